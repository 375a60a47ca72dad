import { compact } from '../compact.js';
import type { Fields } from './fields.js';
import type { Provenance } from '../provenance.js';

export function parseProvenance(fields: Fields): Provenance | undefined {
  const name = fields.text('name');
  if (name === undefined) {
    fields.report('no-source', 'name');
    return undefined;
  }
  return compact({
    name,
    url: fields.link('url'),
    date: fields.date('date'),
    licence: fields.text('licence'),
  });
}
