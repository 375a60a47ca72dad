import type { FeatureCollection } from 'geojson';
import { typographic } from '../domain/commune.js';
import type { Engine, GeoJSONSource, LayerSpecification, StyleSpecification } from './engine.js';
import type { MapColours } from './colours.js';
import type { CommuneShapes } from '../domain/commune-map.js';
import type { MapModel } from './model.js';
import { outlinesOf } from './outlines.js';
import { PATTERN_RATIO, patternImages } from './patterns.js';
import { isTiles, layersOf, type StyleParts, styleOf } from './style.js';

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
  /** What the engine has been given, once it has a style to be given it. */
  #given: MapModel | undefined;

  constructor(engine: Engine, model: MapModel, colours: MapColours, font: string) {
    this.#engine = engine;
    this.#model = model;
    this.#colours = colours;
    this.#font = font;
    this.#layers = layersOf(this.#parts);
    engine.on('style.load', () => {
      this.#drawPatterns();
      this.#give();
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
    if (!this.#given) return;
    if (hasNewColours) this.#drawPatterns();
    if (
      hasNewColours ||
      model.coverage !== before.coverage ||
      model.highlighted !== before.highlighted ||
      model.commune?.code !== before.commune?.code
    ) {
      this.#draw();
    }
    this.#give();
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

  #give(): void {
    const given = this.#given;
    const model = this.#model;
    this.#given = model;
    const { communes, coverage, rivers, towns } = model;
    const hasTiles = communes !== undefined && isTiles(communes);
    const shapes = hasTiles ? undefined : communes;
    const isOtherLand = !given || communes !== given.communes;
    if (isOtherLand && !hasTiles) this.#setData('communes', shapes);
    if (coverage !== given?.coverage) this.#setStates();
    if (isOtherLand || coverage !== given.coverage) {
      this.#setData('outlines', shapes && this.#outlines(shapes));
    }
    if (rivers !== given?.rivers) this.#setData('rivers', rivers);
    if (towns !== given?.towns) {
      this.#setData('towns', {
        type: 'FeatureCollection',
        features: towns.map(({ name, position, isMain }, rank) => ({
          type: 'Feature',
          properties: { name: typographic(name), isMain, rank },
          geometry: { type: 'Point', coordinates: [...position] },
        })),
      });
    }
  }

  #outlines(shapes: CommuneShapes): FeatureCollection {
    return outlinesOf(shapes, (code) => {
      const coverage = this.#model.coverage.get(code);
      return coverage?.isAnnounced === false ? coverage.series[0] : undefined;
    });
  }

  #setData(source: string, data: FeatureCollection = NOTHING): void {
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

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What the communes are drawn from: shapes are data of one source, each set of tiles is a source. */
function sourceOf({ communes }: MapModel): string {
  return communes && isTiles(communes) ? JSON.stringify(communes) : '';
}
