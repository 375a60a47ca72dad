import assert from 'node:assert/strict';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser, TIMED_FLAGS } from './find-browser.mjs';
import { lateParts } from './late-parts.js';

/** The same browser as the other tests, driven from outside: for the built files on real pages. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
}

/** A browser whose paints are timed. */
export function launchTimedBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: TIMED_FLAGS });
}

/** Everything a page complained of: console errors and warnings, exceptions, CSP refusals, failed requests. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('requestfailed', (request) => heard.push(`${request.url()} failed`));
  return heard;
}

/** Reads until what is read is right, for a minute at most; gives what was read last, for an assertion to tell. */
export async function until<Read>(
  read: () => Read,
  isRight: (value: Awaited<Read>) => boolean,
): Promise<Awaited<Read>> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const value = await read();
    if (isRight(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** All that the widgets of a page show has come: a slow page may leave the network idle long before. */
export async function whole(page: Page | Frame): Promise<void> {
  const frame = 'mainFrame' in page ? page.mainFrame() : page;
  // A frame may still be on its way to the page that holds them.
  await frame
    .locator('cpts-finder, cpts-structure-list, cpts-coverage-map, cpts-events')
    .first()
    .waitFor({ state: 'attached' });
  const late = await until(
    () => frame.evaluate(lateParts),
    (parts) => parts.length === 0,
  );
  assert.deepEqual(late, []);
}

/** What was done has been drawn, if it was to draw anything: two frames have gone by. */
export async function framed(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}
