import { readFileSync } from 'node:fs';
import { en } from '../../dist/npm/i18n/en.js';
import { fr } from '../../dist/npm/i18n/fr.js';
import { escape, table } from './page.mjs';

/** What the page "Données" tells of the built-in territory: counted and listed from the files that ship. */

/** @typedef {'fr' | 'en'} Language */
/** @typedef {{ name: string, url?: string, date?: string, licence?: string }} Provenance */

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = (/** @type {string} */ name) => JSON.parse(read(`dist/data/chalonnais/${name}`));

const territory = json('territory.json');
/** @type {readonly any[]} */
const structures = territory.structures.flatMap((/** @type {any} */ { records }) => records);
/** @type {readonly any[]} */
const communes = territory.communes.list;
const { events } = json('events.json');
const { figures } = json('figures.json');
const [placesSource = ''] = read('dist/data/places.txt').split('\n', 1);

/**
 * @typedef {{ communes: readonly string[], basis: 'published-list' | 'agreement' | 'press' | 'derived', source: Provenance }} Members
 * @typedef {{ name: string, role: 'own' | 'neighbour', status: 'active' | 'project' | 'unknown', members: readonly Members[],
 *   announcedCommunes?: number, sources: readonly Provenance[] }} Cpts
 */

/** @type {readonly Cpts[]} */
const cpts = territory.cpts;
const membersOf = (/** @type {Cpts} */ one) => one.members.flatMap(({ communes: codes }) => codes);
const covered = new Set(cpts.flatMap(membersOf));
const nameOfCommune = new Map(communes.map(({ code, name }) => [code, name]));

const WORDS = {
  fr: {
    messages: fr,
    locale: 'fr-FR',
    colon: '&nbsp;: ',
    none: 'aucune donnée',
    noLicence: 'aucune n’est donnée',
    noDate: 'sans date',
    notPublished: 'non publiée',
    standing: 'toute l’année',
    yearly: 'chaque année',
    status: { active: 'active', project: 'en projet', unknown: 'état non connu' },
    role: { own: 'du territoire', neighbour: 'voisine' },
    basis: {
      'published-list': 'liste publiée',
      agreement: 'accord signé',
      press: 'd’après la presse',
      derived: 'déduit',
    },
    kinds: { caption: 'Structures par type', columns: ['Type', 'Nombre'] },
    sources: {
      caption: 'Structures par source',
      columns: ['Source', 'Nombre', 'Date', 'Licence'],
    },
    cpts: {
      caption: 'Les CPTS, et les communes qu’une source leur donne',
      columns: ['CPTS', 'Communes connues', 'Communes annoncées', 'D’où on le sait'],
    },
    base: {
      caption: 'Communes, contours et rivières',
      columns: ['Source', 'Date', 'Licence'],
    },
    events: { caption: 'Événements livrés', columns: ['Événement', 'Quand', 'Source'] },
    numbers: { caption: 'Numéros nationaux', columns: ['Numéro', 'Pour quoi', 'Source'] },
    records: {
      caption: 'Toutes les structures livrées, par commune',
      columns: ['Structure', 'Commune', 'Type', 'Identifiant', 'Source'],
    },
    figure: ['Valeur', 'De quoi', 'Source'],
  },
  en: {
    messages: en,
    locale: 'en-GB',
    colon: ': ',
    none: 'no data',
    noLicence: 'none is given',
    noDate: 'not dated',
    notPublished: 'not published',
    standing: 'all year round',
    yearly: 'every year',
    status: { active: 'active', project: 'planned', unknown: 'state not known' },
    role: { own: 'of the territory', neighbour: 'neighbour' },
    basis: {
      'published-list': 'published list',
      agreement: 'signed agreement',
      press: 'according to the press',
      derived: 'derived',
    },
    kinds: { caption: 'Structures by kind', columns: ['Kind', 'Number'] },
    sources: {
      caption: 'Structures by source',
      columns: ['Source', 'Number', 'Date', 'Licence'],
    },
    cpts: {
      caption: 'The CPTS, and the communes that a source gives them',
      columns: ['CPTS', 'Communes known', 'Communes announced', 'How it is known'],
    },
    base: {
      caption: 'Communes, outlines and rivers',
      columns: ['Source', 'Date', 'Licence'],
    },
    events: { caption: 'Events that ship', columns: ['Event', 'When', 'Source'] },
    numbers: { caption: 'National numbers', columns: ['Number', 'What for', 'Source'] },
    records: {
      caption: 'All the structures that ship, by commune',
      columns: ['Structure', 'Commune', 'Kind', 'Identifier', 'Source'],
    },
    figure: ['Value', 'Of what', 'Source'],
  },
};

/** Groups, in the order of their first one. @template T @param {readonly T[]} all @param {(one: T) => string} key */
function groups(all, key) {
  /** @type {Map<string, T[]>} */
  const found = new Map();
  for (const one of all) found.set(key(one), [...(found.get(key(one)) ?? []), one]);
  return [...found.values()];
}

/**
 * @param {Language} lang
 * @returns {Record<string, string>} HTML, by the names that the page gives its parts.
 */
