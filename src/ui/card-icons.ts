import type { TemplateResult } from 'lit';
import { draw } from './icons.js';

/** Drawn with the list alone: they come with it, not in the page’s first bytes. */
const paths = {
  patient:
    'M5 6.2a3 3 0 1 0 6 0 3 3 0 1 0-6 0ZM2.6 16.8c0-3 2.4-5.2 5.4-5.2 1.3 0 2.4.4 3.3 1.1M15 11.2v5.6m-2.8-2.8h5.6',
  full: 'M5 6.2a3 3 0 1 0 6 0 3 3 0 1 0-6 0ZM2.6 16.8c0-3 2.4-5.2 5.4-5.2 1.3 0 2.4.4 3.3 1.1M12.2 14h5.6',
  video:
    'M4.4 5.2h6.4a1.8 1.8 0 0 1 1.8 1.8v6a1.8 1.8 0 0 1-1.8 1.8h-6.4a1.8 1.8 0 0 1-1.8-1.8v-6a1.8 1.8 0 0 1 1.8-1.8ZM12.6 9l4.8-2.8v7.6L12.6 11',
  mail: 'M4.4 4.6h11.2a1.6 1.6 0 0 1 1.6 1.6v7.6a1.6 1.6 0 0 1-1.6 1.6h-11.2a1.6 1.6 0 0 1-1.6-1.6v-7.6a1.6 1.6 0 0 1 1.6-1.6ZM3.4 5.6l6.6 5.2 6.6-5.2',
  calendar:
    'M5 4.6h10a1.8 1.8 0 0 1 1.8 1.8v8.6a1.8 1.8 0 0 1-1.8 1.8h-10a1.8 1.8 0 0 1-1.8-1.8v-8.6a1.8 1.8 0 0 1 1.8-1.8ZM3.2 8.4h13.6M7 2.8v3.4m6-3.4v3.4',
};

export function cardIcon(name: keyof typeof paths): TemplateResult {
  return draw(paths[name]);
}
