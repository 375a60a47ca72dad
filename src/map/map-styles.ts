import { css } from 'lit';

/**
 * What MapLibre's own sheet says of the parts that are used here, and the look of ours. The rest of that sheet is controls and
 * icons that the map draws itself: a page that allows no `data:` image shows them all the same.
 */
const engineStyles = css`
  .maplibregl-map {
    position: absolute;
    inset: 0;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  .maplibregl-canvas {
    position: absolute;
    top: 0;
    left: 0;
  }
  .maplibregl-interactive {
    cursor: grab;
    user-select: none;
  }
  .maplibregl-interactive:active {
    cursor: grabbing;
  }
  .maplibregl-interactive.maplibregl-track-pointer {
    cursor: pointer;
  }
  /* A finger scrolls the page; two move the map. */
  .maplibregl-canvas-container,
  .maplibregl-canvas-container .maplibregl-canvas {
    touch-action: pan-x pan-y;
  }
  .maplibregl-marker {
    position: absolute;
    top: 0;
    left: 0;
    will-change: transform;
  }
  .maplibregl-popup {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    pointer-events: none;
    will-change: transform;
    z-index: 2;
  }
  .maplibregl-popup-content {
    pointer-events: auto;
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 1em;
    background: #101416b3;
    color: #fff;
    font-size: 1.125em;
    text-align: center;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.6s 0.8s;
  }
  .maplibregl-cooperative-gesture-screen.maplibregl-show {
    opacity: 1;
    transition: opacity 0.05s;
  }
  .maplibregl-mobile-message {
    display: none;
  }
  @media (hover: none), (pointer: coarse) {
    .maplibregl-desktop-message {
      display: none;
    }
    .maplibregl-mobile-message {
      display: block;
    }
  }
`;

export const mapStyles = [
  engineStyles,
  css`
    .live-map {
      position: absolute;
      inset: 0;
      overflow: hidden;
      border-radius: inherit;
      background: var(--_surface);
      color: var(--_text);
      line-height: 1.45;
    }
    .live-map:fullscreen {
      border-radius: 0;
    }
    .maplibregl-canvas:focus-visible {
      outline: 2px solid transparent;
      outline-offset: -2px;
      box-shadow: none !important;
    }
    /* The ring is drawn inside: outside, the map's edge would clip it. */
    .live-map.aimed::after {
      content: '';
      position: absolute;
      inset: 0;
      z-index: 2;
      border: 3px solid var(--_part);
      border-radius: inherit;
      box-shadow: inset 0 0 0 2px var(--_surface);
      pointer-events: none;
    }
    .map-target {
      position: absolute;
      inset: 50% auto auto 50%;
      width: 44px;
      height: 44px;
      margin: -22px;
      color: var(--_text);
      filter: drop-shadow(0 0 2px var(--_surface));
      visibility: hidden;
      pointer-events: none;
    }
    .live-map.aimed .map-target {
      visibility: visible;
    }
    .map-controls {
      position: absolute;
      top: 12px;
      right: 12px;
      z-index: 1;
      display: grid;
      justify-items: end;
      gap: 8px;
    }
    .map-group {
      display: grid;
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    .map-button {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: calc(var(--_radius) - 1px);
      background: none;
      color: var(--_ink);
      cursor: pointer;
    }
    .map-button + .map-button {
      border-block-start: 1px solid var(--_line);
    }
    .map-button:hover {
      background: var(--_tint);
    }
    .map-button[aria-disabled='true'] {
      color: var(--_muted);
      cursor: default;
    }
    .map-button:focus-visible {
      position: relative;
      z-index: 1;
    }
    .map-moves {
      display: grid;
      grid-template: repeat(3, 44px) / repeat(3, 44px);
      padding: 2px;
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    .map-moves .map-button {
      border: 0;
    }
    .map-moves .north {
      grid-area: 1 / 2;
    }
    .map-moves .west {
      grid-area: 2 / 1;
    }
    .map-moves .east {
      grid-area: 2 / 3;
    }
    .map-moves .south {
      grid-area: 3 / 2;
    }
    .map-moves .east .icon {
      transform: rotate(90deg);
    }
    .map-moves .south .icon {
      transform: rotate(180deg);
    }
    .map-moves .west .icon {
      transform: rotate(-90deg);
    }
    .map-foot {
      position: absolute;
      inset: auto 0 0 0;
      z-index: 1;
      display: flex;
      align-items: end;
      justify-content: space-between;
      gap: 8px;
      padding: 8px 12px;
      font-size: var(--_meta);
      pointer-events: none;
    }
    .map-scale {
      flex: none;
      display: flex;
      align-items: end;
      gap: 6px;
      margin: 0;
      padding: 2px 6px;
      border-radius: calc(var(--_radius) * 0.6);
      background: var(--_surface);
      font-weight: 650;
      font-variant-numeric: tabular-nums;
    }
    .map-scale > span {
      height: 7px;
      border: 2px solid var(--_text);
      border-block-start: 0;
    }
    .map-sources {
      margin: 0;
      padding: 2px 6px;
      border-radius: calc(var(--_radius) * 0.6);
      background: var(--_surface);
      color: var(--_muted);
      pointer-events: auto;
    }
    @media print {
      .map-controls {
        display: none;
      }
      .live-map {
        print-color-adjust: exact;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .maplibregl-cooperative-gesture-screen {
        transition: none;
      }
    }
  `,
];
