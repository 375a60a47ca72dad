import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import { coverageOf } from '../../domain/coverage.js';
import type { Cpts } from '../../domain/cpts.js';
import {
  findStructures,
  type StructureMatch,
  type StructureQuery,
  type StructuresFound,
} from '../../domain/finder-query.js';
import { distance } from '../../domain/geo.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { Guidance, Territory } from '../../domain/territory.js';
import type { Messages } from '../../i18n/fr.js';
import { structureIndex } from '../../state/selectors.js';
import { answerStyles, coverageAnswer } from '../../ui/coverage-answer.js';
import { guidance, guidanceStyles } from '../../ui/guidance.js';
import { heading } from '../../ui/heading.js';
import { draw, icon } from '../../ui/icons.js';
import { statusView } from '../../ui/status-view.js';
import { type HoursView, structureCard } from '../../ui/structure-card.js';
import { cardStyles } from '../../ui/structure-card-styles.js';
import { swatchStyles } from '../../ui/swatch.js';
import { CardShare } from './card-share.js';
import { emptyView } from './empty-view.js';
import { kindChips } from './kind-chips.js';
import { type KindFilter, kindFilters } from './kind-filters.js';

/** All that the results are drawn from. */
export interface ResultsModel {
  readonly words: Messages;
  /** Level of the results' own headings. */
  readonly level: number;
  readonly now: Date;
  /** Absent where the territory has nothing to say of the records shown. */
  readonly territory: Territory | undefined;
  readonly cpts: readonly Cpts[];
  readonly commune: Commune | undefined;
  readonly found: StructuresFound;
  /** Those of the found that are drawn. */
  readonly matches: readonly StructureMatch[];
  readonly countText: string;
  readonly limit: number;
  /** Kinds of the structures there are; absent where no filters show. */
  readonly existing: ReadonlySet<StructureKind> | undefined;
  /** Kinds chosen. */
  readonly pressed: readonly StructureKind[];
  readonly filtersAreOpen: boolean;
  readonly selectedStructure: string | null | undefined;
  /** What gives a link to one card; absent where the page's address is not followed. */
  readonly share: CardShare | undefined;
  readonly withPrint: boolean;
  /** The visitor has read the card that was shown first. */
  readonly onClose: () => void;
  /** What reads opening hours, once it is there. */
  readonly hours: HoursView | undefined;
  /** Identifiers of the cards whose hours are unfolded. */
  readonly openHours: ReadonlySet<string>;
  readonly onHours: (id: string) => void;
  readonly onToggle: (kinds: KindFilter['kinds']) => void;
  /** As `onToggle`, where the control goes away with the filter. */
  readonly onRemove: (kinds: KindFilter['kinds']) => void;
  readonly onDisclose: () => void;
  readonly onMore: () => void;
  readonly onWiden: (radius: number) => void;
}

export { CardShare };
export { PageAddress } from './page-address.js';

/** Kilometres that are offered when nothing is found: the first that reaches the nearest one. */
const RADII = [5, 10, 20, 30, 50, 100];

const PRINTER = svg`<path d="M6 7V3.2h8V7M6 14H4.2a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h11.6a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H14"/><path d="M6 11.5h8v5.3H6Z"/>`;

export function find(structures: readonly Structure[], query: StructureQuery): StructuresFound {
  return findStructures(structureIndex(structures), query);
}

/** The structure that a link or the visitor names, before the list, which may not hold it. */
export function renderChosen(
  model: ResultsModel,
  structures: readonly Structure[],
): TemplateResult | typeof nothing {
  const { words, level, selectedStructure, commune, onClose } = model;
  if (!selectedStructure) return nothing;
  const structure = structures.find(({ id }) => id === selectedStructure);
  const title = structure ? words.chosenStructure : words.lostStructure;
  const close = html`<button class="button" type="button" part="button" @click=${onClose}>
    ${icon('close')}${words.close}
  </button>`;
  if (!structure) return statusView({ icon: 'info', title, level, actions: close });
  const distanceKm =
    commune?.position && structure.position
      ? distance(commune.position, structure.position)
      : undefined;
  return html`<div class="chosen">
    <div class="toolbar">${heading(level, title, { className: 'result-count' })} ${close}</div>
    <ul class="cards" role="list">
      ${card({ structure, ...(distanceKm === undefined ? {} : { distanceKm }) }, { ...model, selectedStructure: null })}
    </ul>
  </div>`;
}

