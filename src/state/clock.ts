/** What the clock needs of the page; a test brings its own. */
export interface Surroundings {
  readonly now: () => number;
  readonly wait: (then: () => void, ms: number) => number;
  readonly cancel: (timer: number) => void;
  readonly isHidden: () => boolean;
  /** Where the page tells that it is looked at again: `visibilitychange` bubbles from the document. */
  readonly events: EventTarget;
}

const MINUTE = 60_000;

/**
 * Tells all who follow the time that another minute has begun: one timer for the page, and none while it is hidden or
 * while nobody follows. A page that comes back, from another tab or from the history, hears at once what it missed.
 */
export class Clock {
  readonly #listeners = new Set<() => void>();
  readonly #page: Surroundings;
  #timer: number | undefined;
  #minute = 0;

  constructor(page: Surroundings) {
    this.#page = page;
  }

  /** Gives what ends it. */
  subscribe(listener: () => void): () => void {
    // One function given twice is two listeners.
    const own = (): void => {
      listener();
    };
    this.#listeners.add(own);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0) this.#stop();
    };
  }

  #start(): void {
    this.#minute = this.#currentMinute;
    this.#page.events.addEventListener('visibilitychange', this.#catchUp);
    this.#page.events.addEventListener('pageshow', this.#catchUp);
    this.#wait();
  }

  #stop(): void {
    this.#page.events.removeEventListener('visibilitychange', this.#catchUp);
    this.#page.events.removeEventListener('pageshow', this.#catchUp);
    this.#rest();
  }

  get #currentMinute(): number {
    return Math.floor(this.#page.now() / MINUTE);
  }

  readonly #catchUp = (): void => {
    this.#rest();
    if (this.#page.isHidden()) return;
    const minute = this.#currentMinute;
    if (minute !== this.#minute) {
      this.#minute = minute;
      for (const listener of [...this.#listeners]) listener();
    }
    this.#wait();
  };

  #wait(): void {
    // A listener may have been the last one.
    if (this.#page.isHidden() || this.#listeners.size === 0) return;
    this.#timer = this.#page.wait(this.#catchUp, MINUTE - (this.#page.now() % MINUTE));
  }

  #rest(): void {
    if (this.#timer !== undefined) this.#page.cancel(this.#timer);
    this.#timer = undefined;
  }
}

/** The page's. */
export const clock = new Clock({
  now: () => Date.now(),
  wait: (then, ms) => window.setTimeout(then, ms),
  cancel: (timer) => {
    window.clearTimeout(timer);
  },
  isHidden: () => document.hidden,
  events: window,
});
