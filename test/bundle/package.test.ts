import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { publint } from 'publint';
import { rollup } from 'rollup';
import manifest from '../../package.json' with { type: 'json' };
import { type Consumer, installPackage } from '../support/consumer.js';

describe('the npm package', () => {
  let consumer = '';
  let installed: Consumer;

  before(() => {
    installed = installPackage('typescript');
    consumer = installed.folder;
  });

  after(() => {
    installed.remove();
  });

  it('holds what is built, its data, its templates and its licences, and nothing else', () => {
    const folders = new Set(installed.packed.map((path) => path.split('/').slice(0, 2).join('/')));
    const named = [...folders].filter((path) => !/^dist\/cpts-[a-z-]+-[\w-]{8}\.js$/.test(path));
    assert.deepEqual(named.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/cpts-embed-page.js',
      'dist/cpts-embed.js',
      'dist/cpts-widgets.js',
      'dist/cpts-widgets.standalone.js',
      'dist/custom-elements.json',
      'dist/data',
      'dist/embed.html',
      'dist/frameworks',
      'dist/integrity.json',
      'dist/modeles',
      'dist/npm',
      'dist/preload-carte.html',
      'dist/preload.html',
      'dist/schemas',
      'dist/themes',
      'dist/vscode.html-custom-data.json',
      'dist/web-types.json',
      'package.json',
    ]);
  });

  it('is sound by publint', async () => {
    const { messages } = await publint({ pkgDir: join(consumer, 'package'), pack: false });
    assert.deepEqual(messages, []);
  });

  it('gives types that every way of resolving modules agrees with', async () => {
    const { problems } = (await checkPackage(
      createPackageFromTarballData(readFileSync(installed.tarball)),
      {
        excludeEntrypoints: [/\.(?:js|json|css|html)$/, /\*$/],
      },
    )) as { problems: readonly { kind: string; resolutionKind?: string }[] };
    // There are modules only, as Lit itself is: `require` and resolution before `exports` have no way in.
    const known = problems.filter(
      ({ kind, resolutionKind }) =>
        resolutionKind === 'node10' ||
        resolutionKind === 'node16-cjs' ||
        kind === 'CJSResolvesToESM',
    );
    assert.deepEqual(
      problems.filter((problem) => !known.includes(problem)),
      [],
    );
  });

  it('leaves out of a bundle what is not used of it', async () => {
    writeFileSync(
      join(consumer, 'phone.js'),
      "import { displayPhone } from 'cpts-widgets/domain';\nconsole.log(displayPhone('0385000000'));\n",
    );
    const size = async (input: string): Promise<number> => {
      const bundle = await rollup({
        input: join(consumer, input),
        external: Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}`)),
        plugins: [nodeResolve()],
      });
      const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
      return output[0].code.length;
    };
    const phone = await size('phone.js');
    assert.ok(phone > 200 && phone < 1000, `${phone} characters`);
    writeFileSync(join(consumer, 'nothing.js'), "import { CptsFinder } from 'cpts-widgets';\n");
    assert.ok((await size('nothing.js')) < 100);
  });

  it('runs its domain in Node, without a page', () => {
    const code =
      "import { displayPhone } from 'cpts-widgets/domain'; console.log(displayPhone('0385000000'));";
    const said = execFileSync('node', ['--input-type=module', '-e', code], {
      cwd: consumer,
      encoding: 'utf8',
    });
    assert.equal(said.trim().replaceAll('\u00a0', ' '), '03 85 00 00 00');
  });

  it('finds the built-in territory from where its modules are', () => {
    const file = join(consumer, 'package/dist/npm/built-in-territory.js');
    const addresses = Array.from(
      readFileSync(file, 'utf8').matchAll(/new URL\('([^']+)', import\.meta\.url\)/g),
      ([, address = '']) => new URL(address, `file://${file}`),
    );
    assert.equal(addresses.length, 3);
    for (const address of addresses) assert.ok(readFileSync(address).length > 0);
  });

  it('compiles in a strict project', () => {
    writeFileSync(
      join(consumer, 'main.ts'),
      `import { CptsFinder, CptsSelectEvent, registerMessages, type Structure } from 'cpts-widgets';
import { displayPhone } from 'cpts-widgets/domain';
import 'cpts-widgets/define';
import 'cpts-widgets/define/finder';
const finder: CptsFinder | null = document.querySelector('cpts-finder');
finder?.addEventListener('cpts-select', (event) => {
  const { id, kind }: CptsSelectEvent = event;
  console.log(id, kind);
});
export const phone = ({ phone }: Structure): string => displayPhone(phone ?? '');
registerMessages('fr', { search: 'Chercher', showMore: (count) => 'Encore ' + count.toFixed() });
// @ts-expect-error -- No word has this name.
registerMessages('fr', { serach: 'Chercher' });
`,
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      execFileSync(
        'node',
        [
          ...[tsc, 'main.ts', '--strict', '--noEmit', '--target', 'es2022'],
          ...['--module', module, '--moduleResolution', moduleResolution],
        ],
        { cwd: consumer, stdio: 'inherit' },
      );
    }
  });
});
