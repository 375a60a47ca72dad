import { html, type TemplateResult } from 'lit';

/** A heading at the level that the page asks for; never an `h1`, and `h6` for what is deeper. */
export function heading(
  level: number,
  content: unknown,
  { id, part, className }: { id?: string; part?: string; className?: string } = {},
): TemplateResult {
  const attributes = { id: id ?? '', part: part ?? '', name: className ?? '' };
  switch (Math.min(6, Math.max(2, level))) {
    case 2:
      return html`<h2 id=${attributes.id} part=${attributes.part} class=${attributes.name}>
        ${content}
      </h2>`;
    case 3:
      return html`<h3 id=${attributes.id} part=${attributes.part} class=${attributes.name}>
        ${content}
      </h3>`;
    case 4:
      return html`<h4 id=${attributes.id} part=${attributes.part} class=${attributes.name}>
        ${content}
      </h4>`;
    case 5:
      return html`<h5 id=${attributes.id} part=${attributes.part} class=${attributes.name}>
        ${content}
      </h5>`;
    default:
      return html`<h6 id=${attributes.id} part=${attributes.part} class=${attributes.name}>
        ${content}
      </h6>`;
  }
}
