import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../support/server.js';

/** A page of the built files that nothing slows, with `bench` in it. */
export async function onTestPage<T>(
  browser: Browser,
  options: { body: string; json?: Readonly<Record<string, string>> },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
<script type="module" src="/cpts-widgets.js"></script>${options.body}`;
  const server = await startServer({ folder: 'dist', pages: { '/': html, ...options.json } });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript({ path: fileURLToPath(new URL('in-page.js', import.meta.url)) });
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  const result = await use(page);
  await context.close();
  await server.close();
  return result;
}
