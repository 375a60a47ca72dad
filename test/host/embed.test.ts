import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { until } from '../support/browser.js';
import {
  firstCard,
  type HostSite,
  inEachBrowser,
  search,
  shown,
  textOf,
  whole,
} from '../support/host-site.js';
import { startServer } from '../support/server.js';

/** As the README gives it. */
const frameOf = (site: HostSite, query: string, more = ''): string =>
  `<iframe src="${site.cdn.origin}/embed.html?${query}" title="Trouver une structure de santé" loading="lazy" allow="geolocation" width="100%" height="300" ${more}></iframe>`;

const fitting = (site: HostSite): string =>
  `<script src="${site.cdn.origin}/cpts-embed.js" defer></script>`;

/** The document of the page's frame number `index`, once it has content. */
async function inFrame(page: Page, index = 0): Promise<Frame> {
  const elements = await page.$$('iframe');
  const frame = await elements[index]?.contentFrame();
  assert.ok(frame);
  return frame;
}

/** Whether a frame's content has its whole place, to the pixel. */
async function fits(page: Page, index = 0): Promise<void> {
  // The documented frame comes when it is in sight.
  await (await page.$$('iframe'))[index]?.scrollIntoView();
  const frame = await inFrame(page, index);
  await frame.waitForFunction(`(() => {
    const { scrollHeight, clientHeight, clientWidth } = document.documentElement;
    return document.body.childElementCount > 1 && scrollHeight === clientHeight && clientWidth === innerWidth &&
      innerHeight - document.body.getBoundingClientRect().height < 1;
  })()`);
}

/** The height of the page's frame number `index`, in the page. */
function heightOf(page: Page, index = 0): Promise<number> {
  return page.$$eval('iframe', (frames, i) => frames[i]?.clientHeight ?? 0, index);
}

