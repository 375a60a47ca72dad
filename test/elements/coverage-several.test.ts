import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsCoverageMap } from '../../src/elements/coverage-map/coverage-map.js';
import { violations } from '../support/axe.js';
import { drawn } from '../support/show.js';
import { codeAt, cptsOf, landDescriptor } from './coverage-sample.js';
import { button, find, findAll, read, showMap, texts } from './visitor.js';

const SHARED = codeAt(0, 0);
const NAMED = codeAt(2, 2);
const OTHER = codeAt(1, 2);

/** Three by three: one commune of two CPTS, one that a third may cover, one CPTS that names none of those it announces. */
const territory = (): object =>
  landDescriptor(3, 3, [
    cptsOf('CPTS Ouest', [SHARED, codeAt(0, 1)], { role: 'own' }),
    cptsOf('CPTS Sud', [SHARED, codeAt(1, 0)]),
    cptsOf('CPTS Nord', [], { announcedCommunes: 12, announcedWithin: [NAMED] }),
    cptsOf('CPTS Est', [], { announcedCommunes: 20 }),
  ]);

const show = (commune = ''): Promise<CptsCoverageMap> =>
  showMap(
    html`<cpts-coverage-map isolated commune=${commune} .data=${territory()}></cpts-coverage-map>`,
  );

const fillOf = (map: Element, code: string): string =>
  find(map, `[data-code="${code}"]`).getAttribute('fill') ?? '';
const patternOf = (map: Element, code: string): Element =>
  map.shadowRoot!.getElementById(fillOf(map, code).slice('url(#'.length, -1))!;
const answer = (map: Element): string | undefined => texts(map, '.answer-title')[0];

async function rowOf(map: CptsCoverageMap, name: string): Promise<string> {
  button(map, 'Tableau').click();
  await drawn(map.shadowRoot!);
  const row = findAll(map, 'tbody tr').find(({ textContent }) => textContent.includes(name))!;
  return read(row);
}

describe('a commune of several CPTS', () => {
  it('has the patterns of all of them side by side, each in its colour', async () => {
    const map = await show();
    expect(fillOf(map, SHARED)).to.match(/-covered-0-1\)$/);
    const stripes = [...patternOf(map, SHARED).querySelectorAll('rect.area')];
    expect(stripes.map(({ classList }) => classList.item(1))).to.deep.equal([
      'series-1',
      'series-2',
    ]);
    // Within the outline of both.
    const outlines = findAll(map, '.outline').map((path) => path.getAttribute('d'));
    expect(outlines.filter((path) => path !== '')).to.have.length(2);
  });

  it('is told of both in the answer, the table and the legend', async () => {
    const map = await show(SHARED);
    expect(answer(map)).to.contain('CPTS Ouest').and.contain('CPTS Sud');
    expect(findAll(map, '.answer .swatch')).to.have.length(2);
    expect(texts(map, '.answer-source')).to.have.length(2);
    expect(texts(map, '.legend li').slice(0, 2).join()).to.match(
      /Ouest 2 communes.*Sud 2 communes/,
    );
    expect(await rowOf(map, 'Exemple 0-0')).to.contain('CPTS Ouest CPTS Sud');
    expect(await violations(map)).to.deep.equal([]);
  });
});

describe('a CPTS that announces communes', () => {
  it('has those that a source names in dashes, and the pattern sparse', async () => {
    const map = await show();
    expect(fillOf(map, NAMED)).to.match(/-announced-2\)$/);
    expect(patternOf(map, NAMED).closest('.sparse')).not.to.equal(null);
    expect(find(map, '.lines.announced').getAttribute('d')).not.to.equal('');
    expect(find(map, `[data-code="${OTHER}"]`).classList.contains('unknown')).to.equal(true);
  });

  it('is told so in the answer, the table and the legend', async () => {
    const map = await show(NAMED);
    expect(answer(map)).to.match(/^La CPTS Nord annonce 12 communes .* n’en publie pas la liste/);
    const [, , north = '', east = ''] = texts(map, '.legend li');
    expect(north).to.contain('12 communes annoncées').and.contain('1 commune de plus à confirmer');
    expect(await rowOf(map, 'Exemple 2-2')).to.match(/CPTS Nord annoncée, à confirmer/);
    // One that names none is in the legend alone.
    expect(east).to.contain('20 communes annoncées, liste non publiée');
    expect(texts(map, 'tbody').join()).not.to.contain('CPTS Est');
  });

  it('is not said to cover what nobody names', async () => {
    const map = await show(OTHER);
    expect(answer(map)).to.equal('Nous ne savons pas si une CPTS couvre Exemple 1-2.');
    expect(findAll(map, '[fill*="-3"]')).to.have.length(0);
  });
});
