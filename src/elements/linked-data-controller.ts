import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AgendaEntry } from '../domain/agenda.js';
import type { Structure } from '../domain/structure.js';
import type { CptsError } from '../errors.js';
import { LazyController } from '../state/lazy-controller.js';

type Described = readonly (Structure | AgendaEntry)[];

const NONE: Described = [];

/** Tells search engines what the host shows; what writes it is a lazy chunk that few pages ask for. */
export class LinkedDataController implements ReactiveController {
  #told = NONE;
  readonly #page;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly shown: () => Described | undefined,
    onError: (error: CptsError) => void,
  ) {
    this.#page = new LazyController(host, () => import('./linked-data.js'), onError);
    host.addController(this);
  }

  hostUpdated(): void {
    // One that was taken out may still draw.
    this.#tell((this.host.isConnected && this.shown()) || NONE);
  }

  hostDisconnected(): void {
    this.#tell(NONE);
  }

  #tell(described: Described): void {
    if (described === this.#told) return;
    this.#told = described;
    void this.#page.get().then((page) => page?.linkedData.describe(this.host, this.#told));
  }
}
