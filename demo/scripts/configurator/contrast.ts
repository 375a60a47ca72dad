/** Contrasts of what is really drawn, as WCAG 2 counts them. */

export interface Contrast {
  readonly what: 'text' | 'link' | 'button' | 'border';
  readonly ratio: number;
  /** What it must at least be. */
  readonly wanted: number;
}

/** Of the widget of the preview: what it does not show is left out. */
export function contrastsIn(widget: Element): readonly Contrast[] {
  const view = widget.ownerDocument.defaultView;
  const shown = Array.from(widget.shadowRoot?.querySelectorAll('*') ?? []).filter(
    (element) => element.getClientRects().length > 0,
  );
  if (!view) return [];
  const first = (selector: string, fits: (element: Element) => boolean = () => true) =>
    shown.find((element) => element.matches(selector) && fits(element));
  /** Whether it stands out by its background from what it is on. */
  const isFilled = (element: Element): boolean =>
    String(surfaceOf(element, view)) !== String(surfaceOf(element.parentElement, view));
  const hasBorder = (element: Element): boolean =>
    parseFloat(view.getComputedStyle(element).borderTopWidth) > 0;
  const of = (
    what: Contrast['what'],
    wanted: number,
    property: 'color' | 'borderTopColor',
    element: Element | undefined,
  ): readonly Contrast[] => {
    if (!element) return [];
    const behind = property === 'color' ? element : element.parentElement;
    const drawn = colour(view.getComputedStyle(element)[property]);
    return [{ what, wanted, ratio: ratio(drawn, surfaceOf(behind, view)) }];
  };
  return [
    ...of('text', 4.5, 'color', first('h2, h3, h4, h5, h6, label, p')),
    ...of('link', 4.5, 'color', first('a[href]')),
    ...of('button', 4.5, 'color', first('button', isFilled)),
    ...of(
      'border',
      3,
      'borderTopColor',
      first('button, select', (element) => !isFilled(element) && hasBorder(element)),
    ),
  ];
}

/** The first opaque background up the page, out of shadow trees too. */
function surfaceOf(element: Element | null, view: Window): Rgba {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const background = colour(view.getComputedStyle(node as Element).backgroundColor);
    if (background[3] === 255) return background;
  }
  return [255, 255, 255, 255];
}

const parentOf = (node: Node): Node | null =>
  node.parentNode ?? ('host' in node ? (node.host as Node) : null);

type Rgba = readonly [number, number, number, number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Any CSS colour in sRGB, as the screen shows it. */
function colour(css: string): Rgba {
  if (!canvas) return [0, 0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: Rgba, b: Rgba): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}
