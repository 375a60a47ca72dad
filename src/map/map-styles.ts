import { css } from 'lit';
import { engineStyles } from './engine-styles.js';

export const mapStyles = [
  engineStyles,
  css`
    .live-map {
      position: absolute;
      inset: 0;
      container-type: size;
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
    .map-mark,
    .map-cluster {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_text);
      cursor: pointer;
    }
    .map-mark > span {
      display: grid;
      place-items: center;
      width: 30px;
      height: 30px;
      border: 1.5px solid var(--_text);
      border-radius: 8px;
      background: var(--_surface);
    }
    .map-mark.building > span {
      border-radius: 4px;
    }
    .map-mark.round > span {
      border-radius: 50%;
    }
    .map-mark .icon {
      width: 19px;
      height: 19px;
    }
    .map-mark.approximate::before {
      content: '';
      position: absolute;
      inset: -8px;
      border: 1.5px dashed var(--_text);
      border-radius: 50%;
      background: color-mix(in srgb, var(--_text) 12%, transparent);
      pointer-events: none;
    }
    @media (prefers-reduced-transparency: reduce) {
      .map-mark.approximate::before {
        background: none;
      }
    }
    .map-mark > span {
      position: relative;
    }
    .map-mark.chosen {
      z-index: 1;
    }
    .map-mark.chosen > span {
      width: 36px;
      height: 36px;
      border-color: var(--_surface);
      outline: 2px solid var(--_part);
      background: var(--_fill);
      color: var(--_on-fill);
    }
    .map-cluster {
      border-radius: 50%;
      background: radial-gradient(
        var(--_text) 17px,
        var(--_surface) 17.5px 19px,
        transparent 19.5px
      );
      color: var(--_surface);
      /* Its disc is an image, which forced colours take away; these are theirs already. */
      forced-color-adjust: none;
      font-size: 14px;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .map-mark:focus-visible,
    .map-cluster:focus-visible {
      z-index: 1;
      border-radius: 10px;
    }
    .map-consent {
      position: absolute;
      bottom: 44px;
      left: 12px;
      z-index: 2;
      max-width: min(26em, 100% - 80px);
      max-height: calc(100% - 56px);
      overflow: auto;
      margin: 0;
      padding: calc(var(--_space) * 4);
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.4);
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    .map-consent p {
      margin: 0 0 calc(var(--_space) * 1);
    }
    .map-popup {
      position: relative;
      width: min(19em, 82cqi);
      max-height: min(25em, 88cqb);
      overflow: auto;
      padding: calc(var(--_space) * 4) calc(var(--_space) * 4.5);
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.4);
      background: var(--_surface);
      box-shadow: var(--_shadow);
      color: var(--_text);
      cursor: auto;
      user-select: text;
    }
    .map-popup p {
      margin: 0 0 calc(var(--_space) * 1);
    }
    .map-popup .map-close {
      float: right;
      margin: -10px -12px 0 0;
    }
    .map-popup-kind,
    .map-popup-status {
      color: var(--_muted);
      font-size: var(--_small);
    }
    .map-popup-status > span:not(.visually-hidden) {
      display: flex;
      gap: 0.4em;
    }
    .map-popup-status b {
      font-weight: 650;
    }
    .map-popup-status .stale {
      color: var(--_warn);
    }
    /* As tall as a line: it stands by the first one of a text that wraps. */
    .map-popup-status .icon {
      height: 1.5em;
    }
    .map-popup-title {
      font-size: 1.0625em;
      line-height: 1.3;
      font-weight: 650;
    }
    .map-popup-title > a {
      color: inherit;
    }
    .map-popup-actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 2);
      margin-top: calc(var(--_space) * 2);
    }
    .map-popup :is(ul, li) {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .map-popup li > button,
    .map-link {
      display: flex;
      align-items: center;
      gap: 0.5em;
      min-height: 44px;
      padding: 0.25em 0;
      border: 0;
      background: none;
      color: var(--_ink);
      text-align: start;
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    .maplibregl-popup-tip {
      align-self: center;
      width: 14px;
      height: 14px;
      margin: -8px 0;
      border: solid var(--_line);
      border-width: 0 1px 1px 0;
      background: var(--_surface);
      transform: rotate(45deg);
    }
    .maplibregl-popup-anchor-top .maplibregl-popup-tip {
      order: -1;
      border-width: 1px 0 0 1px;
      z-index: 1;
    }
    .maplibregl-popup:not(.maplibregl-popup-anchor-top, .maplibregl-popup-anchor-bottom)
      > .maplibregl-popup-tip {
      display: none;
    }
    .live-foot {
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
    .map-stage:not(.alone) > .live-map:not(:fullscreen) .own {
      display: none;
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
