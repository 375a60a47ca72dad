import type { Bounds } from '../../src/domain/geo.js';
import {
  CONTOURS,
  FINESS,
  GRAND_CHALON,
  POPULATIONS,
  REGISTRY,
  RIVERS,
} from '../sources/origins.js';
import { GUIDANCE } from '../sources/guidance.js';

/** Day on which the facts were last reviewed. */
const REVIEWED = '2026-11-21';

/** The descriptor, `territory.json`: what it names lies beside it. */
export function buildDescriptor(bounds: Bounds): object {
  return {
    id: 'chalonnais',
    name: 'Chalonnais',
    date: REVIEWED,
    bounds,
    communes: { list: 'communes.json', shapes: 'communes.topojson' },
    cpts: 'cpts.json',
    structures: [{ src: 'structures.json', format: 'json' }],
    events: [{ src: 'events.json', format: 'json' }],
    guidance: GUIDANCE,
    contact: {
      name: 'Le Grand Chalon, Contrat local de santé',
      website: GRAND_CHALON.url,
      phone: '0385468715',
      source: GRAND_CHALON,
    },
    attributions: [CONTOURS, RIVERS, REGISTRY, POPULATIONS, { ...FINESS, about: 'structures' }],
  };
}
