import { html, nothing, type TemplateResult } from 'lit';
import type { Direction, MapMessages } from '../i18n/fr-map.js';
import type { Provenance } from '../domain/provenance.js';
import { draw } from '../ui/icons.js';
import type { Basemap } from './basemap.js';

const icons = {
  zoomIn: 'M10 4v12M4 10h12',
  zoomOut: 'M4 10h12',
  whole: 'm2.8 9.3 6.6-5.7a1 1 0 0 1 1.2 0l6.6 5.7M4.6 8v7.6a1 1 0 0 0 1 1h8.8a1 1 0 0 0 1-1V8',
  grow: 'M3.5 7.5v-4h4m5 0h4v4m0 5v4h-4m-5 0h-4v-4',
  shrink: 'M7.5 3.5v4h-4m13 0h-4v-4m0 13v-4h4m-13 0h4v4',
  move: 'M10 2.5v15m-7.5-7.5h15M7.8 4.7 10 2.5l2.2 2.2m-4.4 10.6 2.2 2.2 2.2-2.2M4.7 7.8 2.5 10l2.2 2.2m10.6-4.4 2.2 2.2-2.2 2.2',
  arrow: 'm5 12.5 5-5 5 5',
  target: 'M5 10a5 5 0 1 0 10 0 5 5 0 1 0-10 0ZM10 1.5v5m0 7v5M1.5 10h5m7 0h5',
};

export interface Controls {
  readonly words: MapMessages;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  /** `undefined` where the browser has none. */
  readonly isFullScreen: boolean | undefined;
  readonly canMove: boolean;
  /** Whether a commune can be chosen on the map. */
  readonly canChoose: boolean;
  readonly scale: { readonly metres: number; readonly pixels: number } | undefined;
  readonly attributions: readonly Provenance[];
  /** What the streets come from. */
  readonly baseAttributions: readonly string[];
  readonly basemap: Pick<Basemap, 'state' | 'hosts'>;
  readonly onBasemap: (isAccepted: boolean) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onWhole: () => void;
  readonly onFullScreen: () => void;
  readonly onMoves: () => void;
  readonly onMove: (direction: Direction) => void;
}

/** A button for each gesture, and what the map must always say of itself. */
export function controls(map: Controls): TemplateResult {
  const { words, canMove, isFullScreen } = map;
  return html`${
      map.canChoose
        ? html`<div class="map-target" aria-hidden="true">${draw(icons.target)}</div>`
        : nothing
    }
    <p class="visually-hidden" id="map-keys">
      ${words.mapKeys} ${map.canChoose ? words.mapCommuneKey : nothing}
    </p>
    <div class="map-controls">
      <div class="map-group">
        ${button(icons.zoomIn, words.zoomIn, { isOff: !map.canZoomIn }, () => {
          map.onZoom(1);
        })}
        ${button(icons.zoomOut, words.zoomOut, { isOff: !map.canZoomOut }, () => {
          map.onZoom(-1);
        })}
      </div>
      <div class="map-group">
        ${button(icons.whole, words.wholeMap, {}, map.onWhole)}
        ${
          isFullScreen === undefined
            ? nothing
            : button(
                isFullScreen ? icons.shrink : icons.grow,
                isFullScreen ? words.leaveFullScreen : words.fullScreen,
                {},
                map.onFullScreen,
              )
        }
        ${button(icons.move, words.moveMap, { isOpen: canMove }, map.onMoves)}
      </div>
      ${
        canMove
          ? html`<div class="map-moves" role="group" aria-label=${words.moveMap}>
              ${(['north', 'west', 'east', 'south'] as const).map((direction) =>
                button(icons.arrow, words.moveTo(direction), { className: direction }, () => {
                  map.onMove(direction);
                }),
              )}
            </div>`
          : nothing
      }
    </div>
    ${consent(map)}
    <div class="live-foot">${scaleBar(map)}${sources(map)}</div>`;
}

/** Asks before another host than the page's own hears of the visitor. */
function consent({ basemap, words, onBasemap }: Controls): TemplateResult | typeof nothing {
  if (basemap.state === 'failed') {
    return html`<p class="map-consent" role="status">${words.basemapFailed}</p>`;
  }
  if (basemap.state !== 'asking') return nothing;
  const hosts = basemap.hosts.join(', ');
  return html`<div class="map-consent" role="group" aria-labelledby="map-consent">
    <p class="map-popup-title" id="map-consent">${words.basemapTitle}</p>
    <p>${words.basemapText(hosts)}</p>
    <div class="map-popup-actions">
      <button
        class="button"
        type="button"
        part="button"
        @click=${() => {
          onBasemap(true);
        }}
      >
        ${words.basemapAccept(hosts)}
      </button>
      <button
        class="button"
        type="button"
        part="button"
        @click=${() => {
          onBasemap(false);
        }}
      >
        ${words.basemapRefuse}
      </button>
    </div>
  </div>`;
}

interface ButtonState {
  /** It has no effect for now. It keeps the focus all the same. */
  readonly isOff?: boolean;
  /** Whether what it discloses shows. */
  readonly isOpen?: boolean;
  readonly className?: string;
}

function button(
  drawing: string,
  label: string,
  { isOff = false, isOpen, className = '' }: ButtonState,
  onClick: () => void,
): TemplateResult {
  return html`<button
    class="map-button ${className}"
    part="button"
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${isOff ? 'true' : nothing}
    aria-expanded=${isOpen === undefined ? nothing : isOpen ? 'true' : 'false'}
    @click=${() => {
      if (!isOff) onClick();
    }}
  >
    ${draw(drawing)}
  </button>`;
}

function scaleBar({ scale, words }: Controls): TemplateResult | typeof nothing {
  if (!scale) return nothing;
  return html`<p class="map-scale">
    <span aria-hidden="true" .style=${`width: ${scale.pixels}px`}></span
    >${words.scale(scale.metres)}
  </p>`;
}

/** What the page says under the map it need not say twice; in full screen the map says it. */
function sources({ attributions, baseAttributions, words }: Controls): TemplateResult {
  const own = attributions.map(({ name, date }) =>
    [name, date && words.date(date)].filter(Boolean).join(' '),
  );
  return html`<div>${credits('own', own, words)} ${credits('', baseAttributions, words)}</div>`;
}

function credits(
  className: string,
  names: readonly string[],
  words: MapMessages,
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<p class="map-sources ${className}" part="source">
    ${words.mapSources}${names.join(', ')}
  </p>`;
}
