import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { codeAt, cptsOf, landDescriptor } from './coverage-sample.js';
import { find, findAll, showMap, texts } from './visitor.js';

const COLUMNS = 30;
const ROWS = 20;

/** What one busy machine may take for what another does in a tenth of it. */
const REASONABLE_MS = 5000;

/** Eight CPTS, each of a strip of the land. */
const cpts = Array.from({ length: 8 }, (_, place) =>
  cptsOf(
    `CPTS ${place + 1}`,
    Array.from({ length: COLUMNS * 2 }, (__, i) =>
      codeAt(i % COLUMNS, place * 2 + Math.floor(i / COLUMNS)),
    ),
  ),
);

describe('a territory of 600 communes', () => {
  it('is drawn whole in reasonable time, with the names that there is room for', async () => {
    const descriptor = landDescriptor(COLUMNS, ROWS, cpts);
    const start = performance.now();
    const map = await showMap(
      html`<cpts-coverage-map isolated .data=${descriptor}></cpts-coverage-map>`,
    );
    expect(performance.now() - start).to.be.below(REASONABLE_MS);
    const codes = findAll(map, '.commune').map(({ dataset }) => dataset['code']);
    expect(codes).to.have.length(600);
    expect(new Set(codes).size).to.equal(600);
    expect(findAll(map, '.commune[fill]')).to.have.length(8 * 2 * COLUMNS);
    expect(findAll(map, '.legend .swatch')).to.have.length(9);

    const names = findAll(map, '.names text').filter(({ textContent }) =>
      textContent.startsWith('Exemple'),
    );
    expect(names.length).to.be.within(5, 60);
    const boxes = names.map((name) => name.getBoundingClientRect());
    const touching = boxes.some((a, i) =>
      boxes
        .slice(i + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(touching).to.equal(false);
    const frame = find(map, '.stage').getBoundingClientRect();
    for (const { left, right, top, bottom } of boxes) {
      expect(left).to.be.at.least(frame.left - 1);
      expect(right).to.be.at.most(frame.right + 1);
      expect(top).to.be.at.least(frame.top - 1);
      expect(bottom).to.be.at.most(frame.bottom + 1);
    }
  });

  it('is a table of as many rows, of which those that nothing is known of come when asked', async () => {
    const map = await showMap(
      html`<cpts-coverage-map
        isolated
        view="table"
        .data=${landDescriptor(COLUMNS, ROWS, cpts)}
      ></cpts-coverage-map>`,
    );
    expect(findAll(map, 'tbody tr')).to.have.length(480);
    expect(texts(map, 'caption')[0]).to.contain('480').and.contain('600');
  });
});
