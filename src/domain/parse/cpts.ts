import { isInseeCode } from '../commune.js';
import { COVERAGE_BASES, type Cpts, type CptsMember } from '../cpts.js';
import type { Issue } from '../issue.js';
import { compact } from '../compact.js';
import { Fields, isRecord } from './fields.js';
import { parsePhone } from './phone.js';
import { parseProvenance } from './provenance.js';

/**
 * Reads one CPTS. `members` is a list of groups that share a basis and a source: `{communes: [codes], basis, source}`;
 * a group without a basis or a source is left out with an issue, since nothing would say why it is believed.
 */
export function parseCpts(
  input: unknown,
  at: Pick<Issue, 'record'> = {},
): { cpts?: Cpts; issues: readonly Issue[] } {
  if (!isRecord(input)) return { issues: [{ code: 'not-an-object', level: 'error', ...at }] };
  const fields = new Fields(input, at);
  const id = fields.text('id');
  const name = fields.text('name');
  if (id === undefined || name === undefined) {
    fields.report('missing-name', name === undefined ? 'name' : 'id', undefined, 'error');
    return { issues: fields.issues };
  }
  const announcedWithin = fields.texts('announcedWithin').filter((code) => {
    if (isInseeCode(code)) return true;
    fields.report('bad-insee-code', 'announcedWithin', code);
    return false;
  });
  const cpts: Cpts = compact({
    id,
    name,
    role: fields.oneOf('role', ['own', 'neighbour'] as const) ?? 'neighbour',
    status: fields.oneOf('status', ['active', 'project', 'unknown'] as const) ?? 'unknown',
    members: fields.objects('members').flatMap(parseMembers),
    announcedCommunes: fields.number('announcedCommunes'),
    announcedWithin,
    population: parsePopulation(fields),
    agreementDate: fields.date('agreementDate'),
    website: fields.link('website'),
    phone: parsePhone(fields, 'phone'),
    email: fields.email('email'),
    sources: fields.objects('sources').flatMap((source) => parseProvenance(source) ?? []),
  });
  return { cpts, issues: fields.issues };
}

function parseMembers(group: Fields): readonly CptsMember[] {
  const basis = group.oneOf('basis', COVERAGE_BASES);
  const source = parseProvenance(group.object('source'));
  if (basis === undefined || source === undefined) {
    group.report('bad-members', basis === undefined ? 'basis' : 'source');
    return [];
  }
  return group.texts('communes').flatMap((commune) => {
    if (isInseeCode(commune)) return [{ commune, basis, source }];
    group.report('bad-insee-code', 'communes', commune);
    return [];
  });
}

function parsePopulation(fields: Fields): Cpts['population'] {
  if (fields.value('population') === undefined) return undefined;
  const inner = fields.object('population');
  const value = inner.number('value');
  const source =
    inner.value('source') === undefined ? undefined : parseProvenance(inner.object('source'));
  if (value === undefined) {
    inner.report('unknown-value', 'value');
    return undefined;
  }
  return compact({ value, source });
}
