/**
 * Beside what is needed to be read over any page: room for the rings around what has the focus, which the frame would cut; and
 * the height that a widget takes for the screen's. A frame's own follows what the widget shows: they would chase each other.
 */
export function embedSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { --_screen-height: ${screen.height}px; }
    body { display: flow-root; margin: 0; padding: 5px; font: 100%/1.5 system-ui, sans-serif; }
    [role=alert] { margin-bottom: 1em; padding: 1em 1.25em; border: 1px solid; border-radius: .625em;
      background: Canvas; color: CanvasText; overflow-wrap: anywhere; }
    [role=alert] p, [role=alert] ul { margin: .5em 0 0; }
  `);
  return sheet;
}
