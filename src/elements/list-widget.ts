import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { STRUCTURE_KINDS, type Structure, type StructureKind } from '../domain/structure.js';
import { warnUnknown, words } from './attributes.js';
import { focusOn } from './focus.js';
import { CptsLazyWidget } from './lazy-widget.js';
import type { ListController, ListView } from './list-controller.js';

/**
 * What the widgets that list structures have in common: cards drawn by a lazy part, a page of the list after another,
 * hours that unfold and are all open on paper, and where the focus goes when a control goes away.
 */
export abstract class CptsListWidget<
  List extends ListController<ListView>,
> extends CptsLazyWidget<List> {
  /** Kinds of structure to list, space separated; all of them by default. A finder starts from them. */
  @property({ converter: words }) kinds: readonly string[] = [];

  /** How many structures show so far. */
  @state() protected shown = 0;
  /** Structures whose hours are unfolded. */
  @state() private unfolded: ReadonlySet<string> = new Set();

  /** Card to which the focus goes once it shows. */
  protected focusCard: number | undefined;

  /** The list, once what draws it is there: a lazy chunk that comes while the data does. */
  protected get list(): List | undefined {
    return this.drawing;
  }

  protected override get described(): readonly Structure[] | undefined {
    return this.dataStatus === 'ready' ? this.list?.shown : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('kinds')) this.#checkKinds();
    if (changed.has('limit') || this.shown === 0) this.shown = this.limit;
  }

  /** Also once a list that comes in several frames is drawn whole. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.list?.growth) {
      await this.list.growth;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override updated(): void {
    super.updated();
    if (this.focusCard === undefined) return;
    const titles = [...this.renderRoot.querySelectorAll('.results .card-title')];
    // A list may be drawn in two ways, of which its width shows one.
    const visible = titles.filter((title) => title.getClientRects().length > 0);
    const title =
      visible[this.focusCard] ??
      this.renderRoot.querySelector('.message-title') ??
      this.renderRoot.querySelector('.root');
    this.focusCard = undefined;
    focusOn(title);
  }

  /** What every card is drawn with. */
  protected cardsOf(list: List) {
    return {
      now: list.now,
      hours: list.hours,
      drawn: list.drawn,
      unfolded: this.unfolded,
      isPrinting: this.isPrinting,
      limit: this.limit,
      selectedStructure: this.selectedStructure,
      onHours: (id: string): void => {
        const open = new Set(this.unfolded);
        if (!open.delete(id)) open.add(id);
        this.unfolded = open;
      },
      onMore: (): void => {
        this.focusCard = this.shown;
        list.grow();
        this.shown += this.limit;
      },
    };
  }

  protected get knownKinds(): readonly StructureKind[] {
    return STRUCTURE_KINDS.filter((kind) => this.kinds.includes(kind));
  }

  #checkKinds(): void {
    for (const kind of this.kinds) {
      if (!(STRUCTURE_KINDS as readonly string[]).includes(kind)) {
        warnUnknown(this, 'kinds', kind, STRUCTURE_KINDS);
      }
    }
  }
}
