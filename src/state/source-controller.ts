import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CptsError } from '../errors.js';

type Host = ReactiveControllerHost & Element;

export interface SourceOptions<Args extends readonly unknown[], Result> {
  /** `undefined` when the element has no source of its own. */
  args: () => Args | undefined;
  /** `reload`: the source itself is asked, not a copy of it. */
  run: (args: Args, options: { signal: AbortSignal; reload: boolean }) => Promise<Result>;
  /** Whether other arguments tell of the same source, as it is now: what it gave before stands until it gives anew. */
  isRenewed?: (args: Args, last: Args) => boolean;
  /** The run has ended: `value` or `error` tells how. */
  onEnd: () => void;
}

/**
 * Runs a source for an element: again when its arguments change, never two at once. It aborts when the element is
 * removed, starts again when it comes back, and can be asked to try again: the last result that stood is then kept
 * until the new one comes, and when it fails.
 */
export class SourceController<
  Args extends readonly unknown[],
  Result,
> implements ReactiveController {
  status: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  value: Result | undefined;
  error: CptsError | undefined;

  #args: Args | undefined;
  #run: AbortController | undefined;

  constructor(
    private readonly host: Host,
    private readonly options: SourceOptions<Args, Result>,
  ) {
    host.addController(this);
  }

  /** @param past past the copies that were kept, as a visitor who tries again expects. */
  reload(past = true): void {
    if (this.#args) void this.#start(this.#args, past);
  }

  hostConnected(): void {
    // A removal aborted it, or its arguments changed while it was out: the next update asks for it.
    if (this.#run?.signal.aborted) this.#args = undefined;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.host.isConnected) return;
    const args = this.options.args();
    const last = this.#args;
    if (isSame(args, last)) return;
    const isRenewed = args && last && this.options.isRenewed?.(args, last);
    this.#args = args;
    this.#run?.abort();
    // Another source: what the last one gave is not its own.
    if (!isRenewed) this.value = undefined;
    this.error = undefined;
    if (args) void this.#start(args, false);
    else this.status = 'none';
  }

  hostDisconnected(): void {
    // Moving an element disconnects it too: only what is still out after this turn is removed.
    queueMicrotask(() => {
      if (!this.host.isConnected && this.status === 'loading') this.#run?.abort();
    });
  }

  async #start(args: Args, reload: boolean): Promise<void> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.status = 'loading';
    this.error = undefined;
    this.host.requestUpdate();
    try {
      const value = await this.options.run(args, { signal, reload });
      if (signal.aborted) return;
      this.value = value;
      this.status = 'ready';
    } catch (cause) {
      if (signal.aborted) return;
      this.error =
        cause instanceof CptsError ? cause : new CptsError('format', { source: '', cause });
      this.status = 'failed';
    }
    this.host.requestUpdate();
    this.options.onEnd();
  }
}

function isSame(
  args: readonly unknown[] | undefined,
  last: readonly unknown[] | undefined,
): boolean {
  return args?.every((arg, index) => arg === last?.[index]) ?? !last;
}
