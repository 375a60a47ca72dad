import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import { unsafeCSS } from 'lit';
import { hostStyles } from '../../src/ui/host-styles.js';
import { DERIVED_COLOURS, type Theme, themes, tokens } from '../../src/ui/tokens.js';
import { ACCENTS } from './accents.js';
import { failures, failuresWith, ROLES, settled, ThemedSample } from './themed-sample.js';

/** The sheets as a browser reads them for which `@supports not` holds. */
function asOld(css: string): string {
  return css.replaceAll(`@supports not ${DERIVED_COLOURS}`, '@media all');
}

class OldSample extends ThemedSample {
  static override styles = [unsafeCSS(asOld(tokens.cssText)), hostStyles];
}
customElements.define('old-sample', OldSample);

describe('in a browser that derives no colour', () => {
  const supports = CSS.supports.bind(CSS);
  const cssOf = (theme: Theme) => themes[theme] as { cssText: string };
  const original = Object.keys(themes).map((theme) => cssOf(theme as Theme).cssText);

  before(() => {
    CSS.supports = () => false;
    for (const theme of Object.keys(themes)) {
      cssOf(theme as Theme).cssText = asOld(cssOf(theme as Theme).cssText);
    }
  });

  after(() => {
    CSS.supports = supports;
    Object.keys(themes).forEach((theme, i) => {
      cssOf(theme as Theme).cssText = original[i]!;
    });
  });

  async function sampleOn(surface: string, text: string, theme = 'auto'): Promise<ThemedSample> {
    const page = await fixture<HTMLElement>(html`<div><old-sample></old-sample></div>`);
    page.style.cssText = `background: ${surface}; color: ${text}`;
    const sample = page.querySelector<ThemedSample>('old-sample')!;
    sample.theme = theme;
    await settled(sample);
    return sample;
  }

  for (const [surface, text, theme] of [
    ['#fff', '#000', 'auto'],
    ['#f7f7f5', '#555', 'auto'],
    ['#171e20', '#e6ecec', 'auto'],
    ['#000', '#fff', 'auto'],
    ['#d8e4d0', '#222', 'auto'],
    ['#888', '#000', 'auto'],
    ['#3a4a6b', '#fff', 'auto'],
    ['#fff', '#000', 'dark'],
    ['#fff', '#000', 'contrast'],
  ] as const) {
    it(`stays readable, theme ${theme}, page ${surface} and ${text}`, async () => {
      const sample = await sampleOn(surface, text, theme);
      expect(failures(sample), 'default accent').to.deep.equal([]);
      expect(await failuresWith(sample, ACCENTS.slice(0, 8))).to.deep.equal([]);
    });

    it(`uses no colour that it lacks, theme ${theme}, page ${surface}`, async () => {
      const style = getComputedStyle(await sampleOn(surface, text, theme));
      const values = ROLES.map((role) => style.getPropertyValue(`--_${role}`)).join();
      expect(values)
        .to.contain('#')
        .and.not.match(/oklch|color-mix|color\(/);
    });
  }

  for (const [surface, text] of [
    ['#fff', '#000'],
    ['#171e20', '#fff'],
    ['#888', '#000'],
  ] as const) {
    it(`stays readable on ${surface}, with every accent`, async () => {
      expect(await failuresWith(await sampleOn(surface, text), ACCENTS)).to.deep.equal([]);
    });
  }

  it('still shows the page’s accent, as far as it can be read', async () => {
    const sample = await sampleOn('#fff', '#000');
    sample.accent = '#14532d';
    await sample.updateComplete;
    for (const role of ['ink', 'part', 'fill']) {
      expect(sample.controller.colour(role), role).to.equal('rgb(20 83 45)');
    }
    sample.accent = '#ffd400';
    await sample.updateComplete;
    expect(sample.controller.colour('fill')).to.equal('rgb(255 212 0)');
    expect(sample.controller.colour('on-fill')).to.equal('rgb(0 0 0)');
  });
});
