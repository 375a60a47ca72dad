import { type Colour, parseColour } from './colour.js';

/**
 * Asks the browser what a CSS colour is, where a widget's shadow root stands: `var()`, system colours, colour mixes and
 * spaces are its work, not ours. A canvas would do it too, but browsers that resist fingerprinting falsify its pixels.
 */
export class ColourProbe {
  readonly #style: CSSStyleDeclaration;
  readonly #computed: CSSStyleDeclaration;

  constructor(root: Node) {
    const element = document.createElement('span');
    element.hidden = true;
    root.appendChild(element);
    this.#style = element.style;
    this.#style.setProperty('forced-color-adjust', 'none');
    this.#computed = getComputedStyle(element);
  }

  /** Whether colours are computed there: not while the widget waits for the slot of an element that contains it. */
  get isRendered(): boolean {
    return this.#computed.backgroundColor !== '';
  }

  /** What a CSS colour shows; `undefined` for what is no colour, and for what is wholly transparent. */
  read(value: string): Colour | undefined {
    return this.parse(this.#compute(value));
  }

  /** The same for a computed value, which needs no work when it is sRGB already. */
  parse(computed: string): Colour | undefined {
    const srgb = computed.startsWith('rgb')
      ? computed
      : // A computed colour keeps its space, unless it is mixed in another one.
        this.#compute(`color-mix(in srgb, ${computed}, ${computed})`);
    const colour = parseColour(srgb);
    return colour[3] > 0 ? colour : undefined;
  }

  /** What a page without any background is painted with: the document's colour scheme decides, not the widget's. */
  canvas(): Colour | undefined {
    this.#style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
    const colour = this.read('Canvas');
    this.#style.colorScheme = '';
    return colour;
  }

  #compute(value: string): string {
    // What the browser refuses would leave the value before.
    this.#style.backgroundColor = '';
    this.#style.backgroundColor = value;
    return this.#computed.backgroundColor;
  }
}
