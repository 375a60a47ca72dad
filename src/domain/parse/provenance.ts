import { compact } from '../compact.js';
import type { Issue } from '../issue.js';
import type { Fields } from './fields.js';
import type { CorrectionSource, Provenance } from '../provenance.js';

/** `level`: how grave it is that nobody is named. */
export function parseProvenance(
  fields: Fields,
  level: Issue['level'] = 'warning',
): Provenance | undefined {
  const name = fields.text('name');
  if (name === undefined) {
    fields.report('no-source', 'name', undefined, level);
    return undefined;
  }
  return compact({
    name,
    url: fields.link('url'),
    date: fields.date('date'),
    licence: fields.text('licence'),
  });
}

/** Of a record that a correction changed; a correction that does not say whose it is remains one. */
export function parseCorrectionSource(fields: Fields): CorrectionSource {
  return compact({
    name: fields.text('name'),
    url: fields.link('url'),
    date: fields.date('date'),
  });
}
