import { css } from 'lit';

/**
 * What MapLibre's own sheet says of the parts that are used here, and the look of ours. The rest of that sheet is controls and
 * icons that the map draws itself: a page that allows no `data:` image shows them all the same.
 */
export const engineStyles = css`
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
  @media (prefers-reduced-transparency: reduce) {
    .maplibregl-cooperative-gesture-screen {
      background: #101416;
    }
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
