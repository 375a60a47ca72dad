import type { Provenance } from './provenance.js';

export const COVERAGE_BASES = ['published-list', 'agreement', 'press', 'derived'] as const;
/** What lets us say that a CPTS covers a commune. */
export type CoverageBasis = (typeof COVERAGE_BASES)[number];

/** One commune that a CPTS covers, with what says so. */
export interface CptsMember {
  /** INSEE code. */
  readonly commune: string;
  readonly basis: CoverageBasis;
  readonly source: Provenance;
}

/** An association of health professionals on a territory of whole communes. */
export interface Cpts {
  readonly id: string;
  readonly name: string;
  readonly role: 'own' | 'neighbour';
  readonly status: 'active' | 'project' | 'unknown';
  readonly members: readonly CptsMember[];
  /** How many communes it says it covers, where the list itself is not published. */
  readonly announcedCommunes?: number;
  /** INSEE codes that a source names as candidates. */
  readonly announcedWithin: readonly string[];
  readonly population?: { readonly value: number; readonly source?: Provenance };
  /** ISO date of the agreement with the Assurance Maladie and the ARS. */
  readonly agreementDate?: string;
  readonly website?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly sources: readonly Provenance[];
}
