import { readFileSync } from 'node:fs';
import { contents, escape, table, writePage } from './page.mjs';

/** Writes `demo/reference.html` from the manifest: every tag, what it takes, sends and shows. */

const { modules } = JSON.parse(
  readFileSync(new URL('../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const classes = modules.flatMap(({ declarations }) => declarations);
const elements = classes.filter(({ tagName }) => tagName !== undefined);
const widgets = elements.filter(({ cssProperties }) => cssProperties?.length > 0);

/** The manifest is written in English, for editors and developers: each passage says so. */
const english = (text = '') =>
  `<span lang="en">${escape(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n', ' ')}</span>`;

const code = (/** @type {string} */ text) => `<code>${escape(text)}</code>`;

/** Types in the words of a page's author. */
const TYPES = {
  string: 'texte',
  'string | undefined': 'texte',
  number: 'nombre',
  boolean: 'présent ou absent',
  'readonly string[]': 'mots séparés par des espaces',
};

function typeOf(/** @type {{ type?: { text: string } }} */ { type }) {
  const text = type?.text ?? '';
  if (text in TYPES) return TYPES[text];
  return text
    .split(' | ')
    .filter((value) => value !== "''")
    .map((value) => code(value.replaceAll("'", '')))
    .join(' ou ');
}

/** A value as one writes it in the attribute. */
function valueOf(/** @type {string | undefined} */ value) {
  if (value === undefined || value === 'undefined') return 'aucune';
  if (value === 'false') return 'absent';
  if (value === "''" || value === '[]') return 'vide';
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
    title: 'Attributs',
    columns: ['Attribut', 'Valeur', 'Par défaut', 'Effet'],
    aside: ({ name, fieldName }) =>
      fieldName && fieldName !== name ? `propriété ${code(fieldName)}` : '',
    cells: (one) => [code(one.name), typeOf(one), valueOf(one.default), english(one.description)],
  },
  {
    kind: 'members',
    title: 'Propriétés et méthodes',
    columns: ['Nom', 'Type', 'Ce que c’est'],
    select: (all) => all.filter(({ attribute }) => attribute === undefined),
    cells: (one) => [
      code(one.kind === 'method' ? `${one.name}()` : one.name),
      code(one.kind === 'method' ? signature(one) : (one.type?.text ?? '')),
      english(one.description),
    ],
  },
  {
    kind: 'events',
    title: 'Événements',
    columns: ['Événement', 'Champs', 'Quand'],
    cells: (one) => [code(one.name), fieldsOf(one.type.text), english(one.description)],
  },
  {
    kind: 'slots',
    title: 'Emplacements (slots)',
    columns: ['Emplacement', 'Ce qu’il montre'],
    cells: (one) => [one.name ? code(one.name) : 'sans nom', english(one.description)],
  },
  {
    kind: 'cssParts',
    title: 'Parties (::part)',
    columns: ['Partie', 'Ce que c’est'],
    cells: (one) => [code(one.name), english(one.description)],
  },
  {
    kind: 'cssProperties',
    title: 'Variables CSS',
    columns: ['Variable', 'Par défaut', 'Effet'],
    cells: (one) => [
      code(one.name),
      one.default ? code(one.default) : 'calculée, ou celle de la page',
      english(one.description),
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
function tables(owner, ownerId, label, left) {
  return SORTS.flatMap(({ kind, title, columns, cells, aside, select = (all) => all }) => {
    const told = new Set(left?.[kind]?.map(sameness));
    const all = select(owner[kind] ?? []).filter((one) => !told.has(sameness(one)));
    if (all.length === 0) return [];
    const id = idOf(ownerId, kind);
    const rows = all.map((one) => {
      const rowId = idOf(ownerId, kind, one.name || 'default');
      const [first, ...others] = cells(one);
      const more = aside?.(one);
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

const sections = [
  ...elements.map((element) => {
    const isWidget = widgets.includes(element);
    const id = element.tagName;
    const title = code(`<${id}>`);
    const parts = tables(element, id, `de ${title}`, isWidget ? common : undefined);
    return {
      id,
      title,
      parts,
      html: `<h2 id="${id}">${title}</h2>
<p class="summary">${english(element.summary)}</p>
${element.description
  .split('\n\n')
  .map((paragraph) => `<p>${english(paragraph)}</p>`)
  .join('\n')}
${isWidget ? `<p>S’y ajoute <a href="#${COMMON_ID}">ce que tous les composants ont</a>.</p>` : ''}`,
    };
  }),
];

const commonSection = {
  id: COMMON_ID,
  title: 'Ce que tous les composants ont',
  parts: tables(common, COMMON_ID, 'de tous les composants'),
  html: `<h2 id="${COMMON_ID}">Ce que tous les composants ont</h2>
<p>${widgets.map(({ tagName }) => `<a href="#${tagName}">${code(`<${tagName}>`)}</a>`).join(', ')}.</p>`,
};

const all = [...sections, commonSection];

writePage({
  name: 'reference.html',
  title: 'Référence',
  description:
    'Chaque balise de cpts-widgets : attributs, propriétés, événements, emplacements, parties et variables CSS.',
  main: `<h1>Référence</h1>
<p class="lead">Tout ce sur quoi une page peut s’appuyer, tiré du manifeste (<a href="../dist/custom-elements.json"><code>custom-elements.json</code></a>)
que lisent aussi les éditeurs. Les explications sont celles du code, en anglais.</p>
${contents(all)}
<div class="sections">
${all
  .map(
    ({ id, html, parts }) =>
      `<section aria-labelledby="${id}">\n${html}\n${parts.map((part) => part.html).join('\n')}\n</section>`,
  )
  .join('\n')}
</div>`,
});
