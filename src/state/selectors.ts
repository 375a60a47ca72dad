import type { Commune } from '../domain/commune.js';
import type { TerritoryState } from './reducer.js';

export function communeByCode(
  { communes }: Pick<TerritoryState, 'communes'>,
  code: string | null | undefined,
): Commune | undefined {
  return code ? communes.find((commune) => commune.code === code) : undefined;
}
