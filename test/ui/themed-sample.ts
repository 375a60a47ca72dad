import { aTimeout } from '@open-wc/testing-helpers';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from '../../src/ui/host-styles.js';
import { ThemeController } from '../../src/ui/theme-controller.js';
import { tokens } from '../../src/ui/tokens.js';

export const ROLES = [
  ...['surface', 'tint', 'tint-2', 'sunken', 'text', 'ink', 'muted', 'ok', 'warn', 'bad'],
  ...['part', 'control', 'line', 'fill', 'fill-hover', 'on-fill'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `series-${n}`),
];

export type Rgb = readonly [red: number, green: number, blue: number];

/** The least a widget is: the tokens, the host's rules, a root, and one strip per role. */
export class ThemedSample extends LitElement {
  static override styles = [
    tokens,
    hostStyles,
    css`
      i {
        display: block;
        height: 4px;
      }
    `,
  ];

  @property() theme = 'auto';
  @property() accent = '';

  readonly controller = new ThemeController(this);

  override render() {
    return html`<div class="root">
      <p>Texte</p>
      <button>Bouton</button>
      <slot></slot>
      ${ROLES.map((role) => html`<i data-role=${role}></i>`)}
    </div>`;
  }

  #strips: readonly CSSStyleDeclaration[] = [];

  override firstUpdated(): void {
    this.#strips = [...this.renderRoot.querySelectorAll('i')].map((strip) => {
      strip.style.background = `var(--_${strip.dataset['role'] ?? ''})`;
      return getComputedStyle(strip);
    });
  }

  get root(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.root')!;
  }

  /** Every role as it is painted. */
  paint(): Map<string, Rgb> {
    const colours = painted(this.#strips.map(({ backgroundColor }) => backgroundColor));
    return new Map(ROLES.map((role, i) => [role, colours[i]!]));
  }
}

customElements.define('themed-sample', ThemedSample);

const canvas = document.createElement('canvas');
canvas.width = 32;
canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** Computed colours as bytes, by another way than the library's: what a canvas paints. */
export function painted(colours: readonly string[]): Rgb[] {
  context.clearRect(0, 0, canvas.width, 1);
  colours.forEach((colour, x) => {
    context.fillStyle = colour;
    context.fillRect(x, 0, 1, 1);
  });
  const { data } = context.getImageData(0, 0, canvas.width, 1);
  return colours.map((_, x) => [data[4 * x]!, data[4 * x + 1]!, data[4 * x + 2]!]);
}

/** WCAG 2 contrast ratio. */
export function ratio(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** When the page's changes have been observed, and the update they ask for is done. */
export async function settled(sample: ThemedSample): Promise<void> {
  await aTimeout(0);
  await sample.updateComplete;
}

const BACKGROUNDS = ['surface', 'tint', 'tint-2', 'sunken'];
const TEXTS = ['text', 'ink', 'muted', 'ok', 'warn', 'bad'];
const PARTS = ['part', 'control'];
const SERIES = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `series-${n}`);

/** Foreground, background, and the contrast that WCAG 2.2 AA asks of them. */
const PAIRS = [
  ...BACKGROUNDS.flatMap((below) => TEXTS.map((role) => [role, below, 4.5] as const)),
  ...BACKGROUNDS.flatMap((below) => PARTS.map((role) => [role, below, 3] as const)),
  ...SERIES.map((role) => [role, 'surface', 3] as const),
  ['on-fill', 'fill', 4.5] as const,
  ['on-fill', 'fill-hover', 4.5] as const,
];

/** The pairs of a sample that are not readable, in words. */
export function failures(sample: ThemedSample): string[] {
  const colours = sample.paint();
  return PAIRS.filter(
    ([role, below, least]) => ratio(colours.get(role)!, colours.get(below)!) < least,
  ).map(
    ([role, below]) =>
      `${role} on ${below} with ${sample.accent}: ${ratio(colours.get(role)!, colours.get(below)!)}`,
  );
}

/** The same with each of these accents, as the attribute gives it. */
export async function failuresWith(
  sample: ThemedSample,
  accents: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const accent of accents) {
    sample.accent = accent;
    await sample.updateComplete;
    found.push(...failures(sample));
  }
  return found;
}
