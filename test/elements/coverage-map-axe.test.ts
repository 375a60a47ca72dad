import { html } from 'lit';
import type { CptsCoverageMap } from '../../src/elements/coverage-map/coverage-map.js';
import { axeFindsNothingWrong, type States } from './axe-states.js';
import { press, find, search, showMap } from './visitor.js';

const map = (width: string): Promise<CptsCoverageMap> =>
  showMap(
    html`<cpts-coverage-map
      isolated
      commune="71170"
      style="display: block; width: ${width}"
    ></cpts-coverage-map>`,
  );

const STATES: States = {
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
        epci="247100589"
        commune="71170"
        style="display: block; width: 1000px"
      ></cpts-coverage-map>`,
    ),
  'a narrow table': () =>
    showMap(
      html`<cpts-coverage-map
        isolated
        view="table"
        epci="247100589"
        style="display: block; width: 320px"
      ></cpts-coverage-map>`,
    ),
  async 'a place that is not known'() {
    const shown = await map('1000px');
    await search(shown, 'Zzzzz');
    return shown;
  },
};

axeFindsNothingWrong('a coverage map', STATES);
