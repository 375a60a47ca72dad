import type { LitElement, ReactiveController } from 'lit';
import type { CptsError } from '../errors.js';
import { LazyController } from '../state/lazy-controller.js';
import { adoptStyles } from '../ui/adopt-styles.js';

const MINUTE = 60_000;

/**
 * What reads opening hours, and the minute that they are read at. It is another lazy chunk: it comes, and the time is followed,
 * once something that shows has hours.
 */
export class HoursController implements ReactiveController {
  /** Whether something that shows has hours. */
  isNeeded = false;

  readonly #host: LitElement;
  readonly #reader;
  #now = new Date(0);
  #unfollow: (() => void) | undefined;

  constructor(host: LitElement, onError: (error: CptsError) => void) {
    this.#host = host;
    this.#reader = new LazyController(host, () => import('./open-hours.js'), onError);
    host.addController(this);
  }

  /** `null` where its file is missing. */
  get reader() {
    return this.#reader.value ?? (this.#reader.error && null);
  }

  /** The minute that is shown: the same object for as long as it lasts. */
  get now(): Date {
    const minute = Math.floor(Date.now() / MINUTE) * MINUTE;
    if (minute !== this.#now.getTime()) this.#now = new Date(minute);
    return this.#now;
  }

  hostConnected(): void {
    // Where it was taken out, time went by.
    if (this.reader) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  hostUpdated(): void {
    this.#followTime();
    if (this.#reader.value || this.#reader.error || !this.isNeeded) return;
    void this.#reader.get().then((reader) => {
      if (reader) adoptStyles(this.#host.renderRoot, [reader.hoursStyles]);
    });
  }

  #followTime(): void {
    if (!this.isNeeded) this.hostDisconnected();
    else if (this.reader && this.#host.isConnected) {
      this.#unfollow ??= this.reader.clock.subscribe(() => {
        this.#host.requestUpdate();
      });
    }
  }
}
