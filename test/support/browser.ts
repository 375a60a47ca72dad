import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser, TIMED_FLAGS } from './find-browser.mjs';

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
