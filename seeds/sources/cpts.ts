import type { Cpts } from '../../src/domain/cpts.js';
import type { Provenance } from '../../src/domain/provenance.js';
import {
  AGREEMENT_CENTRE,
  PRESS_AGREEMENT,
  PRESS_BEAUNE,
  PRESS_LAUNCH,
  PRESS_MORVAN,
  RELEASE_SUD,
  REZONE,
} from './origins.js';

/** Communes that share a basis and a source: named one by one by INSEE code, or by EPCI (SIREN) less some of them. */
export interface MemberGroup {
  readonly epci?: string;
  readonly except?: readonly string[];
  readonly communes?: readonly string[];
  readonly basis: Cpts['members'][number]['basis'];
  readonly source: Provenance;
}

export interface CptsFacts extends Pick<Cpts, 'id' | 'name' | 'role' | 'status' | 'sources'> {
  readonly members: readonly MemberGroup[];
  readonly announcedCommunes?: number;
  readonly population?: Cpts['population'];
  readonly agreementDate?: string;
}

const GRAND_CHALON = '247100589';
const CREUSOT_MONTCEAU = '247100290';
const DEMIGNY = '71170';
const SAINT_LOUP_GEANGES = '71443';
const CHAGNY = '71073';

/**
 * The CPTS that a source names in Saône-et-Loire, in the order of their colours on the map. A perimeter that is not
 * published is not guessed: of the 99 communes that the CPTS du Chalonnais announces, the sources name 49.
 *
 * "CPTS Chalon-Saône-Seille", which one article alone names, is not here: see `figures.ts`.
 */
export const CPTS: readonly CptsFacts[] = [
  {
    id: 'chalonnais',
    name: 'CPTS du Chalonnais',
    role: 'own',
    status: 'active',
    members: [
      {
        epci: GRAND_CHALON,
        except: [DEMIGNY, SAINT_LOUP_GEANGES],
        basis: 'press',
        source: PRESS_LAUNCH,
      },
    ],
    announcedCommunes: 99,
    population: { value: 130_000, source: PRESS_AGREEMENT },
    agreementDate: '2024-09-27',
    sources: [PRESS_LAUNCH, PRESS_AGREEMENT],
  },
  {
    id: 'centre-saone-et-loire',
    name: 'CPTS Centre Saône-et-Loire',
    role: 'neighbour',
    status: 'active',
    members: [{ epci: CREUSOT_MONTCEAU, basis: 'agreement', source: AGREEMENT_CENTRE }],
    population: { value: 94_159, source: REZONE },
    agreementDate: '2022-10-18',
    sources: [AGREEMENT_CENTRE],
  },
  {
    id: 'sud-cote-d-or',
    name: 'CPTS Sud Côte-d’Or',
    role: 'neighbour',
    status: 'active',
    members: [
      { communes: [DEMIGNY, SAINT_LOUP_GEANGES], basis: 'press', source: PRESS_LAUNCH },
      { communes: [CHAGNY], basis: 'press', source: PRESS_BEAUNE },
    ],
    announcedCommunes: 143,
    population: { value: 86_000, source: RELEASE_SUD },
    sources: [RELEASE_SUD, PRESS_BEAUNE],
  },
  {
    id: 'bresse-bourguignonne',
    name: 'CPTS de la Bresse bourguignonne',
    role: 'neighbour',
    status: 'unknown',
    members: [],
    sources: [PRESS_LAUNCH],
  },
  {
    id: 'tournugeois',
    name: 'CPTS du Tournugeois',
    role: 'neighbour',
    status: 'project',
    members: [],
    sources: [PRESS_LAUNCH],
  },
  {
    id: 'morvan-sante',
    name: 'CPTS Morvan Santé',
    role: 'neighbour',
    status: 'active',
    members: [],
    agreementDate: '2024-07-10',
    sources: [PRESS_MORVAN],
  },
];
