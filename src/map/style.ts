import type { FeatureCollection } from 'geojson';
import type { TileSource } from '../domain/territory.js';
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from './engine.js';
import type { MapColours } from './colours.js';
import type { CommuneArea } from '../domain/coverage-areas.js';
import type { MapModel } from './model.js';
import {
  communesOf,
  isTiles,
  type Land,
  landOutlines,
  NOTHING,
  riversOf,
  townsOf,
} from './land.js';
import { patternName } from './patterns.js';

/** What a style is made from: another one only when one of these is another. */
export type StyleParts = Land &
  Pick<MapModel, 'highlighted' | 'commune'> & {
    readonly colours: MapColours;
    /**
     * Families of the page's font: names are drawn with it, so that no font is asked for. The engine reads a weight in the
     * name of the family before them.
     */
    readonly font: string;
    /** The streets under it all, which bring their own rivers and names. */
    readonly base?: StyleSpecification | undefined;
  };

/** Structures that are together there stand at one place. */
export const MAX_ZOOM = 17;

/** Wider than half of any line of the land, in pixels. The engine's own is so wide that most of the land would be drawn twice. */
const BUFFER = 16;

/** The land has its data from the start: brought once the style stands, it would come one answer of the worker later. */
function sourcesOf(parts: StyleParts): Record<string, SourceSpecification> {
  const { communes } = parts;
  const tiles = communes && isTiles(communes) ? communes : undefined;
  const data = (features: FeatureCollection) => ({ type: 'geojson', data: features }) as const;
  return {
    communes: tiles
      ? {
          type: 'vector',
          ...addressOf(tiles),
          promoteId: { [tiles.layer]: tiles.codeProperty },
        }
      : { ...data(communesOf(parts)), promoteId: 'code', buffer: BUFFER },
    outlines: { ...data(landOutlines(parts)), buffer: BUFFER },
    rivers: data(riversOf(parts)),
    towns: data(townsOf(parts)),
    marks: data(NOTHING),
  };
}

/** How deep tiles of communes go where nobody says so: a template does not. */
const TEMPLATE_ZOOM = 14;

/** A TileJSON or a PMTiles file is asked what it holds; a template holds what the descriptor says. */
function addressOf({
  tiles,
  maxzoom = TEMPLATE_ZOOM,
}: TileSource): { url: string } | { tiles: string[]; maxzoom: number } {
  if (tiles.includes('{z}')) return { tiles: [tiles], maxzoom };
  return { url: isPmtiles(tiles) ? `pmtiles://${tiles.replace(/^pmtiles:\/\//, '')}` : tiles };
}

/** By its name, or by `pmtiles://` before its address. */
export function isPmtiles(tiles: string): boolean {
  return /^pmtiles:|^[^?#]*\.pmtiles(?:$|[?#])/.test(tiles);
}

/** The same areas, patterns, borders and names as the drawn map's. Over a basemap, areas let it through. */
export function styleOf(parts: StyleParts): StyleSpecification {
  const sources = sourcesOf(parts);
  const layers = layersOf(parts);
  if (!parts.base) return { version: 8, sources, layers: [...layers, MARKS], transition: STILL };
  const base = apart(parts.base);
  // Names of streets and towns stay above the areas.
  const firstName = base.layers.findIndex(({ type }) => type === 'symbol');
  const place = firstName < 0 ? base.layers.length : firstName;
  return {
    ...base,
    sources: { ...base.sources, ...sources },
    layers: [...base.layers.slice(0, place), ...layers, ...base.layers.slice(place), MARKS],
    transition: STILL,
  };
}

/** Under names that none of ours has. */
function apart(base: StyleSpecification): StyleSpecification {
  const named = (name: string): string => `base-${name}`;
  return {
    ...base,
    sources: Object.fromEntries(
      Object.entries(base.sources).map(([name, source]) => [named(name), source]),
    ),
    layers: base.layers.map((layer) => ({
      ...layer,
      id: named(layer.id),
      ...('source' in layer && { source: named(layer.source) }),
    })),
  };
}

type SymbolLayout = NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['layout']>;

/** What a basemap has of its own. */
const REPLACED = new Set([
  'surface',
  'rivers-halo',
  'rivers',
  'river-names',
  'towns',
  'main-towns',
]);

/** Colours that change do so at once, as everywhere else on the page. */
const STILL = { duration: 0, delay: 0 };

/** The last, so that names leave room for what it holds: nothing that is seen, where marks stand. */
const MARKS = {
  id: 'marks',
  type: 'symbol',
  source: 'marks',
  layout: { 'icon-image': 'mark-room', 'icon-allow-overlap': true },
} satisfies LayerSpecification;

export function layersOf(parts: StyleParts): LayerSpecification[] {
  const layers = allLayers(parts);
  return parts.base ? layers.filter(({ id }) => !REPLACED.has(id)) : layers;
}

function allLayers(parts: StyleParts): LayerSpecification[] {
  const { colours, communes, coverage, highlighted, commune, font } = parts;
  const tiles = communes && isTiles(communes) ? communes : undefined;
  const code: ExpressionSpecification = ['get', tiles?.codeProperty ?? 'code'];
  const shapes = { source: 'communes', ...(tiles && { 'source-layer': tiles.layer }) };
  const covered = byPattern(coverage, 0);
  const second = byPattern(coverage, 1);
  const announced = codesWhere(coverage, ({ isAnnounced }) => isAnnounced);
  const chosen: ExpressionSpecification = ['==', code, commune?.code ?? ''];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    { id: 'surface', type: 'background', paint: { 'background-color': colours.surface } },
    {
      id: 'areas',
      type: 'fill',
      ...shapes,
      paint: {
        'fill-antialias': false,
        'fill-color': seriesColour(['feature-state', 'series'], colours),
        'fill-opacity': [
          'case',
          ['==', ['feature-state', 'series'], null],
          0,
          highlighted === undefined ? 0.18 : ['case', isSeries(highlighted), 0.3, 0.08],
        ],
      },
    },
    patternLayer('patterns', shapes, code, covered),
    patternLayer('second-patterns', shapes, code, second),
    patternLayer('announced-patterns', shapes, code, new Map([['announced', announced]])),
    {
      id: 'borders',
      type: 'line',
      ...shapes,
      paint: {
        // Tiles do not tell which borders are outer ones: each commune then has its own.
        'line-color': tiles
          ? seriesColour(['feature-state', 'series'], colours, colours.line)
          : colours.line,
        'line-width': tiles ? ['case', ['==', ['feature-state', 'series'], null], 0.8, 1.6] : 0.8,
      },
    },
    {
      id: 'announced-borders',
      type: 'line',
      ...shapes,
      filter: oneOf(code, announced),
      paint: { 'line-color': colours.control, 'line-width': 1.2, 'line-dasharray': [4, 3] },
    },
    ...casedLine('rivers', 'rivers', colours.river, 4, colours),
    {
      id: 'outlines',
      type: 'line',
      source: 'outlines',
      layout: round,
      paint: { 'line-color': seriesColour(['get', 'series'], colours), 'line-width': 2.2 },
    },
    {
      id: 'chosen-halo',
      type: 'line',
      ...shapes,
      filter: chosen,
      layout: round,
      paint: { 'line-color': colours.surface, 'line-width': 7 },
    },
    {
      id: 'chosen',
      type: 'line',
      ...shapes,
      filter: chosen,
      layout: round,
      paint: { 'line-color': colours.text, 'line-width': 3.5 },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'rivers',
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': ['Medium Italic', font],
        'text-size': 13,
      },
      paint: {
        'text-color': colours.river,
        'text-halo-color': colours.surface,
        'text-halo-width': 2,
      },
    },
    namesLayer('towns', parts, false, {
      'text-size': 13,
      // From afar few names, which can be read.
      'text-padding': ['interpolate', ['linear'], ['zoom'], 8, 14, 11, 6],
    }),
    // Over the others, and beside the mark that stands there.
    namesLayer('main-towns', parts, true, {
      'text-size': 16,
      'text-padding': 3,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.5,
    }),
  ];
}

