import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on a 20 px grid: stroke 1.6, round ends, no fill, in the colour of the text beside it. */
const paths = {
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  pin: svg`<path d="M10 18s6-5.4 6-10A6 6 0 0 0 4 8c0 4.6 6 10 6 10Z"/><circle cx="10" cy="8" r="2.2"/>`,
  locate: svg`<circle cx="10" cy="10" r="4.6"/><path d="M10 2v3.4M10 14.6V18M2 10h3.4m9.2 0H18"/>`,
  phone: svg`<path d="M4.3 3h2.9l1.4 3.7-1.9 1.4a9.5 9.5 0 0 0 5.2 5.2l1.4-1.9L17 12.8v2.9c0 .8-.7 1.4-1.5 1.3C8.9 16.6 3.4 11.1 3 4.5 2.9 3.7 3.5 3 4.3 3Z"/>`,
  route: svg`<path d="M9.2 2.3a1.1 1.1 0 0 1 1.6 0l6.9 6.9a1.1 1.1 0 0 1 0 1.6l-6.9 6.9a1.1 1.1 0 0 1-1.6 0l-6.9-6.9a1.1 1.1 0 0 1 0-1.6Z"/><path d="M7.5 12.5V9.8h4.6m-1.6-2 2 2-2 2"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 5.8V10l2.8 1.7"/>`,
  down: svg`<path d="m5.5 8 4.5 4.5L14.5 8"/>`,
  check: svg`<path d="m4.5 10.5 3.7 3.7 7.3-8"/>`,
  open: svg`<circle cx="10" cy="10" r="7.2"/><path d="m6.8 10.2 2.3 2.3 4.2-4.7"/>`,
  closed: svg`<circle cx="10" cy="10" r="7.2"/><path d="M6.8 10h6.4"/>`,
  info: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 9.3v4.2M10 6.5v.1"/>`,
  warning: svg`<path d="M8.8 3.6a1.4 1.4 0 0 1 2.4 0l6.1 10.8a1.4 1.4 0 0 1-1.2 2.1H3.9a1.4 1.4 0 0 1-1.2-2.1Z"/><path d="M10 7.8v3.7m0 2.4v.1"/>`,
  external: svg`<path d="M11.5 3.5h5v5m0-5-7 7M14.5 11.5v4a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h4"/>`,
  approximate: svg`<circle cx="10" cy="10" r="7.2" stroke-dasharray="2.6 2.6"/><circle cx="10" cy="10" r="1.2" fill="currentColor"/>`,
  retry: svg`<path d="M16.3 8.5A6.7 6.7 0 1 0 16.7 11M16.7 4v4.5h-4.5"/>`,
  filter: svg`<path d="M3.5 6h13M6 10h8m-5.5 4h3"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** An icon beside a word: it says nothing to a screen reader. */
export function icon(name: IconName): TemplateResult {
  return draw(paths[name]);
}

/** A drawing of the set, on its grid. */
export function draw(content: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${content}</svg>`;
}
