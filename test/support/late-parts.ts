interface Widget extends Element {
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<unknown>;
  readonly view: string;
}

/**
 * What the widgets of a page are still to show, in words: their data, the rest of a list, opening hours, a drawn map, a
 * month, what searches, the words of the page's language. Runs in the page, and so holds all it needs.
 */
export async function lateParts(): Promise<readonly string[]> {
  const widgets = document.querySelectorAll<Widget>(
    'cpts-finder, cpts-structure-list, cpts-coverage-map, cpts-events',
  );
  const late = widgets.length === 0 ? ['widgets'] : [];
  for (const widget of widgets) {
    const { localName, shadowRoot } = widget;
    const root = shadowRoot?.querySelector<HTMLElement>('.root[aria-busy=false]');
    if (!root) {
      late.push(localName);
      continue;
    }
    const isReady = await Promise.race([
      widget.ready.then(() => true),
      new Promise<boolean>((resolve) => {
        setTimeout(resolve, 100, false);
      }),
    ]);
    // A list grows from one frame to the next: it is complete with its last card.
    await widget.updateComplete;
    const lang = widget.closest('[lang]')?.getAttribute('lang') ?? '';
    const parts = {
      data: !isReady,
      words: lang.startsWith('en') && root.lang !== 'en',
      // Its line is kept empty until what reads it is there.
      hours: [...root.querySelectorAll('.card-status > span')].some(
        ({ textContent }) => textContent === '\u00a0',
      ),
      // What searches counts what it proposes.
      search: [...root.querySelectorAll('.popup-footer')].some(
        ({ textContent }) => textContent.trim() === '',
      ),
      side: [...root.querySelectorAll('.map-side')].some(
        ({ clientWidth, firstElementChild }) => clientWidth > 0 && firstElementChild === null,
      ),
      map: [...root.querySelectorAll('.stage')].some(
        (stage) =>
          stage.clientWidth > 0 && stage.clientHeight > 0 && !stage.querySelector('.drawing'),
      ),
      month:
        localName === 'cpts-events' &&
        widget.view === 'month' &&
        root.querySelector('.results.if-narrow') === null,
    };
    for (const [name, isLate] of Object.entries(parts)) {
      if (isLate) late.push(`${localName}: ${name}`);
    }
  }
  return late;
}
