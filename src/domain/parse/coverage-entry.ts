import { isInseeCode } from '../commune.js';
import type { CoverageEntry } from '../coverage-list.js';
import type { Issue } from '../issue.js';
import { Fields, isRecord } from './fields.js';
import { parseProvenance } from './provenance.js';

/** Reads one line of a list of communes. Without a commune, a CPTS or a source it is left out; without a date it shows. */
export function parseCoverageEntry(
  input: unknown,
  at: Pick<Issue, 'record' | 'line'> = {},
): { entry?: CoverageEntry; issues: readonly Issue[] } {
  if (!isRecord(input)) return { issues: [{ code: 'not-an-object', level: 'error', ...at }] };
  const fields = new Fields(input, at);
  const commune = fields.text('commune');
  const cpts = fields.text('cpts');
  const source = parseProvenance(fields.object('source'), 'error');
  if (cpts === undefined) fields.report('missing-cpts', 'cpts', undefined, 'error');
  const isCode = commune !== undefined && isInseeCode(commune);
  if (!isCode) fields.report('bad-insee-code', 'commune', commune, 'error');
  const { issues } = fields;
  return isCode && cpts !== undefined && source
    ? { entry: { commune, cpts, source }, issues }
    : { issues };
}
