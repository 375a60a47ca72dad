import { expect } from '@esm-bundle/chai';
import { acceptsNewPatients, newPatientsAnswer } from '../../src/domain/new-patients.js';

const NOW = new Date('2026-11-20T10:00:00Z');
const answer = (value: boolean, date?: string, status: 'open' | 'planned' = 'open') =>
  newPatientsAnswer({ status, newPatients: { value, ...(date && { date }) } }, NOW);

describe('what a structure says of new patients', () => {
  it('holds for 90 days, whether it takes them or not', () => {
    expect(answer(true, '2026-11-20')).to.deep.equal({ value: true, date: '2026-11-20' });
    expect(answer(false, '2026-11-20')).to.deep.equal({ value: false, date: '2026-11-20' });
    expect(answer(true, '2026-08-22'), '90 days').not.to.equal(undefined);
    expect(answer(true, '2026-08-21'), '91 days').to.equal(undefined);
    expect(answer(false, '2025-11-20')).to.equal(undefined);
  });

  it('counts from the end of a month or a year that is known without its day', () => {
    expect(answer(true, '2026-08')).not.to.equal(undefined);
    expect(answer(true, '2026-07')).to.equal(undefined);
    expect(answer(true, '2026')).not.to.equal(undefined);
    expect(answer(true, '2025')).to.equal(undefined);
  });

  it('is nothing without a date, of a project, or when nothing is known', () => {
    expect(answer(true)).to.equal(undefined);
    expect(answer(true, '2026-11-20', 'planned')).to.equal(undefined);
    expect(newPatientsAnswer({ status: 'open' }, NOW)).to.equal(undefined);
  });

  it('lets one ask for those that take some', () => {
    const takes = (value: boolean, date: string): boolean =>
      acceptsNewPatients({ status: 'open', newPatients: { value, date } }, NOW);
    expect(takes(true, '2026-11-20')).to.equal(true);
    expect(takes(false, '2026-11-20')).to.equal(false);
    expect(takes(true, '2026-08-21')).to.equal(false);
  });
});
