import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Commune, typographic } from '../../domain/commune.js';
import { STRUCTURE_KINDS, type Structure, type StructureKind } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import type { CptsError } from '../../errors.js';
import {
  CptsFilterEvent,
  CptsSearchEvent,
  CptsSelectEvent,
  type FinderFilters,
} from '../../events.js';
import { comboboxStyles } from '../../ui/combobox-styles.js';
import { controlStyles } from '../../ui/controls.js';
import { heading } from '../../ui/heading.js';
import { hostStyles } from '../../ui/host-styles.js';
import { skeleton, statusStyles } from '../../ui/status-view.js';
import { tokens } from '../../ui/tokens.js';
import { numberFrom, oneOf, warnUnknown, words, wordsOf } from '../attributes.js';
import { focusOn } from '../focus.js';
import { PrintController } from '../print-controller.js';
import { CptsWidget } from '../widget.js';
import { Choice } from './choice.js';
import { errorTitle, errorView } from './error-view.js';
import type { KindChoice } from './finder-chips.js';
import { finderStyles } from './finder-styles.js';
import type { Origin } from './origin.js';
import { ResultsController, type ResultsView } from './results-controller.js';
import type { CardShare, ResultsModel } from './results-view.js';
import { SearchController } from './search-controller.js';

const VIEWS = ['auto', 'list', 'map', 'split'] as const;

/** Rows of the skeleton: what a phone shows of a first page. */
const SKELETON_ROWS = 3;

/** Searches by text that gave no place. */
const NOTHING_FOUND: readonly string[] = ['unknown', 'outside', 'suggestion', 'ambiguous'];

/**
 * Finds a health structure near a commune, and says which CPTS covers that commune.
 *
 * @summary Search, filters and list of health structures.
 * @slot - Shown until the data is ready; also the page's own content without script.
 * @slot header - Above the title.
 * @slot footer - Under everything.
 * @slot empty - In place of the message shown when nothing is found.
 * @slot error - In place of the message shown when the data failed.
 * @slot loading - In place of the skeleton.
 * @event {CptsLoadEvent} cpts-load - The data is ready.
 * @event {CptsErrorEvent} cpts-error - The data failed.
 * @event {CptsSearchEvent} cpts-search - The visitor searched.
 * @event {CptsSelectEvent} cpts-select - The visitor chose a commune or a structure; cancelable.
 * @event {CptsFilterEvent} cpts-filter - The visitor changed the filters.
 * @csspart search - The search form.
 * @csspart search-input - Its field.
 * @csspart suggestions - The list proposed under the field.
 * @csspart answer - Which CPTS covers the commune.
 * @csspart swatch - The colour and pattern of a CPTS.
 * @csspart toolbar - The count of results and what goes with it.
 * @csspart filters - The filters.
 * @csspart filter - One filter.
 * @csspart results - The list.
 * @csspart card - One structure.
 * @csspart card-title - Its name.
 * @csspart card-status - What is known of its hours and place.
 * @csspart card-actions - Its buttons.
 * @csspart hours - Its opening hours of the week.
 * @csspart source - Where a fact comes from.
 * @csspart guidance - Whom to call, what to do.
 * @csspart message - A message in place of what is missing.
 * @csspart button - A button.
 */
export class CptsFinder extends CptsWidget {
  static override styles = [
    tokens,
    hostStyles,
    controlStyles,
    comboboxStyles,
    statusStyles,
    finderStyles,
  ];

  /** Kinds of structure chosen at the start, space separated. */
  @property({ converter: words }) kinds: readonly string[] = [];

  /** How far to look, in kilometres; 0 for no limit. */
  @property({ type: Number }) radius = 10;

  /** A commune to search for at the start: a name, a postcode or an INSEE code. */
  @property() query = '';

  /** Shows no search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Shows no filters. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;

  /** Shows no print button. */
  @property({ type: Boolean, attribute: 'without-print' }) withoutPrint = false;

  /** What shows beside the search: `auto`, `list`, `map` or `split`. */
  @property() view: (typeof VIEWS)[number] = 'auto';

  /**
   * Mirrors the commune, the kinds and the structure chosen in the page's fragment, each name prefixed by this value;
   * never a typed text or a position. It makes each card shareable by a link that opens on it.
   */
  @property({ attribute: 'sync-url' }) syncUrl: string | undefined;

