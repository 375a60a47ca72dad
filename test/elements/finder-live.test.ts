import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import { violations } from '../support/axe.js';
import { drawn, until as wait } from '../support/show.js';
import { find, findAll, focused, showFinder, texts } from './visitor.js';

/** An engine of a megabyte takes its time to come where it is not built. */
const until = (check: () => unknown, what: string): Promise<void> =>
  wait(check, what, { longest: 60_000 });

const record = (id: string, name: string, position: readonly number[], kind = 'msp') => ({
  id,
  name,
  kind,
  position,
});

/** From the nearest to Givry to the farthest. */
const RECORDS = [
  record('a', 'Maison de santé de Givry', [4.75, 46.78]),
  record('b', 'Pharmacie d’exemple', [4.7, 46.8], 'pharmacie'),
  record('c', 'Clinique d’exemple', [4.82, 46.82], 'clinique'),
];

const at = (width: string, finder: TemplateResult): Promise<CptsFinder> =>
  showFinder(
    html`<div style="width: ${width}">
      <cpts-territory commune="71221">${finder}</cpts-territory>
    </div>`,
  );

async function live(finder: CptsFinder): Promise<CptsFinder> {
  await until(() => findAll(finder, '.map-stage.live').length > 0, 'the interactive map');
  return finder;
}

const eager = html`<cpts-finder loading="eager" limit="1" .data=${RECORDS}></cpts-finder>`;

const mark = (finder: CptsFinder, name: string): HTMLElement | undefined =>
  findAll(finder, '.map-mark').find((one) => one.getAttribute('aria-label')?.includes(name));
const popup = (finder: CptsFinder): HTMLElement | undefined => findAll(finder, '.map-popup')[0];
const current = (finder: CptsFinder): readonly (string | undefined)[] =>
  findAll(finder, '.card[aria-current]').map(({ dataset }) => dataset['id']);

