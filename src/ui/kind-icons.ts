import type { TemplateResult } from 'lit';
import type { StructureKind } from '../domain/structure.js';
import { draw } from './icons.js';

const house =
  'm2.8 9.3 6.6-5.7a1 1 0 0 1 1.2 0l6.6 5.7M4.6 8v7.6a1 1 0 0 0 1 1h8.8a1 1 0 0 0 1-1V8';
const building = 'M5 16.8V4.2a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v12.6M2.8 16.8h14.4';
const cross = 'M10 8.6v5m-2.5-2.5h5';

/** One drawing per kind, distinguishable without colour. */
const kinds: Record<StructureKind, string> = {
  msp: `${house}${cross}`,
  'centre-de-sante':
    'M5.4 3.2h9.2a2.2 2.2 0 0 1 2.2 2.2v9.2a2.2 2.2 0 0 1-2.2 2.2h-9.2a2.2 2.2 0 0 1-2.2-2.2v-9.2a2.2 2.2 0 0 1 2.2-2.2ZM10 7v6m-3-3h6',
  hopital: `${building}M8.2 6v4.6m3.6-4.6v4.6M8.2 8.3h3.6M8.6 16.8v-2.6h2.8v2.6`,
  clinique: 'M3.8 16.8V8.2L10 3.2l6.2 5v8.6M2.8 16.8h14.4M10 7.8v4m-2-2h4m-3.4 7v-2.6h2.8v2.6',
  'sante-mentale':
    'M7.4 17v-2.6H6a1.4 1.4 0 0 1-1.4-1.4v-1.7L3.3 10.7l1.3-2.3a5.8 5.8 0 1 1 9.2 5.3V17M10 11S7.6 9.5 7.6 8a1.3 1.3 0 0 1 2.4-.7A1.3 1.3 0 0 1 12.4 8c0 1.5-2.4 3-2.4 3Z',
  readaptation:
    'M7.4 4a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0ZM9 7v4.5l-2.5 5M9 11.5l3 2v3.3M6 10l3-3 3 2.5h2.5m0-2v9.3',
  addictologie:
    'M10 16.5S3.5 12.7 3.5 8.2A3.6 3.6 0 0 1 10 6.3a3.6 3.6 0 0 1 6.5 1.9c0 4.5-6.5 8.3-6.5 8.3ZM5.5 10.5h2.3l1.3-2.3 1.8 4 1.3-1.7h2.3',
  handicap:
    'M7 3.8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0ZM8.5 7v5h4.3l2 4.3M8.5 9h3.5M6.3 9.8a4 4 0 1 0 5.9 4.9',
  pharmacie: 'M7.6 3.2h4.8v4.4h4.4v4.8h-4.4v4.4H7.6v-4.4H3.2V7.6h4.4Z',
  laboratoire:
    'M8 3.2v5L3.9 15a1.2 1.2 0 0 0 1 1.8h10.2a1.2 1.2 0 0 0 1-1.8L12 8.2v-5M6.8 3.2h6.4M6 12.5h8',
  imagerie:
    'M5.4 3.2h9.2a2.2 2.2 0 0 1 2.2 2.2v9.2a2.2 2.2 0 0 1-2.2 2.2h-9.2a2.2 2.2 0 0 1-2.2-2.2v-9.2a2.2 2.2 0 0 1 2.2-2.2ZM10 5.8v8.4M7 7.5c-1.2 1.7-1.2 3.3 0 5M13 7.5c1.2 1.7 1.2 3.3 0 5',
  ehpad: `${house}M10 14.2s-2.8-1.7-2.8-3.5A1.5 1.5 0 0 1 10 9.9a1.5 1.5 0 0 1 2.8.8c0 1.8-2.8 3.5-2.8 3.5Z`,
  prevention: 'M10 2.9 4 5v4.6c0 3.7 2.6 6.4 6 7.5 3.4-1.1 6-3.8 6-7.5V5ZM7.3 9.8l2 2 3.5-3.9',
  'maison-medicale-de-garde': 'M16.5 12.2A7 7 0 1 1 8.6 3.3a5.6 5.6 0 0 0 7.9 8.9ZM14 3.2v4m-2-2h4',
  cpts: 'M8.1 4.8a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0ZM2.9 14.2a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0ZM13.3 14.2a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0ZM9 6.5l-3.2 6m5.2-6 3.2 6M6.7 14.2h6.6',
  autre: 'M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 1 0-14.4 0ZM10 6.8v6.4M6.8 10h6.4',
};

export function kindIcon(kind: StructureKind): TemplateResult {
  return draw(kinds[kind]);
}

/** For what is drawn in SVG already. */
export function kindPath(kind: StructureKind): string {
  return kinds[kind];
}
