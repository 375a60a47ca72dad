import type { StructureKind } from '../domain/structure.js';

const SHAPES: Partial<Record<StructureKind, MarkShape>> = {
  hopital: 'building',
  clinique: 'building',
  ehpad: 'building',
  'sante-mentale': 'round',
  addictologie: 'round',
};

export type MarkShape = 'soft' | 'building' | 'round';

/** The outline of a structure's mark on a map, which says its kind along with its icon. */
export function markShape(kind: StructureKind): MarkShape {
  return SHAPES[kind] ?? 'soft';
}
