import { nothing, type TemplateResult } from 'lit';
import { searchAddress } from './address-search.js';
import { focusOn } from '../focus.js';
import { locate } from './locate.js';
import type { Origin } from './origin.js';
import { askTowns, find, placeWords } from './place-search.js';
import { leavesPlace, type SearchAnswer, type SearchProblem } from './search-answer.js';
import type { SearchController } from './search-controller.js';
import { problemText, renderProblem } from './search-notice.js';

export { readGeocoder } from './address-search.js';
export { askTowns, placeWords, prepare, suggest } from './place-search.js';

/** What came of the visitor's search, of the position of the device, or of an address, and why they gave nothing. */
export class SearchSession {
  readonly #field: SearchController;

  constructor(field: SearchController) {
    this.#field = field;
  }

  /** Answers a text, unless the visitor has gone on since `turn`. */
  async search(text: string, isByVisitor: boolean, turn: number): Promise<void> {
    const answer = await find(this.#options.places(), text);
    if (turn !== this.#field.turn) return;
    this.#field.nextTurn();
    await this.#take(answer, isByVisitor);
    if (answer.isUnsure) await this.#correct(answer, text, isByVisitor);
  }

  locate(): ReturnType<typeof locate> {
    const shapes = this.#options.territory()?.communeShapes;
    return locate(typeof shapes === 'string' ? shapes : undefined);
  }

  /** Looks around where the device is, or tells why not. */
  async takePosition(located: Awaited<ReturnType<typeof locate>>): Promise<void> {
    const problem = { kind: 'position', text: '', cause: 'outside' } as const;
    if (typeof located === 'string') await this.#fail({ ...problem, cause: located }, true);
    else if ('accuracyKm' in located) {
      await this.#fail({ ...problem, cause: 'vague', ...located }, true);
    } else await this.#start({ position: located.position }, located.code, problem);
  }

  /** Why there is no answer. */
  renderProblem(level: number): TemplateResult | typeof nothing {
    const { problem, host, geocoder, isAskingGeocoder: isAsking } = this.#field;
    if (!problem) return nothing;
    const { words, territory, contact, kindChoices, onKinds } = this.#options;
    return renderProblem(problem, {
      words: this.#words,
      level,
      territoryName: territory()?.name,
      contact: contact(),
      kindChoices: kindChoices(),
      onKinds,
      geocoder,
      isAsking,
      onChoose: (place) => {
        this.#options.onFound(place, true);
        this.#field.focus();
      },
      onAsk: (asked, text) => {
        void this.#field.ask(
          'geocoder',
          this.#words.askingGeocoder,
          () => searchAddress(asked, text, host, words()),
          (failure) => this.#fail(failure, true),
        );
      },
      onAddress: ({ label, position, cityCode }) => {
        const outside = { kind: 'outside', text: label, guesses: [] } as const;
        void this.#start({ position, address: label }, cityCode, outside);
        this.#field.focus();
      },
    });
  }

  get #options() {
    return this.#field.options;
  }

  get #words() {
    return placeWords(this.#options.words());
  }

  async #take(answer: SearchAnswer, isByVisitor: boolean): Promise<void> {
    if (answer.kind === 'commune' || answer.kind === 'structure') {
      this.#options.onFound(answer, isByVisitor);
    } else {
      await this.#fail(answer, isByVisitor);
    }
  }

  /** What was answered before all the names were there is said better once they are, unless the visitor has gone on. */
  async #correct({ kind }: SearchAnswer, text: string, isByVisitor: boolean): Promise<void> {
    const field = this.#field;
    // What the answer chose is shared first.
    await field.host.updateComplete;
    const { turn } = field;
    if (!(await askTowns()) || turn !== field.turn) return;
    const better = await find(this.#options.places(), text);
    if (better.kind !== kind && turn === field.turn) await this.#take(better, isByVisitor);
  }

  /** Looks around a place, of which the commune is told, is none of the territory's, or is not known. */
  async #start(
    origin: Origin,
    code: string | null | undefined,
    outside: SearchProblem,
  ): Promise<void> {
    const { territory, places, onLocated } = this.#options;
    const isKnown = territory() !== undefined;
    const commune = isKnown ? places().communes.find((known) => known.code === code) : undefined;
    if (isKnown && !commune && code !== undefined) await this.#fail(outside, true);
    else onLocated(origin, commune);
  }

  async #fail(problem: SearchProblem, isByVisitor: boolean): Promise<void> {
    const field = this.#field;
    const root = field.host.renderRoot as ShadowRoot;
    const { activeElement } = root;
    field.problem = problem;
    if (leavesPlace(problem)) this.#options.onLost();
    if (!isByVisitor) return;
    this.#options.onProblem(problemText(problem, this.#words), problem);
    await field.host.updateComplete;
    if (activeElement?.isConnected === false)
      focusOn(root.querySelector('#problem .message-title'));
  }
}
