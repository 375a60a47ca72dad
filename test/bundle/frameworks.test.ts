import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import { complaints, launchBrowser } from '../support/browser.js';
import { type Consumer, installPackage } from '../support/consumer.js';
import { startServer, type TestServer } from '../support/server.js';

const resolve = createRequire(import.meta.url).resolve;
const CHECKERS = { tsc: resolve('typescript/bin/tsc'), vue: resolve('vue-tsc/bin/vue-tsc.js') };

/** What a page of JSX may write, and, after each `@ts-expect-error`, what it may not. */
const JSX = `
import type { CptsFinder } from 'cpts-widgets';

export const page = (finder: { current: CptsFinder | null }, isWide?: boolean) => (
  <>
    <cpts-territory src="/territoire.json" id="ailleurs">
      <cpts-finder
        ref={finder}
        commune="71221"
        kinds="msp pharmacie"
        view={isWide ? 'split' : undefined}
        radius={5}
        limit="10"
        heading-level={3}
        without-print
        withoutMap={isWide}
        sync-url="sante"
        lang="fr"
        oncpts-select={(event) => {
          const id: string = event.id;
          const kind: 'structure' | 'commune' | 'event' = event.kind;
          if (id === kind) event.preventDefault();
        }}
        oncpts-load={({ counts }) => counts.structures}
        onClick={() => undefined}
      >
        <p slot="header">Avant</p>
      </cpts-finder>
    </cpts-territory>
    <cpts-structure-list layout="table" data={[{ name: 'Maison de santé' }]} json-ld />
    <cpts-coverage-map structures="msp hopital" basemap-consent="ask" loading="visible" />
    <cpts-events themes="depistage" group-by="day" from="2026-10-01" past />
    {/* @ts-expect-error a mistyped value */}
    <cpts-finder view="mapp" />
    {/* @ts-expect-error a value of another attribute */}
    <cpts-structure-list layout="month" />
    {/* @ts-expect-error a hyphenated one too */}
    <cpts-coverage-map basemap-consent="yes" />
    {/* @ts-expect-error a format that is none */}
    <cpts-events format="cvs" />
    {/* @ts-expect-error not a number */}
    <cpts-finder limit="ten" />
    {/* @ts-expect-error an attribute of another tag */}
    <cpts-events radius={5} />
    {/* @ts-expect-error a field that the event has not */}
    <cpts-finder oncpts-select={(event) => event.detail} />
    {/* @ts-expect-error a tag that is none */}
    <cpts-findr />
  </>
);
`;

const TEMPLATE = `<script setup lang="ts">
import 'cpts-widgets/define';
import type { CptsSelectEvent } from 'cpts-widgets';

const isWide: boolean | undefined = true;
const show = ({ id }: CptsSelectEvent): void => console.log(id);
</script>

<template>
  <cpts-territory src="/territoire.json" id="ailleurs">
    <cpts-finder
      class="moteur"
      commune="71221"
      kinds="msp pharmacie"
      :view="isWide ? 'split' : undefined"
      :radius="5"
      limit="10"
      heading-level="3"
      without-print
      :withoutMap="isWide"
      @cpts-select="show"
      @cpts-load="({ counts }) => counts.structures"
    />
  </cpts-territory>
  <cpts-structure-list layout="table" :data="[{ name: 'Maison de santé' }]" json-ld />
  <cpts-coverage-map structures="msp hopital" basemap-consent="ask" />
  <!-- @vue-expect-error a mistyped value -->
  <cpts-finder view="mapp" />
  <!-- @vue-expect-error a hyphenated one too -->
  <cpts-coverage-map basemap-consent="yes" />
  <!-- @vue-expect-error not a number -->
  <cpts-finder limit="ten" />
  <!-- @vue-expect-error a field that the event has not -->
  <cpts-finder @cpts-select="(event) => event.detail" />
</template>
`;

/** A strict project, its libraries checked too. */
const project = (options: object, file: string): string =>
  JSON.stringify({
    compilerOptions: {
      ...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler', noEmit: true },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...options,
    },
    files: [file],
  });