  /** Shows no button that asks the device where it is. */
  @property({ type: Boolean, attribute: 'without-geolocation' }) withoutGeolocation = false;

  /**
   * Who is asked where an address is, on the visitor's click only: `none`, `ign` (data.geopf.fr), or the address of another
   * geocoder with `{q}` in the place of the text.
   */
  @property() geocoder = 'none';

  @state() private shown = 0;
  /** How many structures without a known distance show. */
  @state() private unplacedShown = 0;
  @state() private filtersAreOpen = false;
  /** Structures whose hours are unfolded. */
  @state() private openHours: ReadonlySet<string> = new Set();
  /** What the visitor filters by in place of what the page asked for. */
  @state() private chosen: Partial<FinderFilters> = {};

  readonly #search = new SearchController(this, {
    places: () => {
      const { communes } = this.shared;
      const allowed = this.allowedCommunes;
      const codeOf = allowed && this.#results.view?.locator(communes);
      return {
        communes,
        structures: this.structures,
        areElsewhere: this.#isElsewhere,
        kinds: new Set(this.#kindChoices.flatMap(({ kinds }) => kinds)),
        isAllowed: (structure) => !allowed || allowed.has(codeOf?.(structure) ?? ''),
      };
    },
    words: () => this.words,
    kindIcon: (kind) => this.#results.view?.kindIcon(kind),
    kindChoices: () => this.#kindChoices,
    onKinds: (kinds) => {
      this.#search.cancel();
      this.#choice.leaveStructure();
      this.#focusCard = 0;
      this.#filter({ ...this.#filters, kinds });
    },
    contact: () => {
      const { view } = this.#results;
      return view?.contactLink(this.#territory?.contact, view.listWords(this.words));
    },
    territory: () => this.#territory,
    geocoder: () => this.geocoder,
    onFound: (place, isByVisitor) => {
      if (place.kind === 'structure') this.#lookAt(place.structure, isByVisitor);
      else if (this.#isElsewhere) this.#lookAroundTown(place.commune, isByVisitor);
      else if (isByVisitor) this.#lookAround(place.commune);
      else this.setCommune(place.commune.code);
    },
    onLocated: (origin, commune) => {
      this.#lookAround(commune, origin);
    },
    onLost: () => {
      this.#choice.leavePlace();
    },
    onProblem: (said, { kind }) => {
      if (NOTHING_FOUND.includes(kind)) {
        this.dispatchEvent(new CptsSearchEvent(undefined, this.#filters.kinds, 0));
      }
      this.announcer.say(said);
    },
    onClear: () => {
      this.#choice.clear();
    },
    say: (text) => {
      this.announcer.say(text);
    },
    onError: (error) => {
      this.fail(error);
    },
  });

  readonly #choice = new Choice({
    shared: () => this.shared,
    structures: () => this.structures,
    selected: () => (this.#isElsewhere ? undefined : this.selectedCommune),
    setCommune: (code) => {
      // The towns of records elsewhere are none of those that widgets share.
      if (this.#isElsewhere) this.setStructure(null);
      else this.setCommune(code);
    },
    setStructure: (id) => {
      this.setStructure(id);
    },
    search: () => this.#search,
    onCommune: () => {
      this.shown = this.limit;
      this.unplacedShown = 0;
    },
  });

  readonly #results = new ResultsController(this, (error) => {
    this.fail(error);
  });

  readonly #print = new PrintController(this, () => {
    this.performUpdate();
  });

  /** Whether the territory has nothing to say of the records shown. */
  #isElsewhere = false;
  #share: CardShare | undefined;
  /** Card to which the focus goes once it shows. */
  #focusCard: number | undefined;
  #focusFilters = false;
  /** What to say once the list that the visitor asked for shows. */
  #pending: ((view: ResultsView) => string) | undefined;
  /** Whether the page's address names a structure, which is brought into view once it shows. */
  #opensOn = false;

  protected override get dataStatus(): 'loading' | 'ready' | 'failed' {
    if (super.dataStatus !== 'ready' || this.#results.view) return super.dataStatus;
    return this.#results.error ? 'failed' : 'loading';
  }

  protected override get error(): CptsError | undefined {
    return super.error ?? this.#results.error;
  }

  override reload(): Promise<void> {
    void this.#results.load();
    this.#search.load();
    return super.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#isElsewhere = this.isElsewhere;
    this.kinds = wordsOf(this.kinds);
    // What the page asks for anew takes the place of what the visitor chose before.
    if (changed.has('kinds')) {
      this.#checkKinds();
      this.chosen = { ...this.chosen, kinds: this.#startKinds };
    }
    if (changed.has('radius')) {
      this.radius = numberFrom(this, 'radius', this.radius, { least: 0, standard: 10 });
      this.chosen = { ...this.chosen, radius: this.radius };
    }
    if (changed.has('view')) oneOf(this, 'view', (this.view as string | null) ?? 'auto', VIEWS);
    if (changed.has('query') && this.query) this.search(this.query);
    this.#followAddress();
    if (changed.has('limit') || this.shown === 0) this.shown = this.limit;
    this.#choice.follow();
    this.#results.derive({
      structures: this.structures,
      origin: this.#choice.start,
      filters: this.#filters,
      shown: this.shown,
      isPrinting: this.#print.isPrinting,
      chosen: this.selectedStructure,
      communes: this.allowedCommunes,
      allCommunes: this.shared.communes,
    });
  }

  /** Also once a list that comes in several frames is drawn whole. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.#results.growth) {
      await this.#results.growth;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override updated(): void {
    super.updated();
    if (this.dataStatus !== 'loading' && this.#pending) {
      const text = this.#pending;
      const { view } = this.#results;
      this.#pending = undefined;
      if (this.dataStatus === 'ready' && view) this.announcer.say(text(view));
    }
    if (this.#opensOn && this.renderRoot.querySelector('.chosen')) {
      this.#opensOn = false;
      this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
    }
    if (this.#focusFilters) focusOn(this.renderRoot.querySelector('.filters'));
    this.#focusFilters = false;
    if (this.#focusCard === undefined) return;
    const title =
      this.renderRoot.querySelectorAll('.results .card-title')[this.#focusCard] ??
      this.renderRoot.querySelector('.message-title') ??
      this.renderRoot.querySelector('.root');
    this.#focusCard = undefined;
    focusOn(title);
  }

  /** Looks for a commune by name, postcode or INSEE code. Nothing is said and no event sent: no visitor asked. */
  search(text: string): void {
    this.#search.text = text;
    void this.#search.search(text, false);
    this.requestUpdate();
  }

  /** Chooses a structure by its identifier, or a commune by its INSEE code. */
  select(id: string): void {
    this.#choice.select(id);
  }

  /** Back to the start: no commune, no text, the filters that the page asked for. */
  clear(): void {
    this.chosen = {};
    this.#choice.clear();
  }

  protected override render(): TemplateResult {
    const { words: say, dataStatus } = this;
    const title = this.heading ?? say.finderHeading;
    const { view } = this.#results;
    const model = view && this.#modelFor(view);
    const isReady = dataStatus === 'ready';
    const list = this.#showsList && isReady ? model : undefined;
    const isEmpty = list?.found.all.length === 0;
    return html`<section
      class="root"
      aria-label=${title ? nothing : say.finderHeading}
      aria-labelledby=${title ? 'title' : nothing}
      aria-busy=${dataStatus === 'loading' ? 'true' : 'false'}
      lang=${say.lang}
    >
      <div class="blocks">
        <slot name="header"></slot>
        ${title ? heading(this.headingLevel, title, { id: 'title', className: 'title' }) : nothing}
        ${
          this.#hasSearch
            ? this.#search.render({
                canSearch: !this.#isElsewhere || this.structures.some(hasTown),
                isHintHidden: this.#isHintHidden,
                canLocate: !this.withoutGeolocation,
                canClear: this.#choice.origin !== undefined,
              })
            : nothing
        }
        <div id="problem" ?hidden=${!this.#search.hasProblem}>
          ${this.#search.renderProblem(this.headingLevel + 1)}
        </div>
        <div ?hidden=${dataStatus !== 'loading'}>
          <slot name="loading"
            >${
              dataStatus === 'loading' && !this.hasDataChildren
                ? skeleton(SKELETON_ROWS, say.loading(this.#choice.commune))
                : nothing
            }</slot
          >
        </div>
        <div ?hidden=${!this.error && this.failures.length === 0}>
          <slot name="error">${this.#renderError()}</slot>
        </div>
        ${view && model && isReady ? view.renderChosen(model, this.structures) : nothing}
        ${view && list ? view.renderResults(list) : nothing}
        <div ?hidden=${!isEmpty}>
          <slot name="empty">${view && list && isEmpty ? view.renderEmpty(list) : nothing}</slot>
        </div>
        ${view && model && (!list || this.#results.isWhole) ? view.renderEnd(model, list !== undefined) : nothing}
        ${
          view && !this.shared.territory && this.shared.status === 'failed'
            ? view.renderNationalNumbers(view.listWords(say), this.headingLevel + 1)
            : nothing
        }
        <slot ?hidden=${isReady}></slot>
        <slot name="footer"></slot>
      </div>
      ${this.renderDebug()} ${this.announcer.render()}
    </section>`;
  }

  #modelFor(view: ResultsView): ResultsModel {
    return {
      words: view.listWords(this.words),
      level: this.headingLevel + 1,
      now: this.#results.now,
      hours: this.#results.hours,
      openHours: this.openHours,
      isPrinting: this.#print.isPrinting,
      onHours: (id) => {
        const open = new Set(this.openHours);
        if (!open.delete(id)) open.add(id);
        this.openHours = open;
      },
      territory: this.#territory,
      attributions: this.#territory?.attributions ?? [],
      cpts: this.shared.cpts,
      communes: this.shared.communes,
      commune: this.#choice.commune,
      origin: this.#choice.origin,
      found: this.#results.found,
      matches: this.#results.matches,
      limit: this.limit,
      existing: this.withoutFilters ? undefined : this.#results.existing,
      filters: this.#filters,
      startRadius: this.radius,
      filtersAreOpen: this.filtersAreOpen,
      selectedStructure: this.selectedStructure,
      share: this.#share,
      withPrint: !this.withoutPrint,
      onClose: () => {
        this.#focusCard = 0;
        this.#choice.leaveStructure();
      },
      onNear: (commune) => {
        this.#focusCard = 0;
        this.#lookAround(commune);
      },
      onFilter: (change, focus) => {
        if (focus === 'results') this.#focusCard = 0;
        this.#focusFilters = focus === 'filters';
        this.#filter(change(this.#filters));
      },
      onDisclose: () => {
        this.filtersAreOpen = !this.filtersAreOpen;
      },
      onMore: () => {
        this.#focusCard = this.shown;
        this.shown += this.limit;
      },
      unplacedShown: this.unplacedShown,
      onUnplaced: () => {
        this.#focusCard = this.#results.matches.length + this.unplacedShown;
        this.unplacedShown += this.limit;
      },
    };
  }

  #renderError(): TemplateResult | typeof nothing {
    return errorView(this.error, {
      words: this.words,
      level: this.headingLevel + 1,
      failures: this.failures,
      onRetry: () => {
        focusOn(this.renderRoot.querySelector('.root'));
        void this.#retry();
      },
    });
  }

  /** Asks for what failed again, and says how that ended. */
  async #retry(): Promise<void> {
    await Promise.all([this.reload(), this.#results.load()]);
    const failure = errorTitle(this.error, this.failures, this.words);
    if (failure !== undefined) this.announcer.say(failure);
    else if (this.#showsList) this.#say((view) => view.countText(this.#modelFor(view)));
  }

  get #territory(): Territory | undefined {
    return this.#isElsewhere ? undefined : this.shared.territory;
  }

  get #kindChoices(): readonly KindChoice[] {
    const { view, existing } = this.#results;
    return view && !this.withoutFilters
      ? view.kindChoices(existing, view.listWords(this.words))
      : [];
  }

  /** Without communes there is nothing to search in: a territory that failed shows what the page has of its own. */
  get #hasSearch(): boolean {
    const { status, communes } = this.shared;
    return !this.withoutSearch && (communes.length > 0 || status !== 'failed');
  }

  /** Also while the commune that the page starts from is on its way, so that nothing moves when it comes. */
  get #isHintHidden(): boolean {
    return (
      this.#choice.commune !== undefined || (this.commune !== '' && this.dataStatus === 'loading')
    );
  }

  get #showsList(): boolean {
    return (
      this.#choice.commune !== undefined ||
      this.#choice.origin !== undefined ||
      this.withoutSearch ||
      this.hasOwnRecords ||
      this.#filters.kinds.length > 0 ||
      this.kinds.length > 0 ||
      this.allowedCommunes !== undefined
    );
  }

  get #startKinds(): readonly StructureKind[] {
    return STRUCTURE_KINDS.filter((kind) => this.kinds.includes(kind));
  }

  get #filters(): FinderFilters {
    return {
      kinds: this.#startKinds,
      openNow: false,
      accessible: false,
      newPatients: false,
      radius: this.radius,
      ...this.chosen,
    };
  }

  /** Once what reads it is there, and before anything is drawn. */
  #followAddress(): void {
    const { view } = this.#results;
    if (this.#share || !view || this.syncUrl == null) return;
    const start = this.#startKinds.join();
    const address = new view.PageAddress(this, {
      prefix: this.syncUrl,
      state: () => {
        const { selectedCommune, selectedStructure } = this.selection;
        const { kinds } = this.#filters;
        return {
          ...(selectedCommune ? { commune: selectedCommune } : {}),
          ...(kinds.join() === start ? {} : { kinds }),
          ...(selectedStructure ? { structure: selectedStructure } : {}),
        };
      },
      apply: ({ commune, kinds, structure }) => {
        if (commune) this.setCommune(commune);
        if (kinds) this.chosen = { ...this.chosen, kinds };
        if (!structure) return;
        this.setStructure(structure);
        this.#opensOn = true;
      },
    });
    this.#share = new view.CardShare(this, {
      address,
      say: (text) => {
        this.announcer.say(text);
      },
    });
  }

  #checkKinds(): void {
    for (const kind of this.kinds) {
      if (!(STRUCTURE_KINDS as readonly string[]).includes(kind)) {
        warnUnknown(this, 'kinds', kind, STRUCTURE_KINDS);
      }
    }
  }

  /** Where the visitor wants to look: around a commune, or from a point in it. */
  #lookAround(commune: Commune | undefined, origin?: Origin): void {
    const code = commune?.code;
    if (code !== undefined && !this.dispatchEvent(new CptsSelectEvent('commune', code))) return;
    this.#choice.lookAround(commune, origin);
    this.#say((view) => {
      const { length } = this.#results.found.all;
      this.dispatchEvent(new CptsSearchEvent(code, this.#filters.kinds, length));
      return view.countText(this.#modelFor(view));
    });
  }

  /** A town of records elsewhere is the point in their middle: it has no code to share, nor a name to link to others. */
  #lookAroundTown({ name, position }: Commune, isByVisitor: boolean): void {
    if (!position) return;
    const origin = { position, address: typographic(name) };
    if (isByVisitor) this.#lookAround(undefined, origin);
    else this.#choice.lookAround(undefined, origin);
  }

  #lookAt(structure: Structure, isByVisitor: boolean): void {
    const { id, name } = structure;
    if (isByVisitor && !this.dispatchEvent(new CptsSelectEvent('structure', id))) return;
    this.#choice.lookAt(structure);
    if (!isByVisitor) return;
    this.#say((view) => `${view.listWords(this.words).chosenStructure}, ${typographic(name)}`);
  }

  #filter(filters: FinderFilters): void {
    this.chosen = filters;
    this.shown = this.limit;
    this.unplacedShown = 0;
    this.#say((view) => {
      this.dispatchEvent(new CptsFilterEvent(filters, this.#results.found.all.length));
      return view.countText(this.#modelFor(view));
    });
  }

  /** Speaks once what the visitor asked for shows: the data may still be on its way. */
  #say(text: (view: ResultsView) => string): void {
    this.#pending = text;
    this.requestUpdate();
  }
}

/** Whether a search for its town can lead to a structure. */
function hasTown({ address, position }: Structure): boolean {
  return address.city !== undefined && position !== undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cpts-finder': CptsFinder;
  }
}
