import type { CSSResult } from 'lit';

/** Adds the styles of a part that has come, once for each widget. */
export function adoptStyles(root: Node, styles: readonly CSSResult[]): void {
  const shadow = root as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, ...sheets])];
}
