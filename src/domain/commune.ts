import { compact, Fields, isRecord } from './fields.js';
import { parsePosition, type Position } from './geo.js';
import type { Issue } from './issue.js';

/** A commune of the territory, or an arrondissement of Paris, Lyon or Marseille, which has a parent. */
export interface Commune {
  /** INSEE code: five characters. */
  readonly code: string;
  readonly name: string;
  /**
   * How the name is joined to what precedes it, the registry's `typeLiaison`:
   * 0 de · 1 d’ · 2 du (Le) · 3 de La · 4 des (Les) · 5 de L’ · 6 aux · 7 de Las · 8 de Los.
   */
  readonly link: number;
  readonly postcodes: readonly string[];
  /** Names it bore before a merger or a renaming; searched. */
  readonly formerNames: readonly string[];
  /** SIREN of its EPCI. */
  readonly epci?: string;
  readonly population?: { readonly value: number; readonly date: string };
  /** A point inside it. */
  readonly position?: Position;
  /** INSEE code of the commune this arrondissement is part of. */
  readonly parent?: string;
}

export function isInseeCode(text: string): boolean {
  return /^(?:\d{2}|2[AB])\d{3}$/.test(text);
}

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

/** "de Givry", "du Creusot", "d’Autun", "d’Aux Marais", "des Bizots", "de La Clayette", "de L’Abergement-de-Cuisery". */
export function withOf({ name, link }: Pick<Commune, 'name' | 'link'>): string {
  const shown = typographic(name);
  switch (link) {
    case 1:
    case 6:
      return `d’${shown}`;
    case 2:
      return `du ${shown.replace(/^Le /, '')}`;
    case 4:
      return `des ${shown.replace(/^Les /, '')}`;
    default:
      return `de ${shown}`;
  }
}

/** Whether the name opens with an article, so that a sentence reads "La commune du Creusot est…". */
export function hasArticle({ link }: Pick<Commune, 'link'>): boolean {
  return link >= 2;
}

/** The name with the apostrophe of print. */
export function typographic(name: string): string {
  return name.replaceAll("'", '’');
}
