import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { frame } from '../../ui/frame.js';
import { absoluteUrl, oneOf, words } from '../attributes.js';
import { CptsLazyWidget } from '../lazy-widget.js';
import { withShared } from '../with-shared.js';
import type { Described } from '../widget.js';
import type { AgendaController } from './agenda-controller.js';

const VIEWS = ['list', 'month'] as const;
const GROUPS = ['month', 'day', 'none'] as const;

/**
 * Tells which prevention events are coming: what, when, where, for whom, and keeps one in the visitor's calendar. What is
 * over is left out; programmes without dates are in a group of their own.
 *
 * @summary Coming prevention events, as a list or a month.
 * @slot - Shown until the data is ready; also the page's own content without script.
 * @slot header - Above the title.
 * @slot footer - Under everything.
 * @slot empty - In place of the message shown when there is no event.
 * @slot error - In place of the message shown when the data failed.
 * @slot loading - In place of the skeleton.
 * @event {CptsLoadEvent} cpts-load - The data is ready.
 * @event {CptsErrorEvent} cpts-error - The data failed.
 * @event {CptsSearchEvent} cpts-search - The visitor searched for a commune.
 * @event {CptsSelectEvent} cpts-select - The visitor opened an event, chose a commune, or followed the structure that is the
 * place of an event; cancelable.
 * @event {CptsFilterEvent} cpts-filter - The visitor changed the filters.
 * @csspart toolbar - The count of events and what goes with it.
 * @csspart search - The search for a commune.
 * @csspart search-input - Its field.
 * @csspart suggestions - The list proposed under the field.
 * @csspart filters - The filters.
 * @csspart filter - One filter.
 * @csspart results - The list.
 * @csspart table - The month.
 * @csspart event - One event.
 * @csspart event-date - The block of its date.
 * @csspart event-title - Its title.
 * @csspart event-actions - Its buttons.
 * @csspart popup - The menu of calendars.
 * @csspart source - Where a fact comes from.
 * @csspart message - A message in place of what is missing.
 * @csspart button - A button.
 */
export class CptsEvents extends CptsLazyWidget<AgendaController> {
  /** Themes to tell of, space separated; all of them by default. */
  @property({ converter: words }) themes: readonly string[] = [];

  /** Audiences to tell of, space separated; what is for everyone is for each of them. */
  @property({ converter: words }) audiences: readonly string[] = [];

  /** First day to tell of, as an ISO date; today by default. */
  @property() from = '';

  /** Last day to tell of, as an ISO date; a year from now by default. */
  @property() until = '';

  /** `list` or `month`, until the visitor chooses; where it is narrow, and on paper, a month is a list. */
  @property() view: (typeof VIEWS)[number] = 'list';

  /** What the list is grouped by: `month`, `day` or `none`. */
  @property({ attribute: 'group-by' }) groupBy: (typeof GROUPS)[number] = 'month';

  /** Tells of what is over too, after what is coming. */
  @property({ type: Boolean }) past = false;

  /** Shows no filters. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;

  /** Mirrors the filters and the view in the page's fragment, each name prefixed by this value. */
  @property({ attribute: 'sync-url' }) syncUrl: string | undefined;

  /** Time zone that dates and times are shown in, by its IANA name. */
  @property({ attribute: 'time-zone' }) timeZone = 'Europe/Paris';

  protected override get described(): readonly Described[] | undefined {
    return this.dataStatus === 'ready' ? this.drawing?.told : undefined;
  }

  protected override async loadDrawing(): Promise<AgendaController> {
    const { AgendaController } = await withShared(import('./agenda-controller.js'));
    return new AgendaController(this, {
      say: (text) => {
        this.announcer.say(text);
      },
      setCommune: (code) => {
        this.setCommune(code);
      },
      setStructure: (id) => {
        this.setStructure(id);
      },
      fail: (error) => {
        this.fail(error);
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const view = oneOf(this, 'view', this.view, VIEWS);
    const groupBy = oneOf(this, 'group-by', this.groupBy, GROUPS);
    this.drawing?.derive({
      widget: this,
      view,
      groupBy,
      words: this.words,
      events: this.events,
      shared: this.shared,
      allowed: this.allowedCommunes,
      commune: this.selectedCommune,
      isPrinting: this.isPrinting,
      isElsewhere: this.isElsewhere,
      feeds: this.hasOwnRecords ? (this.data == null ? this.src.map(absoluteUrl) : []) : undefined,
    });
  }

  protected override render(): TemplateResult {
    const { words: say, dataStatus } = this;
    const agenda = dataStatus === 'ready' ? this.drawing : undefined;
    return frame({
      words: say,
      title: this.heading ?? say.eventsHeading,
      label: say.eventsHeading,
      level: this.headingLevel,
      status: dataStatus,
      loading: this.hasDataChildren ? undefined : say.loading(undefined),
      error: this.renderError(),
      content: agenda?.render() ?? nothing,
      empty: agenda?.renderEmpty() ?? nothing,
      end: agenda?.renderEnd() ?? nothing,
      last: html`${this.renderDebug()} ${this.announcer.render()}`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cpts-events': CptsEvents;
  }
}
