import type { Commune } from '../domain/commune.js';
import type { Cpts } from '../domain/cpts.js';
import type { PreventionEvent } from '../domain/prevention-event.js';
import type { Structure } from '../domain/structure.js';
import type { Territory } from '../domain/territory.js';
import type { CptsError } from '../errors.js';
import type { LoadedTerritory, SourcedIssue } from '../sources/territory.js';

/** What the widgets of a territory share: its data, and the commune and structure that the visitor chose. */
export interface TerritoryState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly territory: Territory | undefined;
  readonly communes: readonly Commune[];
  readonly cpts: readonly Cpts[];
  readonly structures: readonly Structure[];
  readonly events: readonly PreventionEvent[];
  readonly issues: readonly SourcedIssue[];
  /** Why the territory itself failed. */
  readonly error: CptsError | undefined;
  /** Files of the territory that failed while the rest stands. */
  readonly failures: readonly CptsError[];
  /** INSEE code the widgets start from, until the visitor chooses. */
  readonly startCommune: string | undefined;
  /** `undefined`: the visitor has not chosen yet; `null`: the choice was cleared. */
  readonly selectedCommune: string | null | undefined;
  readonly selectedStructure: string | null | undefined;
  /** Grows each time a widget asks for the data again; the owner of the store listens. */
  readonly reloads: number;
}

export type TerritoryAction =
  | { readonly type: 'loading' }
  | { readonly type: 'loaded'; readonly loaded: LoadedTerritory }
  | { readonly type: 'failed'; readonly error: CptsError }
  | { readonly type: 'start-commune'; readonly code: string | undefined }
  | { readonly type: 'select-commune'; readonly code: string | null }
  | { readonly type: 'select-structure'; readonly id: string | null }
  | { readonly type: 'reload' };

export const initialTerritoryState: TerritoryState = {
  status: 'loading',
  territory: undefined,
  communes: [],
  cpts: [],
  structures: [],
  events: [],
  issues: [],
  error: undefined,
  failures: [],
  startCommune: undefined,
  selectedCommune: undefined,
  selectedStructure: undefined,
  reloads: 0,
};

export function territoryReducer(state: TerritoryState, action: TerritoryAction): TerritoryState {
  switch (action.type) {
    case 'loading':
      // What was loaded before stays until the new data stands.
      return state.status === 'loading' ? state : { ...state, status: 'loading', error: undefined };
    case 'loaded':
      return { ...state, ...action.loaded, status: 'ready', error: undefined };
    case 'failed':
      return { ...state, status: 'failed', error: action.error };
    case 'start-commune':
      return state.startCommune === action.code ? state : { ...state, startCommune: action.code };
    case 'select-commune':
      // Chosen again or cleared, a commune takes the place of the structure that is shown.
      return state.selectedCommune === action.code && state.selectedStructure == null
        ? state
        : { ...state, selectedCommune: action.code, selectedStructure: null };
    case 'select-structure':
      return state.selectedStructure === action.id
        ? state
        : { ...state, selectedStructure: action.id };
    case 'reload':
      return { ...state, reloads: state.reloads + 1 };
  }
}
