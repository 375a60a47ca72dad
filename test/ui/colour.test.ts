import { expect } from '@esm-bundle/chai';
import {
  BLACK,
  type Colour,
  contrast,
  lightness,
  over,
  parseColour,
  readable,
  WHITE,
} from '../../src/ui/colour.js';
import { SERIES, themes, tokens } from '../../src/ui/tokens.js';
import { painted } from './themed-sample.js';

describe('colour', () => {
  it('reads what browsers compute', () => {
    expect(parseColour('rgb(15, 95, 102)')).to.deep.equal([15, 95, 102, 1]);
    expect(parseColour('rgba(0, 0, 0, 0.5)')).to.deep.equal([0, 0, 0, 0.5]);
    expect(parseColour('color(srgb 0.5 none 1e-5 / 0.25)')).to.deep.equal([128, 0, 0, 0.25]);
    expect(parseColour('color(srgb -0.45 1.2 0.4)'), 'out of gamut').to.deep.equal([
      0, 255, 102, 1,
    ]);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast(BLACK, WHITE)).to.equal(21);
    // The greys on both sides of 4.5 on white, as every contrast checker has them.
    expect(contrast([0x76, 0x76, 0x76, 1], WHITE)).to.be.closeTo(4.54, 0.005);
    expect(contrast(WHITE, [0x77, 0x77, 0x77, 1])).to.be.closeTo(4.48, 0.005);
  });

  it('lays a translucent colour over another', () => {
    expect(over([255, 255, 255, 0.9], BLACK)).to.deep.equal([230, 230, 230, 1]);
    expect(over([1, 2, 3, 1], WHITE)).to.deep.equal([1, 2, 3, 1]);
  });

  it('knows lightness as the browser does', () => {
    for (const colour of ['rgb(15 95 102)', 'rgb(255 0 0)', 'rgb(0 0 255)', 'rgb(136 136 136)']) {
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.color = `oklch(from ${colour} l 0 0)`;
      const [expected] = getComputedStyle(probe).color.match(/[\d.]+/)!;
      probe.remove();
      expect(lightness(parseColour(colour)), colour).to.be.closeTo(Number(expected), 0.0001);
    }
  });

  it('leaves a readable colour alone', () => {
    const teal: Colour = [15, 95, 102, 1];
    expect(readable(teal, [WHITE], 4.5, -1)).to.equal(teal);
  });

  it('moves a colour no further than it has to, and keeps its hue', () => {
    const yellow = readable([255, 212, 0, 1], [WHITE], 4.5, -1);
    expect(contrast(yellow, WHITE)).to.be.within(4.5, 4.8);
    expect(yellow[0]).to.be.greaterThan(yellow[1]);
    expect(yellow[2]).to.equal(0);
  });

  it('ends at white or black', () => {
    expect(readable([0, 0, 255, 1], [[120, 120, 120, 1]], 21, 1)).to.deep.equal(WHITE);
    expect(readable([0, 0, 255, 1], [[120, 120, 120, 1]], 21, -1)).to.deep.equal(BLACK);
  });
});

describe('tokens', () => {
  /** The design's colours, in oklch. */
  const DESIGN = {
    light: {
      ok: '.46 .11 155',
      warn: '.47 .1 62',
      bad: '.47 .16 27',
      series: ['.50 .10 200', '.52 .12 55', '.50 .14 305', '.50 .13 10'].concat([
        '.48 .10 130',
        '.48 .12 255',
        '.46 .07 80',
        '.45 .02 240',
      ]),
    },
    dark: {
      ok: '.80 .13 155',
      warn: '.82 .11 75',
      bad: '.78 .12 25',
      series: ['.76 .10 200', '.78 .11 60', '.76 .12 305', '.76 .12 10'].concat([
        '.76 .10 130',
        '.76 .12 255',
        '.76 .07 80',
        '.76 .02 240',
      ]),
    },
  };

  for (const [theme, css] of [
    ['light', tokens.cssText],
    ['dark', themes.dark.cssText],
  ] as const) {
    it(`are the design’s colours in hex, ${theme}`, () => {
      const { series, ...statuses } = DESIGN[theme];
      const design = new Map([
        ...Object.entries(statuses),
        ...series.map((colour, i) => [`series-${SERIES[i]!}`, colour] as const),
      ]);
      for (const [role, oklch] of design) {
        const hex = new RegExp(`--_${role}:[^;]*?(#[0-9a-f]{6})`).exec(css)![1]!;
        const [actual, expected] = painted([hex, `oklch(${oklch})`]);
        actual!.forEach((byte, i) => {
          expect(byte, `${role} ${hex}`).to.be.closeTo(expected![i]!, 1);
        });
      }
    });
  }
});
