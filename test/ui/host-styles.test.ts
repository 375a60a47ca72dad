import { expect } from '@esm-bundle/chai';
import { fixture, fixtureCleanup, html } from '@open-wc/testing-helpers';
import { emulateMedia } from '@web/test-runner-commands';
import { settled, type ThemedSample } from './themed-sample.js';
import './themed-sample.js';

describe('a widget’s box', () => {
  const sheet = new CSSStyleSheet();

  before(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

  beforeEach(() => {
    sheet.replaceSync('');
  });

  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  afterEach(() => {
    fixtureCleanup();
  });

  async function sampleIn(style = ''): Promise<ThemedSample> {
    const page = await fixture<HTMLElement>(html`<div><themed-sample></themed-sample></div>`);
    page.style.cssText = style;
    const sample = page.querySelector<ThemedSample>('themed-sample')!;
    await settled(sample);
    return sample;
  }

  it('fills its column, also where the page reverts everything', async () => {
    for (const css of ['', '* { all: revert }', '* { all: unset !important }']) {
      sheet.replaceSync(css);
      const sample = await sampleIn('width: 500px');
      expect(sample.root.getBoundingClientRect().width, css).to.equal(
        sample.parentElement!.getBoundingClientRect().width,
      );
      const style = getComputedStyle(sample.root);
      expect(style.containerType, css).to.equal('inline-size');
      expect(style.color, css).to.equal('rgb(0, 0, 0)');
    }
  });

  it('is hidden by the attribute, and by any way the page hides things', async () => {
    const sample = await sampleIn();
    sample.hidden = true;
    expect(sample.checkVisibility()).to.equal(false);
    sheet.replaceSync('* { all: revert }');
    expect(sample.checkVisibility()).to.equal(false);
    sample.hidden = false;
    expect(sample.checkVisibility()).to.equal(true);
    sheet.replaceSync('.off { display: none }');
    sample.className = 'off';
    expect(sample.checkVisibility()).to.equal(false);
  });

  it('takes the page’s font and text spacing, in its controls too', async () => {
    const sample = await sampleIn(
      'font: italic 20px/2 Georgia; letter-spacing: 3px; word-spacing: 4px',
    );
    for (const selector of ['p', 'button']) {
      const style = getComputedStyle(sample.root.querySelector(selector)!);
      expect(style.fontFamily, selector).to.equal('Georgia');
      expect(style.fontSize, selector).to.equal('20px');
      expect(style.letterSpacing, selector).to.equal('3px');
      expect(style.wordSpacing, selector).to.equal('4px');
      expect(style.lineHeight, selector).to.equal('30px');
    }
  });

  it('takes the font of the tokens', async () => {
    const sample = await sampleIn('--cpts-font-family: Arial; --cpts-font-size: 18px');
    const style = getComputedStyle(sample.root);
    expect(style.fontFamily).to.equal('Arial');
    expect(style.fontSize).to.equal('18px');
  });

  it('is never under 13 px', async () => {
    const sample = await sampleIn('font-size: 10px');
    expect(getComputedStyle(sample.root).fontSize).to.equal('13px');
  });

  it('does not inherit what would break its layout', async () => {
    const sample = await sampleIn(
      'text-align: center; text-transform: uppercase; white-space: nowrap; text-indent: 3em; font-weight: 700',
    );
    const style = getComputedStyle(sample.root);
    expect(style.textAlign).to.equal('start');
    expect(style.textTransform).to.equal('none');
    expect(style.whiteSpace).to.equal('normal');
    expect(style.textIndent).to.equal('0px');
    expect(style.fontWeight).to.equal('400');
  });

  it('shows focus by two rings outside, over any other shadow', async () => {
    const sample = await sampleIn('background: #fff');
    const button = sample.root.querySelector('button')!;
    button.style.boxShadow = '0 0 9px red';
    button.focus({ focusVisible: true });
    const { boxShadow, outlineStyle } = getComputedStyle(button);
    expect(boxShadow).to.match(/^rgb\(255, 255, 255\) 0px 0px 0px 2px, .* 0px 0px 0px 5px$/);
    expect(outlineStyle, 'for forced colours').to.equal('solid');
  });

  it('does not move for who asked for less motion', async () => {
    const sample = await sampleIn();
    const button = sample.root.querySelector('button')!;
    button.style.transition = 'color 1s';
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(button).transitionProperty).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(button).transitionProperty).to.equal('color');
  });
});
