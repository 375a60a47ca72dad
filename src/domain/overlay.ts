import type { Issue } from './issue.js';
import { Fields, isRecord } from './parse/fields.js';
import { correctEvent } from './parse/prevention-event.js';
import { correctStructure, parseStructureId } from './parse/structure.js';
import type { PreventionEvent } from './prevention-event.js';
import type { Structure } from './structure.js';

/** One row of a correction file, in the library's JSON: an `id`, and the fields to change; `null` erases one. */
export interface Correction {
  readonly at: Pick<Issue, 'record' | 'line'>;
  /** Read as a structure's and as an event's: what it corrects tells which, and columns of one name may differ. */
  readonly structure: unknown;
  readonly event: unknown;
}

interface Records {
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
}

/**
 * Changes, in their order, what corrections say of the records that have their identifier; `hidden` takes the record out.
 * One that matches nothing is an issue.
 */
export function applyCorrections(
  { structures, events }: Records,
  corrections: readonly Correction[],
): Records & { readonly issues: readonly Issue[] } {
  const structuresById = new Map(structures.map((one) => [one.id, one]));
  const eventsById = new Map(events.map((one) => [one.id, one]));
  // One that a former correction hid may still be named.
  const known = new Set([...structuresById.keys(), ...eventsById.keys()]);
  const issues: Issue[] = [];

  for (const { at, ...rows } of corrections) {
    const asStructure = new Fields(isRecord(rows.structure) ? rows.structure : {}, at, '', issues);
    const asEvent = new Fields(isRecord(rows.event) ? rows.event : {}, at, '', issues);
    const id = asStructure.text('id');
    const structureId = parseStructureId(asStructure) ?? '';
    const structure = structuresById.get(structureId);
    const event = eventsById.get(id ?? '');
    if (structure) {
      if (asStructure.boolean('hidden')) structuresById.delete(structureId);
      else structuresById.set(structureId, correctStructure(structure, asStructure));
    } else if (event) {
      if (asEvent.boolean('hidden')) eventsById.delete(event.id);
      else eventsById.set(event.id, correctEvent(event, asEvent));
    } else if (!known.has(structureId) && !known.has(id ?? '')) {
      asStructure.report('unknown-id', 'id', id, 'error');
    }
  }
  return { structures: [...structuresById.values()], events: [...eventsById.values()], issues };
}
