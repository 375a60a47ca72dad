import { expect } from '@esm-bundle/chai';
import { fixture, fixtureCleanup, html } from '@open-wc/testing-helpers';
import { ACCENTS } from './accents.js';
import { failures, failuresWith, ratio, settled, type ThemedSample } from './themed-sample.js';

const CHUNK = 131;

interface Page {
  readonly surface: string;
  readonly text: string;
  readonly theme?: string;
  readonly drawn?: 'light' | 'dark' | 'contrast';
}

const PAGES: readonly Page[] = [
  // Where the constants hold as they are.
  { surface: '#fff', text: '#000', drawn: 'light' },
  { surface: '#fff', text: '#1a2427', drawn: 'light' },
  { surface: '#f7f7f5', text: '#333', drawn: 'light' },
  { surface: '#fffbe6', text: '#5c5c5c', drawn: 'light' },
  { surface: '#171e20', text: '#e6ecec', drawn: 'dark' },
  { surface: '#1e1e1e', text: '#bbb', drawn: 'dark' },
  { surface: '#000', text: '#fff', drawn: 'dark' },
  // Where the guard has to move colours.
  { surface: '#fff', text: '#999', drawn: 'light' },
  { surface: '#f0f0f0', text: '#767676', drawn: 'light' },
  { surface: '#d8e4d0', text: '#222', drawn: 'light' },
  { surface: '#ffd400', text: '#000', drawn: 'light' },
  { surface: '#888', text: '#000', drawn: 'light' },
  { surface: '#777', text: '#fff', drawn: 'light' },
  { surface: '#6e6e6e', text: '#fff', drawn: 'dark' },
  { surface: '#3a4a6b', text: '#fff', drawn: 'dark' },
  { surface: '#c00', text: '#fff', drawn: 'dark' },
  // A theme that is not the page's.
  { surface: '#171e20', text: '#fff', theme: 'light', drawn: 'light' },
  { surface: '#fff', text: '#000', theme: 'dark', drawn: 'dark' },
  { surface: '#888', text: '#000', theme: 'contrast', drawn: 'contrast' },
];

describe('contrast', () => {
  afterEach(() => {
    fixtureCleanup();
  });

  async function sampleOn({ surface, text, theme = 'auto' }: Page): Promise<ThemedSample> {
    const page = await fixture<HTMLElement>(html`<div><themed-sample></themed-sample></div>`);
    page.style.cssText = `background: ${surface}; color: ${text}`;
    const sample = page.querySelector<ThemedSample>('themed-sample')!;
    sample.theme = theme;
    await settled(sample);
    return sample;
  }

  for (const page of PAGES) {
    const { surface, text, theme = 'auto', drawn } = page;
    it(`stays readable, theme ${theme}, page ${surface} and ${text}`, async () => {
      const sample = await sampleOn(page);
      expect(sample.controller.theme).to.equal(drawn);
      expect(await failuresWith(sample, ACCENTS.slice(0, 30))).to.deep.equal([]);
    });
  }

  for (let from = 0; from < ACCENTS.length; from += CHUNK) {
    const accents = ACCENTS.slice(from, from + CHUNK);
    for (const page of [
      { surface: '#fff', text: '#000' },
      { surface: '#171e20', text: '#fff' },
      { surface: '#888', text: '#000' },
      { surface: '#fff', text: '#000', theme: 'contrast' },
    ]) {
      const { surface, theme = 'auto' } = page;
      it(`stays readable on ${surface}, theme ${theme}, with accents ${from} to ${from + accents.length - 1}`, async () => {
        expect(await failuresWith(await sampleOn(page), accents)).to.deep.equal([]);
      });
    }
  }

  it('stays readable with series, text and surface chosen by the page', async () => {
    const sample = await fixture<ThemedSample>(html`<themed-sample></themed-sample>`);
    sample.style.setProperty('--cpts-color-surface', 'oklch(0.93 0.05 100)');
    sample.style.setProperty('--cpts-color-text', 'rgb(0 0 0 / 40%)');
    sample.style.setProperty('--cpts-color-series-1', '#ffec80');
    sample.style.setProperty('--cpts-color-series-8', 'hsl(200 80% 85%)');
    await settled(sample);
    expect(failures(sample)).to.deep.equal([]);
  });

  it('moves a pale series of the page where the rest holds as it is', async () => {
    const sample = await fixture<ThemedSample>(html`<themed-sample></themed-sample>`);
    sample.style.setProperty('--cpts-color-series-3', '#ffec80');
    await settled(sample);
    const colours = sample.paint();
    const series = colours.get('series-3')!;
    expect(ratio(series, colours.get('tint-2')!)).to.be.within(3, 3.3);
    expect(series[0], 'still yellow').to.be.greaterThan(series[2] + 80);
  });

  it('leaves the colours of the design as they are on white', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="color: #1a2427; background: #fff"><themed-sample></themed-sample></div>`,
    );
    const sample = page.querySelector<ThemedSample>('themed-sample')!;
    const hex = Object.fromEntries(
      [...sample.paint()].map(([role, colour]) => [
        role,
        `#${colour.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
      ]),
    );
    expect(hex).to.include({
      ink: '#0f5f66',
      fill: '#0f5f66',
      'on-fill': '#ffffff',
      tint: '#edf8f9',
      muted: '#4e5658',
      control: '#71787a',
      line: '#dbdddd',
    });
  });
});