export function dataParts(lang) {
  const words = WORDS[lang];
  const number = (/** @type {number} */ value) => value.toLocaleString(words.locale);
  /** What the data says is said in French. */
  const french = (/** @type {string} */ text) =>
    lang === 'fr' ? escape(text) : `<span lang="fr">${escape(text)}</span>`;
  const date = (/** @type {string | undefined} */ iso) =>
    iso === undefined ? words.noDate : words.messages.date(iso);
  const named = (/** @type {Provenance} */ { name, url }) =>
    // What is not served over https stays text.
    url?.startsWith('https:') ? `<a href="${escape(url)}">${french(name)}</a>` : french(name);
  /** A name that says that nothing is dated needs no other word for it. */
  const sourced = (/** @type {Provenance} */ source) =>
    source.date === undefined && source.name.includes('sans date')
      ? named(source)
      : `${named(source)}, ${date(source.date)}`;
  const licence = (/** @type {Provenance} */ one) =>
    one.licence === undefined ? words.noLicence : french(one.licence);
  const rows = (/** @type {readonly (readonly string[])[]} */ all) =>
    all.map((cells) => ({ cells }));
  const count = (/** @type {(one: any) => unknown} */ matches) =>
    number(structures.filter(matches).length);

  const kinds = groups(structures, ({ kind }) => kind)
    .sort((a, b) => b.length - a.length)
    .map((all) => [words.messages.kind(all[0].kind), number(all.length)]);

  const bySource = groups(structures, ({ source }) => source.name).map((all) => {
    const dates = [...new Set(all.map(({ source }) => source.date))].sort();
    return [
      named({ ...all[0].source, url: all[0].source.licence ? all[0].source.url : undefined }),
      number(all.length),
      dates.map(date).join('<br />'),
      licence(all[0].source),
    ];
  });

  const cptsRows = cpts.map((one) => [
    `${french(one.name)}<span class="aside">${words.role[one.role]}, ${words.status[one.status]}</span>`,
    one.members.length > 0 ? number(new Set(membersOf(one)).size) : words.none,
    one.announcedCommunes === undefined ? words.notPublished : number(one.announcedCommunes),
    one.members.length > 0
      ? one.members
          .map(({ basis, source }) => `${words.basis[basis]}${words.colon}${sourced(source)}`)
          .join('<br />')
      : one.sources.map(sourced).join('<br />'),
  ]);

  const eventRows = events.map((/** @type {any} */ one) => [
    french(one.title),
    one.standing
      ? words.standing
      : `${date((one.start ?? one.occurrences[0].start).slice(0, 10))}${one.rrule ? `, ${words.yearly}` : ''}`,
    sourced(one.source),
  ]);

  const numberRows = territory.guidance.emergency.map((/** @type {any} */ one) => [
    one.number,
    french(`${one.label} : ${one.detail}`),
    sourced(one.source),
  ]);

  const recordRows = structures
    .map((one) => ({ ...one, commune: nameOfCommune.get(one.address.cityCode) ?? '' }))
    .sort((a, b) => a.commune.localeCompare(b.commune, 'fr') || a.name.localeCompare(b.name, 'fr'))
    .map(({ name, commune, kind, id, source }) => [
      french(name),
      french(commune),
      words.messages.kind(kind),
      `<code>${escape(id)}</code>`,
      `${french(source.name)}, ${date(source.date)}`,
    ]);

  const own = cpts.find(({ role }) => role === 'own');
  if (own?.announcedCommunes === undefined) throw new Error('Whose territory is it?');
  return {
    version: date(territory.date),
    structures: number(structures.length),
    communes: number(communes.length),
    cptsCount: number(cpts.length),
    neighbours: number(cpts.filter(({ role }) => role === 'neighbour').length),
    events: number(events.length),
    covered: number(covered.size),
    uncovered: number(communes.filter(({ code }) => !covered.has(code)).length),
    own: french(own.name),
    ownKnown: number(new Set(membersOf(own)).size),
    ownAnnounced: number(own.announcedCommunes),
    withoutMembers: number(cpts.filter(({ members }) => members.length === 0).length),
    exact: count(({ positionPrecision }) => positionPrecision === 'exact'),
    street: count(({ positionPrecision }) => positionPrecision === 'street'),
    middle: count(({ positionPrecision }) => positionPrecision === 'commune'),
    withoutHours: count(({ openingHours }) => openingHours === undefined),
    withoutPhone: count(({ phone }) => phone === undefined),
    planned: count(({ status }) => status === 'planned'),
    kindsTable: table({ ...words.kinds, rows: rows(kinds) }),
    sourcesTable: table({ ...words.sources, rows: rows(bySource) }),
    cptsTable: table({ ...words.cpts, rows: rows(cptsRows) }),
    baseTable: table({
      ...words.base,
      rows: rows(
        territory.attributions
          .filter((/** @type {any} */ { about }) => about === undefined)
          .map((/** @type {Provenance} */ one) => [named(one), date(one.date), licence(one)]),
      ),
    }),
    places: french(placesSource.replace(/^#\s*/, '')),
    eventsTable: table({ ...words.events, rows: rows(eventRows) }),
    numbersTable: table({ ...words.numbers, rows: rows(numberRows) }),
    disagreements: figures
      .map((/** @type {any} */ { subject, values }) =>
        table({
          caption: french(subject),
          columns: words.figure,
          rows: rows(
            values.map((/** @type {any} */ { value, scope, source }) => [
              french(value),
              french(scope),
              sourced(source),
            ]),
          ),
        }),
      )
      .join('\n'),
    recordsTable: table({ ...words.records, rows: rows(recordRows) }),
  };
}
