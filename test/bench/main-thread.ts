import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
}

/** What runs script, in a trace of Chromium. */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.callFunction',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

/** Milliseconds of processor time of a page's main thread: what else the machine does is not in them. */
export interface MainThread {
  /** What tasks take over 50 ms. */
  readonly blockedMs: number;
  /** Script, with the styles and layouts that it forces. */
  readonly scriptMs: number;
}

export async function mainThread(
  browser: Browser,
  page: Page,
  run: () => Promise<unknown>,
): Promise<MainThread> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
  });
  await run();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const events = traceEvents.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  // What comes before is the browser's: it opens the page, and runs what this bench puts in it.
  const start = events.find(({ name }) => name === 'v8.compileModule');
  if (!start) throw new Error('No module was compiled');
  const own = events.filter(
    ({ pid, tid, ts, dur = 0 }) => pid === start.pid && tid === start.tid && ts + dur >= start.ts,
  );
  const tasks = own.filter(({ name }) => name === 'RunTask');
  return {
    blockedMs: tasks.reduce((sum, { tdur = 0 }) => sum + Math.max(0, tdur / 1000 - 50), 0),
    scriptMs: processorTime(own.filter(({ name }) => SCRIPT.has(name))) / 1000,
  };
}

/** Of events in order, of which some hold others: each moment once. */
function processorTime(events: readonly TraceEvent[]): number {
  let total = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of events) {
    if (ts < end) continue;
    total += tdur;
    end = ts + dur;
  }
  return total;
}
