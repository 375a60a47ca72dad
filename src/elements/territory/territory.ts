import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CptsErrorEvent, CptsLoadEvent, type DataIssue } from '../../events.js';
import { LocalizeController } from '../../i18n/localize-controller.js';
import {
  createTerritoryStore,
  territoryContext,
  type TerritoryStore,
} from '../../state/contexts.js';
import { type FeedOptions, loadDescriptor } from '../../sources/lazy.js';
import { tellProviderChange } from '../../state/provider-changes.js';
import { feedTerritory } from '../../state/feed-territory.js';
import { pageTerritoryLoader } from '../../state/page-territory.js';
import { StoreController } from '../../state/store-controller.js';
import type { TerritoryState } from '../../state/reducer.js';
import { absoluteUrl, checkCommune } from '../attributes.js';
import { Deferred } from '../deferred.js';
import { explainError, explainIssues } from '../explain.js';

/**
 * Provides a territory to the widgets it contains, and, by `territory="id"`, to others. It shows only its children.
 *
 * @summary The data that widgets share.
 * @slot - The page's own content, widgets among it.
 * @event {CptsLoadEvent} cpts-load - The territory is ready.
 * @event {CptsErrorEvent} cpts-error - The territory, or a file it names, failed.
 */
export class CptsTerritory extends LitElement {
  /** Address of a territory descriptor; without it, the built-in Chalonnais. */
  @property() src = '';

  /** INSEE code of the commune that the widgets start from. */
  @property() commune = '';

  /** Keeps a copy of the files in the browser, and shows it, dated, when they cannot be had. */
  @property({ type: Boolean, attribute: 'keep-last-good' }) keepLastGood = false;

  /** What the widgets share. Its identity never changes. */
  readonly store: TerritoryStore = createTerritoryStore();

  readonly #localize = new LocalizeController(this);
  #ready = new Deferred();
  #issues: readonly DataIssue[] = [];
  #status: TerritoryState['status'] = 'loading';
  #stop: (() => void) | undefined;
  /** The `src` that the store was last fed from. */
  #fed: string | undefined;

  constructor() {
    super();
    new ContextProvider(this, { context: territoryContext, initialValue: this.store });
    new StoreController(this, (state: TerritoryState) => state, this.#onState).follow(this.store);
  }

  /** What was wrong with the data, in the element's language; complete once `ready` is resolved. */
  get issues(): readonly DataIssue[] {
    return this.#issues;
  }

  /** Resolves when the data stands or has failed; renewed by `reload()`. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'id') tellProviderChange();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    tellProviderChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element disconnects it too: only what is still out after this turn is removed.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stop?.();
      this.#fed = undefined;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('commune')) {
      this.store.dispatch({ type: 'start-commune', code: this.commune || undefined });
    }
    if (!this.isConnected || this.src === this.#fed) return;
    this.#stop?.();
    this.#fed = this.src;
    const { src } = this;
    const load = src
      ? async (options: FeedOptions) => loadDescriptor(absoluteUrl(src), options)
      : pageTerritoryLoader();
    this.#stop =
      load &&
      feedTerritory(this.store, (options) => load({ ...options, keepLastGood: this.keepLastGood }));
  }

  /** Asks for the data again. */
  reload(): Promise<void> {
    // Whoever waited for the first end gets this one.
    const { resolve } = this.#ready;
    this.#ready = new Deferred();
    void this.#ready.promise.then(resolve);
    this.store.dispatch({ type: 'reload' });
    return this.ready;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  readonly #onState = (state: TerritoryState): void => {
    if (state.status === this.#status) return;
    this.#status = state.status;
    checkCommune(this, this.commune, state.communes);
    if (state.status !== 'loading') void this.#tell(state);
  };

  async #tell({ error, failures, issues, structures, events, communes }: TerritoryState) {
    const { resolve } = this.#ready;
    for (const failure of error ? [error] : failures) {
      this.dispatchEvent(new CptsErrorEvent(failure));
      await explainError(this, failure, this.#localize.words);
    }
    if (!error) {
      this.#issues = await explainIssues(issues, this.#localize.words);
      const counts = {
        structures: structures.length,
        events: events.length,
        communes: communes.length,
      };
      this.dispatchEvent(new CptsLoadEvent(counts, this.#issues, { structures, events }));
    }
    resolve();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cpts-territory': CptsTerritory;
  }
}
