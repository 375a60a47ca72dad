import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type OwnFeedOptions, readOwn } from '../../sources/lazy.js';
import type { OwnCoverage } from '../../sources/own-coverage.js';
import type { OwnRecords, RecordOrigin } from '../../sources/own-records.js';
import type { TerritoryState } from '../../state/reducer.js';
import { comboboxStyles } from '../../ui/combobox-styles.js';
import { frame } from '../../ui/frame.js';
import { words } from '../attributes.js';
import { DataChildren } from '../data-children.js';
import { searchStyles } from '../search/search-styles.js';
import { CptsLazyWidget } from '../lazy-widget.js';
import { withShared } from '../with-shared.js';
import type { CoverageModel, CoverageView } from './coverage-view.js';

/**
 * Says which CPTS covers which commune: a map drawn without tiles or map engine, its legend, the search of a commune with
 * its answer, and a table that says the same as the map.
 *
 * `src` and `data` are a territory descriptor; a table in the tag, with the columns `code_insee;cpts;source;date`, says
 * which CPTS cover the communes of the territory in which the map stands.
 *
 * @summary Which CPTS covers which commune.
 * @slot - Shown until the data is ready; also the page's own content without script.
 * @slot header - Above the title.
 * @slot footer - Under everything.
 * @slot empty - In place of the message shown when there is nothing to show.
 * @slot error - In place of the message shown when the data failed.
 * @slot loading - In place of the skeleton.
 * @event {CptsLoadEvent} cpts-load - The data is ready.
 * @event {CptsErrorEvent} cpts-error - The data failed.
 * @event {CptsSearchEvent} cpts-search - The visitor searched.
 * @event {CptsSelectEvent} cpts-select - The visitor chose a commune, or a structure on the map; cancelable.
 * @csspart search - The search form.
 * @csspart search-input - Its field.
 * @csspart suggestions - The list proposed under the field.
 * @csspart answer - Which CPTS covers the commune.
 * @csspart swatch - The colour and pattern of a CPTS.
 * @csspart toolbar - The choice between map and table.
 * @csspart map - The map.
 * @csspart legend - What its colours and patterns mean.
 * @csspart table - The table.
 * @csspart source - Where a fact comes from.
 * @csspart message - A message in place of what is missing.
 * @csspart button - A button.
 */
export class CptsCoverageMap extends CptsLazyWidget<CoverageView> {
  static override styles = [...super.styles, comboboxStyles, searchStyles];

  /** Identifier of the one CPTS that stands out. */
  @property() cpts = '';

  /** What shows: `auto` (the map where there is one), `map` or `table`. The visitor may choose the other. */
  @property() view: 'auto' | 'map' | 'table' = 'auto';

  /** Kinds of structure that the interactive map shows over the communes, space separated. */
  @property({ converter: words }) structures: readonly string[] = [];

  /** What lies under the interactive map: `none`, `plan-ign`, or the address of a style. */
  @property() basemap = 'none';

  /** Whether the visitor is asked before the basemap's host is contacted: `ask` or `granted`. */
  @property({ attribute: 'basemap-consent' }) basemapConsent: 'ask' | 'granted' = 'ask';

  /** When the interactive map takes the place of the drawn one: on `interaction`, once `visible`, or `eager`. */
  @property() loading: 'interaction' | 'visible' | 'eager' = 'interaction';

  /** Shows no search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Shows no legend. */
  @property({ type: Boolean, attribute: 'without-legend' }) withoutLegend = false;

  /** Offers no table in place of the map. */
  @property({ type: Boolean, attribute: 'without-table' }) withoutTable = false;

  /** The territory's, or the page's own. */
  protected override get shared(): TerritoryState {
    const { value } = this.records;
    if (value && 'territory' in value) {
      return { ...super.shared, ...(value as OwnCoverage), status: 'ready' };
    }
    // The territory's communes say nothing of another's.
    return this.data != null || this.src.length > 0
      ? { ...super.shared, communes: [] }
      : super.shared;
  }

  /** Tables alone: whatever else stands in the tag is the page's own content. */
  protected override get dataChildren(): readonly Element[] {
    return super.dataChildren.filter(({ localName }) => localName === 'table');
  }

  protected override get origin(): unknown {
    const own = super.origin;
    // What they list is the communes of a territory.
    return own instanceof DataChildren ? super.shared.territory : own;
  }

  protected override readOwn(origin: RecordOrigin, feed: OwnFeedOptions): Promise<OwnRecords> {
    return readOwn(origin, feed, ({ readOwnCoverage }, options) =>
      readOwnCoverage(origin, super.shared, options),
    );
  }

  protected override async loadDrawing(): Promise<CoverageView> {
    const view = import('./coverage-view.js');
    const { CoverageView } = await withShared(view, import('../map-parts.js'));
    return new CoverageView(this, {
      model: () => this.#model,
      setCommune: (code) => {
        this.setCommune(code);
      },
      setStructure: (id) => {
        this.setStructure(id);
      },
      say: (text) => {
        this.announcer.say(text);
      },
      fail: (error) => {
        this.fail(error);
      },
    });
  }

  protected override render(): TemplateResult {
    const { words: say, dataStatus } = this;
    return frame({
      words: say,
      title: this.heading ?? say.mapHeading,
      label: say.mapHeading,
      level: this.headingLevel,
      status: dataStatus,
      loading: this.hasDataChildren ? undefined : say.loadingMap,
      error: this.renderError(),
      content: dataStatus === 'ready' ? this.drawing?.render() : nothing,
      empty: nothing,
      end: nothing,
      last: html`${this.renderDebug()} ${this.announcer.render()}`,
    });
  }

  get #model(): CoverageModel {
    return {
      ...this.shared,
      words: this.words,
      level: this.headingLevel + 1,
      commune: this.selectedCommune,
      structures: this.allStructures,
      structure: this.selectedStructure ?? undefined,
      allowed: this.allowedCommunes,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cpts-coverage-map': CptsCoverageMap;
  }
}
