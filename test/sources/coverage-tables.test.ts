import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { readCoverageTables } from '../../src/sources/coverage-tables.js';

const KNOWN = new Set(['71221', '71070', '01004']);

/** Tables that are in no page. */
function read(markup: string): ReturnType<typeof readCoverageTables> {
  const { body } = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
  return readCoverageTables([...body.querySelectorAll('table')], KNOWN);
}

async function sample(name: string): Promise<ReturnType<typeof readCoverageTables>> {
  return read(await (await fetch(`/seeds/samples/${name}`)).text());
}

describe('a table of communes by CPTS', () => {
  it('gives a commune, a CPTS, a source with its address and its date for each row', async () => {
    const { entries, issues } = await sample('couverture.html');
    expect(issues).to.deep.equal([]);
    const list = {
      name: 'Liste d’exemple',
      url: 'https://cpts.exemple.fr/liste',
      date: '2026-05-12',
    };
    expect(entries).to.deep.equal([
      { commune: '71221', cpts: 'CPTS d’exemple', source: list },
      { commune: '71070', cpts: 'CPTS d’exemple', source: list },
      {
        commune: '71070',
        cpts: 'Autre CPTS d’exemple',
        source: { name: 'Arrêté d’exemple', date: '2026-06' },
      },
    ]);
  });

  it('says of each bad row where it is, and what was written there', async () => {
    const { entries, issues } = await sample('couverture.broken.html');
    expect(entries.map(({ commune, source }) => [commune, source])).to.deep.equal([
      ['71221', { name: 'Liste d’exemple' }],
    ]);
    expect(
      issues.map(({ code, line, column, value }) => [code, line, column, value]),
    ).to.deep.equal([
      ['unknown-column', 1, 5, 'Référente'],
      ['unknown-commune', 2, 1, '71640'],
      ['bad-insee-code', 3, 1, 'Givry'],
      ['missing-cpts', 4, 2, undefined],
      ['no-source', 5, 3, undefined],
      ['bad-date', 6, 4, 'mai dernier'],
    ]);
    expect(new Set(issues.map(({ source }) => source))).to.deep.equal(new Set(['<table>']));
  });

  it('restores the zero that a spreadsheet took from a code', () => {
    const { entries } = read(
      '<table><tr><th>INSEE<th>CPTS<th>Source<tr><td>1004<td>CPTS Est<td>Liste</table>',
    );
    expect(entries.map(({ commune }) => commune)).to.deep.equal(['01004']);
  });

  it('is refused without the columns that it needs', () => {
    expect(() => read('<table><tr><th>Nom<th>CPTS<tr><td>Givry<td>CPTS Est</table>'))
      .to.throw(CptsError)
      .with.property('code', 'no-header');
  });
});
