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
