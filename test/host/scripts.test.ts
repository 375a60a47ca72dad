import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { version } from '../../src/version.js';
import { firstCard, inEachBrowser, search, shown, textOf, whole } from '../support/host-site.js';
import { startServer } from '../support/server.js';

const FINDER = '<cpts-finder commune="71221"></cpts-finder>';

/** Folders as CMSs name them. */
const MEDIA = '/sites/default/files/Médias du site/été 2026';

/** The built files as another version of the library. */
function otherVersion(file: string): Record<string, string> {
  const code = readFileSync(`dist/${file}`, 'utf8').replaceAll(`"${version}"`, '"9.8.7"');
  assert.match(code, /"9\.8\.7"/);
  return { [`/${file}`]: code };
}

inEachBrowser('the script, however it comes', (site) => {
  it('twice as a module, or twice as one file, is as once', async () => {
    for (const script of [site.module, site.standalone]) {
      const again = script.replace('.js"', '.js?encore"');
      const { page, heard } = await site.open(script + again + FINDER);
      assert.match(await search(page, 'givry'), /Givry est couverte/);
      await whole(page);
      assert.deepEqual(heard, []);
      await page.close();
    }
  });

  for (const file of ['cpts-widgets.js', 'cpts-widgets.standalone.js']) {
    it(`beside another version (${file}) warns once, with both numbers`, async () => {
      const other = await startServer({
        folder: 'dist',
        pages: otherVersion(file),
        headers: () => ({ 'access-control-allow-origin': '*' }),
      });
      const type = file.includes('standalone') ? 'defer' : 'type="module"';
      const { page, heard } = await site.open(
        `${site.module}<script ${type} src="${other.origin}/${file}"></script>${FINDER}<cpts-coverage-map></cpts-coverage-map>`,
      );
      assert.match(await search(page, 'givry'), /Givry est couverte/);
      // Neither copy's widgets are cut off from the other's.
      assert.match(await textOf(page, 'cpts-coverage-map >>> [part~=answer]'), /Givry/);
      await whole(page);
      assert.equal(heard.length, 1, heard.join('\n'));
      assert.match(heard[0] ?? '', new RegExp(`${version}.*9\\.8\\.7`));
      await page.close();
      await other.close();
    });
  }

  it('shares one territory among the widgets of two versions', async () => {
    const other = await startServer({
      folder: 'dist',
      pages: otherVersion('cpts-widgets.js'),
      headers: () => ({ 'access-control-allow-origin': '*' }),
    });
    // The first copy is one that has no coverage map, as a bundle of chosen tags.
    const first = `<script>{
      const { define } = customElements;
      customElements.define = (tag, element) => {
        if (tag !== 'cpts-coverage-map' || window.isSecond) define.call(customElements, tag, element);
      };
    }</script>${site.module}<script type="module">window.isSecond = true</script>`;
    const { page, asked } = await site.open(
      `${first}<script type="module" src="${other.origin}/cpts-widgets.js"></script>
<cpts-coverage-map></cpts-coverage-map>${FINDER}`,
    );
    const [finder, map] = await page.evaluate(() =>
      ['cpts-finder', 'cpts-coverage-map'].map(
        (tag) => (customElements.get(tag) as unknown as { cptsVersion: string }).cptsVersion,
      ),
    );
    assert.deepEqual([finder, map], [version, '9.8.7']);
    assert.match(await search(page, 'demigny'), /Demigny/);
    assert.match(await textOf(page, 'cpts-coverage-map >>> [part~=answer]'), /Demigny/);
    assert.equal(asked.filter((url) => url.includes('territory.parsed')).length, 1);
    await page.close();
    await other.close();
  });

  it('at once in the head, before the tags', async () => {
    const head = site.module.replace('type', 'async type');
    const { page, heard } = await site.open(FINDER, { head });
    await firstCard(page);
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('after the page stands, and after what its scripts gave to the tags', async () => {
    const { page, heard } = await site.open(FINDER);
    await page.evaluate((src) => {
      const finder = document.querySelector('cpts-finder');
      Object.assign(finder ?? {}, {
        data: [{ name: 'Cabinet d’exemple', kind: 'msp', address: { cityCode: '71221' } }],
      });
      const script = document.createElement('script');
      script.src = src;
      document.body.append(script);
    }, `${site.cdn.origin}/cpts-widgets.standalone.js`);
    assert.match(await textOf(page, 'cpts-finder >>> [part~=card]'), /Cabinet d’exemple/);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('by import(), and by the name that an import map gives it', async () => {
    const url = `${site.cdn.origin}/cpts-widgets.js`;
    for (const scripts of [
      `<script type="module">await import('${url}'); document.title = 'Là'</script>`,
      `<script type="importmap">{ "imports": { "cpts": "${url}" } }</script><script type="module">import { registerMessages } from 'cpts'; document.title = typeof registerMessages === 'function' ? 'Là' : ''</script>`,
    ]) {
      const { page, heard } = await site.open(scripts + FINDER);
      await firstCard(page);
      await whole(page);
      assert.equal(await page.title(), 'Là');
      assert.deepEqual(heard, []);
      await page.close();
    }
  });

  it('from a folder of a media library, as a module with its files or as one file', async () => {
    const open = { 'access-control-allow-origin': '*' };
    const media = await startServer({ folder: 'dist', prefix: MEDIA, headers: () => open });
    const folder = `${media.origin}${MEDIA}`;
    for (const [file, type] of [
      ['cpts-widgets.js', 'type="module"'],
      ['cpts-widgets.standalone.js', 'defer'],
    ] as const) {
      const { page, heard } = await site.open(
        `<script ${type} src="${folder}/${file}"></script>${FINDER}`,
      );
      assert.match(await search(page, 'givry'), /Givry est couverte/);
      await whole(page);
      assert.deepEqual(heard, []);
      await page.close();
    }
    await media.close();
  });

  it('from a folder of the disk, under any name', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'cpts ')), 'Mes pages (été)');
    cpSync('dist/cpts-widgets.standalone.js', join(folder, 'cpts-widgets.standalone_0.js'));
    writeFileSync(
      join(folder, 'page.html'),
      `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><script src="cpts-widgets.standalone_0.js" defer></script>${FINDER}<cpts-coverage-map></cpts-coverage-map>`,
    );
    const { page, heard } = await site.visit(pathToFileURL(join(folder, 'page.html')).href);
    await firstCard(page);
    await shown(page, 'cpts-coverage-map >>> .commune');
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('not at all: the page shows what its author wrote in the tags', async () => {
    const written = '<p>Maison de santé d’exemple</p>';
    const tags = ['cpts-finder', 'cpts-structure-list', 'cpts-events', 'cpts-coverage-map'];
    const body = tags.map((tag) => `<${tag}>${written}</${tag}>`).join('');
    const missing = `<script type="module" src="${site.cdn.origin}/nulle-part.js"></script>`;
    const { page } = await site.open(missing + body);
    const visible = (): Promise<number> =>
      page.$$eval('p', (found) => found.filter((one) => one.checkVisibility()).length);
    assert.equal(await visible(), tags.length);
    // Firefox is driven by WebDriver, which cannot take scripts away.
    if (site.name === 'Chromium') {
      await page.setJavaScriptEnabled(false);
      await page.goto(site.publish(site.module + body));
      assert.equal(await visible(), tags.length);
    }
    await page.close();
  });
});
