import type { nothing, TemplateResult } from 'lit';
import type { CptsError } from '../errors.js';
import { LazyController } from '../state/lazy-controller.js';
import { controlStyles } from '../ui/controls.js';
import { errorView } from '../ui/error-view.js';
import { frameStyles } from '../ui/frame.js';
import { hostStyles } from '../ui/host-styles.js';
import { statusStyles } from '../ui/status-view.js';
import { tokens } from '../ui/tokens.js';
import { focusOn } from './focus.js';
import { PrintController } from './print-controller.js';
import { CptsWidget } from './widget.js';

/** A widget that is drawn by a lazy part: a file that comes while the data does, and may be missing as data may. */
export abstract class CptsLazyWidget<Drawing> extends CptsWidget {
  static override styles = [tokens, hostStyles, controlStyles, statusStyles, frameStyles];

  readonly #drawing = new LazyController(
    this,
    () => this.loadDrawing(),
    (error) => {
      this.fail(error);
    },
  );

  readonly #print = new PrintController(this, () => {
    this.performUpdate();
  });

  /** Asks for the lazy part. */
  protected abstract loadDrawing(): Promise<Drawing>;

  /** The lazy part, once it is there. */
  protected get drawing(): Drawing | undefined {
    return this.#drawing.value;
  }

  protected override get dataStatus(): 'loading' | 'ready' | 'failed' {
    if (super.dataStatus !== 'ready' || this.drawing) return super.dataStatus;
    return this.#drawing.error ? 'failed' : 'loading';
  }

  protected override get error(): CptsError | undefined {
    return super.error ?? this.#drawing.error;
  }

  protected get isPrinting(): boolean {
    return this.#print.isPrinting;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#drawing.get();
  }

  override reload(): Promise<void> {
    void this.#drawing.get();
    return super.reload();
  }

  protected renderError(): TemplateResult | typeof nothing {
    return errorView(this.error, {
      words: this.words,
      level: this.headingLevel + 1,
      failures: this.failures,
      onRetry: () => {
        focusOn(this.renderRoot.querySelector('.root'));
        void this.retry();
      },
    });
  }

  /** Asks for what failed again. */
  protected async retry(): Promise<void> {
    await Promise.all([this.reload(), this.#drawing.get()]);
  }
}
