import { expect } from '@esm-bundle/chai';
import { html, LitElement, svg } from 'lit';
import { fixture } from '@open-wc/testing-helpers';
import { seriesPattern, swatch, swatchStyles, unknownSwatch } from '../../src/ui/swatch.js';
import { tokens } from '../../src/ui/tokens.js';

class Legend extends LitElement {
  static override styles = [tokens, swatchStyles];

  override render() {
    return html`${Array.from({ length: 9 }, (_, i) => swatch(i))}${unknownSwatch()}
      <svg>${svg`<defs>${seriesPattern(0, 'first', 2)}</defs>`}</svg>`;
  }
}
customElements.define('test-legend', Legend);

describe('swatch', () => {
  let swatches: SVGElement[];
  let root: ParentNode;

  beforeEach(async () => {
    root = (await fixture<Legend>(html`<test-legend></test-legend>`)).renderRoot;
    swatches = [...root.querySelectorAll<SVGElement>('.swatch')];
  });

  const drawing = (one: SVGElement) => one.querySelector('g')!.outerHTML.replace(/<!--.*?-->/g, '');
  const colour = (one: SVGElement) => getComputedStyle(one).color;

  it('has one pattern and one colour for each of eight series, then starts again', () => {
    const eight = swatches.slice(0, 8);
    expect(new Set(eight.map(drawing)).size).to.equal(8);
    expect(new Set(eight.map(colour)).size).to.equal(8);
    expect(drawing(swatches[8]!)).to.equal(drawing(swatches[0]!));
    expect(colour(swatches[8]!)).to.equal(colour(swatches[0]!));
  });

  it('covers its corners with the pattern, turned or not', () => {
    for (const one of swatches.slice(0, 8)) {
      const group = one.querySelector('g')!;
      const { x, y, width, height } = group.getBBox();
      // The square turned by 45° reaches 7.46 units out of itself; less half a line's gap.
      expect(Math.max(x, y)).to.be.lessThan(-1);
      expect(Math.min(x + width, y + height)).to.be.greaterThan(37);
    }
  });

  it('has three units of the font, and a radius of its own', () => {
    const { width, height } = swatches[0]!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([48, 48]);
  });

  it('is decorative, and a part', () => {
    for (const one of swatches) {
      expect(one.getAttribute('aria-hidden')).to.equal('true');
      expect(one.part.contains('swatch')).to.equal(true);
    }
  });

  it('has neither colour nor pattern where the CPTS is not known', () => {
    const unknown = swatches[9]!;
    expect(unknown.querySelector('.area, .strokes')).to.equal(null);
    expect(unknown.querySelector('.border')).to.exist;
  });

  it('gives a map the same pattern in its own units', () => {
    const pattern = root.querySelector('pattern')!;
    expect(pattern.id).to.equal('first');
    expect(pattern.getAttribute('patternTransform')).to.equal('rotate(45) scale(2)');
    expect(getComputedStyle(pattern).color).to.equal(colour(swatches[0]!));
    expect(drawing(swatches[0]!)).to.contain(pattern.querySelector('path')!.getAttribute('d')!);
  });
});
