import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  attributesIn,
  refusedAddresses,
  type Refusal,
  widgetIn,
  WIDGETS,
} from '../../src/embed/embed-address.js';
import { sayRefusal } from '../../src/embed/embed-words.js';

const KNOWN = ['src', 'overlay', 'kinds', 'accent', 'without-map', 'basemap', 'geocoder', 'lang'];
const PAGE = 'https://mairie.example/cpts/embed.html';

const read = (query: string) => attributesIn(new URL(`${PAGE}?${query}`), KNOWN);

/** The addresses refused among attributes, where `embed.json` allows these origins, or cannot be read. */
async function refused(
  attributes: Readonly<Record<string, string>>,
  allowed?: readonly string[],
): Promise<readonly string[]> {
  const found = await refusedAddresses(new Map(Object.entries(attributes)), new URL(PAGE), () =>
    Promise.resolve(allowed),
  );
  return found.flatMap((refusal) => (refusal.kind === 'address' ? [refusal.value] : []));
}

describe('the address of a frame', () => {
  it('names one of the widgets, and nothing else', () => {
    const widget = (text: string) => widgetIn(new URLSearchParams({ widget: text }));
    assert.equal(widget('cpts-events'), 'cpts-events');
    for (const text of [
      '',
      'cpts-territory',
      'CPTS-FINDER',
      'script',
      'constructor',
      '__proto__',
    ]) {
      assert.equal(widget(text), undefined, text);
    }
  });

  it('gives the attributes that the widget has', () => {
    const { attributes, refusals } = read(
      'widget=cpts-finder&kinds=msp%20pharmacie&without-map&accent=%230f5f66',
    );
    assert.deepEqual(
      [...attributes],
      [
        ['kinds', 'msp pharmacie'],
        ['without-map', ''],
        ['accent', '#0f5f66'],
      ],
    );
    assert.deepEqual(refusals, []);
  });

  it('gives none that the widget has not, and tells which', () => {
    const { attributes, refusals } = read(
      'onclick=alert(1)&style=x&id=a&class=b&slot=c&is=d&srcdoc=e&Kinds=msp&__proto__=f',
    );
    assert.equal(attributes.size, 0);
    assert.equal(refusals.length, 9);
    assert.ok(refusals.every(({ kind }) => kind === 'attribute'));
  });

  it('tells what is written twice, and what a hash cut off', () => {
    assert.deepEqual(read('widget=cpts-finder&kinds=msp&kinds=pharmacie&widget=b').refusals, [
      { kind: 'repeated', name: 'kinds' },
      { kind: 'repeated', name: 'widget' },
    ] satisfies Refusal[]);
    assert.deepEqual(read('accent=#0f5f66&kinds=msp').refusals, [{ kind: 'cut', name: 'accent' }]);
    assert.deepEqual(read('kinds=msp#sante-commune=71221').refusals, []);
  });

  it('names files of its own site, or of those that embed.json lists', async () => {
    const own = { src: '/a.csv  b.json', overlay: 'https://mairie.example/c.csv' };
    assert.deepEqual(await refused(own), []);
    const foreign = { src: '/a.csv https://ailleurs.example/b.csv //tiers.example/c.csv' };
    const both = ['https://ailleurs.example/b.csv', '//tiers.example/c.csv'];
    assert.deepEqual(await refused(foreign), both);
    assert.deepEqual(await refused(foreign, ['https://tiers.example']), both.slice(0, 1));
    // Another scheme or port is another site.
    const near = ['http://mairie.example/a', 'https://mairie.example:8443/a'];
    assert.deepEqual(await refused({ overlay: near.join(' ') }, []), near);
  });

  it('names no file in another way', async () => {
    const values = [
      'data:text/csv,nom',
      'blob:https://mairie.example/1',
      'javascript:1',
      'https://[',
    ];
    assert.deepEqual(await refused({ src: values.join(' ') }, ['null']), values);
  });

  it('names plans and services of streets by their words, or as it does files', async () => {
    assert.deepEqual(await refused({ basemap: 'plan-ign', geocoder: 'ign' }), []);
    assert.deepEqual(await refused({ basemap: 'none', geocoder: '/search?q={q}' }), []);
    const foreign = {
      basemap: 'pmtiles://https://a.example/b.pmtiles',
      geocoder: 'https://a.example/{q}',
    };
    assert.deepEqual(await refused(foreign), Object.values(foreign));
    assert.deepEqual(await refused(foreign, ['https://a.example']), []);
    // Browsers drop line breaks from an address: this one is `//a.example`.
    assert.deepEqual(await refused({ basemap: '/\n/a.example/style.json' }), [
      '/\n/a.example/style.json',
    ]);
  });

  it('asks for the list only where another site is named, and says when it cannot be read', async () => {
    let asked = 0;
    const ask = (src: string): Promise<readonly Refusal[]> =>
      refusedAddresses(new Map([['src', src]]), new URL(PAGE), () => {
        asked += 1;
        return Promise.resolve(undefined);
      });
    await ask('/a.csv');
    assert.equal(asked, 0);
    const kinds = (await ask('https://a.example/b.csv')).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['address', 'list']);
    assert.equal(asked, 1);
  });
});

describe('what a frame says of its address', () => {
  it('names what is wrong and what to do', () => {
    const say = (refusal: Refusal): string =>
      sayRefusal(refusal, 'cpts-finder').replaceAll('\u00a0', ' ');
    assert.match(say({ kind: 'widget', value: '' }), /ne dit pas quoi montrer.*cpts-finder, /);
    assert.match(say({ kind: 'widget', value: 'x' }), /« x » n’est pas un composant/);
    assert.match(
      say({ kind: 'attribute', name: 'y' }),
      /« y » n’est pas un réglage de cpts-finder/,
    );
    assert.match(say({ kind: 'attribute', name: 'territory' }), /même page/);
    assert.match(say({ kind: 'repeated', name: 'kinds' }), /plusieurs fois/);
    assert.match(say({ kind: 'cut', name: 'accent' }), /« %23 »/);
    assert.match(say({ kind: 'address', name: 'src', value: 'https://a' }), /embed\.json/);
    assert.match(say({ kind: 'list' }), /origins/);
    assert.ok(say({ kind: 'attribute', name: 'x'.repeat(1_000_000) }).length < 300);
  });
});

describe('the frame to copy', () => {
  it('has a French title, which says what it shows', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const frames = [...readme.matchAll(/<iframe\s[^>]*>/g)].map(([tag]) => tag);
    assert.notEqual(frames.length, 0);
    for (const frame of frames) {
      const [, query = ''] = /src="[^"?]*\?([^"]*)"/.exec(frame) ?? [];
      const widget = widgetIn(new URLSearchParams(query));
      assert.ok(widget);
      assert.match(frame, new RegExp(`title="${WIDGETS[widget]}"`));
    }
  });
});
