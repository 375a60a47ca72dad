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
  const map = await showMap(place, model, host);
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
