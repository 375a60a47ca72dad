import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { groupEntries } from '../../domain/agenda.js';
import {
  addMonths,
  dayByKey,
  lastDayOf,
  type MonthAgenda,
  monthAgenda,
} from '../../domain/month.js';
import type { EventMessages } from '../../i18n/fr-events.js';
import { type MonthMessages, monthWords } from '../../i18n/fr-month.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { focusOn } from '../focus.js';
import type { AgendaController } from './agenda-controller.js';
import { monthStyles } from './month-styles.js';
import { renderMonth } from './month-view.js';

/** The month of a list of events: which one shows, which of its days is chosen, and where the keys lead. */
export class MonthController implements ReactiveController {
  words!: EventMessages & MonthMessages;
  agenda!: MonthAgenda;
  /** The day that the Tab key leads to, ISO. */
  active = '';
  /** The day whose events show beneath, ISO. */
  chosen = '';

  // What the visitor asked for; what a filter has taken away since is not shown.
  #month: string | undefined;
  #active: string | undefined;
  #chosen: string | undefined;
  /** What takes the focus once it is drawn. */
  #focus: string | undefined;

  constructor(
    private readonly host: LitElement,
    readonly list: AgendaController,
  ) {
    adoptStyles(host.renderRoot, [monthStyles]);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#focus === undefined) return;
    const element = this.host.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = undefined;
    // A title is no control: it must be made able to take the focus.
    if (element?.matches('button')) element.focus();
    else focusOn(element);
  }

  render(): TemplateResult {
    const { list } = this;
    this.words = monthWords(list.words);
    const { coming, past } = list.agenda;
    const [{ first } = { first: '' }] = coming[0]?.dates ?? [];
    const month = this.#within(this.#month ?? (first > list.today ? first : list.today)).slice(
      0,
      7,
    );
    this.agenda = monthAgenda([...past, ...coming], month);
    this.chosen = this.#chosen?.startsWith(month) ? this.#chosen : this.#firstDay;
    this.active = this.#active?.startsWith(month) ? this.#active : this.chosen;
    return renderMonth(this);
  }

  /** The month before or after; `undefined` where there is nothing more to tell of. */
  beside(months: -1 | 1): string | undefined {
    const { from, until } = this.list.days;
    const month = addMonths(`${this.agenda.month}-01`, months).slice(0, 7);
    return month < from.slice(0, 7) || month > until.slice(0, 7) ? undefined : month;
  }

  /** The next month that has something, after one that has nothing. */
  get nextMonth(): string | undefined {
    const { agenda, list } = this;
    return groupEntries(list.agenda.coming, 'month', list.today).find(
      ({ key }) => key > agenda.month,
    )?.key;
  }

  /** The visitor turns to a month. `focus`: what takes the focus, where the control that had it goes away. */
  turn(month: string, focus?: string): void {
    this.#focus = focus;
    this.#month = `${month}-01`;
    this.#active = this.#chosen = undefined;
    this.#tellMonth();
  }

  /** The visitor asks for the events of a day. */
  choose(day: string): void {
    this.#month = this.#active = this.#chosen = day;
    this.#tell(() => `${this.words.day(day)}\u00a0: ${this.dayCount(day)}`);
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const led = isPlain ? dayByKey(this.active, event) : undefined;
    if (led === undefined) return;
    event.preventDefault();
    const day = this.#within(led);
    const isOther = !day.startsWith(this.agenda.month);
    this.#month = this.#active = day;
    this.#focus = `[data-day="${day}"]`;
    if (isOther) this.#tellMonth();
    else this.host.requestUpdate();
  };

  /** To the whole of a campaign, beneath. */
  follow(id: string): void {
    this.#focus = `.campaign-rows [data-id="${CSS.escape(id)}"] .event-title`;
    this.host.requestUpdate();
  }

  dayCount(day: string): string {
    const { days, campaigns } = this.agenda;
    const going = campaigns.filter(({ dates }) =>
      dates.some(({ first, last }) => first <= day && day <= last),
    );
    return this.words.dayCount(days.get(day)?.length ?? 0, going.length);
  }

  #tellMonth(): void {
    this.#tell(() => {
      const { month, count } = this.agenda;
      return `${this.words.month(month)}\u00a0: ${this.words.monthCount(count)}`;
    });
  }

  /** Says what shows, once it does. */
  #tell(text: () => string): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      this.list.actions.say(text());
    });
  }

  /** The first day of the month that has an event of its own; else today, else the first of all. */
  get #firstDay(): string {
    const { agenda, list } = this;
    const { month } = agenda;
    const days = [...agenda.days.keys()].sort();
    const first = days.find((day) => day >= list.today) ?? days[0];
    return first ?? (list.today.startsWith(month) ? list.today : `${month}-01`);
  }

  /** A day of the months that are told of. */
  #within(day: string): string {
    const { from, until } = this.list.days;
    const first = `${from.slice(0, 7)}-01`;
    const last = lastDayOf(until);
    return day < first ? first : day > last ? last : day;
  }
}
