import type { Commune } from './commune.js';
import { distance } from './geo.js';
import type { Structure } from './structure.js';
import { fold } from './text.js';

type Located = Pick<Structure, 'address' | 'position'>;

/** Farther than this from the point of every commune, a place is in none of them. */
const NEAR_KM = 5;

/**
 * Tells which commune a structure is in, by INSEE code. Its own code counts first, unless it is of none of the communes while
 * its town and postcode are of one, which a mistyped code is; then its town and postcode, which must agree, since towns of
 * one name are many; then a postcode of one commune alone; then the nearest commune.
 */
export function communeLocator(
  communes: readonly Commune[],
): (structure: Located) => string | undefined {
  const codes = new Set(communes.map(({ code }) => code));
  let names: Names | undefined;
  return ({ address: { cityCode, city = '', postcode }, position }) => {
    if (cityCode !== undefined && codes.has(cityCode)) return cityCode;
    const { byName, byPostcode } = (names ??= namesOf(communes));
    if (cityCode !== undefined && !byPostcode.has(postcode ?? '')) return cityCode;
    const [name = '', cedex] = fold(city).split(/ (?=cedex\b)/);
    // A CEDEX has a postcode of its own, of which the first two digits are those of its department.
    const known = cedex === undefined ? postcode : postcode?.slice(0, 2);
    const named = (byName.get(name) ?? []).filter(
      ({ postcodes }) => known === undefined || postcodes.some((one) => one.startsWith(known)),
    );
    const town = only(named);
    if (town) return town.code;
    if (cityCode !== undefined) return cityCode;
    const found = only(byPostcode.get(postcode ?? '') ?? []);
    if (found) return found.code;
    return position && nearest(communes, position)?.code;
  };
}

interface Names {
  readonly byName: ReadonlyMap<string, readonly Commune[]>;
  readonly byPostcode: ReadonlyMap<string, readonly Commune[]>;
}

function namesOf(communes: readonly Commune[]): Names {
  const byName = new Map<string, Commune[]>();
  const byPostcode = new Map<string, Commune[]>();
  for (const commune of communes) {
    for (const name of new Set([commune.name, ...commune.formerNames].map(fold))) {
      add(byName, name, commune);
    }
    for (const postcode of commune.postcodes) add(byPostcode, postcode, commune);
  }
  return { byName, byPostcode };
}

function nearest(
  communes: readonly Commune[],
  from: NonNullable<Structure['position']>,
): Commune | undefined {
  let found: Commune | undefined;
  let least = NEAR_KM;
  for (const commune of communes) {
    if (!commune.position) continue;
    const km = distance(from, commune.position);
    if (km <= least) [found, least] = [commune, km];
  }
  return found;
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
