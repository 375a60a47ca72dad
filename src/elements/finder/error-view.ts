import { html, nothing, type TemplateResult } from 'lit';
import type { CptsError } from '../../errors.js';
import type { CoreMessages } from '../../i18n/fr.js';
import { icon } from '../../ui/icons.js';
import { statusView } from '../../ui/status-view.js';

interface ErrorViewOptions {
  readonly words: CoreMessages;
  readonly level: number;
  /** Files that the territory names and that failed, while the rest stands. */
  readonly missing: readonly CptsError[];
  readonly onRetry: () => void;
}

/** Why the list, or a part of what it needs, does not show; with a way to ask again where that may help. */
export function errorView(
  error: CptsError | undefined,
  { words, level, missing, onRetry }: ErrorViewOptions,
): TemplateResult | typeof nothing {
  const retry = html`<button class="button primary" type="button" part="button" @click=${onRetry}>
    ${icon('retry')}${words.retry}
  </button>`;
  if (error) {
    return statusView({
      icon: 'warning',
      tone: 'bad',
      title: words.errorTitle,
      level,
      text: words.errorText(error),
      actions: error.recoverable ? retry : undefined,
    });
  }
  if (missing.length === 0) return nothing;
  return statusView({
    icon: 'info',
    tone: 'warn',
    title: words.partialError,
    level,
    actions: missing.some(({ recoverable }) => recoverable) ? retry : undefined,
  });
}
