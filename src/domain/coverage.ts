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
  // The territory's own CPTS is named before its neighbours.
  if (by.length > 0) {
    return { status: 'covered', by: by.sort((a, b) => rank(a.cpts) - rank(b.cpts)) };
  }
  const announced = all.filter((cpts) => cpts.announcedWithin.includes(code));
  return announced.length > 0 ? { status: 'announced', by: announced } : { status: 'unknown' };
}

function rank(cpts: Cpts): number {
  return cpts.role === 'own' ? 0 : 1;
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
