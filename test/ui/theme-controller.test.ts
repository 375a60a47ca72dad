import { expect } from '@esm-bundle/chai';
import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { emulateMedia } from '@web/test-runner-commands';
import { LOOK } from '../../src/ui/tokens.js';
import { painted, settled, type ThemedSample } from './themed-sample.js';
import './themed-sample.js';

const TRANSPARENT = 'rgba(0, 0, 0, 0)';

async function inPage(style: string): Promise<{ page: HTMLElement; sample: ThemedSample }> {
  const page = await fixture<HTMLElement>(html`<div><themed-sample></themed-sample></div>`);
  page.style.cssText = style;
  const sample = page.querySelector<ThemedSample>('themed-sample')!;
  await settled(sample);
  return { page, sample };
}

function role(sample: ThemedSample, name: string): readonly number[] {
  return sample.paint().get(name)!;
}

function background(sample: ThemedSample): string {
  return getComputedStyle(sample.root).backgroundColor;
}

describe('theme', () => {
  afterEach(async () => {
    fixtureCleanup();
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
    document.body.removeAttribute('class');
    document.head.querySelectorAll('[data-test]').forEach((element) => {
      element.remove();
    });
    await emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  it('is light on a bare page, and paints nothing', async () => {
    const { sample } = await inPage('');
    expect(sample.controller.theme).to.equal('light');
    expect(background(sample)).to.equal(TRANSPARENT);
    expect(getComputedStyle(sample.root).paddingTop).to.equal('0px');
    expect(role(sample, 'surface')).to.deep.equal([255, 255, 255]);
  });

  it('is dark on a dark body, and paints nothing', async () => {
    document.body.style.cssText = 'background: #10151a; color: #eee';
    const { sample } = await inPage('');
    expect(sample.controller.theme).to.equal('dark');
    expect(background(sample)).to.equal(TRANSPARENT);
    expect(role(sample, 'surface')).to.deep.equal([0x10, 0x15, 0x1a]);
    expect(getComputedStyle(sample.root).color).to.equal('rgb(238, 238, 238)');
    expect(getComputedStyle(sample.root).colorScheme).to.equal('dark');
  });

  it('is dark in a dark card of a light page', async () => {
    const { sample } = await inPage('background: #222; color: #fff');
    expect(sample.controller.theme).to.equal('dark');
  });

  it('sees the background through slots and shadow roots', async () => {
    const card = document.createElement('div');
    const root = card.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    frame.style.cssText = 'background: #222; color: #fff';
    frame.append(document.createElement('slot'));
    root.append(frame);
    const outside = document.createElement('div');
    outside.attachShadow({ mode: 'open' }).append(document.createElement('themed-sample'));
    card.append(outside);
    document.body.append(card);
    const sample = outside.shadowRoot!.querySelector<ThemedSample>('themed-sample')!;
    await settled(sample);
    expect(sample.controller.theme).to.equal('dark');
    card.remove();
  });

  it('adds up translucent backgrounds', async () => {
    document.body.style.background = 'rgb(0 0 0)';
    const { sample } = await inPage('background: rgb(255 255 255 / 90%)');
    expect(sample.controller.theme).to.equal('light');
    expect(role(sample, 'surface')).to.deep.equal([230, 230, 230]);
  });

  it('reads backgrounds in any colour space', async () => {
    const { sample } = await inPage('background: oklch(0.3 0.05 250)');
    expect(sample.controller.theme).to.equal('dark');
    expect(role(sample, 'surface')).to.deep.equal(painted(['oklch(0.3 0.05 250)'])[0]);
  });

  it('follows the canvas of a dark colour scheme', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const { sample } = await inPage('');
    expect(sample.controller.theme).to.equal('dark');
    expect(role(sample, 'surface')).to.deep.equal(painted(['rgb(18, 18, 18)'])[0]);
  });

  it('follows a page that toggles a class', async () => {
    const style = document.createElement('style');
    style.dataset['test'] = '';
    style.textContent = 'body.night { background: #111; color: #ddd }';
    document.head.append(style);
    const { sample } = await inPage('');
    document.body.className = 'night';
    await settled(sample);
    expect(sample.controller.theme).to.equal('dark');
    document.body.className = '';
    await settled(sample);
    expect(sample.controller.theme).to.equal('light');
  });

  it('follows a page that fades to its other theme', async () => {
    const { page, sample } = await inPage('background: #fff; transition: background-color 400ms');
    page.style.backgroundColor = '#111';
    await settled(sample);
    expect(sample.controller.theme, 'at the start of the fade').to.equal('light');
    await new Promise((resolve) => {
      page.addEventListener('transitionend', resolve, { once: true });
    });
    await settled(sample);
    expect(sample.controller.theme).to.equal('dark');
  });

  it('follows a style sheet that comes late', async () => {
    const { sample } = await inPage('');
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.dataset['test'] = '';
    link.href = `data:text/css,${encodeURIComponent('body { background: #111; color: #ddd }')}`;
    await new Promise((resolve) => {
      link.addEventListener('load', resolve);
      document.head.append(link);
    });
    await settled(sample);
    expect(sample.controller.theme).to.equal('dark');
  });

  it('follows the visitor where the page does', async () => {
    const style = document.createElement('style');
    style.dataset['test'] = '';
    style.textContent = ':root { color-scheme: light dark }';
    document.head.append(style);
    const { sample } = await inPage('');
    expect(sample.controller.theme).to.equal('light');
    await emulateMedia({ colorScheme: 'dark' });
    await waitUntil(() => sample.controller.theme === 'dark', undefined, { timeout: 8000 });
  });

  it('stays light for a visitor who prefers dark where the page does not follow', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const { sample } = await inPage('');
    expect(sample.controller.theme).to.equal('light');
  });

  it('takes the theme of the place it is moved to, and lets go of the first', async () => {
    const { page, sample } = await inPage('background: #222');
    document.body.append(sample);
    await settled(sample);
    expect(sample.controller.theme).to.equal('light');
    page.style.background = '#fff';
    page.append(sample);
    await settled(sample);
    expect(sample.controller.theme).to.equal('light');
  });

  for (const [theme, page] of [
    ['dark', 'background: #fff; color: #000'],
    ['light', 'background: #111; color: #fff'],
    ['contrast', 'background: #fff; color: #000'],
  ] as const) {
    it(`paints the ${theme} surface in a page that is not ${theme}`, async () => {
      const { sample } = await inPage(page);
      sample.theme = theme;
      await sample.updateComplete;
      const [surface, text] = painted([LOOK[theme].surface, LOOK[theme].text]);
      expect(painted([background(sample)])[0]).to.deep.equal(surface);
      expect(painted([getComputedStyle(sample.root).color])[0]).to.deep.equal(text);
      expect(getComputedStyle(sample.root).paddingTop).to.equal('20px');
    });
  }

  it('paints nothing when the theme asked for is the page’s', async () => {
    const { sample } = await inPage('background: #f5f5f0; color: #333');
    sample.theme = 'light';
    await sample.updateComplete;
    expect(background(sample)).to.equal(TRANSPARENT);
    expect(getComputedStyle(sample.root).color).to.equal('rgb(51, 51, 51)');
  });

  it('takes a theme that does not exist for auto', async () => {
    const { sample } = await inPage('background: #222');
    sample.theme = 'toString';
    await sample.updateComplete;
    expect(sample.controller.theme).to.equal('dark');
  });

  it('paints the surface token, and takes its theme from it', async () => {
    const { page, sample } = await inPage('');
    page.style.setProperty('--cpts-color-surface', '#20242a');
    await settled(sample);
    expect(sample.controller.theme).to.equal('dark');
    expect(background(sample)).to.equal('rgb(32, 36, 42)');
    expect(getComputedStyle(sample.root).paddingTop).to.equal('20px');
  });

  it('prefers the theme asked for to a surface token of the other side', async () => {
    const { page, sample } = await inPage('');
    page.style.setProperty('--cpts-color-surface', '#fff8e8');
    sample.theme = 'dark';
    await settled(sample);
    expect(painted([background(sample)])[0]).to.deep.equal(painted([LOOK.dark.surface])[0]);
  });

  it('keeps the page’s text where it can be read, and ours where it can’t', async () => {
    const readable = await inPage('background: #fff; color: #245');
    expect(getComputedStyle(readable.sample.root).color).to.equal('rgb(34, 68, 85)');
    const pale = await inPage('background: #fff; color: #aaa');
    expect(painted([getComputedStyle(pale.sample.root).color])[0]).to.deep.equal(
      painted([LOOK.light.text])[0],
    );
  });

  it('takes the accent of the attribute, else of the token, and leaves out what is no colour', async () => {
    const { page, sample } = await inPage('background: #fff; color: #000');
    const fill = () => role(sample, 'fill');
    page.style.setProperty('--cpts-color-accent', 'rgb(20 83 45)');
    await settled(sample);
    expect(fill()).to.deep.equal([20, 83, 45]);
    for (const [accent, expected] of [
      ['#1d4ed8', [0x1d, 0x4e, 0xd8]],
      ['rebeccapurple', [0x66, 0x33, 0x99]],
      ['rgb(0 0 0 / 50%)', [128, 128, 128]],
      ['notacolour', [20, 83, 45]],
      ['red; background: red', [20, 83, 45]],
      ['transparent', [20, 83, 45]],
    ] as const) {
      sample.accent = accent;
      await sample.updateComplete;
      expect(fill(), accent).to.deep.equal(expected);
    }
    page.style.setProperty('--cpts-color-accent', 'notacolour');
    await settled(sample);
    expect(fill()).to.deep.equal([0x0f, 0x5f, 0x66]);
  });

  it('leaves the page’s element as it was', async () => {
    const { sample } = await inPage('background: #888');
    sample.setAttribute('accent', '#ffd400');
    await settled(sample);
    expect(sample.getAttributeNames()).to.deep.equal(['accent']);
  });

  it('asks for an update only when something changed', async () => {
    const { page, sample } = await inPage('background: #fff');
    let updates = 0;
    sample.addController({ hostUpdated: () => updates++ });
    page.dataset['page'] = '1';
    await settled(sample);
    expect(updates).to.equal(0);
    page.style.background = '#222';
    await settled(sample);
    expect(updates).to.equal(1);
  });

  it('gives its colours to what does not read CSS', async () => {
    const { sample } = await inPage('background: #fff; color: #1a2427');
    expect(sample.controller.colour('series-1')).to.equal('rgb(0 116 122)');
    expect(sample.controller.colour('tint')).to.equal('rgb(237 248 249)');
  });

  it('prints dark on white, with the page’s accent', async () => {
    const { sample } = await inPage('background: #171e20; color: #fff');
    sample.theme = 'contrast';
    sample.accent = '#14532d';
    await sample.updateComplete;
    await emulateMedia({ media: 'print' });
    expect(painted([getComputedStyle(sample.root).color])[0]).to.deep.equal(
      painted([LOOK.light.text])[0],
    );
    expect(background(sample), 'over a background that would be printed').to.equal(
      'rgb(255, 255, 255)',
    );
    expect(role(sample, 'ink')).to.deep.equal([0x14, 0x53, 0x2d]);
  });
});
