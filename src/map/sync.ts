import type { FeatureCollection } from 'geojson';
import type { Engine, GeoJSONSource, LayerSpecification, StyleSpecification } from './engine.js';
import type { MapColours } from './colours.js';
import { communesOf, isTiles, landOutlines, riversOf, townsOf } from './land.js';
import type { MapModel } from './model.js';
import { MARK_IMAGE, PATTERN_RATIO, patternImages } from './patterns.js';
import { layersOf, type StyleParts, styleOf } from './style.js';

/** Nearer than this, a commune of a country can be told from its neighbours. */
const COMMUNE_ZOOM = 9;

/** Brings what the map shows from what it showed to what it is to show: differences alone, since each one is work. */
export class MapSync {
  readonly #engine: Engine;
  readonly #font: string;
  #model: MapModel;
  #colours: MapColours;
  #layers: readonly LayerSpecification[];
  #base: StyleSpecification | undefined;
  /** What the engine's style was made from. */
  #styled: MapModel;
  /** What the engine has been given, once its style stands. */
  #given: MapModel | undefined;

  constructor(engine: Engine, model: MapModel, colours: MapColours, font: string) {
    this.#engine = engine;
    this.#model = model;
    this.#styled = model;
    this.#colours = colours;
    this.#font = font;
    this.#layers = layersOf(this.#parts);
    engine.on('style.load', () => {
      engine.addImage('mark-room', MARK_IMAGE);
      this.#drawPatterns();
      this.#setStates();
      this.#draw();
      this.#give(this.#styled);
    });
  }

  update(model: MapModel, colours: MapColours): void {
    const before = this.#model;
    this.#model = model;
    const hasNewColours = JSON.stringify(colours) !== JSON.stringify(this.#colours);
    this.#colours = colours;
    if (sourceOf(model) !== sourceOf(before)) {
      this.#restart();
      return;
    }
    const given = this.#given;
    if (!given) return;
    if (hasNewColours) this.#drawPatterns();
    if (
      hasNewColours ||
      model.coverage !== before.coverage ||
      model.highlighted !== before.highlighted ||
      model.commune?.code !== before.commune?.code
    ) {
      this.#draw();
    }
    this.#give(given);
    if (model.commune?.code !== before.commune?.code) this.#showCommune();
  }

  /** Puts another map of streets under it all, or none. */
  setBase(base: StyleSpecification | undefined): void {
    if (base === this.#base) return;
    this.#base = base;
    this.#restart();
  }

  /** Sources cannot change: another style takes the place of the first. */
  #restart(): void {
    this.#given = undefined;
    this.#styled = this.#model;
    this.#layers = layersOf(this.#parts);
    this.#engine.setStyle(styleOf(this.#parts), { diff: false });
  }

  get #parts(): StyleParts {
    return { ...this.#model, colours: this.#colours, font: this.#font, base: this.#base };
  }

  #drawPatterns(): void {
    for (const [name, image] of patternImages(this.#colours)) {
      if (this.#engine.hasImage(name)) this.#engine.updateImage(name, image);
      else this.#engine.addImage(name, image, { pixelRatio: PATTERN_RATIO });
    }
  }

  /** The layers stay: what they are painted with, and what they hold, changes. */
  #draw(): void {
    const layers = layersOf(this.#parts);
    for (const [i, layer] of layers.entries()) {
      const before = this.#layers[i];
      if (JSON.stringify(layer) === JSON.stringify(before)) continue;
      if ('filter' in layer) this.#engine.setFilter(layer.id, layer.filter);
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        this.#engine.setPaintProperty(layer.id, name, value);
      }
    }
    this.#layers = layers;
  }

  #give(given: MapModel): void {
    const model = this.#model;
    this.#given = model;
    const { communes, coverage, rivers, towns } = model;
    const isOtherLand = communes !== given.communes;
    const isOtherCoverage = coverage !== given.coverage;
    if (isOtherLand && !(communes && isTiles(communes))) {
      this.#setData('communes', communesOf(model));
    }
    if (isOtherCoverage) this.#setStates();
    if (isOtherLand || isOtherCoverage) this.#setData('outlines', landOutlines(model));
    if (rivers !== given.rivers) this.#setData('rivers', riversOf(model));
    if (towns !== given.towns) this.#setData('towns', townsOf(model));
  }

  #setData(source: string, data: FeatureCollection): void {
    this.#engine.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #setStates(): void {
    const { communes, coverage } = this.#model;
    const source = {
      source: 'communes',
      ...(communes && isTiles(communes) && { sourceLayer: communes.layer }),
    };
    this.#engine.removeFeatureState(source);
    for (const [id, { series, isAnnounced }] of coverage) {
      if (!isAnnounced) this.#engine.setFeatureState({ ...source, id }, { series: series[0] });
    }
  }

  /** The chosen commune comes into sight, and near enough to be seen. */
  #showCommune(): void {
    const { commune, communes } = this.#model;
    if (!commune?.position) return;
    const [lng, lat] = commune.position;
    const isFar =
      communes !== undefined && isTiles(communes) && this.#engine.getZoom() < COMMUNE_ZOOM - 1;
    if (!isFar && this.#engine.getBounds().contains([lng, lat])) return;
    const zoom = Math.max(this.#engine.getZoom(), isFar ? COMMUNE_ZOOM : 0);
    this.#engine.easeTo({ center: [lng, lat], zoom });
  }
}

/** What the communes are drawn from: shapes are data of one source, each set of tiles is a source. */
function sourceOf({ communes }: MapModel): string {
  return communes && isTiles(communes) ? JSON.stringify(communes) : '';
}
