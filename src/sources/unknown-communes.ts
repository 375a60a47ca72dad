import type { Commune } from '../domain/commune.js';
import type { SourcedIssue, SourceResult } from './source.js';

/**
 * The INSEE codes of records that are those of no commune of a territory, each told once for a source. A code of a
 * department where the territory has no commune is no mistake: a list may go beyond its territory, or lie elsewhere.
 */
export function unknownCommunes(
  { structures, events, cityCodes }: Pick<SourceResult, 'structures' | 'events' | 'cityCodes'>,
  communes: readonly Commune[],
): readonly SourcedIssue[] {
  const known = new Set(communes.map(({ code }) => code));
  const departments = new Set(communes.map(({ code }) => departmentOf(code)));
  const unknown = cityCodes.filter(
    ({ value = '' }) => departments.has(departmentOf(value)) && !known.has(value),
  );
  if (unknown.length === 0) return [];
  // A correction may have put one right, or hidden its record.
  const standing = new Set([
    ...structures.map(({ address }) => address.cityCode),
    ...events.map(({ place }) => place?.cityCode),
  ]);
  return unknown.filter(({ value }) => standing.has(value));
}

function departmentOf(code: string): string {
  return code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2);
}
