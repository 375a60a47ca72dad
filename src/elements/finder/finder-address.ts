import type { StructureKind } from '../../domain/structure.js';
import { CardShare } from './card-share.js';
import type { CptsFinder } from './finder.js';
import type { MapSide } from './map-side.js';
import { type AddressState, PageAddress } from './page-address.js';

interface AddressOptions {
  /** Begins the names in the page's fragment. */
  readonly prefix: string;
  readonly mapSide: MapSide;
  readonly say: (text: string) => void;
  /** The kinds that the page asks for: the address says nothing of them. */
  readonly start: readonly StructureKind[];
  /** What is chosen, here or elsewhere. */
  readonly state: () => AddressState;
  readonly apply: (state: AddressState) => void;
}

/** Keeps the page's address and a finder in step; gives what shares one card by a link that opens on it. */
export function followAddress(
  finder: CptsFinder,
  { prefix, mapSide, say, start, state, apply }: AddressOptions,
): CardShare {
  const address = new PageAddress(finder, {
    prefix,
    state: () => {
      const { commune, kinds, structure } = state();
      return {
        ...(commune ? { commune } : {}),
        ...(kinds?.join() === start.join() ? {} : { kinds }),
        ...(structure ? { structure } : {}),
        ...(mapSide.side ? { view: mapSide.side } : {}),
      };
    },
    apply: (read) => {
      mapSide.side = read.view ?? mapSide.side;
      apply(read);
    },
  });
  return new CardShare(finder, { address, say });
}
