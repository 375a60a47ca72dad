import type { Page } from 'playwright-core';
import type { Bench } from './bench.js';
import type { Row } from './report.js';
import { structures } from './structures.js';
import { onTestPage } from './test-page.js';

const LARGE = [
  { count: 10_000, listBudget: 100, keyBudget: 40 },
  { count: 100_000, listBudget: 300, keyBudget: 80 },
] as const;

/**
 * From what the visitor does to the paint of what it leads to. Not by Event Timing: it rounds to 8 ms, and does not tell
 * what took less than 16.
 */
export async function interactions({ browser, runs }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const keys = await onTestPage(browser, { body: '<cpts-finder></cpts-finder>' }, (page) =>
    repeat(runs, () => type(page, 'chal')),
  );
  rows.push({
    what: 'keystroke to paint, built-in territory',
    values: keys,
    unit: 'ms',
    budget: 40,
  });
  for (const { count, listBudget, keyBudget } of LARGE) {
    const json = { '/structures': JSON.stringify(structures(count)) };
    rows.push(
      ...(await onTestPage(browser, { body: '<cpts-finder></cpts-finder>', json }, async (page) => {
        // What reads records is a lazy chunk: its coming is the network's time.
        await page.evaluate(
          `(async () => {
            globalThis.finder = document.querySelector('cpts-finder');
            finder.data = [];
            globalThis.structures = await (await fetch('/structures')).json();
          })()`,
        );
        const what = (said: string): string => `${said}, ${count.toLocaleString('en')} structures`;
        const controls = await repeat(runs, () => afterRest(page, 'bench.copy(data)'));
        const lists = await repeat(runs, () => afterRest(page, 'bench.give(finder, data)'));
        const filters = await repeat(runs, () => toggleFilter(page));
        const typed = await repeat(runs, () => type(page, 'chal'));
        const searches = await repeat(runs, () => search(page));
        return [
          { what: what('first list after data'), values: lists, unit: 'ms', budget: listBudget },
          {
            what: what('the same, copied unchecked and put in order'),
            values: controls,
            unit: 'ms',
          },
          { what: what('filter to paint'), values: filters, unit: 'ms' },
          { what: what('keystroke to paint'), values: typed, unit: 'ms', budget: keyBudget },
          { what: what('search to paint'), values: searches, unit: 'ms' },
        ] as const;
      })),
    );
  }
  return rows;
}

async function repeat<T>(times: number, measure: () => Promise<T | readonly T[]>): Promise<T[]> {
  const values: T[] = [];
  for (let time = 0; time < times; time += 1) values.push(...([await measure()].flat() as T[]));
  return values;
}

/** What is measured of `data`: records as an answer gives them, once what was drawn before no longer runs. */
function afterRest(page: Page, measure: string): Promise<number> {
  // Other names each time: the same list would change nothing.
  return page.evaluate<number>(
    `(async () => {
      const named = structures.map((one) => ({ ...one, name: one.name + Math.random() }));
      const data = JSON.parse(JSON.stringify(named));
      await new Promise((resolve) => setTimeout(resolve, 500));
      return ${measure};
    })()`,
  );
}

/** Letter by letter in the emptied field. */
async function type(page: Page, text: string): Promise<readonly number[]> {
  await page.locator('input[role=combobox]').fill('');
  const values: number[] = [];
  for (const letter of text) {
    values.push(
      await during(page, `bench.interaction('keydown', bench.event('input'))`, () =>
        page.keyboard.press(letter),
      ),
    );
  }
  return values;
}

/** Presses a filter, then lets it go again. */
async function toggleFilter(page: Page): Promise<readonly number[]> {
  const filter = page.locator('[part=filter]').first();
  const press = (): Promise<number> =>
    during(page, `bench.interaction('click', bench.changed('[part=results]'))`, () =>
      filter.click(),
    );
  return [await press(), await press()];
}

/** Two communes in turn: each search changes the list. */
async function search(page: Page): Promise<readonly number[]> {
  const values: number[] = [];
  for (const commune of ['Givry', 'Tournus']) {
    await page.locator('input[role=combobox]').fill(commune);
    values.push(
      await during(page, `bench.interaction('keydown', bench.changed('[part=results]'))`, () =>
        page.keyboard.press('Enter'),
      ),
    );
  }
  return values;
}

/** Listens in the page before it acts. */
async function during(page: Page, listen: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`void (globalThis.measured = ${listen})`);
  await act();
  return page.evaluate<number>('measured');
}
