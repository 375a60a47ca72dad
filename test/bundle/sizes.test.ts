import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);

/** Bytes once compressed as a server would (brotli, quality 11). */
function brotli(...names: readonly string[]): number {
  const bytes = Buffer.concat(names.map((name) => readFileSync(new URL(name, dist))));
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).byteLength;
}

/** The entry and all that it imports at once: what a page pays before anything shows. */
function entryFiles(): string[] {
  const seen: string[] = [];
  const visit = (name: string): void => {
    if (seen.includes(name)) return;
    seen.push(name);
    const code = readFileSync(new URL(name, dist), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      if (imported !== undefined) visit(imported);
    }
  };
  visit('cpts-widgets.js');
  return seen;
}

/** A chunk that a page asks for when it needs it, without what it imports. */
function lazyFile(name: string): string[] {
  return readdirSync(dist).filter((file) => file.startsWith(`cpts-${name}-`));
}

/**
 * Windows of bytes: over the top a page would pay too much; under the bottom something is missing from the file, or the
 * window should follow. The budgets they stay under are 30 kB, 30 kB, 90 kB and 520 kB.
 */
const WINDOWS = [
  { what: 'entry', files: entryFiles, from: 15_000, to: 30_000 },
  {
    what: 'territory for the first list',
    files: () => ['data/chalonnais/territory.parsed.json'],
    from: 10_000,
    to: 30_000,
  },
  {
    what: 'territory with all shapes',
    files: () => ['data/chalonnais/territory.parsed.json', 'data/chalonnais/communes.topojson'],
    from: 30_000,
    to: 90_000,
  },
  {
    what: 'drawn coverage map: what draws it, and what reads shapes',
    files: () => [...lazyFile('coverage-view'), ...lazyFile('map-parts')],
    from: 6_000,
    to: 16_000,
  },
  {
    what: 'map of a finder, which needs nothing of the coverage map: what draws it, and what reads shapes',
    files: () => [...lazyFile('finder-map'), ...lazyFile('map-parts')],
    from: 5_000,
    to: 13_000,
  },
  { what: 'month of events', files: () => lazyFile('month'), from: 2_000, to: 5_000 },
  { what: 'map engine', files: () => lazyFile('live-map'), from: 200_000, to: 260_000 },
  // proj4 as a whole, with its forty projections, is 36 kB.
  { what: 'reader of FINESS', files: () => lazyFile('finess'), from: 15_000, to: 30_000 },
  { what: 'reader of calendars', files: () => lazyFile('ics'), from: 15_000, to: 28_000 },
  { what: 'script of a page with frames', files: () => ['cpts-embed.js'], from: 300, to: 1_000 },
  {
    what: 'script of the framed page',
    files: () => ['cpts-embed-page.js'],
    from: 1_500,
    to: 4_000,
  },
  {
    what: 'standalone',
    files: () => ['cpts-widgets.standalone.js'],
    from: 440_000,
    to: 520_000,
  },
] as const;

describe('sizes of the built files', () => {
  for (const { what, files, from, to } of WINDOWS) {
    it(`${what}: between ${from} and ${to} bytes`, (test) => {
      const size = brotli(...files());
      test.diagnostic(`${what}: ${size} bytes (brotli 11)`);
      assert.ok(size >= from && size <= to, `${size} bytes`);
    });
  }

  it('the shapes stay under 60 kB', () => {
    assert.ok(brotli('data/chalonnais/communes.topojson') <= 60_000);
  });

  const importsOf = (file: string): readonly (string | undefined)[] =>
    Array.from(
      readFileSync(new URL(file, dist), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g),
      ([, name]) => name,
    );

  it('a first list, searched or not, waits for no file that was not asked for with the others', () => {
    const [shared = ''] = lazyFile('shared');
    const [hours = ''] = lazyFile('hours');
    const together = ['cpts-widgets.js', shared, hours];
    for (const part of ['lists', 'search-session', 'hours', 'readers']) {
      const [file = ''] = lazyFile(part);
      const late = importsOf(file).filter((name) => !together.includes(name ?? ''));
      assert.deepEqual(late, [], part);
    }
    assert.deepEqual(importsOf(shared), ['cpts-widgets.js']);
    assert.deepEqual(importsOf('cpts-widgets.js'), []);
  });

  it('neither does a drawn map, beside a list or not', () => {
    const [shared = ''] = lazyFile('shared');
    const [parts = ''] = lazyFile('map-parts');
    const together = ['cpts-widgets.js', shared, parts];
    for (const part of ['coverage-view', 'finder-map', 'map-parts']) {
      const [file = ''] = lazyFile(part);
      const late = importsOf(file).filter((name) => !together.includes(name ?? ''));
      assert.deepEqual(late, [], part);
    }
  });

  it('the entry asks for what the page’s widgets show before they wake', () => {
    const code = readFileSync(new URL('cpts-widgets.js', dist), 'utf8');
    for (const tags of ['cpts-finder,cpts-structure-list', 'cpts-coverage-map:not([src])']) {
      assert.ok(code.includes(tags), tags);
    }
  });

  it('the preload lines name files that are there', () => {
    for (const [file, count] of [
      ['preload.html', 4],
      ['preload-carte.html', 6],
    ] as const) {
      const lines = readFileSync(new URL(file, dist), 'utf8');
      const names = Array.from(lines.matchAll(/href="\/cpts\/([^"]+)"/g), ([, name]) => name ?? '');
      assert.equal(names.length, count, file);
      for (const name of names) assert.ok(existsSync(new URL(name, dist)), name);
    }
  });

  it('the entry holds no map engine, no evaluated code and no development build', () => {
    const code = entryFiles()
      .map((name) => readFileSync(new URL(name, dist), 'utf8'))
      .join('\n');
    for (const word of ['maplibre', 'new Function', 'eval(', 'Lit is in dev mode']) {
      assert.ok(!code.includes(word), word);
    }
  });

  it('dist holds the files of the contract that exist so far', () => {
    const names = readdirSync(dist);
    for (const name of [
      'cpts-widgets.js',
      'cpts-widgets.standalone.js',
      'preload.html',
      'preload-carte.html',
      'embed.html',
      'cpts-embed.js',
      'cpts-embed-page.js',
      'integrity.json',
      'data',
      'schemas',
      'modeles',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });
});
