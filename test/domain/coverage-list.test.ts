import { expect } from '@esm-bundle/chai';
import { cptsOfList } from '../../src/domain/coverage-list.js';
import { parseCoverageEntry } from '../../src/domain/parse/coverage-entry.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';

const source = { name: 'Liste d’exemple', date: '2026-05' };
const entry = (commune: string, cpts: string) => ({ commune, cpts, source });

describe('a list of communes by CPTS', () => {
  it('gives one CPTS for each name, however it is written, in its order', () => {
    const cpts = cptsOfList(
      [entry('71221', 'CPTS Est'), entry('71070', 'CPTS Ouest'), entry('71170', 'cpts  est')],
      [],
    );
    expect(cpts.map(({ name, members }) => [name, members.map(({ commune }) => commune)])).to.eql([
      ['CPTS Est', ['71221', '71170']],
      ['CPTS Ouest', ['71070']],
    ]);
    expect(cpts.map(({ id }) => id)).to.deep.equal(['cpts est', 'cpts ouest'].map(dashed));
    expect(cpts[0]?.members[0]).to.deep.equal({
      commune: '71221',
      basis: 'published-list',
      source,
    });
  });

  it('names a commune twice where two CPTS cover it, once where the list repeats itself', () => {
    const cpts = cptsOfList(
      [entry('71221', 'CPTS Est'), entry('71221', 'CPTS Ouest'), entry('71221', 'CPTS Est')],
      [],
    );
    expect(cpts.map(({ members }) => members.length)).to.deep.equal([1, 1]);
  });

  it('keeps what the territory knows of a CPTS, but for the communes it covers', () => {
    const { cpts: known } = parseCpts({
      id: 'est',
      name: 'CPTS Est',
      role: 'own',
      website: 'https://est.exemple.fr',
      members: [{ communes: ['71170'], basis: 'press', source }],
      announcedWithin: ['71014'],
    });
    const [cpts] = cptsOfList([entry('71221', 'CPTS Est')], [known!]);
    expect(cpts).to.deep.include({ id: 'est', role: 'own', website: 'https://est.exemple.fr' });
    expect(cpts?.members.map(({ commune }) => commune)).to.deep.equal(['71221']);
    expect(cpts?.announcedWithin).to.deep.equal([]);
  });
});

describe('a line of such a list', () => {
  const line = { commune: '71221', cpts: 'CPTS Est', source };

  it('is left out without a commune, a CPTS or a source', () => {
    for (const [changes, code, field] of [
      [{ commune: 'Givry' }, 'bad-insee-code', 'commune'],
      [{ commune: undefined }, 'bad-insee-code', 'commune'],
      [{ cpts: ' ' }, 'missing-cpts', 'cpts'],
      [{ source: { date: '2026' } }, 'no-source', 'source.name'],
    ] as const) {
      const { entry: read, issues } = parseCoverageEntry({ ...line, ...changes }, { line: 3 });
      expect(read).to.equal(undefined);
      expect(issues).to.have.length(1);
      expect(issues[0]).to.deep.include({ code, field, level: 'error', line: 3 });
    }
    expect(parseCoverageEntry('71221').entry).to.equal(undefined);
  });

  it('shows without a date that is none', () => {
    const { entry: read, issues } = parseCoverageEntry({
      ...line,
      source: { name: 'Liste d’exemple', date: 'mai dernier' },
    });
    expect(read?.source).to.deep.equal({ name: 'Liste d’exemple' });
    expect(issues.map(({ code, value }) => [code, value])).to.deep.equal([
      ['bad-date', 'mai dernier'],
    ]);
  });
});

function dashed(text: string): string {
  return text.replaceAll(' ', '-');
}
