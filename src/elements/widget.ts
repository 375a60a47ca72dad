import { LitElement, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgendaEntry } from '../domain/agenda.js';
import type { Commune } from '../domain/commune.js';
import type { PreventionEvent } from '../domain/prevention-event.js';
import type { Structure } from '../domain/structure.js';
import type { Contact } from '../domain/territory.js';
import type { CptsError } from '../errors.js';
import { type Counts, CptsErrorEvent, CptsLoadEvent, type DataIssue } from '../events.js';
import { LocalizeController } from '../i18n/localize-controller.js';
import type { CoreMessages } from '../i18n/fr.js';
import { type OwnFeedOptions, readOwn } from '../sources/lazy.js';
import type { OwnRecords, RecordOrigin } from '../sources/own-records.js';
import { communeByCode } from '../state/selectors.js';
import { SourceController } from '../state/source-controller.js';
import { TerritoryController } from '../state/territory-controller.js';
import { initialTerritoryState, type TerritoryState } from '../state/reducer.js';
import { Announcer } from '../ui/announcer.js';
import { ThemeController } from '../ui/theme-controller.js';
import { DebugController } from './debug-controller.js';
import { absoluteUrl, checkCommune, numberFrom, oneOf, words, wordsOf } from './attributes.js';
import { DataChildren } from './data-children.js';
import { Deferred } from './deferred.js';
import { explainError, explainIssues } from './explain.js';
import { LinkedDataController } from './linked-data-controller.js';

const FORMATS = ['', 'json', 'geojson', 'csv', 'finess', 'openagenda', 'ics'] as const;
const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;

/** What search engines may be told of. */
export type Described = Structure | AgendaEntry;

/**
 * What the widgets that show data have in common: their attributes, where their data comes from (property, then own
 * `src`, then children that hold data, then the territory; corrected by `overlay`), the selection that they share, and how
 * they report what happened.
 */
export abstract class CptsWidget extends LitElement {
  /** Addresses of the widget's own records, space separated. Without it, the territory's. */
  @property({ converter: words }) src: readonly string[] = [];

  /** Format of `src`, when it can't be recognised: json, geojson, csv, finess, openagenda, ics. */
  @property() format: (typeof FORMATS)[number] = '';

  /** Addresses of correction files, space separated: they change records by their identifier, wherever these come from. */
  @property({ converter: words }) overlay: readonly string[] = [];

  /** DOM id of the `<cpts-territory>` to use, when it is not around the widget. */
  @property() territory: string | undefined;

  /** INSEE code of the commune the widget starts from. */
  @property() commune = '';

  /** INSEE codes to which the widget is restricted, space separated. */
  @property({ converter: words }) communes: readonly string[] = [];

  /** SIREN of the EPCI to whose communes the widget is restricted. */
  @property() epci = '';

  /** Visible title, and the region's name. An empty value shows none. */
  @property() heading: string | undefined;

  /** Level of the title, 2 to 6; inner titles follow. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Colours: `auto` follows the page. */
  @property() theme: (typeof THEMES)[number] = 'auto';

  /** Brand colour, the same as `--cpts-color-accent`, for pages that cannot carry CSS. */
  @property() accent = '';

  /** How many records a page of the list shows. */
  @property({ type: Number }) limit = 20;

  /** Neither follows nor moves the selection shared with other widgets. */
  @property({ type: Boolean }) isolated = false;

  /** Keeps a copy of `src` in the browser, and shows it, dated, when it cannot be had. */
  @property({ type: Boolean, attribute: 'keep-last-good' }) keepLastGood = false;

  /**
   * Shows, under the widget, what its page's author needs to mend: what is wrong with the data, what was refused or is
   * missing. `#cpts-debug` in the page's address does the same.
   */
  @property({ type: Boolean }) debug = false;

  /** Writes what the widget shows into the page as schema.org data, for search engines. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  /**
   * The widget's own records, as an array in the library's JSON; of a coverage map, a territory descriptor. Wins over `src`,
   * as `src` does over children.
   */
  @property({ attribute: false }) data: object | null | undefined;