function card({ structure, distanceKm }: StructureMatch, model: ResultsModel): TemplateResult {
  const { words, level, now, hours } = model;
  return structureCard(structure, {
    words,
    level: level + 1,
    now,
    distanceKm,
    isSelected: structure.id === model.selectedStructure,
    hours,
    hoursAreOpen: model.openHours.has(structure.id),
    onHours: () => {
      model.onHours(structure.id);
    },
  });
}

/** The coverage answer, then the list: a lazy chunk that comes while the data does. */
export function renderResults(model: ResultsModel): TemplateResult {
  const { words, level, found, matches, countText } = model;
  const { all, unplaced } = found;
  const rest = Math.min(model.limit, all.length - found.matches.length);
  return html`${renderAnswer(model)}
    ${
      all.length === 0
        ? nothing
        : html`<div class="toolbar" part="toolbar">
            ${heading(level, countText, { className: 'result-count' })}
            ${
              model.withPrint
                ? html`<button
                    class="button print"
                    type="button"
                    part="button"
                    @click=${() => {
                      print();
                    }}
                  >
                    ${draw(PRINTER)}${words.print}
                  </button>`
                : nothing
            }
          </div>`
    }
    ${kindChips(filters(model), words, model.filtersAreOpen, {
      toggle: ({ kinds }) => {
        model.onToggle(kinds);
      },
      disclose: model.onDisclose,
    })}
    <ul class="cards results" part="results" role="list" ?hidden=${all.length === 0}>
      ${matches.map((match) => card(match, model))}
    </ul>
    ${
      rest > 0
        ? html`<button class="button more" type="button" part="button" @click=${model.onMore}>
            ${words.showMore(rest)}
          </button>`
        : nothing
    }
    ${
      unplaced.length > 0
        ? html`<p class="unplaced">${words.unplaced(unplaced.length)}</p>`
        : nothing
    }`;
}

/** Whom to call and what to do, with what goes with the structures found. */
export function renderGuidance(
  texts: Guidance,
  found: readonly Structure[],
  { words, level }: { words: Messages; level: number },
): TemplateResult | typeof nothing {
  return guidance(texts, { words, level, kinds: new Set(found.map(({ kind }) => kind)) });
}

function filters({ existing, pressed, found, words }: ResultsModel): readonly KindFilter[] {
  return existing ? kindFilters(existing, pressed, found.counts, words) : [];
}

function renderAnswer(model: ResultsModel): TemplateResult | typeof nothing {
  const { commune, territory, cpts, words, level } = model;
  if (!commune || !territory) return nothing;
  return coverageAnswer(commune, coverageOf(commune.code, cpts), {
    words,
    level,
    all: cpts,
    contact: territory.contact,
  });
}

/** What stands in the place of an empty list. */
export function renderEmpty(model: ResultsModel): TemplateResult {
  const { words, level, countText, found, onRemove, onWiden } = model;
  const nearest = found.outside?.distanceKm ?? 0;
  const widerRadius = RADII.find((radius) => radius >= nearest) ?? Math.ceil(nearest);
  return emptyView({
    words,
    level,
    title: countText,
    outside: found.outside,
    pressed: filters(model).filter(({ isPressed }) => isPressed),
    widerRadius,
    onRemove: ({ kinds }) => {
      onRemove(kinds);
    },
    onWiden: () => {
      onWiden(widerRadius);
    },
  });
}

export const resultsStyles = [
  answerStyles,
  swatchStyles,
  cardStyles,
  guidanceStyles,
  css`
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    }
    .chosen {
      padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5) 0;
      border: 2px solid var(--_part);
      border-radius: calc(var(--_radius) * 1.4);
    }
    .result-count {
      margin: 0;
      font-size: 1.125em;
      line-height: 1.3;
      font-weight: 650;
    }
    .filters,
    .chips.is-open {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2);
    }
    .chips {
      display: none;
    }
    .disclosure[aria-expanded='true'] > .icon:last-child {
      rotate: 180deg;
    }
    .results .card:first-child {
      padding-top: calc(var(--_space) * 2);
    }
    .more {
      width: 100%;
    }
    .unplaced {
      margin: 0;
      color: var(--_muted);
      font-size: var(--_small);
    }
    @container (min-width: 30em) {
      .disclosure {
        display: none;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--_space) * 2);
      }
    }
    @media print {
      .filters,
      .print,
      .chosen > .toolbar > .button,
      .more {
        display: none;
      }
    }
  `,
];
