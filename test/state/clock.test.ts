import { expect } from '@esm-bundle/chai';
import { Clock } from '../../src/state/clock.js';

/** A page whose time passes only when it is told to. */
class Page {
  readonly events = new EventTarget();
  hidden = false;
  #now: number;
  #timers = new Map<number, { readonly at: number; readonly then: () => void }>();
  #last = 0;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  readonly clock = new Clock({
    now: () => this.#now,
    wait: (then, ms) => {
      this.#timers.set((this.#last += 1), { at: this.#now + ms, then });
      return this.#last;
    },
    cancel: (timer) => void this.#timers.delete(timer),
    isHidden: () => this.hidden,
    events: this.events,
  });

  get timers(): number {
    return this.#timers.size;
  }

  /** Time passes and timers ring, as on a page that runs. */
  pass(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const [first] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
      if (!first || first[1].at > end) break;
      this.#timers.delete(first[0]);
      this.#now = first[1].at;
      first[1].then();
    }
    this.#now = end;
  }

  /** Time passes and nothing rings, as while a computer sleeps. */
  sleep(seconds: number): void {
    this.#now += seconds * 1000;
  }

  hide(isHidden: boolean): void {
    this.hidden = isHidden;
    this.events.dispatchEvent(new Event('visibilitychange'));
  }
}

function follow(page: Page): { count: number; end: () => void } {
  const heard = { count: 0, end: page.clock.subscribe(() => void (heard.count += 1)) };
  return heard;
}

describe('the clock of a page', () => {
  it('tells each minute as it begins', () => {
    const page = new Page('2026-11-20T10:00:42Z');
    const heard = follow(page);
    page.pass(17);
    expect(heard.count).to.equal(0);
    page.pass(1);
    expect(heard.count, 'at 10:01:00').to.equal(1);
    page.pass(59);
    expect(heard.count).to.equal(1);
    page.pass(1 + 3 * 60);
    expect(heard.count).to.equal(5);
  });

  it('has one timer for all who follow it, and none once the last has left', () => {
    const page = new Page('2026-11-20T10:00:00Z');
    expect(page.timers).to.equal(0);
    const [one, other] = [follow(page), follow(page)];
    expect(page.timers).to.equal(1);
    page.pass(60);
    expect([one.count, other.count]).to.deep.equal([1, 1]);
    one.end();
    one.end();
    page.pass(60);
    expect([one.count, other.count]).to.deep.equal([1, 2]);
    other.end();
    expect(page.timers).to.equal(0);
    page.hide(true);
    page.hide(false);
    expect(page.timers, 'nobody listens to the page any more').to.equal(0);
    follow(page);
    expect(page.timers).to.equal(1);
  });

  it('rests while the page is hidden, and catches up once when it is looked at again', () => {
    const page = new Page('2026-11-20T10:00:00Z');
    const heard = follow(page);
    page.hide(true);
    expect(page.timers).to.equal(0);
    page.pass(3600);
    expect(heard.count).to.equal(0);
    page.hide(false);
    expect(heard.count).to.equal(1);
    page.pass(60);
    expect(heard.count).to.equal(2);
  });

  it('begins in a hidden page without a timer', () => {
    const page = new Page('2026-11-20T10:00:00Z');
    page.hidden = true;
    const heard = follow(page);
    expect(page.timers).to.equal(0);
    page.sleep(120);
    page.hide(false);
    expect(heard.count).to.equal(1);
  });

  it('says nothing when the page comes back within the minute', () => {
    const page = new Page('2026-11-20T10:00:10Z');
    const heard = follow(page);
    page.hide(true);
    page.sleep(30);
    page.hide(false);
    expect(heard.count).to.equal(0);
    page.pass(20);
    expect(heard.count).to.equal(1);
  });

  it('catches up when the page comes back from the history', () => {
    const page = new Page('2026-11-20T10:00:00Z');
    const heard = follow(page);
    page.sleep(86_400);
    page.events.dispatchEvent(new Event('pageshow'));
    expect(heard.count).to.equal(1);
    expect(page.timers).to.equal(1);
  });

  it('lets one leave while it is being told', () => {
    const page = new Page('2026-11-20T10:00:00Z');
    let count = 0;
    const end = page.clock.subscribe(() => {
      count += 1;
      end();
    });
    page.pass(300);
    expect(count).to.equal(1);
    expect(page.timers).to.equal(0);
  });
});
