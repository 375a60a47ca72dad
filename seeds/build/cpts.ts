import { CPTS, type MemberGroup } from '../sources/cpts.js';
import type { RegisteredCommune } from './registry.js';

/** The CPTS as `cpts.json` holds them, EPCI spelled out into INSEE codes. */
export function buildCpts(registry: readonly RegisteredCommune[]): readonly object[] {
  return CPTS.map(({ members, ...facts }) => {
    const groups = members.map(({ basis, source, ...group }) => {
      return { communes: communesOf(group, registry), basis, source };
    });
    const { id, name, role, status, ...rest } = facts;
    return { id, name, role, status, members: groups, ...rest };
  });
}

function communesOf(
  { epci, except = [], communes = [] }: Pick<MemberGroup, 'epci' | 'except' | 'communes'>,
  registry: readonly RegisteredCommune[],
): readonly string[] {
  const codes = registry.filter((commune) => commune.epci === epci).map(({ code }) => code);
  return [...communes, ...codes.filter((code) => !except.includes(code))];
}
