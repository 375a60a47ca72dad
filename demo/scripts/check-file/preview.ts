import type { CptsEvents, CptsFinder, CptsStructureList, LoadedRecords } from 'cpts-widgets';
import { byId, make } from '../shared/dom.js';
import type { GridView } from './grid-view.js';
import { words } from './words.js';

export type View = 'cards' | 'map' | 'table';

/** What visitors will see: one widget reads the file and shows its structures; the others are given what it read. */
export class Preview {
  /** Reads for all. */
  readonly list: CptsStructureList = make('cpts-structure-list', { heading: '' });
  readonly #cards = byId('cards');
  readonly #map = byId('map');
  readonly #agenda: CptsEvents = make('cpts-events', {
    heading: '',
    past: true,
    'without-filters': true,
  });
  #finder: CptsFinder | undefined;
  #records: LoadedRecords = { structures: [], events: [] };
  #view: View = 'cards';

  constructor(private readonly grid: GridView) {
    this.#cards.append(this.list);
    for (const radio of this.#radios) {
      radio.addEventListener('change', () => {
        this.choose(radio.value as View);
      });
    }
  }

  get #radios(): NodeListOf<HTMLInputElement> {
    return document.querySelectorAll('#views input');
  }

  show(records: LoadedRecords): void {
    this.#records = records;
    const { structures, events } = records;
    this.list.hidden = structures.length === 0 && events.length > 0;
    if (events.length > 0) {
      this.#agenda.data = events;
      if (!this.#agenda.isConnected) this.#cards.append(this.#agenda);
    }
    this.#agenda.hidden = events.length === 0;
    const isAgenda = this.list.hidden;
    byId('cards-label').textContent = isAgenda ? words.eventsView : words.cardsView;
    byId('map-choice').hidden = isAgenda;
    if (isAgenda && this.#view === 'map') this.choose('cards');
    this.#update();
  }

  choose(view: View): void {
    this.#view = view;
    for (const radio of this.#radios) radio.checked = radio.value === view;
    this.#update();
  }

  #update(): void {
    const isMap = this.#view === 'map';
    this.#cards.hidden = this.#view !== 'cards';
    this.#map.hidden = !isMap;
    byId('table').hidden = this.#view !== 'table';
    this.grid.setVisible(this.#view === 'table');
    if (isMap) this.#drawMap();
  }

  /** Made when it is asked for, since it costs more than all the rest. */
  #drawMap(): void {
    this.#finder ??= make('cpts-finder', {
      heading: '',
      view: 'map',
      isolated: true,
      'without-search': true,
      'without-filters': true,
      'without-geolocation': true,
      'without-print': true,
    });
    if (this.#finder.data !== this.#records.structures)
      this.#finder.data = this.#records.structures;
    if (!this.#finder.isConnected) this.#map.append(this.#finder);
  }
}
