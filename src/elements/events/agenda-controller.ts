import type { nothing, ReactiveController, TemplateResult } from 'lit';
import { type Agenda, type AgendaEntry, agendaOf, todayIn } from '../../domain/agenda.js';
import type { Commune } from '../../domain/commune.js';
import {
  daysOf,
  type EventFilters,
  isFor,
  isNear,
  narrowed,
  NO_FILTERS,
  passes,
} from '../../domain/event-filters.js';
import { type PlacedEvent, placeEvents } from '../../domain/event-places.js';
import type { Structure } from '../../domain/structure.js';
import type { EventAudience, EventTheme, PreventionEvent } from '../../domain/prevention-event.js';
import type { CptsError } from '../../errors.js';
import { CptsFilterEvent, CptsSearchEvent, CptsSelectEvent } from '../../events.js';
import type { CoreMessages } from '../../i18n/fr.js';
import { AUDIENCES, type EventMessages, eventWords, THEMES } from '../../i18n/fr-events.js';
import { clock } from '../../state/clock.js';
import { LazyController } from '../../state/lazy-controller.js';
import type { TerritoryState } from '../../state/reducer.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { comboboxStyles } from '../../ui/combobox-styles.js';
import { viewSwitchStyles } from '../../ui/view-switch.js';
import { focusOn } from '../focus.js';
import { searchStyles } from '../search/search-styles.js';
import { warnUnknown } from '../attributes.js';
import { PageFilters } from './page-filters.js';
import { CommuneField } from '../search/commune-field.js';
import type { CptsEvents } from './events.js';
import type { MonthController } from './month-controller.js';
import { agendaStyles } from './agenda-styles.js';
import { renderAgenda, renderEmpty, renderEnd } from './agenda-view.js';
import { eventStyles } from './event-styles.js';

const MINUTE = 60_000;

/** What a page of paper has place for. */
const PRINTED = 200;

/** Kilometres around the commune that the visitor chose. */
export const AROUND = 20;

/** What the list is told of, at each drawing of its widget. */
export interface AgendaInputs {
  readonly widget: Pick<
    CptsEvents,
    | ('themes' | 'audiences' | 'from' | 'until' | 'past' | 'timeZone' | 'limit')
    | ('withoutFilters' | 'syncUrl' | 'format' | 'heading' | 'headingLevel')
  >;
  readonly view: 'list' | 'month';
  readonly groupBy: 'month' | 'day' | 'none';
  readonly words: CoreMessages;
  readonly events: readonly PreventionEvent[];
  readonly shared: TerritoryState;
  /** INSEE codes that the widget is restricted to. */
  readonly allowed: ReadonlySet<string> | undefined;
  readonly commune: Commune | undefined;
  readonly isPrinting: boolean;
  /** Whether the territory's communes have nothing to do with the widget's own records. */
  readonly isElsewhere: boolean;
  /** Addresses of the widget's own feeds; `undefined` where it shows the territory's. */
  readonly feeds: readonly string[] | undefined;
}

export interface AgendaActions {
  readonly say: (text: string) => void;
  readonly setCommune: (code: string | null) => void;
  readonly setStructure: (id: string) => void;
  readonly fail: (error: CptsError) => void;
}

export interface Days {
  readonly from: string;
  readonly until: string;
}

/** What is worked out of the inputs, until one of them changes. */
interface Derived {
  /** Before the filters of the visitor, but for the days and the place. */
  readonly all: Agenda;
  readonly found: Agenda;
  /** ISO dates of the first and the last day that are told of. */
  readonly days: Days;
  /** Without any filter. */
  readonly next: AgendaEntry | undefined;
}

/** The list of events: what it shows of them, minute after minute, and what the visitor asked of it. */
export class AgendaController implements ReactiveController {
  filters: EventFilters = NO_FILTERS;
  filtersAreOpen = false;
  openMenu: string | undefined;
  words!: EventMessages;
  inputs!: AgendaInputs;
  now = new Date(0);
  today = '';
  /** How many coming events the visitor has asked for; none yet is as many as the page wants. */
  #asked: number | undefined;

  /** What the visitor chose to see. */
  view: 'list' | 'month' | undefined;
  #derived: Derived | undefined;
  #keys: readonly unknown[] = [];
  #placed: readonly [readonly unknown[], readonly PlacedEvent[]] = [[], []];
  #told: readonly AgendaEntry[] = [];
  /** What takes the focus once it is drawn: the filters, or a title by its place. */
  #focus: 'filters' | number | undefined;
  #unfollow: (() => void) | undefined;
  readonly #page: PageFilters;
  readonly #month;
  /** The commune around which events are told of. */
  readonly place: CommuneField;

