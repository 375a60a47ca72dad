import type { Bench } from './bench.js';
import type { Row } from './report.js';
import { structures } from './structures.js';
import { onTestPage } from './test-page.js';

const COUNT = 100_000;
/** What a click leads to has come to rest by then. */
const SETTLED_MS = 2500;

interface Clustering {
  /** From the click that lets all structures in again to their clusters painted. */
  readonly shownMs: number;
  readonly longestTaskMs: number;
}

/** All structures at once on the interactive map, after a filter that had left some of them out. */
export async function mapPoints({ browser, runs }: Bench): Promise<readonly Row[]> {
  const json = { '/structures': JSON.stringify(structures(COUNT)) };
  const body = '<cpts-finder view="map" loading="eager" radius="0"></cpts-finder>';
  const clusterings = await onTestPage(browser, { body, json }, async (page) => {
    await page.evaluate(
      `(async () => {
        globalThis.finder = document.querySelector('cpts-finder');
        finder.data = await (await fetch('/structures')).json();
        await bench.shown('.map-cluster');
        globalThis.counts = () =>
          Array.from(finder.shadowRoot.querySelectorAll('.map-cluster'), (one) => one.textContent).sort().join();
        globalThis.clustersOfAll = async () => {
          await bench.event('click');
          while (counts() !== all) await new Promise(requestAnimationFrame);
        };
      })()`,
    );
    await page.waitForTimeout(SETTLED_MS);
    await page.evaluate('void (globalThis.all = counts())');
    const filter = page.locator('[part=filter]').first();
    const measured: Clustering[] = [];
    for (let run = 0; run < runs; run += 1) {
      await filter.click();
      await page.waitForFunction('counts() !== "" && counts() !== all');
      await page.waitForTimeout(SETTLED_MS);
      await page.evaluate(
        `void (globalThis.measured = bench.longest(bench.interaction('click', clustersOfAll())))`,
      );
      await filter.click();
      const [shownMs, longestTaskMs] = await page.evaluate<[number, number]>('measured');
      measured.push({ shownMs, longestTaskMs });
      await page.waitForTimeout(SETTLED_MS);
    }
    return measured;
  });
  return [
    {
      what: 'clusters painted, 100,000 structures',
      values: clusterings.map(({ shownMs }) => shownMs),
      unit: 'ms',
      budget: 1300,
    },
    {
      what: 'longest task until then',
      values: clusterings.map(({ longestTaskMs }) => longestTaskMs),
      unit: 'ms',
      budget: 300,
    },
  ];
}
