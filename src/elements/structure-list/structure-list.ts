import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CptsSelectEvent } from '../../events.js';
import { frame } from '../../ui/frame.js';
import { oneOf } from '../attributes.js';
import { CptsListWidget } from '../list-widget.js';
import { withShared } from '../with-shared.js';
import type { Listing } from './listing.js';

const LAYOUTS = ['cards', 'compact', 'table'] as const;

/**
 * Lists the structures that the page names, as a commune does of its own, with no search. What a visitor chooses in
 * another widget never takes one away: the list is the page's statement. The commune chosen comes first, and the
 * structure chosen is marked. Communes come by name. Within one, the page's own records (`data`, `src`, children) keep
 * the order that the page gives them; the territory's, which nobody has put in order for the page, come by name.
 *
 * @summary A plain list of health structures: cards, compact rows or a table.
 * @slot - Shown until the data is ready; also the page's own content without script.
 * @slot header - Above the title.
 * @slot footer - Under everything.
 * @slot empty - In place of the message shown when there is no structure.
 * @slot error - In place of the message shown when the data failed.
 * @slot loading - In place of the skeleton.
 * @event {CptsLoadEvent} cpts-load - The data is ready.
 * @event {CptsErrorEvent} cpts-error - The data failed.
 * @event {CptsSelectEvent} cpts-select - The visitor followed a link of a structure: to call, to go there, to its site; cancelable.
 * @csspart results - The list.
 * @csspart table - The table.
 * @csspart card - One structure.
 * @csspart card-title - Its name.
 * @csspart card-status - What is known of its hours and place.
 * @csspart card-actions - Its buttons.
 * @csspart hours - Its opening hours of the week.
 * @csspart source - Where a fact comes from.
 * @csspart message - A message in place of what is missing.
 * @csspart button - A button.
 */
export class CptsStructureList extends CptsListWidget<Listing> {
  /** How structures show: `cards`, `compact` rows, or a `table` where there is room for one. */
  @property() layout: (typeof LAYOUTS)[number] = 'cards';

  protected override async loadDrawing(): Promise<Listing> {
    const { list } = await withShared(import('../lists.js'));
    return new list.Listing(this, list, (error) => {
      this.fail(error);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('layout')) oneOf(this, 'layout', this.layout, LAYOUTS);
    this.list?.derive({
      structures: this.allStructures,
      isOrdered: this.hasOwnRecords,
      kinds: this.knownKinds,
      communes: this.allowedCommunes,
      allCommunes: this.shared.communes,
      first: this.selectedCommune?.code,
      limit: this.shown,
      isPrinting: this.isPrinting,
    });
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', ({ target }) => {
      this.#choose(target as Element);
    });
  }

  protected override render(): TemplateResult {
    const { words: say, dataStatus, list, heading: title = '' } = this;
    const model = list &&
      dataStatus === 'ready' && {
        ...this.cardsOf(list),
        words: list.view.listWords(say),
        title: title || say.listHeading,
        level: this.headingLevel + (title ? 1 : 0),
        layout: this.layout,
        listing: list,
        contact: this.reportContact,
      };
    return frame({
      words: say,
      title,
      label: say.listHeading,
      level: this.headingLevel,
      status: dataStatus,
      loading: this.hasDataChildren ? undefined : say.loading(undefined),
      error: this.renderError(),
      content: model ? list.view.renderList(model) : nothing,
      empty: model && list.total === 0 ? list.view.renderEmpty(model) : nothing,
      end: nothing,
      last: html`${this.renderDebug()} ${this.announcer.render()}`,
    });
  }

  /** The visitor follows a link of a structure. */
  #choose(target: Element): void {
    const link = target.closest('.card-title a, .card-actions a');
    const id = link?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id === undefined || !this.dispatchEvent(new CptsSelectEvent('structure', id))) return;
    // Of one that this list alone knows, the other widgets could show nothing.
    if (this.shared.structures.some((structure) => structure.id === id)) this.setStructure(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cpts-structure-list': CptsStructureList;
  }
}
