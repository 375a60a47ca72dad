import type { Commune } from './commune.js';
import type { Position } from './geo.js';
import type { Structure } from './structure.js';
import { fold } from './text.js';

/** Beyond these digits, the postcodes of one town differ; within them, towns of one name seldom do. */
const DEPARTMENT_DIGITS = 2;

interface Town {
  readonly name: string;
  readonly code: string;
  readonly postcodes: Set<string>;
  readonly positions: Position[];
}

/**
 * The towns that records lie in, by what their addresses say, each with the middle of its records as its point: what can be
 * searched in where no list of communes has them.
 */
export function townsOf(structures: readonly Structure[]): readonly Commune[] {
  const towns = new Map<string, Town>();
  for (const { status, address, position } of structures) {
    const { postcode, cityCode } = address;
    const [written = '', cedex] = (address.city ?? '').split(/\s+(?=cedex\b)/i);
    const name = written.trim();
    if (name === '' || !position || status === 'closed') continue;
    const key = `${fold(name)} ${postcode?.slice(0, DEPARTMENT_DIGITS) ?? ''}`;
    let town = towns.get(key);
    if (!town) {
      town = { name, code: cityCode ?? key, postcodes: new Set(), positions: [] };
      towns.set(key, town);
    }
    town.positions.push(position);
    // That of a CEDEX is no town's.
    if (postcode !== undefined && cedex === undefined) town.postcodes.add(postcode);
  }
  return [...towns.values()].map(({ name, code, postcodes, positions }) => ({
    code,
    name,
    link: 0,
    postcodes: [...postcodes],
    formerNames: [],
    position: middleOf(positions),
  }));
}

function middleOf(positions: readonly Position[]): Position {
  let [longitude, latitude] = [0, 0];
  for (const [east, north] of positions) {
    longitude += east;
    latitude += north;
  }
  return [longitude / positions.length, latitude / positions.length];
}
