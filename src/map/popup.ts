import { html, nothing, render, type TemplateResult } from 'lit';
import { destinationOf, directionsUrl } from '../domain/directions.js';
import { displayPhone, phoneLink } from '../domain/phone.js';
import type { Position } from '../domain/geo.js';
import type { Structure } from '../domain/structure.js';
import { listWords } from '../i18n/fr-list.js';
import { mapWords } from '../i18n/fr-map.js';
import { icon } from '../ui/icons.js';
import { kindIcon } from '../ui/kind-icons.js';
import { safeUrl } from '../ui/safe-url.js';
import { addressText, heardName, structureName } from '../ui/structure-name.js';
import { openness, PAUSE, staleness } from '../ui/structure-status.js';
import { type Engine, Popup } from './engine.js';
import type { MapModel } from './model.js';

/** From a marker's centre to the popup, in pixels. */
const DISTANCE = 24;
/** What stays free between a popup and the edge of the map. */
const MARGIN = 12;

/** What a structure is told with. */
type Telling = Pick<MapModel, 'words' | 'now' | 'hours'>;

interface PopupActions {
  readonly onStructure: (id: string) => void;
  readonly onRecord: ((id: string) => void) | undefined;
}

/** What is said of the structures at one place. One at a time; Escape and its button close it. */
export class MapPopup {
  readonly #engine: Engine;
  readonly #actions: PopupActions;
  readonly #content = document.createElement('div');
  readonly #popup: Popup;
  #onClose: () => void = () => undefined;
  /** Identifier of the structure that it tells of. */
  #shown: string | undefined;

  constructor(engine: Engine, actions: PopupActions) {
    this.#engine = engine;
    this.#actions = actions;
    this.#content.className = 'map-popup';
    this.#content.setAttribute('role', 'dialog');
    this.#content.setAttribute('part', 'popup');
    this.#content.tabIndex = -1;
    this.#content.addEventListener('keydown', (event) => {
      // Keys are the popup's own: the map does not move under it.
      event.stopPropagation();
      if (event.key === 'Escape') this.#dismiss();
    });
    for (const type of ['click', 'mousedown', 'touchstart', 'dblclick', 'wheel']) {
      this.#content.addEventListener(
        type,
        (event) => {
          event.stopPropagation();
        },
        { passive: true },
      );
    }
    this.#popup = new Popup({
      closeButton: false,
      closeOnClick: false,
      focusAfterOpen: false,
      maxWidth: 'none',
      offset: DISTANCE,
    });
  }

  get isOpen(): boolean {
    return this.#popup.isOpen();
  }

  showStructure(
    structure: Structure,
    at: Position,
    telling: Telling,
    { focus, onClose }: { readonly focus: boolean; readonly onClose: () => void },
  ): void {
    this.#show(heardName(structure), this.#tell(structure, telling), at, telling, onClose);
    this.#shown = structure.id;
    if (focus) this.#content.focus();
  }

  /** Tells anew of the structure, if it is the one that shows: time goes by, and what reads opening hours comes. */
  update(structure: Structure, telling: Telling): void {
    if (this.#shown === structure.id) this.#render(this.#tell(structure, telling), telling);
  }

  showList(
    structures: readonly Structure[],
    at: Position,
    telling: Telling,
    onClose: () => void,
  ): void {
    const words = mapWords(telling.words);
    const title = words.structuresHere(structures.length);
    this.#show(
      title,
      html`<p class="map-popup-title">${title}</p>
        <ul role="list">
          ${structures.map(
            (structure) =>
              html`<li>
                <button
                  type="button"
                  @click=${() => {
                    this.#actions.onStructure(structure.id);
                  }}
                >
                  ${kindIcon(structure.kind)}<span>${heardName(structure)}</span>
                </button>
              </li>`,
          )}
        </ul>`,
      at,
      telling,
      onClose,
    );
    this.#content.focus();
  }

  close(): void {
    this.#popup.remove();
  }

  #show(
    label: string,
    content: TemplateResult,
    at: Position,
    telling: Telling,
    onClose: () => void,
  ): void {
    this.#onClose = onClose;
    this.#shown = undefined;
    this.#content.setAttribute('aria-label', label);
    this.#render(content, telling);
    this.#popup.setDOMContent(this.#content).setLngLat([at[0], at[1]]).addTo(this.#engine);
    this.#bringIn();
  }

  #render(content: TemplateResult, { words }: Telling): void {
    render(
      html`<button
          class="map-button map-close"
          type="button"
          aria-label=${listWords(words).close}
          @click=${() => {
            this.#dismiss();
          }}
        >
          ${icon('close')}
        </button>
        ${content}`,
      this.#content,
    );
  }

  #dismiss(): void {
    this.#popup.remove();
    this.#onClose();
  }

  /** The map moves by as much as the popup is out of it. */
  #bringIn(): void {
    const map = this.#engine.getContainer().getBoundingClientRect();
    const popup = this.#content.getBoundingClientRect();
    const right = Math.max(0, popup.right + MARGIN - map.right);
    const left = Math.max(0, map.left - popup.left + MARGIN);
    const down = Math.max(0, popup.bottom + MARGIN - map.bottom);
    const up = Math.max(0, map.top - popup.top + MARGIN);
    if (right || left || down || up) {
      this.#engine.panBy([left > 0 ? -left : right, up > 0 ? -up : down]);
    }
  }

  #tell(structure: Structure, { words: core, now, hours }: Telling): TemplateResult {
    const { id, kind, phone, positionPrecision } = structure;
    const words = mapWords(core);
    const list = listWords(core);
    const { onRecord } = this.#actions;
    const address = addressText(structure);
    const destination = destinationOf(structure);
    const heard = html`<span class="visually-hidden"> (${heardName(structure)})</span>`;
    return html`<p class="map-popup-kind">${words.kind(kind)}</p>
      <p class="map-popup-title">${structureName(structure)}</p>
      ${address === '' ? nothing : html`<p>${address}</p>`}
      <p class="map-popup-status">
        ${openness(structure, { words: list, now, hours, canUnfold: false })}
        ${
          positionPrecision === 'exact'
            ? nothing
            : html`${PAUSE}<span>${icon('approximate')}${list.approximate}</span>`
        }
        ${staleness(structure, now, list)}
      </p>
      <div class="map-popup-actions">
        ${
          phone === undefined
            ? nothing
            : html`<a class="button" part="button" href=${safeUrl(phoneLink(phone))}
                >${icon('phone')}<span
                  ><span class="visually-hidden">${list.call(heardName(structure))} </span
                  >${displayPhone(phone)}</span
                ></a
              >`
        }
        ${
          destination === undefined
            ? nothing
            : html`<a class="button" part="button" href=${safeUrl(directionsUrl(destination))}
                >${icon('route')}<span>${list.directions(destination.town)}${heard}</span></a
              >`
        }
        ${
          onRecord === undefined
            ? nothing
            : html`<button
                class="map-link"
                type="button"
                @click=${() => {
                  onRecord(id);
                }}
              >
                ${words.seeRecord}${heard}
              </button>`
        }
      </div>`;
  }
}
