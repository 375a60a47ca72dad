import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Commune, typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import type { Territory } from '../../domain/territory.js';
import {
  CptsFilterEvent,
  CptsSearchEvent,
  CptsSelectEvent,
  type FinderFilters,
} from '../../events.js';
import { comboboxStyles } from '../../ui/combobox-styles.js';
import { errorTitle } from '../../ui/error-view.js';
import { frame } from '../../ui/frame.js';
import { numberFrom } from '../attributes.js';
import { focusOn } from '../focus.js';
import { CptsListWidget } from '../list-widget.js';
import type { Origin } from '../search/origin.js';
import { SearchController } from '../search/search-controller.js';
import type { KindChoice } from '../search/search-notice.js';
import { searchStyles } from '../search/search-styles.js';
import { withShared } from '../with-shared.js';
import type { CardShare } from './card-share.js';
import { Choice } from './choice.js';
import type { ResultsController } from './results-controller.js';
import type * as resultsView from './results-view.js';

/** Searches by text that gave no place. */
const NOTHING_FOUND: readonly string[] = ['unknown', 'outside', 'suggestion', 'ambiguous'];

/**
 * Finds a health structure near a commune, and says which CPTS covers that commune.
 *
 * @summary Search, filters, list and map of health structures.
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
 * @csspart map - The map.
 * @csspart popup - What it tells of a structure.
 * @csspart guidance - Whom to call, what to do.
 * @csspart message - A message in place of what is missing.
 * @csspart button - A button.
 */
export class CptsFinder extends CptsListWidget<ResultsController> {
  static override styles = [...super.styles, comboboxStyles, searchStyles];

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

  /**
   * What shows: the `list`, the `map`, both (`split`), or `auto`: both where there is room, else the list. The visitor may
   * choose otherwise.
   */
  @property() view: 'auto' | 'list' | 'map' | 'split' = 'auto';

  /** Offers no map. */
  @property({ type: Boolean, attribute: 'without-map' }) withoutMap = false;

  /** What lies under the interactive map: `none`, `plan-ign`, or the address of a style. */
  @property() basemap = 'none';

  /** Whether the visitor is asked before the basemap's host is contacted: `ask` or `granted`. */
  @property({ attribute: 'basemap-consent' }) basemapConsent: 'ask' | 'granted' = 'ask';

  /** When the interactive map takes the place of the drawn one: on `interaction`, once `visible`, or `eager`. */
  @property() loading: 'interaction' | 'visible' | 'eager' = 'interaction';

  /**
   * Mirrors the commune, the kinds, the view and the structure chosen in the page's fragment, each name prefixed by this value;
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

  /** How many structures without a known distance show. */
  @state() private unplacedShown = 0;
  @state() private filtersAreOpen = false;
  /** What the visitor filters by in place of what the page asked for. */
  @state() private chosen: Partial<FinderFilters> = {};