inEachBrowser('a frame', (site) => {
  it('has the height of what it shows, and no more messages once it stands', async () => {
    const { page, heard } = await site.open(
      `<style>* { box-sizing: border-box }</style>${frameOf(site, 'widget=cpts-finder&commune=71221')}${frameOf(site, 'widget=cpts-events')}<main></main>
<script>window.told = 0; addEventListener('message', () => { told += 1 })</script>${fitting(site)}`,
    );
    await fits(page, 0);
    await fits(page, 1);
    await page.evaluate(
      (late) => {
        document.querySelector('main')!.innerHTML = late;
      },
      frameOf(site, 'widget=cpts-structure-list&layout=compact'),
    );
    await fits(page, 2);
    const before = await heightOf(page);
    const frame = await inFrame(page);
    await (await shown(frame, 'cpts-finder >>> .more:not(.around, .show-unplaced)')).click();
    await page.waitForFunction(
      (height) => frames.length === 3 && document.querySelector('iframe')!.clientHeight > height,
      {},
      before,
    );
    for (const index of [0, 1, 2]) {
      await whole(await inFrame(page, index));
      await fits(page, index);
    }
    const told = await page.evaluate('told');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await page.evaluate('told'), told);
    assert.ok(Number(told) < 40, String(told));
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('has it beside a map too, whose height follows the screen', async () => {
    for (const width of [700, 1280]) {
      const { page } = await site.open(
        frameOf(site, 'widget=cpts-finder&commune=71221&view=map&limit=1') + fitting(site),
      );
      await page.setViewport({ width, height: 600 });
      const frame = await inFrame(page);
      await shown(frame, 'cpts-finder >>> .found-map svg');
      await fits(page);
      await page.close();
    }
  });

  it('has it when the script comes after it has spoken', async () => {
    const { page } = await site.open(frameOf(site, 'widget=cpts-finder&commune=71221'));
    await firstCard(await inFrame(page));
    await page.waitForNetworkIdle();
    assert.equal(await heightOf(page), 300);
    await page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${site.cdn.origin}/cpts-embed.js`);
    await fits(page);
    await page.close();
  });

  it('keeps the height that the page gives it where the script is not there, and scrolls', async () => {
    const { page } = await site.open(frameOf(site, 'widget=cpts-finder&commune=71221'));
    const frame = await inFrame(page);
    await frame.waitForFunction('document.documentElement.scrollHeight > 1000');
    await whole(frame);
    await frame.evaluate('scrollTo(0, 500)');
    assert.equal(await frame.evaluate('scrollY'), 500);
    assert.equal(await heightOf(page), 300);
    await page.close();
  });

  it('obeys nobody else, and nothing that is not a height', async () => {
    const stranger = await startServer({
      folder: 'test/host',
      pages: {
        '/said': `<script>
          const say = (data) => { for (const to of [parent, top]) to.postMessage(data, '*') };
          for (const height of [7, 7.5, -7, '7', NaN, Infinity, null, [7]]) say({ type: 'cpts-height', height });
          say(null); say(7); say('cpts-height'); say({ height: 7 }); say({ type: 'cpts-height', height: 1e9 });
          document.title = 'dit';
        </script>`,
      },
    });
    const { page, heard } = await site.open(
      `${frameOf(site, 'widget=cpts-events')}
<iframe name="inconnu" src="${stranger.origin}/said" height="200"></iframe>
<iframe name="parti" src="${site.cdn.origin}/embed.html?widget=cpts-events" height="200"></iframe>
<iframe name="sien" src="${stranger.origin}/said?widget=cpts-x" height="200"></iframe>
<iframe name="vide" srcdoc="<script>parent.postMessage({ type: 'cpts-height', height: 7 }, '*')</script>" height="200"></iframe>
${fitting(site)}`,
    );
    await fits(page);
    // What is its own, it may set: within bounds. It may have spoken before the page heard.
    await page.evaluate(`{
      const frame = document.querySelector('[name=sien]');
      frame.src = frame.src;
    }`);
    await page.waitForFunction(`document.querySelector('[name=sien]').clientHeight === 40_000`);
    // A frame that has gone elsewhere speaks for elsewhere.
    const gone = await inFrame(page, 2);
    await whole(gone);
    // Out of sight, it is not told of its sizes.
    await (await page.$$('iframe'))[2]?.scrollIntoView();
    await gone.waitForFunction(
      'Math.ceil(document.body.getBoundingClientRect().height) === innerHeight',
    );
    const height = await heightOf(page, 2);
    await page.evaluate((url) => window.open(url, 'parti'), `${stranger.origin}/said`);
    await gone.waitForFunction(`document.title === 'dit'`);
    await page.evaluate(`postMessage({ type: 'cpts-height', height: 7 }, '*')`);
    // Messages are heard in the order in which they are sent.
    await page.evaluate(`new Promise((resolve) => {
      addEventListener('message', ({ data }) => { if (data === 'fin') resolve() });
      postMessage('fin', '*');
    })`);
    assert.equal(await heightOf(page, 1), 200);
    assert.equal(await heightOf(page, 2), height);
    assert.equal(await heightOf(page, 3), 40_000);
    assert.equal(await heightOf(page, 4), 200);
    await fits(page);
    assert.deepEqual(heard, []);
    await page.close();
    await stranger.close();
  });

  it('gives the widget its attributes, and says in French what it refuses', async () => {
    const { page, heard } = await site.visit(
      `${site.cdn.origin}/embed.html?widget=cpts-finder&commune=71221&kinds=msp%20pharmacie&heading=%3Cb%3ESant%C3%A9&onclick=alert(1)&territory=x&kinds=ehpad`,
    );
    await firstCard(page);
    const [attributes, title] = (await page.evaluate(
      `[Array.from(document.querySelector('cpts-finder').attributes, ({ name, value }) => name + '=' + value).join(' '), document.title]`,
    )) as [string, string];
    assert.equal(attributes, 'commune=71221 kinds=msp pharmacie heading=<b>Santé');
    assert.equal(title, 'Trouver une structure de santé');
    const said = await textOf(page, '[role=alert]');
    for (const words of [
      /« onclick » n’est pas un réglage de cpts-finder/,
      /« territory »/,
      /« kinds » est écrit plusieurs fois/,
    ]) {
      assert.match(said.replaceAll('\u00a0', ' '), words);
    }
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('shows nothing in the place of data that it may not show', async () => {
    const { page } = await site.visit(
      `${site.cdn.origin}/embed.html?widget=cpts-finder&src=https://ailleurs.invalid/liste.json`,
    );
    assert.match(await textOf(page, '[role=alert]'), /ailleurs\.invalid.*embed\.json/);
    assert.equal((await page.$$('cpts-finder')).length, 0);
    await page.goto(`${site.cdn.origin}/embed.html?widget=script`);
    assert.match(await textOf(page, '[role=alert]'), /script.*n’est pas un composant.*cpts-events/);
    await page.close();
  });

  it('shows data of the origins that embed.json lists', async () => {
    const records = JSON.stringify([{ name: 'Cabinet d’exemple', kind: 'msp' }]);
    const data = await startServer({
      folder: 'test/host',
      pages: { '/liste.json': records },
      headers: () => ({ 'access-control-allow-origin': '*' }),
    });
    const server = await startServer({
      folder: 'dist',
      pages: { '/embed.json': JSON.stringify({ origins: [`${data.origin}/`] }) },
    });
    const { page, heard } = await site.visit(
      `${server.origin}/embed.html?widget=cpts-structure-list&src=${data.origin}/liste.json`,
    );
    assert.match(await textOf(page, 'cpts-structure-list >>> [part~=card]'), /Cabinet d’exemple/);
    assert.deepEqual(heard, []);
    await page.close();
    await Promise.all([data.close(), server.close()]);
  });

  it('opens links in the page, and says what it copies', async () => {
    const { page } = await site.open(
      frameOf(site, 'widget=cpts-finder&commune=71221&sync-url=s') + fitting(site),
    );
    const frame = await inFrame(page);
    await firstCard(frame);
    await (await shown(frame, 'cpts-finder >>> ::-p-text(Copier le lien)')).click();
    if (site.name === 'Chromium') {
      // Where the page does not let the frame write to the clipboard, the link shows.
      const input = await shown(frame, 'cpts-finder >>> .card-link input');
      const link = await input.evaluate((field) => (field as HTMLInputElement).value);
      assert.match(link, /\/embed\.html\?widget=cpts-finder.*#s-structure=/);
      const alone = await site.visit(link);
      await firstCard(alone.page);
      assert.deepEqual(alone.heard, []);
      await alone.page.close();
    } else {
      await shown(frame, 'cpts-finder >>> ::-p-text(Lien copié)');
    }
    await search(frame, 'demigny');
    const followed = /#s-commune=71170/;
    assert.match(
      await until(
        () => frame.url(),
        (url) => followed.test(url),
      ),
      followed,
    );
    const away = await shown(frame, 'cpts-finder >>> a[href^="https:"]');
    await page.setRequestInterception(true);
    const gone = new Promise<string>((resolve) => {
      page.on('request', (request) => {
        if (request.isNavigationRequest() && request.frame() === page.mainFrame())
          resolve(request.url());
        void request.abort();
      });
    });
    const href = await away.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
    await away.evaluate((anchor) => {
      (anchor as HTMLAnchorElement).click();
    });
    assert.equal(await gone, href);
    await page.close();
  });

  for (const [what, headers] of [
    ['a server that lets anyone read its files', { 'access-control-allow-origin': '*' }],
    ['one that does not', {}],
  ] as const) {
    it(`denied an origin by its page, shows the widget of ${what}`, async () => {
      const server = await startServer({ folder: 'dist', headers: () => headers });
      const { page } = await site.open(
        `<iframe sandbox="allow-scripts" src="${server.origin}/embed.html?widget=cpts-finder&commune=71221&sync-url=s&keep-last-good" height="300" title="Trouver une structure de santé"></iframe>${fitting(site)}`,
      );
      const frame = await inFrame(page);
      await firstCard(frame);
      await search(frame, 'demigny');
      await fits(page);
      await page.close();
      await server.close();
    });
  }

  it('runs under a strict policy of its own, with Trusted Types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data: blob:; worker-src blob:; frame-ancestors *; require-trusted-types-for 'script'; trusted-types lit-html cpts-map";
    const server = await startServer({
      folder: 'dist',
      headers: () => ({ 'content-security-policy': policy }),
    });
    const { page, heard } = await site.open(
      `<iframe src="${server.origin}/embed.html?widget=cpts-finder" height="300" title="Trouver une structure de santé"></iframe><script src="${server.origin}/cpts-embed.js"></script>`,
      {
        headers: {
          'content-security-policy': `default-src 'none'; script-src ${server.origin}; frame-src ${server.origin}; img-src data:`,
        },
      },
    );
    const frame = await inFrame(page);
    assert.match(await search(frame, 'givry'), /Givry/);
    await fits(page);
    assert.deepEqual(heard, []);
    await page.close();
    await server.close();
  });

  it('says so without script, and without the files', async () => {
    const alone = await startServer({ folder: 'dist', missing: /^\/cpts-widgets/ });
    const { page } = await site.visit(`${alone.origin}/embed.html?widget=cpts-finder`);
    assert.match(await textOf(page, '[role=alert]'), /cpts-widgets\.js n’est pas à côté/);
    // Firefox is driven by WebDriver, which cannot take scripts away.
    if (site.name === 'Chromium') {
      await page.setJavaScriptEnabled(false);
      await page.reload();
      assert.match(await textOf(page, 'noscript'), /besoin de JavaScript/);
    }
    await page.close();
    await alone.close();
  });
});
