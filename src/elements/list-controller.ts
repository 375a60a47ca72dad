import type { CSSResult, LitElement, ReactiveController } from 'lit';
import type { Structure } from '../domain/structure.js';
import type { CptsError } from '../errors.js';
import { adoptStyles } from '../ui/adopt-styles.js';
import { HoursController } from './hours-controller.js';

/** What draws a list, and its styles. */
export interface ListView {
  readonly styles: readonly CSSResult[];
}

/** More than a phone's first screen has room for under the search and its answer. */
const FIRST_CARDS = 2;

/** What a slow phone draws within a frame; a page of twenty holds it up for a third of a second. */
const CARDS_PER_FRAME = 3;

/** Cards on paper: some twenty pages. */
const PRINTED_CARDS = 200;

/** Longer than most frames of a slow phone. */
const NO_FRAME_MS = 100;

/** A list of structures, and what draws it, once that is there. One that was never as long grows from one frame to the next. */
export class ListController<View extends ListView> implements ReactiveController {
  /** The structures that show, or will once the list is drawn whole. */
  shown: readonly Structure[] = [];

  readonly #hours: HoursController;
  #isPrinting = false;
  #drawn = FIRST_CARDS;
  #growth: Promise<void> | undefined;

  constructor(
    protected readonly host: LitElement,
    readonly view: View,
    onError: (error: CptsError) => void,
  ) {
    this.#hours = new HoursController(host, onError);
    adoptStyles(host.renderRoot, view.styles);
    host.addController(this);
  }

  /** What reads opening hours; `null` where its file is missing. */
  get hours() {
    return this.#hours.reader;
  }

  /** The minute that is shown: the same object for as long as it lasts. */
  get now(): Date {
    return this.#hours.now;
  }

  /** How many cards to draw in this frame. */
  get drawn(): number {
    return this.#isPrinting ? this.shown.length : Math.min(this.#drawn, this.shown.length);
  }

  /** Whether all that is to be shown is drawn. */
  get isWhole(): boolean {
    return this.drawn === this.shown.length;
  }

  /** Resolves once the next part of a growing list may be drawn. */
  get growth(): Promise<void> | undefined {
    return this.#growth;
  }

  hostUpdated(): void {
    if (this.isBehind) {
      this.#growth ??= painted().then(() => {
        this.#growth = undefined;
        this.#drawn += CARDS_PER_FRAME;
        this.host.requestUpdate();
      });
    }
  }

  /** Whether more is to be drawn in the next frame. */
  protected get isBehind(): boolean {
    return !this.isWhole;
  }

  /** What is to be shown, and whether opening hours are needed for it. */
  protected expect(shown: readonly Structure[], hasHours: boolean): void {
    this.shown = shown;
    this.#hours.isNeeded = hasHours;
  }

  /** How many to show. Paper has no button for more: it gets them all, as far as a sheet goes, at once. */
  protected pageOf(shown: number, isPrinting: boolean): number {
    this.#isPrinting = isPrinting;
    return isPrinting ? Math.max(shown, PRINTED_CARDS) : shown;
  }

  /** More cards are asked for: those as far as the one that gets the focus are there at once. */
  grow(to = this.shown.length): void {
    this.#drawn = Math.max(this.#drawn, to + CARDS_PER_FRAME);
  }
}

/** Once what was drawn is on the screen; soon all the same where no frame comes, as in a tab that is not looked at. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME_MS);
  });
}
