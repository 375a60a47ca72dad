import type { TemplateResult } from 'lit';
import { draw } from '../../ui/icons.js';

/** Drawn with the table alone: they come with it, not in the page’s first bytes. */
const paths = {
  table:
    'M4.4 3.6h11.2a1.8 1.8 0 0 1 1.8 1.8v9.2a1.8 1.8 0 0 1-1.8 1.8H4.4a1.8 1.8 0 0 1-1.8-1.8V5.4a1.8 1.8 0 0 1 1.8-1.8ZM2.6 8h14.8M2.6 12.2h14.8M7.6 8v8.4',
  download: 'M10 3v9.4m-3.8-3.6L10 12.6l3.8-3.8M3.8 16.6h12.4',
  sort: 'M6.6 15.6V4.4m-3 3 3-3 3 3M13.4 4.4v11.2m-3-3 3 3 3-3',
  up: 'M10 16V4M5.8 8.2 10 4l4.2 4.2',
  down: 'M10 4v12m-4.2-4.2L10 16l4.2-4.2',
} satisfies Record<string, string>;

export function tableIcon(name: keyof typeof paths): TemplateResult {
  return draw(paths[name]);
}
