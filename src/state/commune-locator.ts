import type { Commune } from '../domain/commune.js';
import { communeLocator } from '../domain/commune-of.js';

type Locator = ReturnType<typeof communeLocator>;
const locators = new WeakMap<readonly Commune[], Locator>();

/** What tells which of these communes a structure is in; made once for each list. */
export function locator(communes: readonly Commune[]): Locator {
  let known = locators.get(communes);
  if (!known) locators.set(communes, (known = communeLocator(communes)));
  return known;
}
