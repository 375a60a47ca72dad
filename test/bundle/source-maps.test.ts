import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { describe, it } from 'node:test';

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, dist), 'utf8');

interface Map {
  readonly version: 3;
  readonly file: string;
  readonly sources: string[];
  readonly sourcesContent: string[];
  readonly names: string[];
  readonly mappings: string;
}

/** Where a script's character comes from. */
function origin(name: string, word: string): { source: string; line: string } {
  const code = read(name).replace(/^\uFEFF/, '');
  const map = JSON.parse(read(`maps/${name}.map`)) as Map;
  const before = code.slice(0, code.indexOf(word)).split('\n');
  const found = new SourceMap({ ...map, sourceRoot: '' }).findEntry(
    before.length - 1,
    before.at(-1)?.length ?? 0,
  );
  const source = 'originalSource' in found ? found.originalSource : '';
  const content = map.sourcesContent[map.sources.indexOf(source)] ?? '';
  const line = 'originalLine' in found ? found.originalLine : -1;
  return { source, line: content.split('\n')[line] ?? '' };
}

describe('the source maps', () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

  it('stand apart, one for each script, and no script names them', () => {
    assert.deepEqual(
      readdirSync(new URL('maps/', dist)).sort(),
      scripts.map((name) => `${name}.map`).sort(),
    );
    const modules = readdirSync(new URL('npm/', dist), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      modules.filter((name) => name.endsWith('.js.map')),
      [],
    );
    for (const name of [
      ...scripts,
      ...modules.filter((one) => one.endsWith('.js')).map((one) => `npm/${one}`),
    ]) {
      assert.ok(!read(name).includes('sourceMappingURL'), name);
    }
  });

  it('name what was written by its place in the repository, and nothing of a machine', () => {
    for (const name of scripts) {
      const { sources, sourcesContent } = JSON.parse(read(`maps/${name}.map`)) as Map;
      assert.ok(sources.length > 0, name);
      for (const source of sources) {
        assert.match(source, /^(?:src|node_modules)\/[\w@./-]+$|^\0/, name);
      }
      assert.equal(sourcesContent.length, sources.length);
    }
  });

  it('lead to the line that was written, also after the map engine, which is put in already minified', () => {
    const map = scripts.find((name) => name.startsWith('cpts-live-map-')) ?? '';
    for (const [name, word] of [
      ['cpts-widgets.js', '--cpts-color-accent'],
      [map, 'PLAN.IGN'],
      ['cpts-widgets.standalone.js', 'PLAN.IGN'],
    ] as const) {
      const { source, line } = origin(name, word);
      assert.match(source, /^src\/.*\.ts$/, name);
      assert.ok(line.includes(word), `${name}: ${source}: ${line}`);
    }
  });

  it('show that each package built in has its licence in the list', () => {
    const licences = read('THIRD-PARTY-LICENSES.txt');
    const packages = new Set(
      scripts.flatMap((name) =>
        (JSON.parse(read(`maps/${name}.map`)) as Map).sources.flatMap(
          (source) => /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//.exec(source)?.[1] ?? [],
        ),
      ),
    );
    assert.ok(packages.has('lit-html') && packages.has('ical.js') && packages.has('pmtiles'));
    for (const name of packages) assert.match(licences, new RegExp(`^Name: ${name}$`, 'm'));
  });
});
