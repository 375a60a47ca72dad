import type { Commune } from '../../domain/commune.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { PositionProblem } from '../../i18n/fr-places.js';
import type { FoundAddress } from '../../sources/geocoder.js';

/** What a search found. */
export type Place =
  | { readonly kind: 'commune'; readonly commune: Commune }
  | { readonly kind: 'structure'; readonly structure: Structure };

/** Why a search gave no place. */
export type SearchProblem =
  | { readonly kind: 'empty' | 'no-address' | 'no-list'; readonly text: string }
  /** `isUnsure`: it may be a town elsewhere. */
  | { readonly kind: 'unknown'; readonly text: string; readonly isUnsure?: boolean }
  | { readonly kind: 'outside'; readonly text: string; readonly guesses: readonly Commune[] }
  /** Of records that lie elsewhere: none of their towns. */
  | { readonly kind: 'not-listed'; readonly text: string; readonly towns: readonly Commune[] }
  | {
      readonly kind: 'suggestion';
      readonly text: string;
      readonly communes: readonly Commune[];
      readonly isUnsure?: boolean;
    }
  /** Communes named inside a longer text. */
  | { readonly kind: 'inside'; readonly text: string; readonly communes: readonly Commune[] }
  | {
      readonly kind: 'ambiguous';
      readonly text: string;
      readonly communes: readonly Commune[];
      readonly structures: readonly Structure[];
      /** Kinds of structure that are called so. */
      readonly kinds: readonly StructureKind[];
    }
  | {
      readonly kind: 'position';
      readonly text: string;
      readonly cause: PositionProblem;
      /** How far from the visitor the position may be. */
      readonly accuracyKm?: number;
    }
  | {
      readonly kind: 'addresses';
      readonly text: string;
      readonly addresses: readonly FoundAddress[];
    }
  | {
      readonly kind: 'no-geocoder';
      readonly text: string;
      readonly host: string;
      readonly cause: 'offline' | 'csp' | 'silent';
    };

/** What a text means. An unsure answer may be another one once the names of the towns elsewhere are there. */
export type SearchAnswer = (Place | SearchProblem) & { readonly isUnsure?: boolean };

/** Whether the visitor named another place than the one that is shown. */
export function leavesPlace(problem: SearchProblem): boolean {
  switch (problem.kind) {
    case 'empty':
    case 'no-list':
    case 'position':
      return false;
    case 'ambiguous':
      return problem.kinds.length === 0;
    default:
      return true;
  }
}
