import { expect } from '@esm-bundle/chai';
import {
  coverageRows,
  filterRows,
  isKnown,
  type SortKey,
  sortRows,
  toCsv,
} from '../../src/domain/coverage-table.js';
import { parseCommune } from '../../src/domain/parse/commune.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';

const commune = (code: string, name: string, postcode: string, value?: number) =>
  parseCommune({
    code,
    name,
    postcodes: [postcode],
    ...(value === undefined ? {} : { population: { value, date: '2023' } }),
  }).commune!;
const COMMUNES = [
  commune('71076', 'Chalon-sur-Saône', '71100', 45_000),
  commune('71014', 'Autun', '71400'),
  commune('71221', 'Givry', '71640', 3_600),
  commune('71190', 'Épinac', '71360', 2_300),
];
const source = { name: 'Source d’exemple', date: '2023' };
const CPTS = [
  parseCpts({
    id: 'a',
    name: 'CPTS A',
    members: [{ communes: ['71076', '71221'], basis: 'press', source }],
    announcedWithin: ['71190'],
  }).cpts!,
];
const ROWS = coverageRows(COMMUNES, CPTS);
const names = (rows: typeof ROWS): readonly string[] => rows.map((row) => row.commune.name);
const sorted = (key: SortKey, isDescending = false): readonly string[] =>
  names(sortRows(ROWS, { key, isDescending }));

describe('the table of a map', () => {
  it('has every commune, known or not', () => {
    expect(names(ROWS)).to.have.length(4);
    expect(names(ROWS.filter((row) => !isKnown(row)))).to.deep.equal(['Autun']);
    expect(ROWS[3]?.announced).to.have.length(1);
  });

  it('is sorted as French sorts; what is not known is last either way', () => {
    expect(sorted('name')).to.deep.equal(['Autun', 'Chalon-sur-Saône', 'Épinac', 'Givry']);
    expect(sorted('name', true)[0]).to.equal('Givry');
    expect(sorted('population')).to.deep.equal(['Épinac', 'Givry', 'Chalon-sur-Saône', 'Autun']);
    expect(sorted('population', true)).to.deep.equal([
      'Chalon-sur-Saône',
      'Givry',
      'Épinac',
      'Autun',
    ]);
    expect(sorted('cpts', true).at(-1)).to.equal('Autun');
    expect(sorted('basis').slice(0, 2)).to.deep.equal(['Chalon-sur-Saône', 'Givry']);
    expect(sorted('postcode')[0]).to.equal('Chalon-sur-Saône');
  });

  it('is filtered by commune, postcode or CPTS, without accents', () => {
    expect(names(filterRows(ROWS, 'epi'))).to.deep.equal(['Épinac']);
    expect(names(filterRows(ROWS, '71640'))).to.deep.equal(['Givry']);
    expect(names(filterRows(ROWS, 'cpts a chalon'))).to.deep.equal(['Chalon-sur-Saône']);
    expect(filterRows(ROWS, ' ')).to.equal(ROWS);
    expect(filterRows(ROWS, 'zzz')).to.deep.equal([]);
  });
});

describe('the file of a table', () => {
  it('opens in a spreadsheet, which runs nothing of it', () => {
    expect(toCsv([['Givry; "Le" bourg', '=1+1', '+33', '-1', '@x', '12']])).to.equal(
      `\ufeff"Givry; ""Le"" bourg";'=1+1;'+33;'-1;'@x;12\r\n`,
    );
  });
});
