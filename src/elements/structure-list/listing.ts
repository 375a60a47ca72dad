import type { Commune } from '../../domain/commune.js';
import { type CommuneGroup, groupByCommune } from '../../domain/commune-groups.js';
import { findStructures } from '../../domain/finder-query.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import { locator } from '../../state/commune-locator.js';
import { structureIndex } from '../../state/structure-indexes.js';
import { ListController } from '../list-controller.js';
import type * as listView from './list-view.js';

/** What the list depends on. */
export interface ListQuery {
  readonly structures: readonly Structure[];
  /** Whether their order is their author's, to be kept; else they go by name. */
  readonly isOrdered: boolean;
  readonly kinds: readonly StructureKind[];
  /** INSEE codes that the list is restricted to. */
  readonly communes: ReadonlySet<string> | undefined;
  readonly allCommunes: readonly Commune[];
  /** INSEE code of the commune that comes first. */
  readonly first: string | undefined;
  /** How many structures show so far. */
  readonly limit: number;
  readonly isPrinting: boolean;
}

/** The structures of the list in their order, worked out again only when something that it depends on has changed. */
export class Listing extends ListController<typeof listView> {
  groups: readonly CommuneGroup[] = [];
  /** All of them. */
  total = 0;

  #last: readonly unknown[] = [];

  derive(query: ListQuery): void {
    const { structures, isOrdered, kinds, communes, allCommunes, first, isPrinting } = query;
    const limit = this.pageOf(query.limit, isPrinting);
    const inputs = [
      structures,
      isOrdered,
      kinds.join(),
      communes && [...communes].join(),
      allCommunes,
      first,
      limit,
    ];
    if (inputs.every((input, index) => input === this.#last[index])) return;
    this.#last = inputs;
    const communeOf = locator(allCommunes);
    const { matches, all } = findStructures(structureIndex(structures), {
      kinds: new Set(kinds),
      communeOf,
      ...(communes ? { communes } : {}),
    });
    const found = isOrdered ? all : matches.map(({ structure }) => structure);
    const groups = groupByCommune(found, { communes: allCommunes, communeOf, first });
    const isOfSeveral = groups.filter(({ name }) => name !== undefined).length > 1;
    this.groups = isOfSeveral ? groups : [{ code: undefined, name: undefined, structures: found }];
    this.total = found.length;
    const shown = this.groups.flatMap((group) => group.structures).slice(0, limit);
    this.expect(
      shown,
      shown.some(({ openingHours }) => openingHours !== undefined),
    );
  }

  get isGrouped(): boolean {
    return this.groups.length > 1;
  }

  /** The first structures of the list, each with those of its commune. */
  firstOf(count: number): readonly CommuneGroup[] {
    let rest = count;
    return this.groups.flatMap((group) => {
      const structures = group.structures.slice(0, Math.max(0, rest));
      rest -= structures.length;
      return structures.length > 0 ? [{ ...group, structures }] : [];
    });
  }
}
