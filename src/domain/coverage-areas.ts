import type { Commune } from './commune.js';
import { byRank } from './coverage.js';
import type { Cpts } from './cpts.js';

/** What is known of a commune: how a map or a table shows it. */
export interface CommuneArea {
  /** Places (from 0), in the territory's list, of the CPTS that cover it; its own comes first. */
  readonly series: readonly number[];
  /** Whether they only announce it. */
  readonly isAnnounced: boolean;
}

/** Every commune of which something is known, by INSEE code: what `coverageOf` answers, for all of them at once. */
export function coverageAreas(all: readonly Cpts[]): ReadonlyMap<string, CommuneArea> {
  const areas = new Map<string, CommuneArea>();
  const add = (code: string, place: number, isAnnounced: boolean): void => {
    const known = areas.get(code);
    if (!known) areas.set(code, { series: [place], isAnnounced });
    else if (known.isAnnounced === isAnnounced && !known.series.includes(place)) {
      areas.set(code, { series: [...known.series, place], isAnnounced });
    }
  };
  for (const cpts of [...all].sort(byRank)) {
    for (const { commune } of cpts.members) add(commune, all.indexOf(cpts), false);
  }
  all.forEach((cpts, place) => {
    for (const code of cpts.announcedWithin) add(code, place, true);
  });
  return areas;
}

/** One CPTS as a legend tells of it. */
export interface CptsSummary {
  readonly cpts: Cpts;
  readonly place: number;
  /** How many communes of the territory are known to be covered, and to be candidates. */
  readonly covered: number;
  readonly announced: number;
  /** Of the communes covered, when it says none of its own; `undefined` unless known for each of them, at one date. */
  readonly inhabitants: { readonly value: number; readonly date: string } | undefined;
}

/** What is known of each CPTS on a territory, in the territory's order. */
export function summariesOf(
  all: readonly Cpts[],
  communes: readonly Commune[],
): readonly CptsSummary[] {
  const areas = coverageAreas(all);
  return all.map((cpts, place) => {
    const within = (isAnnounced: boolean): readonly Commune[] =>
      communes.filter(({ code }) => {
        const area = areas.get(code);
        return area?.isAnnounced === isAnnounced && area.series.includes(place);
      });
    const covered = within(false);
    return {
      cpts,
      place,
      covered: covered.length,
      announced: within(true).length,
      inhabitants: inhabitantsOf(covered),
    };
  });
}

function inhabitantsOf(communes: readonly Commune[]): CptsSummary['inhabitants'] {
  const date = communes[0]?.population?.date;
  if (date === undefined || communes.some(({ population }) => population?.date !== date)) {
    return undefined;
  }
  return {
    value: communes.reduce((sum, { population }) => sum + (population?.value ?? 0), 0),
    date,
  };
}