  constructor(
    readonly host: CptsEvents,
    readonly actions: AgendaActions,
  ) {
    adoptStyles(host.renderRoot, [
      comboboxStyles,
      searchStyles,
      viewSwitchStyles,
      agendaStyles,
      eventStyles,
    ]);
    this.#page = new PageFilters(host, this);
    this.place = new CommuneField(host, {
      words: () => this.words,
      communes: () => this.inputs.shared.communes,
      territory: () => this.inputs.shared.territory,
      onFound: ({ code }) => {
        this.chooseCommune(code);
      },
      onLost: () => {
        actions.setCommune(null);
      },
      onClear: () => {
        this.chooseCommune(null);
      },
      say: actions.say,
      fail: actions.fail,
    });
    this.#month = new LazyController(
      host,
      async () => {
        const { MonthController } = await import('./month-controller.js');
        return new MonthController(host, this);
      },
      actions.fail,
    );
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    this.#unfollow ??= clock.subscribe(() => {
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  hostUpdated(): void {
    if (this.display === 'month' && !this.#month.error) void this.#month.get();
    const focus = this.#focus;
    if (focus === undefined) return;
    this.#focus = undefined;
    const { renderRoot } = this.host;
    const titles = renderRoot.querySelectorAll(
      '.month-title, .results .event-title, .message-title',
    );
    const shown = [...titles].filter((title) => title.getClientRects().length > 0);
    const wanted = focus === 'filters' ? renderRoot.querySelector('.filters') : shown[focus];
    focusOn(wanted ?? renderRoot.querySelector('.root'));
  }

  /** What shows; a month is no use on paper. */
  get display(): 'list' | 'month' {
    return this.inputs.isPrinting ? 'list' : (this.view ?? this.inputs.view);
  }

  /** What draws the month, once it is there and wanted. */
  get month(): MonthController | undefined {
    return this.display === 'month' ? this.#month.value : undefined;
  }

  show(view: 'list' | 'month'): void {
    this.view = view;
    this.host.requestUpdate();
  }

  /** How many coming events show. Paper has no button for more. */
  get shown(): number {
    const { widget, isPrinting } = this.inputs;
    const asked = this.#asked ?? widget.limit;
    return isPrinting ? Math.max(asked, PRINTED) : asked;
  }

  get agenda(): Agenda {
    return this.#derived?.found ?? NOTHING;
  }

  /** What the filters are chosen among. */
  get choices(): Agenda {
    return this.#derived?.all ?? NOTHING;
  }

  /** The first and the last day that are told of. */
  get days(): Days {
    return this.#derived?.days ?? { from: this.today, until: this.today };
  }

  /** The next event, were there no filter. */
  get next(): AgendaEntry | undefined {
    return this.#derived?.next;
  }

  get level(): number {
    const { heading, headingLevel } = this.inputs.widget;
    return headingLevel + (heading === '' ? 0 : 1);
  }

  get isFiltered(): boolean {
    const { theme, audience, period, free, online, accessible } = this.filters;
    return (
      theme !== undefined ||
      audience !== undefined ||
      period !== 'all' ||
      free ||
      online ||
      accessible
    );
  }

  /** What search engines are told of: the coming events that show. */
  get told(): readonly AgendaEntry[] {
    const entries = this.agenda.coming.slice(0, this.shown);
    const isSame =
      entries.length === this.#told.length &&
      entries.every(({ event }, index) => event === this.#told[index]?.event);
    if (!isSame) this.#told = entries;
    return this.#told;
  }

  derive(inputs: AgendaInputs): void {
    const isFirst = (this.inputs as AgendaInputs | undefined) === undefined;
    this.inputs = inputs;
    this.words = eventWords(inputs.words);
    const { widget, events, shared, allowed, commune } = inputs;
    const minute = Math.floor(Date.now() / MINUTE) * MINUTE;
    if (minute !== this.now.getTime()) this.now = new Date(minute);
    if (isFirst) this.#page.start(widget.syncUrl);
    const placed = this.#place(events, shared);
    const keys = [
      placed,
      this.now,
      this.filters,
      commune,
      allowed && [...allowed].join(),
      widget.themes.join(),
      widget.audiences.join(),
      ...[widget.from, widget.until, widget.past, widget.timeZone],
    ];
    if (keys.every((key, index) => key === this.#keys[index])) return;
    this.#keys = keys;
    this.#derived = this.#find(placed);
  }

  render(): TemplateResult {
    return renderAgenda(this);
  }

  renderEmpty(): TemplateResult | typeof nothing {
    return renderEmpty(this);
  }

  renderEnd(): TemplateResult | typeof nothing {
    return renderEnd(this);
  }

  /** The visitor narrows the list, or widens it. */
  filter(change: Partial<EventFilters>): void {
    this.#setFilters({ ...this.filters, ...change });
  }

  /** All filters at once. */
  clear(): void {
    this.#setFilters(NO_FILTERS);
  }

  /** By a button that goes away with what it changes: where the focus goes. */
  leave(to: 'filters' | 'events', change: () => void): void {
    this.#focus = to === 'filters' ? to : 0;
    change();
  }

  #setFilters(filters: EventFilters): void {
    this.filters = filters;
    this.#asked = undefined;
    this.host.requestUpdate();
    this.#tellCount((count) => new CptsFilterEvent(this.filters, count));
  }

  /** The visitor chooses a commune, or none any more. */
  chooseCommune(code: string | null): void {
    if (code !== null && !this.host.dispatchEvent(new CptsSelectEvent('commune', code))) return;
    this.actions.setCommune(code);
    this.#asked = undefined;
    this.#tellCount((count) => (code === null ? undefined : new CptsSearchEvent(code, [], count)));
  }

  /** The visitor wants more of an event, or of the structure that it takes place in; whether the page lets them. */
  open(kind: 'event' | 'structure', id: string): boolean {
    const isLet = this.host.dispatchEvent(new CptsSelectEvent(kind, id));
    if (isLet && kind === 'structure') this.actions.setStructure(id);
    return isLet;
  }

  /** Says how many there are once they show, and tells the page. */
  #tellCount(eventOf: (count: number) => Event | undefined): void {
    void this.host.updateComplete.then(() => {
      const { coming, standing } = this.agenda;
      this.actions.say(this.countText);
      const event = eventOf(coming.length + standing.length);
      if (event) this.host.dispatchEvent(event);
    });
  }

  get countText(): string {
    const { words, inputs, agenda } = this;
    const count = agenda.coming.length;
    return inputs.commune?.position
      ? words.eventCountNear(count, AROUND, inputs.commune)
      : words.eventCount(count);
  }

  showMore(): void {
    this.#focus = this.shown;
    this.#asked = this.shown + this.inputs.widget.limit;
    this.host.requestUpdate();
  }

  menu(key: string | undefined): void {
    this.openMenu = key;
    this.host.requestUpdate();
  }

  disclose(): void {
    this.filtersAreOpen = !this.filtersAreOpen;
    this.host.requestUpdate();
  }

  #place(events: readonly PreventionEvent[], shared: TerritoryState): readonly PlacedEvent[] {
    const of = [events, shared.structures, shared.communes];
    if (of.some((part, index) => part !== this.#placed[0][index])) {
      const structures: readonly Structure[] = shared.structures;
      this.#placed = [of, placeEvents(events, structures, shared.communes)];
    }
    return this.#placed[1];
  }

  #find(placed: readonly PlacedEvent[]): Derived {
    const { widget, allowed, commune } = this.inputs;
    const timeZone = this.#timeZone;
    this.today = todayIn(timeZone, this.now);
    const themes = this.#known('themes', widget.themes, THEMES) as readonly EventTheme[];
    const audiences = this.#known(
      'audiences',
      widget.audiences,
      AUDIENCES,
    ) as readonly EventAudience[];
    const scoped = placed.filter(
      (event) =>
        (themes.length === 0 || themes.some((theme) => event.themes.includes(theme))) &&
        (audiences.length === 0 || audiences.some((audience) => isFor(event, audience))) &&
        (!allowed || event.place?.cityCode === undefined || allowed.has(event.place.cityCode)),
    );
    const own = { from: this.#day('from'), until: this.#day('until') };
    const at = { now: this.now, timeZone, past: widget.past };
    const days = narrowed(own, daysOf(this.filters, this.today));
    const all = agendaOf(
      scoped.filter((event) => isNear(event, commune?.position, AROUND)),
      { ...at, ...days },
    );
    const found: Agenda = {
      coming: all.coming.filter(({ event }) => passes(event, this.filters)),
      standing: all.standing.filter((event) => passes(event, this.filters)),
      past: all.past.filter(({ event }) => passes(event, this.filters)),
    };
    const [next] =
      found.coming.length > 0 ? found.coming : agendaOf(scoped, { ...at, ...own }).coming;
    return { all, found, days: this.#span(found, days), next };
  }

  /** From today, or before for what is over, to the last date that is asked for or known. */
  #span({ past, coming }: Agenda, asked: ReturnType<typeof daysOf>): Days {
    const { today } = this;
    const gone = past.flatMap(({ dates }) => dates.map(({ first }) => first));
    const known = coming.flatMap(({ dates }) => dates.map(({ last }) => last));
    const start = asked.from !== undefined && asked.from > today ? asked.from : today;
    const from = gone.reduce((one, other) => (other < one ? other : one), start);
    const until = asked.until ?? known.reduce((one, other) => (other > one ? other : one), from);
    return { from, until: until < from ? from : until };
  }

  get #timeZone(): string {
    const { timeZone } = this.inputs.widget;
    try {
      new Intl.DateTimeFormat('en', { timeZone });
      return timeZone;
    } catch {
      warnUnknown(this.host, 'time-zone', timeZone, ['Europe/Paris', 'Indian/Reunion']);
      return 'Europe/Paris';
    }
  }

  #day(name: 'from' | 'until'): string | undefined {
    const written = this.inputs.widget[name];
    if (!written) return undefined;
    if (/^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(written))) return written;
    warnUnknown(this.host, name, written, ['une date, par exemple 2026-10-06']);
    return undefined;
  }

  #known(
    attribute: string,
    values: readonly string[],
    allowed: readonly string[],
  ): readonly string[] {
    for (const value of values) {
      if (!allowed.includes(value)) warnUnknown(this.host, attribute, value, allowed);
    }
    return values.filter((value) => allowed.includes(value));
  }
}

const NOTHING: Agenda = { coming: [], standing: [], past: [] };
