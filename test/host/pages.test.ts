import assert from 'node:assert/strict';
import { it } from 'node:test';
import { until } from '../support/browser.js';
import {
  firstCard,
  inEachBrowser,
  search,
  shown,
  textOf,
  type Visit,
  whole,
} from '../support/host-site.js';
import { startServer } from '../support/server.js';

const FINDER = '<cpts-finder commune="71221"></cpts-finder>';

const RECORDS = JSON.stringify([{ name: 'Cabinet d’exemple', kind: 'msp', phone: '0300000001' }]);

/** Lit as npm gives it, not as it is in our files. */
const OTHER_LIT = (origin: string): string =>
  `<script type="importmap">${JSON.stringify({
    imports: {
      lit: `${origin}/lit/index.js`,
      'lit-html': `${origin}/lit-html/lit-html.js`,
      'lit-html/is-server.js': `${origin}/lit-html/is-server.js`,
      'lit-element/lit-element.js': `${origin}/lit-element/lit-element.js`,
      '@lit/reactive-element': `${origin}/@lit/reactive-element/reactive-element.js`,
    },
  })}</script>`;

inEachBrowser('the widgets on a page', (site) => {
  it('that has a <base>: its own files come from the script, those of the page from the base', async () => {
    const records = await startServer({
      folder: 'test/host',
      pages: { '/donnees/liste.json': RECORDS },
      headers: () => ({ 'access-control-allow-origin': '*' }),
    });
    const { page, heard, asked } = await site.open(
      `<cpts-finder sync-url="s"></cpts-finder><cpts-structure-list src="liste.json"></cpts-structure-list>${site.module}`,
      { head: `<base href="${records.origin}/donnees/page.html" target="_blank">` },
    );
    const followed = `${page.url()}#s-commune=71221`;
    await search(page, 'givry');
    assert.match(await textOf(page, 'cpts-structure-list >>> [part~=card]'), /Cabinet d’exemple/);
    assert.equal(
      await until(
        () => page.url(),
        (url) => url === followed,
      ),
      followed,
    );
    await whole(page);
    assert.ok(asked.every((url) => !url.startsWith(`${records.origin}/cpts`)));
    assert.deepEqual(heard, []);
    await page.close();
    await records.close();
  });

  it('that has a <base>: the map keeps its patterns and its marks', async () => {
    const map = `<div style="width: 320px"><cpts-coverage-map without-search without-table></cpts-coverage-map></div>${site.module}`;
    const [plain, based] = await Promise.all(
      ['', '<base href="https://ailleurs.invalid/dossier/">'].map((head) =>
        site.open(map, { head }),
      ),
    );
    const picture = async ({ page }: Visit): Promise<string> =>
      (await shown(page, 'cpts-coverage-map >>> svg.drawing')).screenshot({ encoding: 'base64' });
    await Promise.all([whole(plain!.page), whole(based!.page)]);
    // Marks and names come a moment after the communes.
    assert.ok(
      await until(async () => (await picture(plain!)) === (await picture(based!)), Boolean),
    );
    await shown(based!.page, 'cpts-coverage-map >>> .commune');
    await Promise.all([plain!.page.close(), based!.page.close()]);
  });

  it('within shadow roots, closed ones too', async () => {
    const { page, heard } = await site.open(
      `<x-host></x-host>${site.module}<script>
        const within = (host, mode) => host.attachShadow({ mode });
        const outer = within(document.querySelector('x-host'), 'closed');
        outer.innerHTML = '<cpts-territory id="ici" commune="71221"></cpts-territory><y-host></y-host><cpts-structure-list territory="ici"></cpts-structure-list>';
        const inner = within(outer.querySelector('y-host'), 'closed');
        inner.innerHTML = '<cpts-finder></cpts-finder>';
        inner.firstChild.setAttribute('commune', '71221');
        window.widgets = [inner.firstChild, outer.lastChild];
      </script>`,
    );
    await page.waitForFunction(
      'widgets.every(({ shadowRoot }) => shadowRoot?.querySelector("[part~=card]"))',
    );
    const [background, focused] = (await page.evaluate(`(() => {
      const { shadowRoot } = widgets[0];
      const button = shadowRoot.querySelector('form button[type=submit], button.primary');
      button.focus();
      return [getComputedStyle(button).backgroundColor, shadowRoot.activeElement === button];
    })()`)) as [string, boolean];
    assert.notEqual(background, 'rgba(0, 0, 0, 0)');
    assert.equal(focused, true);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('that has another Lit and another MapLibre', async () => {
    const npm = await startServer({
      folder: 'node_modules',
      headers: () => ({ 'access-control-allow-origin': '*' }),
    });
    const { page, heard } = await site.open(
      `<div id="plan" style="height:100px"></div><script src="${npm.origin}/maplibre-gl/dist/maplibre-gl.js"></script>
<script>window.other = maplibregl; try { new maplibregl.Map({ container: 'plan', style: { version: 8, sources: {}, layers: [] } }); window.hasMap = true } catch {}</script>
<script type="module">
  import { html, LitElement } from 'lit';
  class XPage extends LitElement {
    static properties = { commune: {}, found: {} };
    render() {
      return html\`<p>\${this.found}</p><cpts-finder .commune=\${'71221'} @cpts-search=\${({ communeCode }) => { this.found = communeCode }}></cpts-finder>\`;
    }
  }
  customElements.define('x-page', XPage);
</script><x-page></x-page><cpts-coverage-map loading="eager"></cpts-coverage-map>${site.module}`,
      { head: OTHER_LIT(npm.origin) },
    );
    await search(page, 'demigny', 'x-page >>> cpts-finder');
    await page.waitForFunction(
      `document.querySelector('x-page').shadowRoot.querySelector('p').textContent === '71170'`,
    );
    const hasMap = await page.evaluate('window.hasMap === true');
    // Where the browser draws no WebGL the drawn map stays.
    await shown(page, `cpts-coverage-map >>> ${hasMap ? '.map-stage.live canvas' : '.commune'}`);
    assert.equal(await page.evaluate('window.maplibregl === window.other'), true);
    if (hasMap) assert.deepEqual(heard, []);
    await page.close();
    await npm.close();
  });

  it('taken away, put back, moved and copied', async () => {
    const { page, heard } = await site.open(`<main>${FINDER}</main><aside></aside>${site.module}`);
    await search(page, 'demigny');
    const cards = `document.querySelector('cpts-finder').shadowRoot.querySelectorAll('[part~=card]').length`;
    const before = Number(await page.evaluate(cards));
    await page.evaluate(
      `globalThis.widget = document.querySelector('cpts-finder'); widget.remove()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await page.evaluate(`document.querySelector('aside').append(widget)`);
    await page.evaluate(`document.querySelector('main').append(widget)`);
    // More may have been drawn since: the cards below the fold come after the first.
    await page.waitForFunction(`${cards} >= ${before}`);
    assert.match(await search(page, 'givry'), /Givry/);
    // What carousels do.
    await page.evaluate(`{
      const copy = widget.cloneNode(true);
      copy.id = 'copie';
      document.querySelector('aside').append(copy);
    }`);
    await firstCard(page, '#copie');
    assert.match(await textOf(page, '#copie >>> [part~=answer]'), /Givry/);
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('whose tags come and go by script, a hundred at a time', async () => {
    const { page, heard } = await site.open(`<main></main>${site.module}`);
    await page.evaluate(`{
      const main = document.querySelector('main');
      for (let i = 0; i < 100; i += 1) {
        main.innerHTML = '${FINDER}<cpts-structure-list></cpts-structure-list><cpts-events></cpts-events>';
      }
    }`);
    await firstCard(page);
    await firstCard(page, 'cpts-structure-list');
    await whole(page);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('that the visitor leaves and comes back to', async (test) => {
    const next = site.publish('<p>Une autre page</p>');
    const { page, heard } = await site.open(
      `<script>addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted })</script>
<cpts-finder sync-url></cpts-finder><cpts-events></cpts-events>${site.module}`,
    );
    const address = page.url();
    await search(page, 'demigny');
    await whole(page);
    // What is on its way when the page is left has failed.
    await page.waitForNetworkIdle();
    await page.goto(next);
    // Its own way back waits for a load that a page kept whole does not have.
    await page.evaluate('void history.back()');
    await page.waitForFunction((url) => location.href.startsWith(url), {}, address);
    assert.match(await textOf(page, 'cpts-finder >>> [part~=answer]'), /Demigny/);
    assert.match(await search(page, 'givry'), /Givry/);
    await shown(page, 'cpts-events >>> [part~=event]');
    test.diagnostic(`kept by ${site.name}: ${String(await page.evaluate('window.wasKept'))}`);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('that is printed', async () => {
    const { page, heard } = await site.open(
      `<cpts-finder commune="71221" limit="5"></cpts-finder>${site.module}`,
    );
    const count = `document.querySelector('cpts-finder').shadowRoot?.querySelectorAll('[part~=card]').length`;
    // The cards below the fold are drawn after the first.
    await page.waitForFunction(`${count} === 5`);
    await page.evaluate(`addEventListener('beforeprint', () => { window.printed = ${count} })`);
    await page.pdf();
    assert.ok(Number(await page.evaluate('window.printed')) > 20);
    await page.waitForFunction(`${count} === 5`);
    assert.deepEqual(heard, []);
    await page.close();
  });

  for (const [what, scripts, words] of [
    ['one script', (): string => site.module, ''],
    ['two', (): string => site.module + site.standalone, " 'allow-duplicates'"],
  ] as const) {
    it(`that allows as little as can be, with ${what}`, async () => {
      const { origin } = site.cdn;
      const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; style-src 'self'; img-src data: blob:; worker-src blob:; require-trusted-types-for 'script'; trusted-types lit-html cpts-map cpts-widgets${words}`;
      const { page, heard } = await site.open(
        `${scripts()}${FINDER}<cpts-structure-list layout="table"></cpts-structure-list><cpts-events view="month"></cpts-events><cpts-coverage-map json-ld></cpts-coverage-map>`,
        { headers: { 'content-security-policy': policy } },
      );
      assert.match(await search(page, 'givry'), /Givry/);
      await shown(page, 'cpts-structure-list >>> table');
      await shown(page, 'cpts-events >>> [part~=event]');
      await shown(page, 'cpts-coverage-map >>> .commune');
      await whole(page);
      assert.deepEqual(heard, []);
      await page.close();
    });
  }

  it('that allows one script only, and has two: the first works', async () => {
    const { origin } = site.cdn;
    const policy = `script-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const { page } = await site.open(site.module + site.standalone + FINDER, {
      headers: { 'content-security-policy': policy },
    });
    assert.match(await search(page, 'givry'), /Givry/);
    await page.close();
  });
});
