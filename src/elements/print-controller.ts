import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether the page is being printed: a widget then draws what it keeps folded on the screen. At once, by `draw`: the
 * browser takes its picture as soon as the event is over.
 */
export class PrintController implements ReactiveController {
  isPrinting = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly draw: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.isPrinting = false;
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
    this.draw();
  };
}
