import { expect } from '@esm-bundle/chai';
import { parseCpts } from '../../src/domain/parse/cpts.js';

const SOURCE = { name: 'Info-Chalon', url: 'https://info-chalon.test', date: '2023-02' };

describe('a CPTS', () => {
  it('has one member for each commune of each group, with what says so', () => {
    const { cpts, issues } = parseCpts({
      id: 'chalonnais',
      name: 'CPTS du Chalonnais',
      role: 'own',
      status: 'active',
      members: [
        { communes: ['71076', '71475'], basis: 'press', source: SOURCE },
        { communes: ['71221'], basis: 'agreement', source: { name: 'CPAM 71' } },
      ],
      announcedCommunes: 99,
      announcedWithin: ['71566'],
      population: { value: 130_000, source: SOURCE },
      agreementDate: '2024-09-27',
      website: 'https://cpts.test',
      phone: '03 85 44 66 88',
      email: 'contact@cpts.test',
      sources: [SOURCE],
    });
    expect(issues).to.deep.equal([]);
    expect(cpts).to.deep.equal({
      id: 'chalonnais',
      name: 'CPTS du Chalonnais',
      role: 'own',
      status: 'active',
      members: [
        { commune: '71076', basis: 'press', source: SOURCE },
        { commune: '71475', basis: 'press', source: SOURCE },
        { commune: '71221', basis: 'agreement', source: { name: 'CPAM 71' } },
      ],
      announcedCommunes: 99,
      announcedWithin: ['71566'],
      population: { value: 130_000, source: SOURCE },
      agreementDate: '2024-09-27',
      website: 'https://cpts.test',
      phone: '0385446688',
      email: 'contact@cpts.test',
      sources: [SOURCE],
    });
  });

  it('is a neighbour of unknown status, without members, when nothing more is said', () => {
    expect(parseCpts({ id: 'b', name: 'CPTS de la Bresse' })).to.deep.equal({
      cpts: {
        id: 'b',
        name: 'CPTS de la Bresse',
        role: 'neighbour',
        status: 'unknown',
        members: [],
        announcedWithin: [],
        sources: [],
      },
      issues: [],
    });
  });

  for (const [input, code] of [
    [{ id: 'a' }, 'missing-name'],
    [{ name: 'A' }, 'missing-name'],
    [[], 'not-an-object'],
  ] as const) {
    it(`is none in ${JSON.stringify(input)}`, () => {
      const { cpts, issues } = parseCpts(input, { record: 2 });
      expect(cpts).to.equal(undefined);
      expect(issues[0]).to.include({ code, level: 'error', record: 2 });
    });
  }

  for (const [group, field, code] of [
    [{ communes: ['71076'], source: SOURCE }, 'members.basis', 'bad-members'],
    [{ communes: ['71076'], basis: 'press' }, 'members.source', 'bad-members'],
    [{ communes: ['Givry'], basis: 'press', source: SOURCE }, 'members.communes', 'bad-insee-code'],
  ] as const) {
    it(`covers nothing by ${JSON.stringify(group)}`, () => {
      const { cpts, issues } = parseCpts({ id: 'a', name: 'A', members: [group] });
      expect(cpts?.members).to.deep.equal([]);
      expect(issues.map((issue) => `${issue.field ?? ''}: ${issue.code}`)).to.include(
        `${field}: ${code}`,
      );
    });
  }

  it('covers the communes of Corsica and overseas', () => {
    const communes = ['2A004', '2B033', '97105', '98818'];
    const members = [{ communes, basis: 'published-list', source: SOURCE }];
    const { cpts, issues } = parseCpts({ id: 'a', name: 'A', members, announcedWithin: communes });
    expect(cpts?.members.map(({ commune }) => commune)).to.deep.equal(communes);
    expect(cpts?.announcedWithin).to.deep.equal(communes);
    expect(issues).to.deep.equal([]);
  });
});
