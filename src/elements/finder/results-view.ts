import { css, html, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../../domain/commune.js';
import { coverageOf } from '../../domain/coverage.js';
import type { Cpts } from '../../domain/cpts.js';
import type { StructureMatch } from '../../domain/finder-query.js';
import { distance, type Position } from '../../domain/geo.js';
import { NATIONAL_NUMBERS } from '../../domain/national-numbers.js';
import type { Provenance } from '../../domain/provenance.js';
import type { Structure, StructureKind } from '../../domain/structure.js';
import type { Contact, Territory } from '../../domain/territory.js';
import type { FinderFilters } from '../../events.js';
import type { Counted, ListMessages } from '../../i18n/fr-list.js';
import { locator } from '../../state/commune-locator.js';
import { answerStyles, coverageAnswer } from '../../ui/coverage-answer.js';
import { guidance, guidanceStyles } from '../../ui/guidance.js';
import { heading } from '../../ui/heading.js';
import { draw, icon } from '../../ui/icons.js';
import { printedLine } from '../../ui/printed-line.js';
import { provenance } from '../../ui/source-line.js';
import { statusView } from '../../ui/status-view.js';
import { structureCard } from '../../ui/structure-card.js';
import { cardStyles } from '../../ui/structure-card-styles.js';
import { swatchStyles } from '../../ui/swatch.js';
import { viewSwitchStyles } from '../../ui/view-switch.js';
import type * as openHours from '../open-hours.js';
import type { CardShare } from './card-share.js';
import type { Found } from './conditions.js';
import type { MapSide, MapSideModel } from './map-side.js';
import { mapSideStyles } from './map-side-styles.js';
import { emptyView } from './empty-view.js';
import { type Chip, filtersStyles, filtersView } from './filters-view.js';
import { type FiltersChange, finderChips } from './finder-chips.js';

export { listWords } from '../../i18n/fr-list.js';
export { locator } from '../../state/commune-locator.js';
export { contactLink } from '../../ui/coverage-answer.js';
export { kindIcon } from '../../ui/kind-icons.js';
import type { Origin } from '../search/origin.js';
export { followAddress } from './finder-address.js';
export { kindChoices } from './finder-chips.js';
export { ResultsController } from './results-controller.js';

/** All that the results are drawn from. */
export interface ResultsModel {
  readonly words: ListMessages;
  /** Level of the results' own headings. */
  readonly level: number;
  readonly now: Date;
  /** Absent where the territory has nothing to say of the records shown. */
  readonly territory: Territory | undefined;
  /** Whom a visitor tells of a mistake in a record. */
  readonly reportContact: Contact | undefined;
  /** Where the territory's own facts come from. */
  readonly attributions: readonly Provenance[];
  readonly cpts: readonly Cpts[];
  /** All those of the territory. */
  readonly communes: readonly Commune[];
  /** The one that is looked around. */
  readonly commune: Commune | undefined;
  /** Where the visitor is, in place of the middle of the commune. */
  readonly origin: Origin | undefined;
  readonly found: Found;
  readonly mapSide: MapSide;
  /** How many of the found this frame draws. */
  readonly drawn: number;
  readonly limit: number;
  /** Kinds of the structures there are; absent where no filters show. */
  readonly existing: ReadonlySet<StructureKind> | undefined;
  readonly filters: FinderFilters;
  /** The page's, in kilometres. */
  readonly startRadius: number;
  readonly filtersAreOpen: boolean;
  readonly selectedStructure: string | null | undefined;
  /** What gives a link to one card; absent where the page's address is not followed. */
  readonly share: CardShare | undefined;
  readonly withPrint: boolean;
  /** The visitor has read the card that was shown first. */
  readonly onClose: () => void;
  /** The visitor wants what is around the card that was shown first. */
  readonly onNear: (commune: Commune) => void;
  /** What reads opening hours, once it is there; `null` where its file is missing. */
  readonly hours: typeof openHours | null | undefined;
  /** Identifiers of the cards whose hours are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  readonly onHours: (id: string) => void;
  /** What is folded must be on the paper. */
  readonly isPrinting: boolean;
  /** `focus`: where it goes when the control that has it goes away with the filter. */
  readonly onFilter: (change: FiltersChange, focus?: 'results' | 'filters') => void;
  readonly onDisclose: () => void;
  readonly onMore: () => void;
  /** How many of those without a known distance show. */
  readonly unplacedShown: number;
  readonly onUnplaced: () => void;
}

/** Kilometres to choose from. */
const RADII = [5, 10, 20, 50];

/** Kilometres that are offered when nothing is found: the first that reaches the nearest one. */
const WIDER_RADII = [5, 10, 20, 30, 50, 100];

const PRINTER =
  'M6 7V3.2h8V7M6 14H4.2a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h11.6a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H14M6 11.5h8v5.3H6Z';

/** Where distances start from. */
function startOf({ origin, commune }: ResultsModel): Position | undefined {
  return origin?.position ?? commune?.position;
}

/** What the structures are counted by. */
function countedBy({ words, filters, commune, origin }: ResultsModel): Counted {
  const { kinds, radius, openNow } = filters;
  const address = origin?.address;
  return {
    radius,
    openNow,
    commune,
    kind: kinds.length === 1 ? kinds[0] : undefined,
    from: origin && (address === undefined ? words.fromPosition : words.fromAddress(address)),
  };
}

/** "4 structures à moins de 10 km de Givry". Where no hours are known, that none is open is not known either. */
export function countText(model: ResultsModel): string {
  const { words, found } = model;
  const counted = countedBy(model);
  const isOpenKnown = !found.hours || found.hours.known > 0 || found.hours.total === 0;
  return isOpenKnown || found.all.length > 0
    ? words.resultCount(found.all.length, counted)
    : words.openNotKnown(counted);
}

/** How far it is, as exactly as its position is known; the middle of a commune says nothing of the way inside it. */
function distanceText(
  { structure, distanceKm }: StructureMatch,
  { words, commune, communes }: ResultsModel,
): string | undefined {
  if (distanceKm === undefined) return undefined;
  switch (structure.positionPrecision) {
    case 'commune':
      return commune && locator(communes)(structure) === commune.code
        ? words.inTheCommune
        : words.distanceAbout(Math.max(1, Math.round(distanceKm)));
    case 'street':
      return words.distanceAbout(distanceKm);
    default:
      return words.distance(distanceKm);
  }
}

/** The structure that a link or the visitor names, before the list, which may not hold it. */
export function renderChosen(
  model: ResultsModel,
  structures: readonly Structure[],
): TemplateResult | typeof nothing {
  const { words, level, selectedStructure, onClose, mapSide } = model;
  if (!selectedStructure || selectedStructure === mapSide.marked) return nothing;
  const structure = structures.find(({ id }) => id === selectedStructure);
  const title = structure ? words.chosenStructure : words.lostStructure;
  const close = html`<button class="button" type="button" part="button" @click=${onClose}>
    ${icon('close')}${words.close}
  </button>`;
  if (!structure) return statusView({ icon: 'info', title, level, actions: close });
  const start = startOf(model);
  const distanceKm = start && structure.position ? distance(start, structure.position) : undefined;
  const around = communeToSee(structure, model);
  return html`<div class="chosen">
    <div class="toolbar">${heading(level, title, { className: 'result-count' })} ${close}</div>
    <ul class="cards" role="list">
      ${card({ structure, ...(distanceKm === undefined ? {} : { distanceKm }) }, { ...model, selectedStructure: null })}
    </ul>
    ${
      around
        ? html`<button
            class="button more around"
            type="button"
            part="button"
            @click=${() => {
              model.onNear(around);
            }}
          >
            ${words.seeAround(around)}
          </button>`
        : nothing
    }
  </div>`;
}

/** The commune of the structure chosen, where the list is not the one around it. */
function communeToSee(
  structure: Structure,
  { communes, commune, territory }: ResultsModel,
): Commune | undefined {
  const code = territory && locator(communes)(structure);
  return code === commune?.code ? undefined : communes.find((one) => one.code === code);
}

function card(match: StructureMatch, model: ResultsModel): TemplateResult {
  const { structure } = match;
  const { words, level, now, hours, mapSide } = model;
  return structureCard(structure, {
    words,
    level: level + 1,
    now,
    distance: distanceText(match, model),
    isSelected: structure.id === model.selectedStructure,
    hours,
    hoursAreOpen: model.isPrinting || model.unfolded.has(structure.id),
    contact: model.reportContact,
    more: model.share?.render(structure, words),
    onMap: mapSide.renderMark(structure, model),
    onHours: () => {
      model.onHours(structure.id);
    },
  });
}

function mapModel(model: ResultsModel): MapSideModel {
  const { found } = model;
  return { ...model, start: startOf(model), title: countText(model), structures: found.all };
}

/** The coverage answer, then the list: a lazy chunk that comes while the data does. */
export function renderResults(model: ResultsModel): TemplateResult {
  const { words, level, found, drawn, mapSide } = model;
  const { all } = found;
  const rest = Math.min(model.limit, all.length - found.matches.length);
  return html`${renderAnswer(model)}
  ${
    all.length === 0
      ? nothing
      : html`<div class="toolbar" part="toolbar">
          ${heading(level, countText(model), { className: 'result-count' })}
          <div class="ways">
            ${mapSide.renderSwitch(mapModel(model))}
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
          </div>
        </div>`
  }
  ${model.isPrinting ? printedLine(words, model.now, found.matches.length, all.length) : nothing}
  ${renderFilters(model)}
  ${mapSide.render(
    html`<ul class="cards results" part="results" role="list" ?hidden=${all.length === 0}>
        ${found.matches.slice(0, drawn).map((match) => card(match, model))}
      </ul>
      ${
        rest > 0
          ? html`<button class="button more" type="button" part="button" @click=${model.onMore}>
              ${words.showMore(rest)}
            </button>`
          : nothing
      }
      ${renderUnplaced(model)}`,
    mapModel(model),
  )}`;
}

/** Those that the radius leaves out because nobody knows where they are: told, and there for who asks. */
function renderUnplaced(model: ResultsModel): TemplateResult | typeof nothing {
  const { words, unplacedShown, onUnplaced } = model;
  const { unplaced } = model.found;
  if (unplaced.length === 0) return nothing;
  const rest = Math.min(model.limit, unplaced.length - unplacedShown);
  return html`<p class="unplaced">${words.unplaced(unplaced.length)}</p>
    ${
      unplacedShown === 0
        ? nothing
        : html`<ul class="cards results" part="results" role="list">
            ${unplaced.slice(0, unplacedShown).map((structure) => card({ structure }, model))}
          </ul>`
    }
    ${
      rest > 0
        ? html`<button
            class="button more show-unplaced"
            type="button"
            part="button"
            @click=${onUnplaced}
          >
            ${words.showMore(rest)}
          </button>`
        : nothing
    }`;
}

/** What the territory says whatever is found; under a list that still grows, it would be pushed down. */
export function renderEnd(model: ResultsModel, showsList: boolean): TemplateResult {
  const { words, level, territory, attributions, filters, found } = model;
  const isShown = (kind: StructureKind): boolean =>
    showsList && (filters.kinds.length === 0 || filters.kinds.includes(kind));
  const kinds = new Set([...found.counts.keys()].filter(isShown));
  return html`${territory ? guidance(territory.guidance, { words, level, kinds }) : nothing}
  ${
    attributions.length === 0
      ? nothing
      : html`<ul class="footer" part="source">
          ${attributions.map((source) => html`<li>${provenance(source, words)}</li>`)}
        </ul>`
  }`;
}

/** Whom to call where the territory, which says more, did not come. */
export function renderNationalNumbers(words: ListMessages, level: number): unknown {
  const national = { emergency: NATIONAL_NUMBERS };
  return guidance(national, { words, level, kinds: new Set() });
}

function renderFilters(model: ResultsModel): TemplateResult | typeof nothing {
  const { words, found, filters, startRadius, onFilter } = model;
  const chips = chipsOf(model, (change) => {
    onFilter(change);
  });
  return model.existing
    ? filtersView({
        words,
        chips,
        first: 'openNow',
        radius: startOf(model) && {
          value: filters.radius,
          choices: radiusChoices(filters.radius, startRadius),
        },
        isOpen: model.filtersAreOpen,
        isClearable: filters.radius !== startRadius || chips.some(({ isPressed }) => isPressed),
        note: found.hours && words.hoursKnown(found.hours.known, found.hours.total),
        onDisclose: model.onDisclose,
        onRadius: (radius) => {
          onFilter((last) => ({ ...last, radius }));
        },
        onClear: () => {
          onFilter(
            () => ({
              kinds: [],
              openNow: false,
              accessible: false,
              newPatients: false,
              radius: startRadius,
            }),
            'filters',
          );
        },
      })
    : nothing;
}

function chipsOf(
  { existing, words, found, filters }: ResultsModel,
  onChange: (change: FiltersChange) => void,
): readonly Chip[] {
  return existing ? finderChips({ existing, words, found, filters, onChange }) : [];
}

/** The usual ones, the page's and the one chosen, from the nearest; no limit is the last. */
function radiusChoices(...others: readonly number[]): readonly number[] {
  const choices = new Set([...RADII, ...others].filter((radius) => radius > 0));
  return [...[...choices].sort((a, b) => a - b), 0];
}

function renderAnswer(model: ResultsModel): TemplateResult | typeof nothing {
  const { commune, territory, cpts, words, level, found, mapSide } = model;
  if (!commune || !territory) return nothing;
  return coverageAnswer(commune, coverageOf(commune.code, cpts), {
    words,
    level,
    all: cpts,
    contact: territory.contact,
    // Where nothing is found, there is no map beside the list.
    onMap: found.all.length > 0 ? mapSide.renderWay(commune, mapModel(model)) : nothing,
  });
}

/** What stands in the place of an empty list. */
export function renderEmpty(model: ResultsModel): TemplateResult {
  const { words, level, now, found, filters, onFilter, hours } = model;
  const counted = countedBy(model);
  const { outside } = found;
  const next = found.hours?.next;
  const nearest = outside?.distanceKm;
  const hints: string[] = [];
  if (next && hours) {
    const when = hours.momentThere(next.structure, next.at, now, words);
    hints.push(words.opensFirst(typographic(next.structure.name), when, counted));
  }
  if (outside && nearest !== undefined) {
    const name = typographic(outside.structure.name);
    const far = distanceText(outside, model) ?? '';
    hints.push(words.nearestOutside(name, far, filters.openNow));
  }
  return emptyView({
    words,
    level,
    // The place is then said with what opens there.
    title: next
      ? words.resultCount(0, { ...counted, commune: undefined, from: undefined })
      : countText(model),
    hints,
    pressed: chipsOf(model, (change) => {
      onFilter(change, 'results');
    }).filter(({ isPressed }) => isPressed),
    widerRadius:
      nearest === undefined
        ? undefined
        : (WIDER_RADII.find((radius) => radius >= nearest) ?? Math.ceil(nearest)),
    onWiden: (radius) => {
      onFilter((last) => ({ ...last, radius }), 'results');
    },
  });
}

export const styles = [
  answerStyles,
  swatchStyles,
  cardStyles,
  guidanceStyles,
  filtersStyles,
  viewSwitchStyles,
  mapSideStyles,
  css`
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      min-width: 0;
      gap: calc(var(--_space) * 2);
    }
    .chosen {
      padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5) 0;
      border: 2px solid var(--_part);
      border-radius: calc(var(--_radius) * 1.4);
    }
    .around {
      margin-bottom: calc(var(--_space) * 4.5);
    }
    .card-link,
    .card-link input {
      font-weight: 400;
    }
    .card-link input {
      width: 16em;
      max-width: 100%;
      padding: 0.2em 0.4em;
      border: 1px solid var(--_control);
      border-radius: calc(var(--_radius) * 0.6);
      background: var(--_surface);
      color: var(--_text);
    }
    .result-count {
      margin: 0;
      font-size: 1.125em;
      line-height: 1.3;
      font-weight: 650;
    }
    .results .card:first-child {
      padding-top: calc(var(--_space) * 2);
    }
    .footer {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5em;
      margin: 0;
      padding: calc(var(--_space) * 4) 0 0;
      border-top: 1px solid var(--_line);
      color: var(--_muted);
      font-size: var(--_meta);
      line-height: 1.45;
      list-style: none;
    }
    .footer a {
      color: inherit;
    }
    .more {
      width: 100%;
    }
    .unplaced,
    .printed {
      margin: 0;
      color: var(--_muted);
      font-size: var(--_small);
    }
    @media print {
      .print,
      .chosen > .toolbar > .button,
      .more {
        display: none;
      }
    }
  `,
];
