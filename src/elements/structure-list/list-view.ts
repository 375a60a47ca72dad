import { html, nothing, type TemplateResult } from 'lit';
import type { CommuneGroup } from '../../domain/commune-groups.js';
import type { Structure } from '../../domain/structure.js';
import type { Contact } from '../../domain/territory.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { heading } from '../../ui/heading.js';
import { printedLine } from '../../ui/printed-line.js';
import { statusView } from '../../ui/status-view.js';
import { structureCard } from '../../ui/structure-card.js';
import { cardStyles } from '../../ui/structure-card-styles.js';
import type * as openHours from '../open-hours.js';
import { compactList } from './compact-view.js';
import type { Listing } from './listing.js';
import { listStyles } from './list-styles.js';
import { sourceSummary } from './source-summary.js';
import { tableList } from './table-view.js';

export { listWords } from '../../i18n/fr-list.js';
export { Listing } from './listing.js';

/** All that the list is drawn from. */
export interface ListModel {
  readonly words: ListMessages;
  /** What the list is called, by its title or by its label. */
  readonly title: string;
  /** Level of the first headings under the title. */
  readonly level: number;
  readonly layout: 'cards' | 'compact' | 'table';
  readonly now: Date;
  readonly listing: Pick<Listing, 'isGrouped' | 'total' | 'shown' | 'firstOf'>;
  /** How many structures this frame draws. */
  readonly drawn: number;
  readonly limit: number;
  readonly selectedStructure: string | null | undefined;
  /** To whom one tells that a card is wrong. */
  readonly contact: Contact | undefined;
  /** What reads opening hours, once it is there. */
  readonly hours: typeof openHours | null | undefined;
  /** Identifiers of the cards whose hours are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  readonly onHours: (id: string) => void;
  /** What is folded must be on the paper. */
  readonly isPrinting: boolean;
  readonly onMore: () => void;
}

type Draw = (structures: readonly Structure[], level: number) => TemplateResult;

/** The list and what goes under it: a lazy chunk that comes while the data does. */
export function renderList(model: ListModel): TemplateResult {
  const { words, listing, layout, drawn, limit, isPrinting, onMore } = model;
  const groups = listing.firstOf(drawn);
  const rest = Math.min(limit, listing.total - listing.shown.length);
  const cards: Draw = (structures, level) => cardList(structures, { ...model, level });
  const rows: Draw = (structures, level) => compactList(structures, { ...model, level });
  // A sheet of paper has place for all that the cards tell.
  const few = isPrinting ? cards : rows;
  return html`${isPrinting ? printedLine(words, model.now, listing.shown.length, listing.total) : nothing}
    <div
      class="results ${layout === 'cards' ? 'grid' : ''}"
      part="results"
      ?hidden=${listing.total === 0}
    >
      ${
        layout === 'table'
          ? html`<div class="wide">${tableList(groups, model)}</div>
              <div class="narrow">${sections(groups, model, few)}</div>`
          : sections(groups, model, layout === 'compact' ? few : cards)
      }
    </div>
    ${
      rest > 0
        ? html`<button class="button more" type="button" part="button" @click=${onMore}>
            ${words.showMore(rest)}
          </button>`
        : nothing
    }
    ${layout === 'cards' || (isPrinting && layout === 'compact') ? nothing : sourceSummary(listing.shown, words)}`;
}

/** What stands in the place of an empty list. */
export function renderEmpty({ words, level }: ListModel): TemplateResult {
  return statusView({ icon: 'info', title: words.emptyList, level });
}

/** One list for each commune, under its name; a list of one commune needs no name. */
function sections(
  groups: readonly CommuneGroup[],
  { words, level, listing }: ListModel,
  draw: Draw,
): readonly TemplateResult[] {
  return groups.map(({ name, structures }) =>
    listing.isGrouped
      ? html`<div class=${structures.length === 1 ? 'one' : nothing}>
          ${heading(level, name ?? words.unknownCommune, { className: 'group-title' })}
          ${draw(structures, level + 1)}
        </div>`
      : draw(structures, level),
  );
}

function cardList(structures: readonly Structure[], model: ListModel): TemplateResult {
  return html`<ul class="cards boxes" role="list">
    ${structures.map((structure) => card(structure, model))}
  </ul>`;
}

function card(structure: Structure, model: ListModel): TemplateResult {
  const { words, level, now, hours, contact } = model;
  return structureCard(structure, {
    words,
    level,
    now,
    distance: undefined,
    isSelected: structure.id === model.selectedStructure,
    hours,
    hoursAreOpen: model.isPrinting || model.unfolded.has(structure.id),
    contact,
    onHours: () => {
      model.onHours(structure.id);
    },
  });
}

export const styles = [cardStyles, listStyles];
