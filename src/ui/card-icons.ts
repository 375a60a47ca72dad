import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { draw } from './icons.js';

/** Drawn with the list alone: they come with it, not in the page’s first bytes. */
const paths = {
  patient: svg`<circle cx="8" cy="6.2" r="3"/><path d="M2.6 16.8c0-3 2.4-5.2 5.4-5.2 1.3 0 2.4.4 3.3 1.1M15 11.2v5.6m-2.8-2.8h5.6"/>`,
  full: svg`<circle cx="8" cy="6.2" r="3"/><path d="M2.6 16.8c0-3 2.4-5.2 5.4-5.2 1.3 0 2.4.4 3.3 1.1M12.2 14h5.6"/>`,
  video: svg`<rect x="2.6" y="5.2" width="10" height="9.6" rx="1.8"/><path d="m12.6 9 4.8-2.8v7.6L12.6 11"/>`,
  mail: svg`<rect x="2.8" y="4.6" width="14.4" height="10.8" rx="1.6"/><path d="m3.4 5.6 6.6 5.2 6.6-5.2"/>`,
  calendar: svg`<rect x="3.2" y="4.6" width="13.6" height="12.2" rx="1.8"/><path d="M3.2 8.4h13.6M7 2.8v3.4m6-3.4v3.4"/>`,
} satisfies Record<string, SVGTemplateResult>;

export function cardIcon(name: keyof typeof paths): TemplateResult {
  return draw(paths[name]);
}
