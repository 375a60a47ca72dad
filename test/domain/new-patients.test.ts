import { expect } from '@esm-bundle/chai';
import { acceptsNewPatients } from '../../src/domain/new-patients.js';

const NOW = new Date('2026-11-20T10:00:00Z');
const accepts = (value: boolean, date?: string): boolean =>
  acceptsNewPatients({ newPatients: { value, ...(date === undefined ? {} : { date }) } }, NOW);

describe('taking new patients', () => {
  it('is said for 90 days', () => {
    expect(accepts(true, '2026-11-20')).to.equal(true);
    expect(accepts(true, '2026-08-22'), '90 days').to.equal(true);
    expect(accepts(true, '2026-08-21'), '91 days').to.equal(false);
    expect(accepts(true, '2025-11-20')).to.equal(false);
  });

  it('counts from the end of a month or a year that is known without its day', () => {
    expect(accepts(true, '2026-08')).to.equal(true);
    expect(accepts(true, '2026-07')).to.equal(false);
    expect(accepts(true, '2026')).to.equal(true);
    expect(accepts(true, '2025')).to.equal(false);
  });

  it('is not said without a date, when refused, or when nothing is known', () => {
    expect(accepts(true)).to.equal(false);
    expect(accepts(false, '2026-11-20')).to.equal(false);
    expect(acceptsNewPatients({}, NOW)).to.equal(false);
  });
});
