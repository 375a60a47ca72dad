import { readFileSync } from 'node:fs';
import { contents, escape, table, topOf, writePage } from './page.mjs';

/** Writes the page "Référence" from the manifest, in both languages: every tag, what it takes, sends and shows. */

const { modules } = JSON.parse(
  readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const classes = modules.flatMap(({ declarations }) => declarations);
const elements = classes.filter(({ tagName }) => tagName !== undefined);
const widgets = elements.filter(({ cssProperties }) => cssProperties?.length > 0);

/** @typedef {'fr' | 'en'} Language */

/** The page's own words. */
const WORDS = {
  fr: {
    title: 'Référence',
    description:
      'Chaque balise de cpts-widgets : attributs, propriétés, événements, emplacements, parties et variables CSS.',
    lead: (/** @type {string} */ manifest) =>
      `Tout ce sur quoi une page peut s’appuyer, tiré du manifeste (${manifest}) que lisent aussi les éditeurs. Les explications sont celles du code, en anglais.`,
    types: {
      string: 'texte',
      'string | undefined': 'texte',
      number: 'nombre',
      boolean: 'présent ou absent',
      'readonly string[]': 'mots séparés par des espaces',
    },
    or: ' ou ',
    none: 'aucune',
    absent: 'absent',
    empty: 'vide',
    property: (/** @type {string} */ name) => `propriété ${name}`,
    unnamed: 'sans nom',
    derived: 'calculée, ou celle de la page',
    of: (/** @type {string} */ tag) => `de ${tag}`,
    ofAll: 'de tous les composants',
    common: 'Ce que tous les composants ont',
    andCommon: (/** @type {string} */ id) =>
      `S’y ajoute <a href="#${id}">ce que tous les composants ont</a>.`,
    sorts: {
      attributes: ['Attributs', 'Attribut', 'Valeur', 'Par défaut', 'Effet'],
      members: ['Propriétés et méthodes', 'Nom', 'Type', 'Ce que c’est'],
      events: ['Événements', 'Événement', 'Champs', 'Quand'],
      slots: ['Emplacements (slots)', 'Emplacement', 'Ce qu’il montre'],
      cssParts: ['Parties (::part)', 'Partie', 'Ce que c’est'],
      cssProperties: ['Variables CSS', 'Variable', 'Par défaut', 'Effet'],
    },
  },
  en: {
    title: 'Reference',
    description:
      'Each tag of cpts-widgets: attributes, properties, events, slots, parts and CSS custom properties.',
    lead: (/** @type {string} */ manifest) =>
      `All that a page may rely on, taken from the manifest (${manifest}) that editors read too.`,
    types: {
      string: 'text',
      'string | undefined': 'text',
      number: 'number',
      boolean: 'present or absent',
      'readonly string[]': 'words separated by spaces',
    },
    or: ' or ',
    none: 'none',
    absent: 'absent',
    empty: 'empty',
    property: (/** @type {string} */ name) => `property ${name}`,
    unnamed: 'unnamed',
    derived: 'derived, or the page’s own',
    of: (/** @type {string} */ tag) => `of ${tag}`,
    ofAll: 'of every widget',
    common: 'What every widget has',
    andCommon: (/** @type {string} */ id) =>
      `It also has <a href="#${id}">what every widget has</a>.`,
    sorts: {
      attributes: ['Attributes', 'Attribute', 'Value', 'Default', 'Effect'],
      members: ['Properties and methods', 'Name', 'Type', 'What it is'],
      events: ['Events', 'Event', 'Fields', 'When'],
      slots: ['Slots', 'Slot', 'What it shows'],
      cssParts: ['Parts (::part)', 'Part', 'What it is'],
      cssProperties: ['CSS custom properties', 'Property', 'Default', 'Effect'],
    },
  },
};

/** The manifest is written in English, for editors and developers: each passage of another page says so. */
const english = (/** @type {Language} */ lang, text = '') => {
  const html = escape(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n', ' ');
  return lang === 'en' ? html : `<span lang="en">${html}</span>`;
};

const code = (/** @type {string} */ text) => `<code>${escape(text)}</code>`;

/** A type in the words of a page's author. */
function typeOf(/** @type {Language} */ lang, /** @type {{ type?: { text: string } }} */ { type }) {
  const { types, or } = WORDS[lang];
  const text = type?.text ?? '';
  if (text in types) return types[text];
  return text
    .split(' | ')
    .filter((value) => value !== "''")
    .map((value) => code(value.replaceAll("'", '')))
    .join(or);
}

/** A value as one writes it in the attribute. */
function valueOf(/** @type {Language} */ lang, /** @type {string | undefined} */ value) {
  const { none, absent, empty } = WORDS[lang];
  if (value === undefined || value === 'undefined') return none;
  if (value === 'false') return absent;
  if (value === "''" || value === '[]') return empty;
  return code(value.replaceAll("'", ''));
}

/** What a part of the manifest is, as one text: two widgets that have the same say the same. */
const sameness = ({ name, type, default: value, description }) =>
  JSON.stringify([name, type?.text, value, description]);

/** @param {string} kind */
function shared(kind) {
  const [first, ...others] = widgets.map((widget) => widget[kind] ?? []);
  return first.filter((one) =>
    others.every((all) => all.some((other) => sameness(other) === sameness(one))),
  );
}

const common = {
  attributes: shared('attributes'),
  members: shared('members'),
  events: shared('events'),
  slots: shared('slots'),
  cssParts: shared('cssParts'),
  cssProperties: shared('cssProperties'),
};

/** An entry's name, which is its address too. */
const anchor = (/** @type {string} */ id, /** @type {string} */ html) =>
  `<a class="anchor" href="#${id}">${html}</a>`;

const idOf = (/** @type {readonly string[]} */ ...words) =>
  words.join('-').replaceAll(/[^\w-]+/g, '-');

/** One table for each sort of thing that a page's author may rely on. */
const SORTS = [
  {
    kind: 'attributes',
    aside: (lang, { name, fieldName }) =>
      fieldName && fieldName !== name ? WORDS[lang].property(code(fieldName)) : '',
    cells: (lang, one) => [
      code(one.name),
      typeOf(lang, one),
      valueOf(lang, one.default),
      english(lang, one.description),
    ],
  },
  {
    kind: 'members',
    select: (all) => all.filter(({ attribute }) => attribute === undefined),
    cells: (lang, one) => [
      code(one.kind === 'method' ? `${one.name}()` : one.name),
      code(one.kind === 'method' ? signature(one) : (one.type?.text ?? '')),
      english(lang, one.description),
    ],
  },
  {
    kind: 'events',
    cells: (lang, one) => [code(one.name), fieldsOf(one.type.text), english(lang, one.description)],
  },
  {
    kind: 'slots',
    cells: (lang, one) => [
      one.name ? code(one.name) : WORDS[lang].unnamed,
      english(lang, one.description),
    ],
  },
  {
    kind: 'cssParts',
    cells: (lang, one) => [code(one.name), english(lang, one.description)],
  },
  {
    kind: 'cssProperties',
    cells: (lang, one) => [
      code(one.name),
      one.default ? code(one.default) : WORDS[lang].derived,
      english(lang, one.description),
    ],
  },
];

function signature({ parameters = [], return: returned }) {
  const list = parameters.map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`).join(', ');
  return `(${list}) => ${returned?.type?.text ?? 'void'}`;
}

/** The plain fields of an event's class. */
function fieldsOf(/** @type {string} */ className) {
  const { members = [] } = classes.find(({ name }) => name === className) ?? {};
  return members
    .filter(({ kind }) => kind === 'field')
    .map(({ name, type }) => `${code(name)} <span class="aside">${code(type?.text ?? '')}</span>`)
    .join('');
}

/** The tables of a tag, or of what is common to the widgets: `left` says what another section tells. */
function tables(lang, owner, ownerId, label, left) {
  return SORTS.flatMap(({ kind, cells, aside, select = (all) => all }) => {
    const [title, ...columns] = WORDS[lang].sorts[kind];
    const told = new Set(left?.[kind]?.map(sameness));
    const all = select(owner[kind] ?? []).filter((one) => !told.has(sameness(one)));
    if (all.length === 0) return [];
    const id = idOf(ownerId, kind);
    const rows = all.map((one) => {
      const rowId = idOf(ownerId, kind, one.name || 'default');
      const [first, ...others] = cells(lang, one);
      const more = aside?.(lang, one);
      const name = anchor(rowId, first) + (more ? `<span class="aside">${more}</span>` : '');
      return { id: rowId, cells: [name, ...others] };
    });
    return [
      {
        id,
        title,
        html: `<h3 id="${id}">${title}</h3>\n${table({ caption: `${title} ${label}`, columns, rows })}`,
      },
    ];
  });
}

const COMMON_ID = 'communs';

function sectionOf(/** @type {Language} */ lang, element) {
  const words = WORDS[lang];
  const isWidget = widgets.includes(element);
  const id = element.tagName;
  const title = code(`<${id}>`);
  const paragraphs = element.description
    .split('\n\n')
    .map((/** @type {string} */ paragraph) => `<p>${english(lang, paragraph)}</p>`);
  return {
    id,
    title,
    parts: tables(lang, element, id, words.of(title), isWidget ? common : undefined),
    html: `<h2 id="${id}">${title}</h2>
<p class="summary">${english(lang, element.summary)}</p>
${paragraphs.join('\n')}
${isWidget ? `<p>${words.andCommon(COMMON_ID)}</p>` : ''}`,
  };
}

function commonSection(/** @type {Language} */ lang) {
  const { common: title, ofAll } = WORDS[lang];
  return {
    id: COMMON_ID,
    title,
    parts: tables(lang, common, COMMON_ID, ofAll),
    html: `<h2 id="${COMMON_ID}">${title}</h2>
<p>${widgets.map(({ tagName }) => `<a href="#${tagName}">${code(`<${tagName}>`)}</a>`).join(', ')}.</p>`,
  };
}

for (const lang of /** @type {const} */ (['fr', 'en'])) {
  const { title, description, lead } = WORDS[lang];
  const sections = [...elements.map((element) => sectionOf(lang, element)), commonSection(lang)];
  const manifest = `<a href="${topOf(lang)}../dist/custom-elements.json"><code>custom-elements.json</code></a>`;
  writePage({
    lang,
    name: 'reference.html',
    title,
    description,
    main: `<h1>${title}</h1>
<p class="lead">${lead(manifest)}</p>
${contents(sections, lang)}
<div class="sections">
${sections
  .map(
    ({ id, html, parts }) =>
      `<section aria-labelledby="${id}">\n${html}\n${parts.map((part) => part.html).join('\n')}\n</section>`,
  )
  .join('\n')}
</div>`,
  });
}