describe('the tags in the frameworks', () => {
  let consumer: Consumer;

  before(() => {
    consumer = installPackage('@types/react', 'react', 'react-dom', 'preact', 'vue', 'typescript');
  });

  after(() => {
    consumer.remove();
  });

  const put = (name: string, text: string): void => {
    writeFileSync(join(consumer.folder, name), text);
  };

  /** What the checker complains of. */
  function check(checker: keyof typeof CHECKERS, name: string): string {
    try {
      execFileSync('node', [CHECKERS[checker], '-p', name], {
        cwd: consumer.folder,
        encoding: 'utf8',
      });
      return '';
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout ?? error);
    }
  }

  for (const framework of ['react', 'preact'] as const) {
    it(`are checked in the JSX of ${framework}, named in tsconfig.json`, () => {
      put(`${framework}.tsx`, JSX);
      put(
        `${framework}.json`,
        project(
          {
            jsx: 'react-jsx',
            jsxImportSource: framework,
            types: [`cpts-widgets/${framework}`],
          },
          `${framework}.tsx`,
        ),
      );
      assert.equal(check('tsc', `${framework}.json`), '');
    });
  }

  it('are checked in the JSX of React where a file imports them, their tokens in a style too', () => {
    put(
      'style.tsx',
      `import type {} from 'cpts-widgets/react';
export const page = <cpts-finder style={{ '--cpts-color-accent': '#1d4ed8' }} />;
// @ts-expect-error a token that is none
export const other = <cpts-finder style={{ '--cpts-colour': '#1d4ed8' }} />;
`,
    );
    put('style.json', project({ jsx: 'react-jsx', types: [] }, 'style.tsx'));
    assert.equal(check('tsc', 'style.json'), '');
  });

  it('can be given to the JSX of any other framework', () => {
    put(
      'other.tsx',
      `import type { CptsIntrinsicElement, CptsTags } from 'cpts-widgets/jsx';
declare namespace h.JSX {
  type Element = object;
  type IntrinsicElements = { [Tag in keyof CptsTags]: CptsIntrinsicElement<Tag, { class?: string }> };
}
declare function h(tag: string, props: object | null, ...children: unknown[]): object;
export const page = <cpts-finder class="moteur" view="list" />;
// @ts-expect-error a mistyped value
export const other = <cpts-finder view="mapp" />;
`,
    );
    put('other.json', project({ jsx: 'react', jsxFactory: 'h', types: [] }, 'other.tsx'));
    assert.equal(check('tsc', 'other.json'), '');
  });

  it('are checked in the templates of Vue', () => {
    put('Page.vue', TEMPLATE);
    put('vue.json', project({ jsx: 'preserve', types: ['cpts-widgets/vue'] }, 'Page.vue'));
    assert.equal(check('vue', 'vue.json'), '');
  });

  describe('once they run', () => {
    /** What each one makes of the same tag: an attribute, numbers, words, a boolean and a listener. */
    const APPS = {
      react: `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
export const draw = (tag, props) => createRoot(document.querySelector('main')).render(createElement(tag, {
  ...props, 'oncpts-load': props.onLoad, onLoad: undefined }));`,
      preact: `import { h, render } from 'preact';
export const draw = (tag, props) => render(h(tag, {
  ...props, 'oncpts-load': props.onLoad, onLoad: undefined }), document.querySelector('main'));`,
      vue: `import { createApp, h } from 'vue';
export const draw = (tag, props) => createApp({ render: () => h(tag, {
  ...props, onCptsLoad: props.onLoad, onLoad: undefined }) }).mount('main');`,
    };

    let browser: Browser;
    let server: TestServer;
    const pages: Record<string, string> = {};

    before(async () => {
      browser = await launchBrowser();
      server = await startServer({ folder: 'dist', pages });
    });

    after(async () => {
      await browser.close();
      await server.close();
    });

    for (const [name, app] of Object.entries(APPS)) {
      it(`show in ${name} what the page asks for, and tell it`, async () => {
        const { outputFiles } = buildSync({
          stdin: { contents: app, resolveDir: consumer.folder },
          ...{ bundle: true, write: false, format: 'iife', globalName: 'app' },
          define: { 'process.env.NODE_ENV': '"production"' },
        });
        pages[`/${name}`] =
          `<!doctype html><html lang="fr"><title>Page</title><link rel="icon" href="data:,">
<main></main><script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''}</script>
<script type="module">
import './cpts-widgets.js';
app.draw('cpts-coverage-map', {
  structures: 'msp hopital', 'heading-level': 3, limit: '5', view: 'table', 'without-search': true,
  onLoad: ({ counts }) => { document.title = String(counts.communes); },
});
</script>`;
        const page = await browser.newPage();
        const heard = complaints(page);
        await page.goto(`${server.origin}/${name}`);
        const map = page.locator('cpts-coverage-map');
        await map.locator('table').waitFor();
        assert.equal(await map.getByRole('heading', { level: 3 }).first().isVisible(), true);
        assert.equal(await map.locator('input[role=combobox]').count(), 0);
        assert.deepEqual(
          await map.evaluate((element) => [
            Reflect.get(element, 'structures') as unknown,
            Reflect.get(element, 'limit') as unknown,
          ]),
          [['msp', 'hopital'], 5],
        );
        await page.waitForFunction('Number(document.title) > 50');
        assert.deepEqual(heard, []);
        await page.close();
      });
    }
  });
});
