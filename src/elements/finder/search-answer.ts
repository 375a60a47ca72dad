import type { Commune } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import type { PositionProblem } from '../../i18n/fr-places.js';
import type { FoundAddress } from '../../sources/geocoder.js';

/** What a search found. */
export type Place =
  | { readonly kind: 'commune'; readonly commune: Commune }
  | { readonly kind: 'structure'; readonly structure: Structure };

/** Why a search gave no place. */
export type SearchProblem =
  | { readonly kind: 'empty' | 'unknown' | 'no-address'; readonly text: string }
  | { readonly kind: 'outside'; readonly text: string; readonly guesses: readonly Commune[] }
  | { readonly kind: 'suggestion'; readonly text: string; readonly communes: readonly Commune[] }
  | {
      readonly kind: 'ambiguous';
      readonly text: string;
      readonly communes: readonly Commune[];
      readonly structures: readonly Structure[];
    }
  | { readonly kind: 'position'; readonly text: string; readonly cause: PositionProblem }
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
