import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { CptsCoverageMap } from '../../src/elements/coverage-map/coverage-map.js';
import { brokenReferences, violations } from '../support/axe.js';
import { press, find, search, showMap } from './visitor.js';

const map = (width: string): Promise<CptsCoverageMap> =>
  showMap(
    html`<cpts-coverage-map
      isolated
      commune="71170"
      style="display: block; width: ${width}"
    ></cpts-coverage-map>`,
  );

/** Each state a visitor can meet, and how it is reached. */
const STATES: Readonly<Record<string, () => Promise<CptsCoverageMap>>> = {
  start: () => showMap(html`<cpts-coverage-map isolated></cpts-coverage-map>`),
  'an answer': () => map('1000px'),
  'a narrow answer': () => map('320px'),
  async 'a commune under the keys'() {
    const shown = await map('1000px');
    find(shown, '.stage').focus();
    await press(shown, 'ArrowUp');
    return shown;
  },
  table: () =>
    showMap(
      html`<cpts-coverage-map
        isolated
        view="table"
        commune="71170"
        style="display: block; width: 1000px"
      ></cpts-coverage-map>`,
    ),
  'a narrow table': () =>
    showMap(
      html`<cpts-coverage-map
        isolated
        view="table"
        style="display: block; width: 320px"
      ></cpts-coverage-map>`,
    ),
  async 'a place that is not known'() {
    const shown = await map('1000px');
    await search(shown, 'Zzzzz');
    return shown;
  },
};

const PAGES = { light: 'background: #fff; color: #111', dark: 'background: #14181b; color: #eee' };

for (const [page, style] of Object.entries(PAGES)) {
  describe(`axe finds nothing wrong in a coverage map on a ${page} page`, function () {
    // Hundreds of paths.
    this.timeout(30_000);

    before(() => {
      document.body.style.cssText = style;
    });

    after(() => {
      document.body.removeAttribute('style');
    });

    for (const [state, reach] of Object.entries(STATES)) {
      it(state, async () => {
        const shown = await reach();
        expect(await violations(shown)).to.deep.equal([]);
        expect(brokenReferences(shown)).to.deep.equal([]);
      });
    }
  });
}
