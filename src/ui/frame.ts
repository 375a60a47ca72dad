import { css, html, nothing, type TemplateResult } from 'lit';
import type { CoreMessages } from '../i18n/fr.js';
import { heading } from './heading.js';
import { skeleton } from './status-view.js';

/** Rows of the skeleton: what a phone shows of a first page. */
const SKELETON_ROWS = 3;

export interface Frame {
  readonly words: CoreMessages;
  /** Visible title; where it is empty, `label` names the region. */
  readonly title: string;
  readonly label: string;
  readonly level: number;
  readonly status: 'loading' | 'ready' | 'failed';
  /** What stands before the data does. */
  readonly start?: unknown;
  /** What is said while the data is on its way; absent where the page itself shows something until then. */
  readonly loading: string | undefined;
  readonly error: TemplateResult | typeof nothing;
  readonly content: unknown;
  /** What stands in the place of an empty content. */
  readonly empty: TemplateResult | typeof nothing;
  readonly end: unknown;
  /** What is not of the widget's own content: the status region, what the page's author asked for. */
  readonly last: unknown;
}

/** What every widget that shows data is made of: a named region, with the slots that are always there. */
export function frame({ words, title, label, level, status, ...parts }: Frame): TemplateResult {
  const isLoading = status === 'loading';
  return html`<section
    class="root"
    aria-label=${title ? nothing : label}
    aria-labelledby=${title ? 'title' : nothing}
    aria-busy=${isLoading ? 'true' : 'false'}
    lang=${words.lang}
    dir="ltr"
  >
    <div class="blocks">
      <slot name="header"></slot>
      ${title ? heading(level, title, { id: 'title', className: 'title' }) : nothing}
      ${parts.start ?? nothing}
      <div ?hidden=${!isLoading}>
        <slot name="loading"
          >${isLoading && parts.loading !== undefined ? skeleton(SKELETON_ROWS, parts.loading) : nothing}</slot
        >
      </div>
      <div ?hidden=${parts.error === nothing}>
        <slot name="error">${parts.error}</slot>
      </div>
      ${parts.content}
      <div ?hidden=${parts.empty === nothing}>
        <slot name="empty">${parts.empty}</slot>
      </div>
      ${parts.end}
      <slot ?hidden=${status === 'ready'}></slot>
      <slot name="footer"></slot>
    </div>
    ${parts.last}
  </section>`;
}

export const frameStyles = css`
  .blocks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }
  .blocks > [hidden] {
    display: none;
  }
  .title {
    margin: 0;
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: 650;
  }
  @container (min-width: 30em) {
    .title {
      font-size: 1.5em;
    }
  }
`;
