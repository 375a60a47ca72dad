import type { Commune } from './commune.js';
import type { PreventionEvent } from './prevention-event.js';
import type { Structure } from './structure.js';
import { fold } from './text.js';

/** An event of which the place is told by what the territory knows. */
export interface PlacedEvent extends PreventionEvent {
  /** The structure of the territory that it takes place in. */
  readonly structure?: Structure;
  /** Whether its position is only that of its commune. */
  readonly isApproximate?: boolean;
}

/**
 * The events, each with the structure of the territory that is its place, and with the position of that structure, else of
 * its commune, where it has none of its own.
 */
export function placeEvents(
  events: readonly PreventionEvent[],
  structures: readonly Structure[],
  communes: readonly Commune[],
): readonly PlacedEvent[] {
  const byName = new Map<string, Structure[]>();
  for (const structure of structures) {
    for (const name of [structure.name, ...structure.aliases].map(fold)) {
      const known = byName.get(name);
      if (known) known.push(structure);
      else byName.set(name, [structure]);
    }
  }
  return events.map((event) => {
    const { place } = event;
    if (!place) return event;
    const town = communeOf(event, communes);
    const named = (byName.get(fold(place.name ?? '')) ?? []).filter(
      ({ address }) => !town || address.cityCode === undefined || address.cityCode === town.code,
    );
    const [structure, ...others] = new Set(named);
    // Of two with one name, nobody knows which.
    const own = others.length === 0 ? structure : undefined;
    const position = place.position ?? own?.position;
    const found = position ?? town?.position;
    return {
      ...event,
      ...(own && { structure: own }),
      ...(found && { place: { ...place, position: found } }),
      ...(found && !place.position && (!position || own?.positionPrecision !== 'exact')
        ? { isApproximate: true }
        : {}),
    };
  });
}

/** The commune that an event says by its code, else by the postcode and town of its address. */
function communeOf({ place }: PreventionEvent, communes: readonly Commune[]): Commune | undefined {
  if (place?.cityCode !== undefined) return communes.find(({ code }) => code === place.cityCode);
  const [, postcode, town = ''] = /\b(\d{5})\b\s*([^,]*)/.exec(place?.address ?? '') ?? [];
  if (postcode === undefined) return undefined;
  const served = communes.filter(({ postcodes }) => postcodes.includes(postcode));
  const name = fold(town);
  return (
    served.find((commune) =>
      [commune.name, ...commune.formerNames].some((one) => fold(one) === name),
    ) ?? (served.length === 1 ? served[0] : undefined)
  );
}
