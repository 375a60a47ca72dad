import { DAY, type HoursPlace, placeOf } from './calendar.js';
import { openState, type OpenState } from './hours.js';
import type { OpeningHours } from './opening-hours.js';
import type { Structure } from './structure.js';
import { readOpeningHours } from './written-hours.js';

type Timed = Pick<Structure, 'openingHours' | 'status' | 'address'>;

/**
 * The open states of many structures: hours written alike are read once, and a state is worked out again only once it
 * has changed.
 */
export class OpenStates {
  private readonly schedules = new Map<string, Schedule | null>();
  private readonly known = new WeakMap<Timed, Schedule | null>();

  /** `undefined` when its hours are not known or cannot be read, or when it is still a project. */
  of(structure: Timed, now: Date): OpenState | undefined {
    let schedule = this.known.get(structure);
    if (schedule === undefined) this.known.set(structure, (schedule = this.read(structure)));
    return schedule?.stateAt(now);
  }

  /** Which of those that are closed opens first, and when. What may open "sur rendez-vous" is not awaited. */
  nextToOpen<T extends Timed>(
    structures: readonly T[],
    now: Date,
  ): { readonly structure: T; readonly at: Date } | undefined {
    let first: { readonly structure: T; readonly at: Date } | undefined;
    for (const structure of structures) {
      const next = this.of(structure, now)?.next;
      if (next?.status !== 'open' || (first && first.at <= next.at)) continue;
      first = { structure, at: next.at };
    }
    return first;
  }

  private read({ openingHours, status, address }: Timed): Schedule | null {
    if (openingHours === undefined || status !== 'open') return null;
    const place = placeOf(address.cityCode);
    const key = `${place.timeZone} ${place.holidays} ${openingHours}`;
    let schedule = this.schedules.get(key);
    if (schedule === undefined) {
      const hours = readOpeningHours(openingHours);
      this.schedules.set(key, (schedule = hours ? new Schedule(hours, place) : null));
    }
    return schedule;
  }
}

class Schedule {
  private state: OpenState | undefined;
  private since = Infinity;
  private until = -Infinity;

  constructor(
    private readonly hours: OpeningHours,
    private readonly place: HoursPlace,
  ) {}

  stateAt(now: Date): OpenState {
    const time = now.getTime();
    if (!this.state || time < this.since || time >= this.until) {
      this.state = openState(this.hours, now, this.place);
      this.since = time;
      // What never changes is looked at again tomorrow: `openState` sees a year ahead.
      this.until = this.state.next?.at.getTime() ?? time + DAY;
    }
    return this.state;
  }
}
