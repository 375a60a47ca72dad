import { expect } from '@esm-bundle/chai';
import { coverageLink, coverageOf } from '../../src/domain/coverage.js';
import { type Cpts } from '../../src/domain/cpts.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';
import type { Contact } from '../../src/domain/territory.js';

function cpts(id: string, communes: readonly string[], more: object = {}): Cpts {
  const source = { name: 'Source' };
  return parseCpts({
    id,
    name: `CPTS ${id}`,
    members: [{ communes, basis: 'agreement', source }],
    ...more,
  }).cpts!;
}

const OWN = cpts('own', ['71076', '71221', '71170'], { role: 'own' });
const NEIGHBOUR = cpts('neighbour', ['71170', '71073'], { announcedWithin: ['71076', '71566'] });
const OTHER = cpts('other', [], { announcedWithin: ['71566'] });
const ALL = [NEIGHBOUR, OTHER, OWN];

function covering(code: string): readonly string[] {
  const coverage = coverageOf(code, ALL);
  return coverage.status === 'covered' ? coverage.by.map((by) => by.cpts.id) : [];
}

describe('who covers a commune', () => {
  it('is the CPTS whose members name it, with what says so', () => {
    expect(coverageOf('71221', ALL)).to.deep.equal({
      status: 'covered',
      by: [
        {
          cpts: OWN,
          member: { commune: '71221', basis: 'agreement', source: { name: 'Source' } },
        },
      ],
    });
    expect(covering('71073')).to.deep.equal(['neighbour']);
  });

  it('is every CPTS that names it, the territory’s own first', () => {
    expect(covering('71170')).to.deep.equal(['own', 'neighbour']);
  });

  it('is announced by all those that a source says may cover it', () => {
    expect(coverageOf('71566', ALL)).to.deep.equal({ status: 'announced', by: [NEIGHBOUR, OTHER] });
  });

  it('is who names it as a member before who may cover it', () => {
    expect(covering('71076')).to.deep.equal(['own']);
  });

  it('is not known for any other commune, and without any CPTS', () => {
    expect(coverageOf('71270', ALL)).to.deep.equal({ status: 'unknown' });
    expect(coverageOf('71076', [])).to.deep.equal({ status: 'unknown' });
  });

  it('knows Corsica and overseas', () => {
    const far = cpts('far', ['2A004', '97105']);
    expect(coverageOf('2A004', [far]).status).to.equal('covered');
    expect(coverageOf('97105', [far]).status).to.equal('covered');
    expect(coverageOf('97106', [far]).status).to.equal('unknown');
  });
});

describe('where the answer leads', () => {
  const contact: Contact = { name: 'Le Grand Chalon', phone: '0385468715' };
  const withAll = {
    website: 'https://cpts.test',
    phone: '0385446688',
    email: 'contact@cpts.test',
  };
  for (const [what, own, expected] of [
    ['to the CPTS’s page', withAll, { kind: 'website', value: 'https://cpts.test', own: true }],
    [
      'to its phone without a page',
      { phone: '0385446688', email: 'contact@cpts.test' },
      { kind: 'phone', value: '0385446688', own: true },
    ],
    [
      'to its e-mail without either',
      { email: 'contact@cpts.test' },
      { kind: 'email', value: 'contact@cpts.test', own: true },
    ],
    [
      'to the territory’s contact otherwise',
      {},
      { kind: 'phone', value: '0385468715', own: false },
    ],
  ] as const) {
    it(`is ${what}`, () => {
      const link = coverageLink(cpts('a', [], own), contact);
      expect(link).to.deep.equal({ ...expected, of: expected.own ? 'CPTS a' : 'Le Grand Chalon' });
    });
  }

  it('is to the territory’s contact when no CPTS is known', () => {
    expect(coverageLink(undefined, contact)).to.deep.include({ own: false, of: 'Le Grand Chalon' });
  });

  it('is nowhere when the territory has no contact either', () => {
    expect(coverageLink(cpts('a', []), undefined)).to.equal(undefined);
    expect(coverageLink(undefined, { name: 'Sans adresse' })).to.equal(undefined);
    expect(coverageLink(undefined, undefined)).to.equal(undefined);
  });
});