describe('the interactive map beside a finder’s list', () => {
  it('comes when it is wanted, and gets the focus from the button', async () => {
    const finder = await at('1100px', html`<cpts-finder .data=${RECORDS}></cpts-finder>`);
    await until(() => findAll(finder, '.button.explore').length > 0, 'the way to it');
    expect(findAll(finder, 'canvas')).to.have.length(0);
    find(finder, '.button.explore').click();
    await live(finder);
    expect(finder.shadowRoot!.activeElement?.localName).to.equal('canvas');
    expect(finder.shadowRoot!.activeElement?.getAttribute('aria-label')).to.match(
      /^Carte\s: 3 structures/,
    );
    await sendKeys({ press: 'Enter' });
    expect(texts(finder, '.result-count')[0], 'no commune is chosen by mistake').to.include(
      'Givry',
    );
  }).timeout(90_000);

  it('shows what the list shows, and follows its filters', async () => {
    const finder = await live(await at('1100px', eager));
    await until(() => findAll(finder, '.map-mark').length === 3, 'all that was found');
    expect(texts(finder, '.results .card-title')).to.have.length(1);
    findAll(finder, '[part=filter]')
      .find(({ textContent }) => textContent.includes('Pharmacies'))!
      .click();
    await until(() => findAll(finder, '.map-mark').length === 1, 'the pharmacies alone');
    expect(mark(finder, 'Pharmacie d’exemple')).not.to.equal(undefined);
  }).timeout(90_000);

  it('shows the one that is chosen in the list, and leaves the focus there', async () => {
    const finder = await live(await at('1100px', eager));
    const pin = find(finder, '.on-map');
    pin.focus();
    pin.click();
    await until(() => popup(finder), 'its popup');
    expect(popup(finder)!.textContent).to.include('Maison de santé de Givry');
    expect(finder.shadowRoot!.activeElement?.className).to.include('on-map');
    expect(await violations(finder)).to.deep.equal([]);
  }).timeout(90_000);

  it('leads from a marker to its card, beyond the page that the list shows', async () => {
    const finder = await live(await at('1100px', eager));
    await until(() => mark(finder, 'Clinique'), 'the marker');
    mark(finder, 'Clinique')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => popup(finder), 'its popup');
    expect(texts(finder, 'div.chosen'), 'no card moves the map away').to.have.length(0);
    expect(popup(finder)!.contains(finder.shadowRoot!.activeElement)).to.equal(true);
    findAll(finder, '.map-popup .map-link')
      .find(({ textContent }) => textContent.includes('Voir la fiche'))!
      .click();
    await drawn(finder.shadowRoot!);
    expect(focused(finder)).to.equal('Clinique d’exemple');
    expect(texts(finder, '.results .card-title')).to.have.length(3);
    expect(current(finder)).to.deep.equal(['c']);
  }).timeout(90_000);

  it('says in the popup whether it is open', async () => {
    const hours = 'Mo-Su 00:00-24:00';
    const records = [{ ...RECORDS[0], openingHours: hours }, RECORDS[1]];
    const finder = await live(
      await at('1100px', html`<cpts-finder loading="eager" .data=${records}></cpts-finder>`),
    );
    await until(() => mark(finder, 'Givry'), 'its mark');
    mark(finder, 'Givry')!.click();
    await until(() => /Ouvert/.test(popup(finder)?.textContent ?? ''), 'its state');
    mark(finder, 'Pharmacie')!.click();
    await until(() => /Horaires non connus/.test(popup(finder)?.textContent ?? ''), 'the other');
    expect(await violations(finder)).to.deep.equal([]);
  }).timeout(90_000);

  it('lets Escape close the popup: nothing is chosen any more', async () => {
    const finder = await live(await at('1100px', eager));
    await until(() => mark(finder, 'Givry'), 'the marker');
    mark(finder, 'Givry')!.click();
    await until(() => popup(finder), 'its popup');
    expect(current(finder)).to.deep.equal(['a']);
    await sendKeys({ press: 'Escape' });
    await until(() => !popup(finder), 'the map without it');
    await drawn(finder.shadowRoot!);
    expect(current(finder)).to.deep.equal([]);
    expect(finder.shadowRoot!.activeElement?.getAttribute('aria-label')).to.include('Givry');
  }).timeout(90_000);

  it('goes back to the list for a card where one of them shows at a time', async () => {
    const finder = await at(
      '320px',
      html`<cpts-finder view="map" loading="eager" .data=${RECORDS}></cpts-finder>`,
    );
    await live(finder);
    await until(() => mark(finder, 'Clinique'), 'the marker');
    mark(finder, 'Clinique')!.click();
    await until(() => popup(finder), 'its popup');
    find(finder, '.map-popup .map-link').click();
    await drawn(finder.shadowRoot!);
    expect(focused(finder)).to.equal('Clinique d’exemple');
    await until(
      () => find(finder, '.map-side').getClientRects().length === 0,
      'the list in its place',
    );
  }).timeout(90_000);

  it('is all there is for records that lie elsewhere, once it is wanted', async () => {
    const far = [record('x', 'Maison de santé d’exemple', [2.35, 48.85])];
    const finder = await showFinder(
      html`<div style="width: 1100px"><cpts-finder .data=${far}></cpts-finder></div>`,
    );
    await until(() => findAll(finder, '.map-offer').length > 0, 'the offer');
    expect(findAll(finder, '.stage')).to.have.length(0);
    find(finder, '.button.explore').click();
    await live(finder);
    await until(() => mark(finder, 'Maison de santé d’exemple'), 'its marker');
  }).timeout(90_000);

  it('removed while it loads, leaves nothing; put back, it comes', async () => {
    const finder = await at('1100px', html`<cpts-finder .data=${RECORDS}></cpts-finder>`);
    await until(() => findAll(finder, '.button.explore').length > 0, 'the way to it');
    find(finder, '.button.explore').click();
    const { parentElement } = finder;
    finder.remove();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(findAll(finder, 'canvas')).to.have.length(0);
    parentElement!.append(finder);
    await until(() => findAll(finder, '.button.explore').length > 0, 'the way to it');
    find(finder, '.button.explore').click();
    await live(finder);
  }).timeout(90_000);

  it('keeps the drawn map and says so where the browser has no WebGL', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on each canvas below
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string) {
      return type.startsWith('webgl') ? null : getContext.call(this, type);
    } as typeof getContext;
    try {
      const finder = await at('1100px', eager);
      await until(() => findAll(finder, 'p.explore[role=status]').length > 0, 'the line');
      expect(find(finder, 'p.explore').textContent).to.contain('Cette carte dessinée reste');
      expect(getComputedStyle(find(finder, '.stage')).visibility).to.equal('visible');
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  }).timeout(90_000);
});
