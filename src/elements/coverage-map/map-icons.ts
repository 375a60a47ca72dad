import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { draw } from '../../ui/icons.js';

const paths = {
  map: svg`<path d="m2.8 5.2 4.8-2 4.8 2 4.8-2v11.6l-4.8 2-4.8-2-4.8 2ZM7.6 3.2v11.6m4.8-9.6v11.6"/>`,
  table: svg`<rect x="2.6" y="3.6" width="14.8" height="12.8" rx="1.8"/><path d="M2.6 8h14.8M2.6 12.2h14.8M7.6 8v8.4"/>`,
  download: svg`<path d="M10 3v9.4m-3.8-3.6L10 12.6l3.8-3.8M3.8 16.6h12.4"/>`,
  sort: svg`<path d="M6.6 15.6V4.4M3.6 7.4l3-3 3 3M13.4 4.4v11.2m-3-3 3 3 3-3"/>`,
  up: svg`<path d="M10 16V4m-4.2 4.2L10 4l4.2 4.2"/>`,
  down: svg`<path d="M10 4v12m-4.2-4.2L10 16l4.2-4.2"/>`,
} satisfies Record<string, SVGTemplateResult>;

export function mapIcon(name: keyof typeof paths): TemplateResult {
  return draw(paths[name]);
}
