import type { CDPSession, Page } from 'playwright-core';
import type { Bench } from './bench.js';
import type { Row } from './report.js';
import { onTestPage } from './test-page.js';

/** What is made once for a page is there after the first cycles. */
const WARM = 20;
const CYCLES = 100;

const WIDGETS = [
  { tag: 'cpts-finder', html: '<cpts-finder commune="71221"></cpts-finder>' },
  {
    tag: 'cpts-territory',
    html: '<cpts-territory><cpts-finder commune="71221"></cpts-finder></cpts-territory>',
  },
] as const;

/** What stays of a widget that came and went, from one cycle to another. */
export async function memory({ browser }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { tag, html } of WIDGETS) {
    const [warm, last] = await onTestPage(browser, { body: '' }, async (page) => {
      const session = await page.context().newCDPSession(page);
      await cycle(page, html, WARM);
      const before = await held(session);
      await cycle(page, html, CYCLES - WARM);
      return [before, await held(session)];
    });
    const what = `of ${tag}, from cycle ${WARM} to ${CYCLES}`;
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

async function cycle(page: Page, html: string, times: number): Promise<void> {
  await page.evaluate(
    `(async () => {
      for (let time = 0; time < ${times}; time += 1) {
        document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)});
        await bench.shown('[part=card]');
        document.body.lastElementChild.remove();
      }
    })()`,
  );
}

interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the page holds once all that may go has gone. */
async function held(session: CDPSession): Promise<Held> {
  // What an element held may go only once the element has.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}
