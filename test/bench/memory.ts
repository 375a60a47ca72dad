import type { Page } from 'playwright-core';
import type { Bench } from './bench.js';
import type { Row } from './report.js';
import { onTestPage } from './test-page.js';
import { held } from '../support/held.js';

/** What is made once for a page is there after the first cycles. */
const WARM = 20;

interface Case {
  readonly what: string;
  readonly html: string;
  /** Shows once it is there. */
  readonly shown: string;
  /** 100 by default. */
  readonly cycles?: number;
}

const CASES: readonly Case[] = [
  {
    what: 'cpts-finder',
    html: '<cpts-finder commune="71221"></cpts-finder>',
    shown: '[part=card]',
  },
  {
    what: 'cpts-territory',
    html: '<cpts-territory><cpts-finder commune="71221"></cpts-finder></cpts-territory>',
    shown: '[part=card]',
  },
  {
    what: 'cpts-structure-list',
    html: '<cpts-structure-list></cpts-structure-list>',
    shown: '[part=card]',
  },
  { what: 'cpts-events', html: '<cpts-events></cpts-events>', shown: '[part=results]' },
  {
    what: 'cpts-coverage-map, drawn',
    html: '<cpts-coverage-map></cpts-coverage-map>',
    shown: '.stage svg',
  },
  {
    what: 'cpts-coverage-map, interactive',
    html: '<cpts-coverage-map loading="eager" communes="71076 71221"></cpts-coverage-map>',
    shown: '.map-stage.live canvas',
    cycles: 50,
  },
];

/** What stays of a widget that came and went, from one cycle to another. */
export async function memory({ browser }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { what: widget, html, shown, cycles = 100 } of CASES) {
    const [warm, last] = await onTestPage(browser, { body: '' }, async (page) => {
      const session = await page.context().newCDPSession(page);
      const cycle = (times: number): Promise<void> => addAndRemove(page, html, shown, times);
      await cycle(WARM);
      const before = await held(session);
      await cycle(cycles - WARM);
      return [before, await held(session)];
    });
    const what = `of ${widget}, from cycle ${WARM} to ${cycles}`;
    rows.push(
      {
        what: `heap ${what}`,
        values: [(last.bytes - warm.bytes) / 1000],
        unit: 'kB',
        budget: 1000,
      },
      { what: `nodes ${what}`, values: [last.nodes - warm.nodes], unit: '' },
      { what: `listeners ${what}`, values: [last.listeners - warm.listeners], unit: '' },
    );
  }
  return rows;
}

async function addAndRemove(page: Page, html: string, shown: string, times: number): Promise<void> {
  await page.evaluate(
    `(async () => {
      for (let time = 0; time < ${times}; time += 1) {
        document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)});
        await bench.shown(${JSON.stringify(shown)});
        document.body.lastElementChild.remove();
      }
    })()`,
  );
}
