import { showMap } from '../../src/map/live-map.js';
import type { LiveMap, MapModel } from '../../src/map/model.js';
import { controlStyles } from '../../src/ui/controls.js';
import { hostStyles } from '../../src/ui/host-styles.js';
import { tokens } from '../../src/ui/tokens.js';
import { recordingHost, sampleModel } from './model-sample.js';

const SIDE = 400;

export interface Shown {
  readonly map: LiveMap;
  readonly root: ShadowRoot;
  readonly told: unknown[][];
  readonly canvas: HTMLCanvasElement;
}

const shown = new Set<LiveMap>();

/** A map in a shadow root of its own, as in a widget. */
export async function open(model: MapModel = sampleModel()): Promise<Shown> {
  const widget = document.createElement('div');
  document.body.append(widget);
  const root = widget.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, hostStyles, controlStyles].map(
    ({ styleSheet }) => styleSheet!,
  );
  const place = document.createElement('div');
  place.className = 'live-map';
  Object.assign(widget.style, { display: 'block', position: 'relative' });
  Object.assign(widget.style, { width: `${SIDE}px`, height: `${SIDE}px` });
  root.append(place);
  const host = recordingHost();
  const map = await showMap(place, model, host, new AbortController().signal);
  if (typeof map === 'string') throw new Error(map);
  const removeOnce = map.remove.bind(map);
  map.remove = () => {
    if (shown.delete(map)) removeOnce();
  };
  shown.add(map);
  return { map, root, told: host.told, canvas: root.querySelector('canvas')! };
}

afterEach(() => {
  for (const map of [...shown]) map.remove();
  document.body.replaceChildren();
});

/** The colours of a map's pixels, as the screen shows them, in a square around the middle; in the whole of it by default. */
export function colours(canvas: HTMLCanvasElement, side = canvas.width): ReadonlySet<string> {
  const copy = document.createElement('canvas');
  copy.width = side;
  copy.height = side;
  const context = copy.getContext('2d')!;
  context.drawImage(canvas, (side - canvas.width) / 2, (side - canvas.height) / 2);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const seen = new Set<string>();
  for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
  return seen;
}
