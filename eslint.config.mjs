import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import whom: each floor lists the floors below that it may name. */
const floors = {
  domain: [],
  sources: ['domain'],
  i18n: ['domain'],
  state: ['domain', 'sources'],
  ui: ['domain', 'i18n'],
  map: ['domain', 'i18n', 'ui'],
  elements: ['domain', 'sources', 'state', 'i18n', 'ui', 'map'],
  define: ['elements'],
  embed: [],
};

const layerRules = Object.entries(floors).map(([floor, allowed]) => ({
  files: [`src/${floor}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${Object.keys(floors)
              .filter((other) => other !== floor && !allowed.includes(other))
              .join('|')})/`,
            message: `src/${floor} may import only from: ${allowed.join(', ') || 'nothing'}.`,
          },
          ...(floor === 'domain' || floor === 'sources'
            ? []
            : [{ regex: '/domain/parse/', message: 'Only src/sources reads records: lazily.' }]),
          ...(floor === 'elements'
            ? [
                {
                  regex: '^(\\.\\./)+map/',
                  allowTypeImports: true,
                  message: 'The map comes by import(), when it is wanted.',
                },
              ]
            : []),
          ...(floor === 'domain' || floor === 'sources'
            ? [{ regex: '^(lit|@lit)', message: `src/${floor} knows nothing of Lit.` }]
            : []),
        ],
      },
    ],
  },
}));

/** Elements meet in the store: one element's folder never imports another's. */
const elements = ['territory', 'finder', 'structure-list', 'coverage-map', 'events'];
const elementRules = elements.map((element) => ({
  files: [`src/elements/${element}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(${elements.filter((other) => other !== element).join('|')})/`,
            message: 'Elements never import each other.',
          },
        ],
      },
    ],
  },
}));

/** What TypeScript knows of the DOM and the oldest of the browsers that README.md names has not. */
const tooNew = [
  { property: 'checkVisibility' },
  { object: 'AbortSignal', property: 'any' },
  { object: 'URL', property: 'canParse' },
  { object: 'URL', property: 'parse' },
  { property: 'requestIdleCallback' },
  { property: 'showPopover' },
  { property: 'startViewTransition' },
].map((restricted) => ({ ...restricted, message: 'Safari 16.4 has none.' }));

export default defineConfig(
  // Types for frameworks are checked where they are used: they name files of `dist/`.
  { ignores: ['dist', 'node_modules', 'build/frameworks', 'release', 'demo/built'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit['flat/recommended'],
      wc['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs.recommended,
    ],
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Safari forgets that a list without bullets is one, unless it is said.
      'lit-a11y/no-redundant-role': 'off',
      // It sees neither `<label for>` nor keys handled by the field for its list: axe and keyboard walks do.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
      'no-restricted-properties': ['error', ...tooNew],
    },
  },
  ...layerRules,
  ...elementRules,
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The runner itself waits for the promises that these return.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