  readonly #search = new SearchController(this, {
    places: () => {
      const { communes } = this.shared;
      const allowed = this.allowedCommunes;
      const codeOf = allowed && this.list?.view.locator(communes);
      return {
        communes,
        structures: this.allStructures,
        areElsewhere: this.#isElsewhere,
        kinds: new Set(this.#kindChoices.flatMap(({ kinds }) => kinds)),
        isAllowed: (structure) => !allowed || allowed.has(codeOf?.(structure) ?? ''),
      };
    },
    words: () => this.words,
    kindIcon: (kind) => this.list?.view.kindIcon(kind),
    kindChoices: () => this.#kindChoices,
    onKinds: (kinds) => {
      this.#search.cancel();
      this.#choice.leaveStructure();
      this.focusCard = 0;
      this.#filter({ ...this.#filters, kinds });
    },
    contact: () => {
      const view = this.list?.view;
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
    structures: () => this.allStructures,
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

  /** Whether the territory has nothing to say of the records shown. */
  #isElsewhere = false;
  #share: CardShare | undefined;
  #focusFilters = false;
  /** What to say once the list that the visitor asked for shows. */
  #pending: ((list: ResultsController) => string) | undefined;
  /** Whether the page's address names a structure, which is brought into view once it shows. */
  #opensOn = false;

  protected override get described(): readonly Structure[] | undefined {
    return this.#showsList ? super.described : undefined;
  }

  override reload(): Promise<void> {
    this.#search.load();
    return super.reload();
  }

  protected override async loadDrawing(): Promise<ResultsController> {
    const { results } = await withShared(import('../lists.js'));
    return new results.ResultsController(this, results, {
      select: (id) => {
        // What the visitor is typing is not written over.
        if (id !== null || this.#search.isEdited) this.setStructure(id);
        else this.#choice.leaveStructure();
      },
      showCard: (place) => {
        this.focusCard = place;
        while (this.shown <= place) this.shown += this.limit;
        this.requestUpdate();
      },
      fail: (error) => {
        this.fail(error);
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#isElsewhere = this.isElsewhere;
    // What the page asks for anew takes the place of what the visitor chose before.
    if (changed.has('kinds')) this.chosen = { ...this.chosen, kinds: this.knownKinds };
    if (changed.has('radius')) {
      this.radius = numberFrom(this, 'radius', this.radius, { least: 0, standard: 10 });
      this.chosen = { ...this.chosen, radius: this.radius };
    }
    if (changed.has('query') && this.query) this.search(this.query);
    this.#followAddress();
    this.#choice.follow();
    this.list?.derive({
      structures: this.allStructures,
      origin: this.#choice.start,
      filters: this.#filters,
      shown: this.shown,
      isPrinting: this.isPrinting,
      chosen: this.selectedStructure,
      communes: this.allowedCommunes,
      allCommunes: this.shared.communes,
    });
  }

  protected override updated(): void {
    super.updated();
    if (this.dataStatus !== 'loading' && this.#pending) {
      const text = this.#pending;
      this.#pending = undefined;
      if (this.dataStatus === 'ready' && this.list) this.announcer.say(text(this.list));
    }
    if (this.#opensOn && this.renderRoot.querySelector('.chosen')) {
      this.#opensOn = false;
      this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
    }
    if (this.#focusFilters) focusOn(this.renderRoot.querySelector('.filters'));
    this.#focusFilters = false;
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
    const { words: say, dataStatus, list } = this;
    const model = list && this.#modelFor(list);
    const isReady = dataStatus === 'ready';
    const found = this.#showsList && isReady ? model : undefined;
    return frame({
      words: say,
      title: this.heading ?? say.finderHeading,
      label: say.finderHeading,
      level: this.headingLevel,
      status: dataStatus,
      start: html`${
          this.#hasSearch
            ? this.#search.render({
                canSearch: !this.#isElsewhere || this.allStructures.some(hasTown),
                isHintHidden: this.#isHintHidden,
                canLocate: !this.withoutGeolocation,
                canClear: this.#choice.origin !== undefined,
              })
            : nothing
        }
        <div id="problem" ?hidden=${!this.#search.hasProblem}>
          ${this.#search.renderProblem(this.headingLevel + 1)}
        </div>`,
      loading: this.hasDataChildren ? undefined : say.loading(this.#choice.commune),
      error: this.renderError(),
      content:
        list && model && isReady
          ? html`${list.view.renderChosen(model, this.allStructures)}
            ${found ? list.view.renderResults(found) : nothing}`
          : nothing,
      empty: list && found?.found.all.length === 0 ? list.view.renderEmpty(found) : nothing,
      end: html`${
        list && model && (!found || list.isWhole)
          ? list.view.renderEnd(model, found !== undefined)
          : nothing
      }
      ${
        list && !this.shared.territory && this.shared.status === 'failed'
          ? list.view.renderNationalNumbers(list.view.listWords(say), this.headingLevel + 1)
          : nothing
      }`,
      last: html`${this.renderDebug()} ${this.announcer.render()}`,
    });
  }

  #modelFor(list: ResultsController): resultsView.ResultsModel {
    return {
      ...this.cardsOf(list),
      words: list.view.listWords(this.words),
      level: this.headingLevel + 1,
      territory: this.#territory,
      reportContact: this.reportContact,
      attributions: this.#territory?.attributions ?? [],
      cpts: this.shared.cpts,
      communes: this.shared.communes,
      commune: this.#choice.commune,
      origin: this.#choice.origin,
      found: list.found,
      mapSide: list.mapSide,
      existing: this.withoutFilters ? undefined : list.existing,
      filters: this.#filters,
      startRadius: this.radius,
      filtersAreOpen: this.filtersAreOpen,
      share: this.#share,
      withPrint: !this.withoutPrint,
      onClose: () => {
        this.focusCard = 0;
        this.#choice.leaveStructure();
      },
      onNear: (commune) => {
        this.focusCard = 0;
        this.#lookAround(commune);
      },
      onFilter: (change, focus) => {
        if (focus === 'results') this.focusCard = 0;
        this.#focusFilters = focus === 'filters';
        this.#filter(change(this.#filters));
      },
      onDisclose: () => {
        this.filtersAreOpen = !this.filtersAreOpen;
      },
      unplacedShown: this.unplacedShown,
      onUnplaced: () => {
        this.focusCard = list.drawn + this.unplacedShown;
        this.unplacedShown += this.limit;
      },
    };
  }

  /** Says how asking again ended. */
  protected override async retry(): Promise<void> {
    await super.retry();
    const failure = errorTitle(this.error, this.failures, this.words);
    if (failure !== undefined) this.announcer.say(failure);
    else if (this.#showsList) this.#say((list) => list.view.countText(this.#modelFor(list)));
  }

  get #territory(): Territory | undefined {
    return this.#isElsewhere ? undefined : this.shared.territory;
  }

  get #kindChoices(): readonly KindChoice[] {
    const { list } = this;
    return list && !this.withoutFilters
      ? list.view.kindChoices(list.existing, list.view.listWords(this.words))
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

  get #filters(): FinderFilters {
    return {
      kinds: this.knownKinds,
      openNow: false,
      accessible: false,
      newPatients: false,
      radius: this.radius,
      ...this.chosen,
    };
  }

  /** Once what reads it is there, and before anything is drawn. */
  #followAddress(): void {
    const { list } = this;
    if (this.#share || !list || this.syncUrl == null) return;
    this.#share = list.view.followAddress(this, {
      prefix: this.syncUrl,
      mapSide: list.mapSide,
      say: (text) => {
        this.announcer.say(text);
      },
      start: this.knownKinds,
      state: () => ({
        commune: this.selection.selectedCommune ?? undefined,
        kinds: this.#filters.kinds,
        structure: this.selection.selectedStructure ?? undefined,
      }),
      apply: ({ commune, kinds, structure }) => {
        if (commune) this.setCommune(commune);
        if (kinds) this.chosen = { ...this.chosen, kinds };
        if (!structure) return;
        this.setStructure(structure);
        this.#opensOn = true;
      },
    });
  }

  /** Where the visitor wants to look: around a commune, or from a point in it. */
  #lookAround(commune: Commune | undefined, origin?: Origin): void {
    const code = commune?.code;
    if (code !== undefined && !this.dispatchEvent(new CptsSelectEvent('commune', code))) return;
    this.#choice.lookAround(commune, origin);
    this.#say((list) => {
      const { length } = list.found.all;
      this.dispatchEvent(new CptsSearchEvent(code, this.#filters.kinds, length));
      return list.view.countText(this.#modelFor(list));
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
    if (this.list) this.list.mapSide.marked = null;
    this.#choice.lookAt(structure);
    if (!isByVisitor) return;
    this.#say(({ view }) => `${view.listWords(this.words).chosenStructure}, ${typographic(name)}`);
  }

  #filter(filters: FinderFilters): void {
    this.chosen = filters;
    this.shown = this.limit;
    this.unplacedShown = 0;
    this.#say((list) => {
      this.dispatchEvent(new CptsFilterEvent(filters, list.found.all.length));
      return list.view.countText(this.#modelFor(list));
    });
  }

  /** Speaks once what the visitor asked for shows: the data may still be on its way. */
  #say(text: (list: ResultsController) => string): void {
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
