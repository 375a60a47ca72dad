type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/** An element: `true` writes an attribute without a value, `false` and `undefined` none. Text is text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** @throws when the page has no such element. */
export function byId(id: string): HTMLElement;
export function byId<Tag extends keyof HTMLElementTagNameMap>(
  id: string,
  tag: Tag,
): HTMLElementTagNameMap[Tag];
export function byId(id: string, tag = ''): HTMLElement {
  const element = document.querySelector<HTMLElement>(`${tag}#${id}`);
  if (!element) throw new Error(`The page has no ${tag}#${id}.`);
  return element;
}

export function button(
  label: string,
  onClick: () => void,
  className = 'button',
): HTMLButtonElement {
  const made = make('button', { type: 'button', class: className }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** Paths on a 20 px grid. */
const ICONS = {
  hidden: 'm5 5 10 10M15 5 5 15',
  fix: 'M8.8 3.6a1.4 1.4 0 0 1 2.4 0l6.1 10.8a1.4 1.4 0 0 1-1.2 2.1H3.9a1.4 1.4 0 0 1-1.2-2.1ZM10 7.8v3.7m0 2.4v.1',
  mended: 'm4.5 10.5 3.7 3.7 7.3-8',
};

/** Beside a word: it says nothing to a screen reader. */
export function icon(name: keyof typeof ICONS): Element {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
