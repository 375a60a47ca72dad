import { type Colour, over, WHITE } from './colour.js';
import type { ColourProbe } from './colour-probe.js';

/** An element and what is around it on the screen, nearest first: slots and shadow hosts included. */
export function composedAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Element) found.push(node);
  }
  return found;
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}

/**
 * The colour that is really behind a transparent element: the first opaque background up the page under the translucent
 * ones, else the canvas. Background images are not seen.
 */
export function surfaceBehind(ancestors: readonly Element[], probe: ColourProbe): Colour {
  const layers: Colour[] = [];
  for (const element of ancestors) {
    const background = probe.parse(getComputedStyle(element).backgroundColor);
    if (background) layers.push(background);
    if (background?.[3] === 1) break;
  }
  if (layers.at(-1)?.[3] !== 1) layers.push(probe.canvas() ?? WHITE);
  return layers.reduceRight((below, layer) => over(layer, below));
}
