// A script, not a module: it leaves `axe` on the page.
import 'axe-core/axe.min.js';
import type Axe from 'axe-core';

const { axe } = globalThis as unknown as { axe: typeof Axe };

/** What axe finds wrong in an element, its shadow trees included; one line each. Empty when all is well. */
export function violations(element: Element): Promise<readonly string[]> {
  // A widget is a part of a page: what concerns the whole page is the page's.
  return found(element, { rules: { region: { enabled: false } } });
}

/** The same of its colours alone: all that a theme changes. */
export function colourViolations(element: Element): Promise<readonly string[]> {
  return found(element, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

async function found(element: Element, options: Axe.RunOptions): Promise<readonly string[]> {
  const { violations: wrong } = await axe.run(element, {
    resultTypes: ['violations'],
    ...options,
  });
  return wrong.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [why] = [...any, ...all, ...none];
      return `${id}: ${target.join(' ')}: ${why?.message ?? ''}`;
    }),
  );
}

/** Attributes by which an element of a shadow tree names others, by id. */
const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-activedescendant',
];

/** References of an element's shadow tree that lead nowhere in that tree, and ids that stand twice in it. */
export function brokenReferences({ shadowRoot }: Element): readonly string[] {
  if (!shadowRoot) return ['no shadow root'];
  const broken = REFERENCES.flatMap((attribute) =>
    [...shadowRoot.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
      (element.getAttribute(attribute) ?? '')
        .split(/\s+/)
        .filter((id) => !shadowRoot.getElementById(id))
        .map((id) => `${element.localName} ${attribute}="${id}"`),
    ),
  );
  const ids = [...shadowRoot.querySelectorAll('[id]:not([id=""])')].map(({ id }) => id);
  return [...broken, ...ids.filter((id, index) => ids.indexOf(id) !== index)];
}
