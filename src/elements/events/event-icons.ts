import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { draw } from '../../ui/icons.js';

/** Drawn with events alone. */
const paths = {
  calendar: svg`<rect x="3" y="4.5" width="14" height="12.5" rx="1.8"/><path d="M3 8.3h14M6.8 2.8v3.4m6.4-3.4v3.4"/>`,
  add: svg`<rect x="3" y="4.5" width="14" height="12.5" rx="1.8"/><path d="M3 8.3h14M6.8 2.8v3.4m6.4-3.4v3.4M10 10.4v4.4M7.8 12.6h4.4"/>`,
  list: svg`<path d="M7.5 5.5h9m-9 4.5h9m-9 4.5h9M3.6 5.5h.1m-.1 4.5h.1m-.1 4.5h.1"/>`,
  people: svg`<circle cx="7.6" cy="6.6" r="2.8"/><path d="M2.4 16.4c0-2.9 2.3-5 5.2-5s5.2 2.1 5.2 5M13.2 4.2a2.6 2.6 0 0 1 0 4.9m1 2.7c2 .6 3.4 2.3 3.4 4.6"/>`,
  online: svg`<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2 2 3 4.3 3 7s-1 5-3 7c-2-2-3-4.3-3-7s1-5 3-7Z"/>`,
  tag: svg`<path d="M3.5 10.6V4.4a.9.9 0 0 1 .9-.9h6.2l6 6a1 1 0 0 1 0 1.4l-5.7 5.7a1 1 0 0 1-1.4 0Z"/><path d="M7.2 7.2v.1"/>`,
  download: svg`<path d="M10 3.5v9m-3.6-3.4L10 12.7l3.6-3.6M4 16.5h12"/>`,
  mail: svg`<rect x="2.8" y="4.6" width="14.4" height="10.8" rx="1.6"/><path d="m3.4 5.6 6.6 5.2 6.6-5.2"/>`,
  left: svg`<path d="m12 5-5 5 5 5"/>`,
  right: svg`<path d="m8 5 5 5-5 5"/>`,
  wheelchair: svg`<circle cx="9" cy="3.8" r="1.4"/><path d="M9 6.5v5h4.2l1.8 4M9 8.8h3.6M7.2 9.2a4.2 4.2 0 1 0 5.4 5.2"/>`,
} satisfies Record<string, SVGTemplateResult>;

export function eventIcon(name: keyof typeof paths): TemplateResult {
  return draw(paths[name]);
}
