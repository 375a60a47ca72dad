import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist';

/** The public tokens: the same for every widget. */
const TOKENS = [
  [
    '--cpts-color-accent',
    '#0f5f66',
    'The one colour from which links, buttons and tints are derived.',
  ],
  ['--cpts-color-text', '', 'Colour of the text; else that of the page.'],
  [
    '--cpts-color-surface',
    '',
    'What the widget stands on; else the first opaque background up the page.',
  ],
  ['--cpts-color-border', '', 'Decorative lines; borders of controls are derived from the text.'],
  ['--cpts-font-family', 'inherit', 'Font.'],
  ['--cpts-font-size', '1em', 'Size of the text, never under 13 px.'],
  ['--cpts-radius', '0.625em', 'Roundness of controls; panels follow.'],
  ['--cpts-space', '0.25em', 'Unit of all spaces.'],
  [
    '--cpts-shadow',
    '0 1px 2px #10202414, 0 12px 32px -8px #10202438',
    'Shadow of what stands above the page: menus, popups.',
  ],
  ['--cpts-focus-ring', '', 'Shadow around what has the focus.'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [
    `--cpts-color-series-${n}`,
    '',
    `Colour of the CPTS number ${n} on the map.`,
  ]),
].map(([name = '', value = '', description = '']) => ({
  name,
  ...(value && { default: value }),
  description,
}));

/** Attributes that every element of HTML has, which mean something more here. */
const LANG = {
  name: 'lang',
  type: { text: 'string' },
  description: 'Language, `fr` or `en`; else that of the nearest `lang` up the page, else French.',
};

/** @param {string} path */
const built = (path) => path.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');

/** `CptsCoverageMap` is `<cpts-coverage-map>`. */
const tagOf = (/** @type {string} */ name) =>
  name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The values of each list of words, by file and name: what `(typeof VIEWS)[number]` stands for. */
const lists = new Map();

/** The fields that a constructor takes, as those of events are: the analyzer does not see them. */
function addFields(ts, node, moduleDoc) {
  const fields = (node.members.find(ts.isConstructorDeclaration)?.parameters ?? []).filter(
    ({ modifiers }) => modifiers?.every(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword),
  );
  const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
  if (fields.length === 0 || !declaration) return;
  declaration.members = fields.map((field) => ({
    kind: 'field',
    name: field.name.getText(),
    type: { text: field.type.getText() },
    description: ts.getJSDocCommentsAndTags(field)[0]?.comment ?? '',
    readonly: true,
  }));
}

/**
 * Leaves of the manifest what a page's author may rely on, and refuses what is not explained.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
const publicContract = {
  name: 'public-contract',
  analyzePhase({ ts, node, moduleDoc }) {
    if (ts.isClassDeclaration(node)) addFields(ts, node, moduleDoc);
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const [, words] = /^\[([^\]]*)\] as const$/.exec(node.initializer.getText()) ?? [];
    if (words) lists.set(`${moduleDoc.path} ${node.name.getText()}`, words);
  },
  packageLinkPhase({ customElementsManifest }) {
    const unexplained = [];
    for (const module of customElementsManifest.modules) {
      const element = /^src\/elements\/([\w-]+)\/\1\.ts$/.test(module.path);
      module.declarations = module.declarations?.filter(({ kind }) => kind === 'class');
      module.exports = module.exports?.filter(
        ({ kind, declaration }) =>
          kind === 'js' && module.declarations?.some(({ name }) => name === declaration.name),
      );
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ privacy }) => privacy === undefined || privacy === 'public',
        );
        // The analyzer takes each `dispatchEvent` for an event of its own.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('cpts-'));
        for (const one of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
          const [, list] = /^\(typeof (\w+)\)\[number\]$/.exec(one.type?.text ?? '') ?? [];
          const words = lists.get(`${one.inheritedFrom?.module ?? module.path} ${list}`);
          if (words)
            one.type.text = words
              .replace(/,\s*$/, '')
              .split(/\s*,\s*/)
              .join(' | ')
              .trim();
          else if (list) throw new Error(`Which words ${one.name} takes is not told.`);
        }
        if (!element) continue;
        declaration.customElement = true;
        declaration.tagName = tagOf(declaration.name);
        const isWidget = declaration.tagName !== 'cpts-territory';
        declaration.attributes = (declaration.attributes ?? []).filter(({ name }) => name !== 'id');
        if (isWidget) {
          declaration.attributes.push(LANG);
          declaration.cssProperties = TOKENS;
        }
        for (const kind of ['attributes', 'members', 'events', 'slots', 'cssParts']) {
          for (const { name, description } of declaration[kind] ?? []) {
            if (!description) unexplained.push(`<${declaration.tagName}> ${kind} ${name}`);
          }
        }
      }
      module.path = built(module.path);
      for (const one of [...(module.exports ?? []), ...(module.declarations ?? [])]) {
        for (const key of ['declaration', 'superclass', 'inheritedFrom']) {
          if (one[key]?.module) one[key].module = built(one[key].module);
        }
      }
    }
    if (unexplained.length > 0) throw new Error(`Nothing explains: ${unexplained.join(', ')}`);
  },
};

export default {
  globs: [
    'src/elements/{widget,lazy-widget,list-widget}.ts',
    'src/elements/*/{territory,finder,structure-list,coverage-map,events}.ts',
    'src/events.ts',
  ],
  outdir,
  litelement: true,
  plugins: [
    publicContract,
    customElementVsCodePlugin({ outdir, cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
  ],
};
