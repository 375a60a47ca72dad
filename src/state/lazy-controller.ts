import type { ReactiveControllerHost } from 'lit';
import { CptsError } from '../errors.js';
import { missingFile } from '../sources/lazy.js';

/** A part of the host that is another file: asked for once, kept, and asked for again after a failure. */
export class LazyController<Part> {
  value: Part | undefined;
  error: CptsError | undefined;
  #promise: Promise<Part> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => Promise<Part>,
    private readonly onError: (error: CptsError) => void,
  ) {}

  /** The part, as soon as it is there; `undefined` when its file could not be loaded, which `onError` has been told. */
  async get(): Promise<Part | undefined> {
    this.#promise ??= this.load();
    try {
      this.value = await this.#promise;
      this.error = undefined;
    } catch (cause) {
      const isTold = this.#promise === undefined;
      this.#promise = undefined;
      this.error = new CptsError('missing-file', { source: missingFile(cause), cause });
      if (!isTold) this.onError(this.error);
    }
    this.host.requestUpdate();
    return this.value;
  }
}
