/**
 * The one file that knows MapLibre GL. Its script holds its worker, which it starts as a blob: no second file, so that it
 * works from another origin and within one standalone script.
 */
import {
  getWorkerUrl,
  Map as Engine,
  prewarm,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import type { Bounds } from '../domain/geo.js';
import type { MapMessages } from '../i18n/fr-map.js';

export { addProtocol, Marker, MercatorCoordinate, Popup } from 'maplibre-gl';
export type {
  AddLayerObject,
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  LngLatLike,
  Map as Engine,
  MapGeoJSONFeature,
  MapMouseEvent,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';

/** An error of a source, or of one of its tiles, as the engine tells it. */
export interface EngineError {
  readonly error: { readonly message: string; readonly status?: number };
  readonly sourceId?: string;
  readonly tile?: unknown;
}

declare global {
  interface Window {
    /** Not everywhere yet. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): unknown };
    };
  }
}

/** A worker that answers is proof that the page lets workers start, which MapLibre itself does not tell. */
const ANSWER = 'postMessage(0)';

/** Under a page's Trusted Types, the one place that names scripts: MapLibre's worker, and the one above. */
const policy = createPolicy();

function createPolicy() {
  try {
    return window.trustedTypes?.createPolicy('cpts-map', { createScriptURL: (url) => url });
  } catch {
    // The page does not allow it: no worker will start, which `checkWorkers` tells.
    return undefined;
  }
}

/** A string to the engine and to `Worker`, whatever the page demands that it be. */
function trusted(url: string): string {
  return (policy?.createScriptURL(url) ?? url) as string;
}

setWorkerUrl(trusted(getWorkerUrl()));

/**
 * Rejects where the page's security policy refuses workers made of a blob. The engine's own starts meanwhile, which takes a
 * phone as long as making the map; it stays, as the engine's code does, for the maps to come.
 */
export async function checkWorkers(): Promise<void> {
  prewarm();
  const url = URL.createObjectURL(new Blob([ANSWER], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  try {
    await new Promise((resolve, reject) => {
      worker = new Worker(trusted(url));
      worker.onmessage = resolve;
      worker.onerror = reject;
    });
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(url);
  }
}

/** @throws where the browser has no WebGL 2. */
export function createEngine(
  container: HTMLElement,
  style: StyleSpecification,
  bounds: Bounds,
  words: MapMessages,
  transformRequest: (url: string) => { url: string },
): Engine {
  return new Engine({
    container,
    style,
    transformRequest,
    bounds: [bounds[0], bounds[1], bounds[2], bounds[3]],
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    // Names that fade in would keep a slow machine drawing for as long before the map is ready.
    fadeDuration: 0,
    // Without it, a sheet of paper has an empty map.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    locale: {
      'Map.Title': words.map,
      'CooperativeGesturesHandler.WindowsHelpText': words.wheelHelp('Ctrl'),
      'CooperativeGesturesHandler.MacHelpText': words.wheelHelp('⌘'),
      'CooperativeGesturesHandler.MobileHelpText': words.touchHelp,
    },
  });
}