  // Before what tells of the territory: children come before it.
  readonly #children = new DataChildren(this, () => {
    this.records.reload(false);
  });

  protected readonly localize = new LocalizeController(this);
  protected readonly announcer = new Announcer(this);
  protected readonly territoryController = new TerritoryController(this, {
    change: () => {
      this.#report();
    },
    missing: (id) => {
      console.warn(
        `${this.localName} : territory="${id}" : la page n’a pas de <cpts-territory id="${id}">. Vérifiez cet identifiant.`,
      );
    },
  });

  /** One that is not known is as if none were said. */
  #knownFormat: (typeof FORMATS)[number] = '';
  #ready = new Deferred();
  #issues: readonly DataIssue[] = [];
  /** Files of the library that could not be loaded. */
  #faults: readonly CptsError[] = [];
  /** What was last told by an event: the same result is not told twice. */
  #told: unknown;
  /** The choice of an isolated widget. */
  #ownCommune: string | null | undefined;
  #ownStructure: string | null | undefined;

  protected readonly records: SourceController<readonly unknown[], OwnRecords> =
    new SourceController<readonly unknown[], OwnRecords>(this, {
      args: () => {
        const { origin } = this;
        if (origin === undefined) return undefined;
        return [origin, this.#knownFormat, this.overlay.join(' ')] as const;
      },
      // A page's script gives its records again whenever one of them has changed.
      isRenewed: ([records], [last]) => Array.isArray(records) && Array.isArray(last),
      run: async (_args, options): Promise<OwnRecords> =>
        this.readOwn(
          this.data != null
            ? { records: this.data, name: `${this.localName}.data` }
            : this.src.length > 0
              ? { urls: this.src.map(absoluteUrl), format: this.#knownFormat }
              : this.hasDataChildren
                ? { elements: await this.#children.whole(), last: this.records.value }
                : this.shared,
          { ...options, keepLastGood: this.keepLastGood, overlays: this.overlay.map(absoluteUrl) },
        ),
      onEnd: () => {
        this.#report();
      },
    });

  readonly #theme = new ThemeController(this);

  readonly #debug = new DebugController(
    this,
    () => ({
      words: this.words,
      tag: this.localName,
      level: this.headingLevel + 1,
      counts: this.#counts,
      issues: this.#issues,
      errors: [...(this.error ? [this.error] : []), ...this.failures, ...this.#faults],
      accent: this.#theme.colour('accent'),
      surface: this.#theme.colour('surface'),
      say: (text) => {
        this.announcer.say(text);
      },
    }),
    (error) => {
      this.fail(error);
    },
  );

  constructor() {
    super();
    new LinkedDataController(
      this,
      () => (this.jsonLd ? this.described : undefined),
      (error) => {
        this.fail(error);
      },
    );
  }

  /** What was wrong with the widget's data, in its language; complete once `ready` is resolved. */
  get issues(): readonly DataIssue[] {
    return this.#issues;
  }

  /** Resolves when the data stands or has failed; renewed by `reload()`. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Asks for the data again. */
  reload(): Promise<void> {
    // Whoever waited for the first end gets this one.
    const { resolve } = this.#ready;
    this.#ready = new Deferred();
    void this.#ready.promise.then(resolve);
    this.#told = undefined;
    if (!this.hasOwnRecords || this.shared.status === 'failed') {
      this.territoryController.store?.dispatch({ type: 'reload' });
    }
    this.records.reload();
    return this.ready;
  }

  override connectedCallback(): void {
    this.#splitWords();
    super.connectedCallback();
  }

  /** The first drawing is a task of its own: on a slow phone, waking up has already taken long. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.territoryController.refresh();
    this.#splitWords();
    checkCommune(this, this.commune, this.shared.communes);
    if (changed.has('limit')) {
      this.limit = Math.floor(numberFrom(this, 'limit', this.limit, { least: 1, standard: 20 }));
    }
    if (changed.has('headingLevel')) {
      this.headingLevel = Math.floor(
        numberFrom(this, 'heading-level', this.headingLevel, { least: 2, standard: 2 }),
      );
    }
    if (changed.has('format')) {
      this.#knownFormat = oneOf(this, 'format', this.format, FORMATS);
    }
    if (changed.has('theme')) oneOf(this, 'theme', this.theme, THEMES);
    if (changed.has('accent') && this.accent && !CSS.supports('color', this.accent)) {
      console.warn(
        `${this.localName} : accent="${this.accent}" n’est pas une couleur. Écrivez par exemple accent="#0f5f66".`,
      );
    }
  }

  protected override updated(): void {
    this.#report();
  }

  /** Frameworks set properties to what an attribute would hold, also before the element is in the page. */
  #splitWords(): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const [key, { converter }] of elementProperties) {
      if (converter !== words) continue;
      const value = Reflect.get(this, key) as Parameters<typeof wordsOf>[0];
      Reflect.set(this, key, wordsOf(value));
    }
  }

  protected get words(): CoreMessages {
    return this.localize.words;
  }

  /** The territory's state; empty while there is none. */
  protected get shared(): TerritoryState {
    return this.territoryController.state ?? initialTerritoryState;
  }

  /** Whom a visitor tells of a mistake in a record: those of the page's own are not the default territory's to correct. */
  protected get reportContact(): Contact | undefined {
    return this.hasOwnRecords && this.territoryController.isDefault
      ? undefined
      : this.shared.territory?.contact;
  }

  protected get hasOwnRecords(): boolean {
    return this.data != null || this.src.length > 0 || this.hasDataChildren;
  }

  /** Whether the page shows, in the tag, the records that the widget is about to show. */
  protected get hasDataChildren(): boolean {
    return this.dataChildren.length > 0;
  }

  /** Children that hold the widget's own data. */
  protected get dataChildren(): readonly Element[] {
    return this.#children.elements;
  }

  /** Where the records that the widget reads itself come from: its own, or the territory's that it corrects. */
  protected get origin(): unknown {
    if (this.data != null) return this.data;
    if (this.src.length > 0) return this.src.join(' ');
    if (this.hasDataChildren) return this.#children;
    return this.overlay.length > 0 ? this.shared.territory : undefined;
  }

  /** Reads what comes from there. */
  protected readOwn(origin: RecordOrigin, feed: OwnFeedOptions): Promise<OwnRecords> {
    return readOwn(origin, feed, ({ readOwnRecords }, options) => readOwnRecords(origin, options));
  }

  /** Of another name than any attribute: frameworks set the property of that name, if there is one. */
  protected get allStructures(): readonly Structure[] {
    if (this.origin === undefined) return this.shared.structures;
    return this.records.value?.structuresIn(this.shared.communes) ?? [];
  }

  protected get events(): readonly PreventionEvent[] {
    return this.origin === undefined ? this.shared.events : (this.records.value?.events ?? []);
  }

  /** `loading` until there is something to show; what stood before stays while it is asked for again. */
  protected get dataStatus(): 'loading' | 'ready' | 'failed' {
    if (this.origin === undefined) {
      if (this.shared.territory) return 'ready';
      return this.territoryController.store ? this.shared.status : 'loading';
    }
    if (this.records.value) return 'ready';
    return this.records.status === 'failed' ? 'failed' : 'loading';
  }

  protected get error(): CptsError | undefined {
    return this.origin !== undefined ? this.records.error : this.shared.error;
  }

  /** Files that failed while the rest, or their last good copy, stands. */
  protected get failures(): readonly CptsError[] {
    const corrections = this.records.value?.failures ?? [];
    return this.hasOwnRecords ? corrections : [...this.shared.failures, ...corrections];
  }

  /** Whether the territory's coverage and guidance have nothing to say of the widget's own records. */
  protected get isElsewhere(): boolean {
    const { communes, territory } = this.shared;
    return (
      this.hasOwnRecords &&
      this.territoryController.isDefault &&
      // What it covers may not be known yet.
      territory !== undefined &&
      this.records.value?.liesOutside(communes, territory.bounds) === true
    );
  }

  /** What search engines may be told of: what shows. */
  protected get described(): readonly Described[] | undefined {
    return undefined;
  }

  /** The commune the visitor chose; else the one the widget, then the territory, starts from. */
  protected get selectedCommune(): Commune | undefined {
    const { selectedCommune: chosen } = this.selection;
    const code = chosen === undefined ? this.commune || this.shared.startCommune : chosen;
    return communeByCode(this.shared, code);
  }

  protected get selectedStructure(): string | null | undefined {
    return this.selection.selectedStructure;
  }

  /** What the visitor chose, known or not: codes may come before the data that they are of. */
  protected get selection(): Pick<TerritoryState, 'selectedCommune' | 'selectedStructure'> {
    return this.isolated
      ? { selectedCommune: this.#ownCommune, selectedStructure: this.#ownStructure }
      : this.shared;
  }

  /** INSEE codes that the widget is restricted to; `undefined` when it is not. */
  protected get allowedCommunes(): ReadonlySet<string> | undefined {
    if (this.communes.length === 0 && !this.epci) return undefined;
    const ofEpci = this.shared.communes.filter(({ epci }) => this.epci && epci === this.epci);
    return new Set([...this.communes, ...ofEpci.map(({ code }) => code)]);
  }

  /** Sets the commune of the territory's widgets, or of this one alone; `null` clears the choice. */
  protected setCommune(code: string | null): void {
    this.#ownStructure = null;
    this.#ownCommune = code;
    if (this.isolated) this.requestUpdate();
    else this.territoryController.store?.dispatch({ type: 'select-commune', code });
  }

  /** Under all the rest of what a widget draws. */
  protected renderDebug(): TemplateResult | typeof nothing {
    return this.#debug.render();
  }

  protected setStructure(id: string | null): void {
    this.#ownStructure = id;
    if (this.isolated) this.requestUpdate();
    else this.territoryController.store?.dispatch({ type: 'select-structure', id });
  }

  /** A file of the library that the widget needs could not be loaded. */
  protected fail(error: CptsError): void {
    this.#faults = [...this.#faults, error];
    this.dispatchEvent(new CptsErrorEvent(error));
    void explainError(this, error, this.words);
    this.requestUpdate();
  }

  /** Says by an event and in the console how the data ended; each ending once. */
  #report(): void {
    const isRead = this.origin !== undefined;
    const { status, error } = isRead ? this.records : this.shared;
    if (status === 'loading' || status === 'none' || !this.isConnected) return;
    // The territory of a widget with its own records may still be on its way: its communes are counted too.
    if (isRead && this.territoryController.store && this.shared.status === 'loading') return;
    const ending = error ?? (isRead ? this.records.value : this.shared.territory);
    if (ending === undefined || ending === this.#told) return;
    this.#told = ending;
    void this.#tell(error);
  }

  async #tell(error: CptsError | undefined): Promise<void> {
    const { promise, resolve } = this.#ready;
    for (const failure of error ? [error] : this.failures) {
      this.dispatchEvent(new CptsErrorEvent(failure));
      await explainError(this, failure, this.words);
    }
    if (!error) {
      const issues = this.records.value?.issuesIn(this.shared.communes) ?? this.shared.issues;
      this.#issues = await explainIssues(issues, this.words);
      if (this.#issues.length > 0) this.requestUpdate();
      if (promise === this.#ready.promise) {
        this.dispatchEvent(new CptsLoadEvent(this.#counts, this.#issues, this.#records));
      }
    }
    resolve();
  }

  /** What stands: the widget's own, else the territory's. */
  get #records(): Pick<TerritoryState, 'structures' | 'events'> {
    return this.records.value ?? this.shared;
  }

  get #counts(): Counts {
    const { structures, events } = this.#records;
    return {
      structures: structures.length,
      events: events.length,
      communes: this.shared.communes.length,
    };
  }
}
