import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommuneMap } from '../domain/commune-map.js';
import { CptsError } from '../errors.js';
import { loadCommuneMap } from '../sources/commune-map.js';

/** The shapes of the communes, from the address that the territory gives: asked for once it is known. */
export class ShapesController implements ReactiveController {
  value: CommuneMap | undefined;
  error: CptsError | undefined;
  #url: string | undefined;
  #run: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onError: (error: CptsError) => void,
  ) {
    host.addController(this);
  }

  /** To be called at each drawing. */
  follow(url: string | undefined): void {
    if (url === this.#url) return;
    this.#run?.abort();
    this.#url = url;
    this.value = undefined;
    this.error = undefined;
    if (url !== undefined) void this.#load(url);
  }

  /** After a failure. */
  retry(): void {
    const url = this.#url;
    this.#url = undefined;
    this.follow(url);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.value) return;
    // It is asked for again where the host is drawn again.
    this.#run?.abort();
    this.#url = undefined;
  }

  async #load(url: string): Promise<void> {
    const run = new AbortController();
    this.#run = run;
    const { signal } = run;
    try {
      const map = await loadCommuneMap(url, { signal });
      if (signal.aborted) return;
      this.value = map;
    } catch (cause) {
      if (signal.aborted) return;
      this.error =
        cause instanceof CptsError ? cause : new CptsError('format', { source: url, cause });
      this.onError(this.error);
    }
    this.host.requestUpdate();
  }
}
