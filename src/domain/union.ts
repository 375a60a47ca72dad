import { wallTime } from './calendar.js';
import type { PreventionEvent } from './prevention-event.js';
import type { Provenance } from './provenance.js';
import { fold } from './text.js';

/** A list without doubles, as it grows. */
export class FirstOfEach<T extends { readonly id: string }> {
  readonly items: T[] = [];
  readonly #ids = new Set<string>();

  /** Whether it is the first of its identifier, and so is kept. */
  keep(item: T): boolean {
    const { size } = this.#ids;
    // One look-up instead of two: they are what a long list takes longest for.
    if (this.#ids.add(item.id).size === size) return false;
    this.items.push(item);
    return true;
  }
}

/** A union of lists: the first of an identifier, in their order. */
export function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const first = new FirstOfEach<T>();
  for (const item of items) first.keep(item);
  return first.items;
}

/**
 * A union of feeds. An event that several announce, under one identifier or with the same title, start and place, is there
 * once, as the first of them tells it, with the sources of the others. Events of one feed are never taken for each other.
 */
export function unionOfEvents(
  feeds: readonly (readonly PreventionEvent[])[],
): readonly PreventionEvent[] {
  const [only, ...others] = feeds.filter(({ length }) => length > 0);
  if (others.length === 0) return firstOfEach(only ?? []);
  const union: PreventionEvent[] = [];
  const byId = new Map<string, number>();
  /** Those of the feeds before: where they are in the union. */
  const byMoment = new Map<string, number[]>();
  for (const feed of feeds) {
    const added = union.length;
    for (const event of feed) {
      const alike = byMoment.get(titleAndStart(event)) ?? [];
      const at =
        byId.get(event.id) ?? alike.find((one) => isSamePlace(union[one]?.place, event.place));
      const known = at === undefined ? undefined : union[at];
      if (at !== undefined && known) union[at] = withSourcesOf(known, event);
      else byId.set(event.id, union.push(event) - 1);
    }
    for (const [index, event] of union.slice(added).entries()) {
      const key = titleAndStart(event);
      byMoment.set(key, [...(byMoment.get(key) ?? []), added + index]);
    }
  }
  return union;
}

function titleAndStart({ title, occurrences, standing, timeZone }: PreventionEvent): string {
  const { start = '' } = occurrences[0] ?? {};
  // Only what carries an offset may be written otherwise elsewhere.
  const [, offset] = /T.*(Z|[+-]\d\d:?\d\d)$/.exec(start) ?? [];
  const instant = new Date(start.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const { date, minute } = offset ? wallTime(instant, timeZone) : { date: start, minute: 0 };
  const time = offset
    ? `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    : start.slice(0, 16);
  return [fold(title), standing ? 'standing' : time].join('|');
}

/** The same name, or the same address where one of them has no name; never two addresses. */
function isSamePlace(one: PreventionEvent['place'], other: PreventionEvent['place']): boolean {
  const same = (key: 'name' | 'address'): boolean | undefined =>
    one?.[key] === undefined || other?.[key] === undefined
      ? undefined
      : fold(one[key]) === fold(other[key]);
  const answers = [same('name'), same('address')];
  return answers.includes(true) && !answers.includes(false);
}

function withSourcesOf(event: PreventionEvent, other: PreventionEvent): PreventionEvent {
  const sources = new Map<string, Provenance>();
  const { source, otherSources = [] } = event;
  const all = [source, ...otherSources, other.source, ...(other.otherSources ?? [])];
  for (const one of all) {
    const key = one && `${one.name}|${one.url ?? ''}`;
    if (one && key !== undefined && !sources.has(key)) sources.set(key, one);
  }
  const others = [...sources.values()].filter((one) => one !== source);
  return others.length === otherSources.length ? event : { ...event, otherSources: others };
}
