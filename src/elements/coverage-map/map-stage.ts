import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Commune } from '../../domain/commune.js';
import { type CommuneMap, communeTowards, neighboursFrom } from '../../domain/commune-map.js';
import type { CommuneArea } from '../../domain/coverage-areas.js';
import type { Bounds, Position } from '../../domain/geo.js';
import { type MapDrawing, type MapView, viewOf } from '../../domain/map-drawing.js';
import type { MapTown } from '../../domain/map-labels.js';
import { type Size, widened } from '../../domain/plane-chart.js';
import type { CoverageMessages } from '../../i18n/fr-coverage.js';
import { drawnMap } from '../../ui/drawn-map.js';
import { namesOn } from '../../ui/map-names.js';
import { MapFrame, MARGIN } from '../map-frame.js';
import { remember } from '../remember.js';

export interface StageModel {
  readonly words: CoverageMessages;
  /** Absent while it is on its way: its place is kept. */
  readonly map: CommuneMap | undefined;
  readonly drawing: MapDrawing | undefined;
  readonly areas: ReadonlyMap<string, CommuneArea>;
  readonly highlighted: number | undefined;
  readonly communes: readonly Commune[];
  readonly chosen: Commune | undefined;
  /** What is in sight, at least. */
  readonly extent: Bounds | undefined;
  /** Names worth writing, the first first. */
  readonly towns: readonly MapTown[];
  /** Which CPTS a commune has, in words. */
  readonly describe: (commune: Commune) => string;
}

interface StageOptions {
  readonly choose: (commune: Commune) => void;
  readonly say: (text: string) => void;
}

const KEYS = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
} as const;

let count = 0;

/**
 * The place where the map is: one tab stop. Arrows go to the neighbouring commune in that direction, Enter chooses it, and
 * what is come to is said. It draws for the size that it has, so that letters and patterns keep theirs.
 */
export class MapStage implements ReactiveController {
  readonly #id = `map${(count += 1)}`;
  readonly #frame: MapFrame;
  /** INSEE code of the commune under the pointer or the keys. */
  #active: string | undefined;
  #model: StageModel | undefined;

  readonly #neighbours = remember((map: CommuneMap) => neighboursFrom(map.borders));
  readonly #byCode = remember(
    (communes: readonly Commune[]) => new Map(communes.map((commune) => [commune.code, commune])),
  );
  /** What is chosen or come to is in sight, wherever it lies. */
  readonly #sight = remember(
    (
      drawing: MapDrawing,
      extent: Bounds,
      chosen: string | undefined,
      active: string | undefined,
    ) => {
      const needed = drawing.extent([chosen, active].filter((code) => code !== undefined));
      return needed ? unionOf(extent, needed) : extent;
    },
  );
  readonly #view = remember((drawing: MapDrawing, extent: Bounds, size: Size) =>
    viewOf(drawing, widened(extent, MARGIN), size),
  );
  readonly #names = remember(
    (
      view: MapView,
      drawing: MapDrawing,
      towns: readonly MapTown[],
      chosen: Commune | undefined,
      em: number,
      words: CoverageMessages,
    ) => {
      const kilometres = (km: number): string => words.kilometres(words.number(km));
      return namesOn(view, drawing, { towns, chosen, em, kilometres });
    },
  );

  constructor(
    private readonly host: LitElement,
    private readonly options: StageOptions,
  ) {
    this.#frame = new MapFrame(host, '.readout');
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#active = undefined;
  }

  render(model: StageModel): TemplateResult {
    this.#model = model;
    const { words } = model;
    return html`<div
      class="stage"
      role="application"
      tabindex=${model.drawing ? '0' : nothing}
      aria-label=${words.mapLabel}
      aria-describedby="map-help"
      @keydown=${this.#onKeyDown}
      @focus=${this.#onFocus}
      @blur=${this.#onLeave}
      @click=${this.#onClick}
      @pointermove=${this.#onPointer}
      @pointerleave=${this.#onLeave}
    >
      ${this.#draw(model)}
    </div>`;
  }

  /** What the pointer or the keys are on; which keys there are, else. Heard through the announcer. */
  renderReadout({ words, describe }: StageModel): TemplateResult {
    const commune = this.#commune(this.#active);
    return html`<p class="readout" aria-hidden="true">
      ${commune ? describe(commune) : words.mapPrompt}
    </p>`;
  }

  #draw({ drawing, extent, areas, highlighted, chosen, ...model }: StageModel): unknown {
    const { size, em } = this.#frame;
    if (!drawing || !extent || !size) return nothing;
    const inSight = this.#sight(drawing, extent, chosen?.code, this.#active);
    const view = this.#view(drawing, inSight, size);
    return drawnMap({
      id: this.#id,
      drawing,
      view,
      areas,
      highlighted,
      names: this.#names(view, drawing, model.towns, chosen, em, model.words),
      chosen: chosen?.code,
      active: this.#active,
    });
  }

  #commune(code: string | undefined): Commune | undefined {
    return code === undefined ? undefined : this.#byCode(this.#model?.communes ?? []).get(code);
  }

  #goTo(code: string | undefined, isSaid: boolean): void {
    if (code === this.#active) return;
    this.#active = code;
    this.host.requestUpdate();
    const commune = this.#commune(code);
    if (commune && isSaid && this.#model) this.options.say(this.#model.describe(commune));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (Object.hasOwn(KEYS, key)) this.#move(KEYS[key as keyof typeof KEYS]);
    else if (key === 'Enter' || key === ' ') this.#choose(this.#active);
    else if (key === 'Escape' && this.#active !== undefined) this.#goTo(undefined, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(direction: (typeof KEYS)[keyof typeof KEYS]): void {
    const { map, chosen, towns } = this.#model ?? {};
    if (!map) return;
    const from = this.#active ?? chosen?.code;
    const position = this.#positionOf(from);
    if (from === undefined || !position) {
      this.#goTo(towns?.find(({ isMain }) => isMain)?.code ?? towns?.[0]?.code, true);
      return;
    }
    const places = (codes: Iterable<string>): (readonly [string, Position])[] =>
      [...codes].flatMap((code) => {
        const place = this.#positionOf(code);
        return place ? [[code, place] as const] : [];
      });
    const next = communeTowards(position, direction, {
      around: places(this.#neighbours(map).get(from) ?? []),
      all: places(this.#model?.drawing?.outlines.keys() ?? []),
    });
    if (next !== undefined) this.#goTo(next, true);
  }

  /** Of what is drawn. */
  #positionOf(code: string | undefined): Position | undefined {
    const { drawing } = this.#model ?? {};
    if (code === undefined || !drawing?.outlines.has(code)) return undefined;
    const bounds = drawing.extent([code]);
    return (
      this.#commune(code)?.position ??
      (bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2])
    );
  }

  #choose(code: string | undefined): void {
    const commune = this.#commune(code);
    if (commune) this.options.choose(commune);
  }

  readonly #onFocus = (): void => {
    // A click comes to a commune by itself.
    if (!this.#frame.stage?.matches(':focus-visible')) return;
    const { chosen, drawing } = this.#model ?? {};
    if (chosen && drawing?.outlines.has(chosen.code)) this.#goTo(chosen.code, true);
  };

  readonly #onClick = ({ target }: Event): void => {
    this.#choose(codeAt(target));
  };

  readonly #onPointer = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#goTo(codeAt(target), false);
  };

  readonly #onLeave = (): void => {
    this.#goTo(undefined, false);
  };
}

function codeAt(target: EventTarget | null): string | undefined {
  return (target as Element | null)?.closest<SVGElement>('[data-code]')?.dataset['code'];
}

function unionOf(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
