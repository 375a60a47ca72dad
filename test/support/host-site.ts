import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { until } from './browser.js';
import { BROWSER_FLAGS, findBrowser, findFirefox } from './find-browser.mjs';
import { lateParts } from './late-parts.js';
import { startServer, type TestServer } from './server.js';

export interface Visit {
  readonly page: Page;
  /** What the page complained of: errors and warnings in the console, exceptions, requests that failed. */
  readonly heard: string[];
  readonly asked: string[];
}

/** A site of anyone's, that takes the built files from another origin. */
export class HostSite {
  /** Where the built files are. */
  cdn!: TestServer;
  host!: TestServer;
  browser!: Browser;
  readonly #pages: Record<string, string> = { '/favicon.ico': '' };
  readonly #headers = new Map<string, Readonly<Record<string, string>>>();

  constructor(
    readonly name: 'Chromium' | 'Firefox',
    private readonly executablePath: string,
  ) {}

  async start(): Promise<void> {
    this.browser = await puppeteer.launch({
      executablePath: this.executablePath,
      ...(this.name === 'Firefox' ? { browser: 'firefox' } : { args: BROWSER_FLAGS }),
    });
    const open = { 'access-control-allow-origin': '*' };
    this.cdn = await startServer({ folder: 'dist', headers: () => open });
    this.host = await startServer({
      folder: 'test/host',
      pages: this.#pages,
      headers: (path) => this.#headers.get(path) ?? {},
    });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.cdn.close();
    await this.host.close();
  }

  get module(): string {
    return `<script type="module" src="${this.cdn.origin}/cpts-widgets.js"></script>`;
  }

  get standalone(): string {
    return `<script src="${this.cdn.origin}/cpts-widgets.standalone.js" defer></script>`;
  }

  /** Puts a page on the site; gives its address. */
  publish(body: string, { head = '', headers = {} } = {}): string {
    const path = `/page-${Object.keys(this.#pages).length}`;
    this.#pages[path] =
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    this.#headers.set(path, headers);
    return this.host.origin + path;
  }

  /** Opens a page of the site. */
  async open(body: string, options?: { head?: string; headers?: object }): Promise<Visit> {
    return this.visit(this.publish(body, options));
  }

  async visit(url: string): Promise<Visit> {
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const heard: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('requestfailed', (request) => heard.push(`${request.url()} failed`));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url);
    return { page, heard, asked };
  }
}

/** The citizen's task: where is it near me, and who covers my commune. */
export async function search(
  page: Page | Frame,
  text: string,
  within = 'cpts-finder',
): Promise<string> {
  const field = await shown(page, `${within} >>> input[role=combobox]`);
  await field.evaluate((input) => {
    (input as HTMLInputElement).select();
  });
  await field.type(text);
  await field.press('Enter');
  // The answer to an earlier search may stand there still.
  return until(
    () => textOf(page, `${within} >>> [part~=answer]`),
    (answer) => answer.toLowerCase().includes(text.toLowerCase()),
  );
}

/** The first element found, once it shows: within a shadow root too, whose changes Puppeteer sees in no other way. */
export async function shown(page: Page | Frame, selector: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(selector, { visible: true });
  if (!element) throw new Error(selector);
  return element;
}

/** The text of the first element found, once it is there. */
export async function textOf(page: Page | Frame, selector: string): Promise<string> {
  const element = await shown(page, selector);
  return element.evaluate((found) => found.textContent);
}

/** The first structure of a widget is there. */
export async function firstCard(page: Page | Frame, within = 'cpts-finder'): Promise<void> {
  await shown(page, `${within} >>> [part~=card]`);
}

/** All that the widgets of a page show has come. */
export async function whole(page: Page | Frame): Promise<void> {
  const frame = 'mainFrame' in page ? page.mainFrame() : page;
  const late = await until(
    () => frame.evaluate(lateParts),
    (parts) => parts.length === 0,
  );
  assert.deepEqual(late, []);
}

/** In Chromium, and in Firefox where it is installed. */
export function inEachBrowser(what: string, tests: (site: HostSite) => void): void {
  for (const [name, path] of [
    ['Chromium', findBrowser()],
    ['Firefox', findFirefox()],
  ] as const) {
    if (path === undefined) {
      it(`${what}, in ${name}`, { skip: `${name} n’est pas installé.` });
      continue;
    }
    const site = new HostSite(name, path);
    // Firefox opens tabs, of which it draws the first alone.
    const concurrency = name === 'Firefox' ? 1 : 2;
    describe(`${what}, in ${name}`, { concurrency }, () => {
      before(() => site.start());
      after(() => site.stop());
      tests(site);
    });
  }
}
