import type { Border, CommuneMap } from './commune-map.js';
import type { Bounds, Position } from './geo.js';
import { boundsOf, type PlaneChart, planeChart, type Point, type Size } from './plane-chart.js';

/** Side of the drawing, in its units: those of a department are some twenty metres, less than a pixel. */
const UNITS = 8_000;

/** A river on the drawing. */
export interface DrawnRiver {
  readonly name: string;
  readonly path: string;
  readonly lines: readonly (readonly Position[])[];
}

/** The communes of a map as paths of one drawing (SVG path data in its own units), made once whatever the size it shows at. */
export class MapDrawing {
  readonly chart: PlaneChart;
  /** By INSEE code. */
  readonly outlines: ReadonlyMap<string, string>;
  readonly rivers: readonly DrawnRiver[];
  readonly #bounds = new Map<string, Bounds>();
  readonly #borders: readonly (Border & { readonly path: string })[];

  /** `isShown`: whether a commune is drawn. */
  constructor(map: CommuneMap, isShown: (code: string) => boolean = () => true) {
    const shapes = map.communes.features.flatMap(({ properties: { code }, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return isShown(code) ? [{ code, rings: polygons.flat() as unknown as Position[][] }] : [];
    });
    for (const { code, rings } of shapes) {
      const bounds = boundsOf(rings.flat());
      if (bounds) this.#bounds.set(code, bounds);
    }
    this.chart = planeChart(this.extent(this.#bounds.keys()) ?? [0, 0, 0, 0], {
      width: UNITS,
      height: UNITS,
    });
    this.outlines = new Map(
      shapes.map(({ code, rings }) => [code, rings.map((ring) => `${this.#path(ring)}z`).join('')]),
    );
    this.#borders = map.borders
      .filter((border) => isShown(border.of) || (border.with !== undefined && isShown(border.with)))
      .map((border) => ({ ...border, path: this.#path(border.line) }));
    this.rivers = map.rivers.features.map(({ properties: { name }, geometry }) => {
      const { type, coordinates } = geometry;
      const lines = (type === 'LineString'
        ? [coordinates]
        : coordinates) as unknown as Position[][];
      return { name, lines, path: lines.map((line) => this.#path(line)).join('') };
    });
  }

  /** The lines between communes. */
  get borders(): string {
    return this.#borders.map(({ path }) => path).join('');
  }

  /** The lines around all the communes that are in a set. */
  outlineOf(isIn: (code: string) => boolean): string {
    return this.#borders
      .filter((border) => isIn(border.of) !== (border.with !== undefined && isIn(border.with)))
      .map(({ path }) => path)
      .join('');
  }

  /** The bounds of some communes together; `undefined` when none of them is drawn. */
  extent(codes: Iterable<string>): Bounds | undefined {
    return boundsOf(
      [...codes].flatMap((code): Position[] => {
        const bounds = this.#bounds.get(code);
        if (!bounds) return [];
        const [west, south, east, north] = bounds;
        return [
          [west, south],
          [east, north],
        ];
      }),
    );
  }

  #path(line: readonly Position[]): string {
    let [fromX, fromY] = [0, 0];
    let path = '';
    for (const position of line) {
      const place = this.chart.project(position);
      const [x, y] = [Math.round(place[0]), Math.round(place[1])];
      if (path === '') path = `M${x} ${y}l`;
      else if (x !== fromX || y !== fromY) path += `${x - fromX} ${y - fromY} `;
      [fromX, fromY] = [x, y];
    }
    return path.trimEnd();
  }
}

/** How a drawing lies in a frame of so many pixels. */
export interface MapView extends Size {
  /** From the drawing's units to pixels. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly pixelsPerKm: number;
  readonly place: (position: Position) => Point;
}

/** Shows an extent whole, in the middle of a frame, with as much around it as there is room for. */
export function viewOf(
  { chart }: MapDrawing,
  [west, south, east, north]: Bounds,
  { width, height }: Size,
): MapView {
  const [left, top] = chart.project([west, north]);
  const [right, bottom] = chart.project([east, south]);
  const scale = Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1));
  const x = width / 2 - ((left + right) / 2) * scale;
  const y = height / 2 - ((top + bottom) / 2) * scale;
  return {
    width,
    height,
    scale,
    x,
    y,
    pixelsPerKm: chart.perKilometre * scale,
    place: (position) => {
      const [chartX, chartY] = chart.project(position);
      return [x + chartX * scale, y + chartY * scale];
    },
  };
}
