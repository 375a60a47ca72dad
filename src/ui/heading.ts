import { html, nothing, type TemplateResult } from 'lit';

/** A heading at the level that the page asks for; never an `h1`, and `h6` for what is deeper. */
export function heading(
  level: number,
  content: unknown,
  { id, part, className }: { id?: string; part?: string; className?: string } = {},
): TemplateResult {
  const named = id ?? nothing;
  const exposed = part ?? nothing;
  const style = className ?? nothing;
  switch (Math.min(6, Math.max(2, level))) {
    case 2:
      return html`<h2 id=${named} part=${exposed} class=${style}>${content}</h2>`;
    case 3:
      return html`<h3 id=${named} part=${exposed} class=${style}>${content}</h3>`;
    case 4:
      return html`<h4 id=${named} part=${exposed} class=${style}>${content}</h4>`;
    case 5:
      return html`<h5 id=${named} part=${exposed} class=${style}>${content}</h5>`;
    default:
      return html`<h6 id=${named} part=${exposed} class=${style}>${content}</h6>`;
  }
}
