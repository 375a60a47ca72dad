import { render, type TemplateResult } from 'lit';

const shown = new Set<HTMLElement>();

/** Puts a template on the page and gives its first element, once everything in it has been drawn. */
export async function show<T extends Element>(template: TemplateResult): Promise<T> {
  const place = document.createElement('div');
  document.body.append(place);
  shown.add(place);
  render(template, place);
  await drawn(place);
  return place.firstElementChild as T;
}

/** Waits until the elements of a tree, shadow trees and the host of one included, have nothing left to draw. */
export async function drawn(root: ParentNode): Promise<void> {
  if (root instanceof ShadowRoot) {
    await (root.host as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  }
  for (const element of root.querySelectorAll('*')) {
    const { updateComplete } = element as { updateComplete?: Promise<unknown> };
    await updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
}

/** Waits for something to become true; fails with what was awaited. Long enough for a machine that has much else to do. */
export async function until(
  check: () => unknown,
  what: string,
  { longest = 20_000 } = {},
): Promise<void> {
  const start = performance.now();
  while (!(await check())) {
    if (performance.now() - start > longest) throw new Error(`Never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

afterEach(() => {
  for (const place of shown) place.remove();
  shown.clear();
});