function namesLayer(
  id: string,
  { colours, font }: StyleParts,
  isMain: boolean,
  layout: SymbolLayout,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'towns',
    filter: ['all', ['==', ['get', 'isMain'], isMain], ['<=', ['get', 'zoom'], ['zoom']]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Semibold', font],
      'symbol-sort-key': ['get', 'rank'],
      ...layout,
    },
    paint: {
      'text-color': colours.text,
      'text-halo-color': colours.surface,
      'text-halo-width': 2,
    },
  };
}

function casedLine(
  id: string,
  source: string,
  colour: string,
  width: number,
  { surface }: MapColours,
): LayerSpecification[] {
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const line = (name: string, color: string, lineWidth: number): LayerSpecification => ({
    id: name,
    type: 'line',
    source,
    layout,
    paint: { 'line-color': color, 'line-width': lineWidth },
  });
  return [line(`${id}-halo`, surface, width + 2), line(id, colour, width)];
}

function patternLayer(
  id: string,
  shapes: { readonly source: string },
  code: ExpressionSpecification,
  patterns: ReadonlyMap<string, readonly string[]>,
): LayerSpecification {
  const [first = ''] = patterns.keys();
  const cases = [...patterns].flatMap(([name, codes]) => (codes.length ? [codes, name] : []));
  return {
    id,
    type: 'fill',
    ...shapes,
    // A match finds a commune in a list of thirty thousand at once, where "in" would go through it for each.
    filter: oneOf(code, [...patterns.values()].flat()),
    paint: {
      'fill-antialias': false,
      'fill-pattern':
        cases.length > 0
          ? (['match', code, ...cases, first] as unknown as ExpressionSpecification)
          : 'announced',
    },
  };
}

function oneOf(code: ExpressionSpecification, codes: readonly string[]): ExpressionSpecification {
  return codes.length > 0 ? ['match', code, [...codes], true, false] : ['boolean', false];
}

/** Codes of the communes whose first, or second, CPTS has each pattern. */
function byPattern(
  coverage: ReadonlyMap<string, CommuneArea>,
  place: 0 | 1,
): ReadonlyMap<string, string[]> {
  const patterns = new Map<string, string[]>();
  for (const [code, { series, isAnnounced }] of coverage) {
    const index = isAnnounced ? undefined : series[place];
    if (index === undefined) continue;
    const name = patternName(index);
    const codes = patterns.get(name);
    if (codes) codes.push(code);
    else patterns.set(name, [code]);
  }
  return patterns;
}

function codesWhere(
  coverage: ReadonlyMap<string, CommuneArea>,
  test: (coverage: CommuneArea) => boolean,
): readonly string[] {
  return Array.from(coverage).flatMap(([code, one]) => (test(one) ? [code] : []));
}

function isSeries(index: number): ExpressionSpecification {
  return ['==', ['feature-state', 'series'], index];
}

/** The colour of a place in the list; after the eighth they start again. */
function seriesColour(
  place: ExpressionSpecification,
  { series, surface }: MapColours,
  none = surface,
): ExpressionSpecification {
  const cases = series.flatMap((colour, i) => [i, colour]);
  return [
    'match',
    ['%', ['coalesce', place, -1], series.length],
    ...cases,
    none,
  ] as unknown as ExpressionSpecification;
}
