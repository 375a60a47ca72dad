import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CptsError } from '../errors.js';

type Host = ReactiveControllerHost & Element;

export interface SourceOptions<Args extends readonly unknown[], Result> {
  /** `undefined` when the element has no source of its own. */
  args: () => Args | undefined;
  /** `reload`: the source itself is asked, not a copy of it. */
  run: (args: Args, options: { signal: AbortSignal; reload: boolean }) => Promise<Result>;
  onLoad: (result: Result) => void;
  onError: (error: CptsError) => void;
}

/**
 * A Task around a source: it runs when its arguments change, aborts when the element is removed (which Task alone does
 * not), runs again when it comes back, and can be asked to try again.
 */
export class SourceController<
  Args extends readonly unknown[],
  Result,
> implements ReactiveController {
  readonly #task: Task<readonly unknown[], Result>;
  #attempt = 0;
  #isInterrupted = false;

  constructor(
    private readonly host: Host,
    options: SourceOptions<Args, Result>,
  ) {
    let lastAttempt = 0;
    this.#task = new Task<readonly unknown[], Result>(host, {
      args: () => [this.#attempt, ...(options.args() ?? [])],
      task: ([attempt], { signal }) => {
        const args = options.args();
        if (!args) return initialState;
        const reload = attempt !== lastAttempt;
        lastAttempt = this.#attempt;
        return options.run(args, { signal, reload });
      },
      onComplete: options.onLoad,
      onError: (cause) => {
        if (!this.#isInterrupted) options.onError(asCptsError(cause));
      },
    });
    host.addController(this);
  }

  get status(): 'none' | 'loading' | 'ready' | 'failed' {
    switch (this.#task.status) {
      case TaskStatus.INITIAL:
        return 'none';
      case TaskStatus.COMPLETE:
        return 'ready';
      case TaskStatus.ERROR:
        return this.#isInterrupted ? 'loading' : 'failed';
      default:
        return 'loading';
    }
  }

  /** The last result that stood; kept while a new one is loading or when it fails. */
  get value(): Result | undefined {
    return this.#task.value;
  }

  get error(): CptsError | undefined {
    return this.status === 'failed' ? asCptsError(this.#task.error) : undefined;
  }

  reload(): void {
    this.#attempt += 1;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    if (!this.#isInterrupted) return;
    this.#isInterrupted = false;
    this.reload();
  }

  hostDisconnected(): void {
    // Moving an element disconnects it too: only what is still out after this turn is removed.
    queueMicrotask(() => {
      if (this.host.isConnected || this.#task.status !== TaskStatus.PENDING) return;
      this.#isInterrupted = true;
      this.#task.abort();
    });
  }
}

function asCptsError(cause: unknown): CptsError {
  return cause instanceof CptsError ? cause : new CptsError('format', { source: '', cause });
}
