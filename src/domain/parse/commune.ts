import { type Commune, isInseeCode } from '../commune.js';
import type { Issue } from '../issue.js';
import { compact } from '../compact.js';
import { Fields, isRecord } from './fields.js';
import { parsePosition } from './position.js';

/** Reads one commune of a territory. Without a code or a name there is no commune. */
export function parseCommune(
  input: unknown,
  at: Pick<Issue, 'record'> = {},
): { commune?: Commune; issues: readonly Issue[] } {
  if (!isRecord(input)) return { issues: [{ code: 'not-an-object', level: 'error', ...at }] };
  const fields = new Fields(input, at);
  const code = fields.text('code');
  const name = fields.text('name');
  if (code === undefined || !isInseeCode(code)) {
    fields.report('bad-insee-code', 'code', code ?? '', 'error');
    return { issues: fields.issues };
  }
  if (name === undefined) {
    fields.report('missing-name', 'name', code, 'error');
    return { issues: fields.issues };
  }
  const population =
    fields.value('population') === undefined ? undefined : fields.object('population');
  const value = population?.number('value');
  const date = population?.date('date');
  if (population && (value === undefined || date === undefined)) {
    population.report('unknown-value', value === undefined ? 'value' : 'date');
  }
  const commune: Commune = compact({
    code,
    name,
    link: readLink(fields) ?? guessLink(name),
    postcodes: fields.texts('postcodes').flatMap((text) => {
      const postcode = text.replace(/\s/g, '');
      if (/^\d{5}$/.test(postcode)) return [postcode];
      fields.report('bad-postcode', 'postcodes', text);
      return [];
    }),
    formerNames: fields.texts('formerNames'),
    epci: fields.text('epci'),
    population: value !== undefined && date !== undefined ? { value, date } : undefined,
    position: parsePosition(fields, 'position'),
    parent: fields.text('parent'),
  });
  return { commune, issues: fields.issues };
}

function readLink(fields: Fields): number | undefined {
  const link = fields.number('link');
  if (link === undefined || (Number.isInteger(link) && link >= 0 && link <= 8)) return link;
  fields.report('unknown-value', 'link', link);
  return undefined;
}

/** For a registry that does not say it: the article written in the name, else the elision of a vowel. */
function guessLink(name: string): number {
  if (/^Le /.test(name)) return 2;
  if (/^La /.test(name)) return 3;
  if (/^Les /.test(name)) return 4;
  if (/^L['’]/.test(name)) return 5;
  return /^[AEIOUYÀÂÉÈÊËÎÏÔÖÙÛÜŒÆ]/i.test(name) ? 1 : 0;
}
