import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: Declaration[] }[];
}

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, dist), 'utf8'));

const EVERY =
  'src format overlay territory commune communes epci heading heading-level lang theme accent limit isolated json-ld keep-last-good debug';

/** The public contract: what each tag takes, tells and shows. */
const TAGS = {
  'cpts-territory': { attributes: 'src commune keep-last-good', events: 'cpts-load cpts-error' },
  'cpts-finder': {
    attributes: `${EVERY} kinds radius view query without-search without-filters without-map without-geolocation without-print sync-url geocoder basemap basemap-consent loading`,
    events: 'cpts-load cpts-error cpts-search cpts-select cpts-filter',
  },
  'cpts-structure-list': {
    attributes: `${EVERY} kinds layout`,
    events: 'cpts-load cpts-error cpts-select',
  },
  'cpts-coverage-map': {
    attributes: `${EVERY} cpts structures view basemap basemap-consent loading without-search without-legend without-table`,
    events: 'cpts-load cpts-error cpts-search cpts-select',
  },
  'cpts-events': {
    attributes: `${EVERY} themes audiences from until view group-by past without-filters sync-url time-zone`,
    events: 'cpts-load cpts-error cpts-search cpts-select cpts-filter',
  },
} as const;

const PARTS =
  'search search-input suggestions answer swatch toolbar filters filter results card card-title card-status card-actions hours source guidance map legend popup table event event-date event-title event-actions message button'.split(
    ' ',
  );

const names = (all: readonly Named[] = []): readonly string[] => all.map(({ name }) => name).sort();

describe('the manifest', () => {
  const { modules } = read('custom-elements.json') as Manifest;
  const elements = modules.flatMap(({ declarations }) =>
    declarations.filter(({ tagName }) => tagName),
  );

  it('names the five tags, in files that are there', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), Object.keys(TAGS).sort());
    const files = readdirSync(new URL('npm/', dist), { recursive: true, encoding: 'utf8' });
    for (const { path } of modules) {
      assert.ok(files.includes(path.replace(/^dist\/npm\//, '')), path);
    }
  });

  for (const [tag, { attributes, events }] of Object.entries(TAGS)) {
    const element = elements.find(({ tagName }) => tagName === tag);

    it(`<${tag}> takes the attributes and sends the events of the contract`, () => {
      assert.deepEqual(names(element?.attributes), attributes.split(' ').sort());
      assert.deepEqual(names(element?.events), events.split(' ').sort());
    });

    if (tag === 'cpts-territory') continue;
    it(`<${tag}> has the slots, the tokens and parts of the contract`, () => {
      assert.deepEqual(names(element?.slots), [
        '',
        'empty',
        'error',
        'footer',
        'header',
        'loading',
      ]);
      assert.equal(element?.cssProperties?.length, 18);
      for (const name of names(element.cssParts)) assert.ok(PARTS.includes(name), name);
    });
  }

  it('documents the parts of the contract, all of them', () => {
    const documented = new Set(elements.flatMap(({ cssParts }) => names(cssParts)));
    assert.deepEqual([...documented].sort(), [...PARTS].sort());
  });

  it('gives editors the words that an attribute takes', () => {
    const { tags } = read('vscode.html-custom-data.json') as {
      tags: readonly {
        name: string;
        attributes: readonly { name: string; values?: readonly { name: string }[] }[];
      }[];
    };
    const layout = tags
      .find(({ name }) => name === 'cpts-structure-list')
      ?.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(
      layout?.values?.map(({ name }) => name),
      ['cards', 'compact', 'table'],
    );
    const types = read('web-types.json') as {
      contributions: { html: { elements: readonly Named[] } };
    };
    assert.equal(types.contributions.html.elements.length, 5);
  });
});
