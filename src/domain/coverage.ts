import type { Cpts, CptsMember } from './cpts.js';
import type { Contact } from './territory.js';

/** Whether a CPTS covers a commune. "Unknown" never means "no care". */
export type Coverage =
  | { readonly status: 'covered'; readonly by: readonly CoveredBy[] }
  | { readonly status: 'announced'; readonly by: readonly Cpts[] }
  | { readonly status: 'unknown' };

export interface CoveredBy {
  readonly cpts: Cpts;
  readonly member: CptsMember;
}

/** Every CPTS whose members name the commune, else those that a source says may cover it, else unknown. */
export function coverageOf(code: string, all: readonly Cpts[]): Coverage {
  const by = all.flatMap((cpts) => {
    const member = cpts.members.find(({ commune }) => commune === code);
    return member ? [{ cpts, member }] : [];
  });
  if (by.length > 0) {
    return { status: 'covered', by: by.sort((a, b) => byRank(a.cpts, b.cpts)) };
  }
  const announced = all.filter((cpts) => cpts.announcedWithin.includes(code));
  return announced.length > 0 ? { status: 'announced', by: announced } : { status: 'unknown' };
}

/** The territory's own CPTS comes before its neighbours. */
export function byRank(a: Cpts, b: Cpts): number {
  return Number(b.role === 'own') - Number(a.role === 'own');
}

/** Where an answer leads. */
export interface CoverageLink {
  readonly kind: 'website' | 'phone' | 'email';
  readonly value: string;
  /** Whose it is: the CPTS's own, or the territory's contact. */
  readonly of: string;
  readonly own: boolean;
}

/** The link of an answer: the CPTS's own, else the territory's contact. `undefined` when the territory has neither. */
export function coverageLink(
  cpts: Cpts | undefined,
  contact: Contact | undefined,
): CoverageLink | undefined {
  for (const [owner, own] of [
    [cpts, true],
    [contact, false],
  ] as const) {
    if (!owner) continue;
    for (const kind of ['website', 'phone', 'email'] as const) {
      const value = owner[kind];
      if (value !== undefined) return { kind, value, of: owner.name, own };
    }
  }
  return undefined;
}
