import type { ReactiveControllerHost } from 'lit';
import { type CptsError, missingFile } from '../errors.js';

/** A part of the host that is another file: asked for once, kept, and asked for again after a failure. */
export class LazyController<Part> {
  value: Part | undefined;
  error: CptsError | undefined;
  #promise: Promise<Part | undefined> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => Promise<Part>,
    private readonly onError: (error: CptsError) => void,
  ) {}

  /** The part, as soon as it is there; `undefined` when its file could not be loaded, which `onError` has been told. */
  get(): Promise<Part | undefined> {
    return (this.#promise ??= this.#start());
  }

  async #start(): Promise<Part | undefined> {
    try {
      this.value = await this.load();
      this.error = undefined;
    } catch (cause) {
      this.#promise = undefined;
      this.error = missingFile(cause);
      this.onError(this.error);
    }
    this.host.requestUpdate();
    return this.value;
  }
}
