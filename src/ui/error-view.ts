import { html, nothing, type TemplateResult } from 'lit';
import type { CptsError } from '../errors.js';
import type { CoreMessages } from '../i18n/fr.js';
import { icon } from './icons.js';
import { statusView } from './status-view.js';

interface ErrorViewOptions {
  readonly words: CoreMessages;
  readonly level: number;
  /** Files that failed, while the rest, or their last good copy, stands. */
  readonly failures: readonly CptsError[];
  readonly onRetry: () => void;
}

/** What failed, in a few words; `undefined` when all stands. */
export function errorTitle(
  error: CptsError | undefined,
  failures: readonly CptsError[],
  words: CoreMessages,
): string | undefined {
  if (error) return words.errorTitle;
  if (failures.length === 0) return undefined;
  const [oldestCopy] = failures.flatMap(({ lastGood }) => lastGood ?? []).sort();
  return oldestCopy === undefined ? words.partialError : words.lastGood(oldestCopy);
}

/** Why the list, or a part of what it needs, does not show; with a way to ask again where that may help. */
export function errorView(
  error: CptsError | undefined,
  { words, level, failures, onRetry }: ErrorViewOptions,
): TemplateResult | typeof nothing {
  const retry = html`<button class="button primary" type="button" part="button" @click=${onRetry}>
    ${icon('retry')}${words.retry}
  </button>`;
  const title = errorTitle(error, failures, words);
  if (title === undefined) return nothing;
  if (error) {
    return statusView({
      icon: 'warning',
      tone: 'bad',
      title,
      level,
      text: words.errorText(error),
      actions: error.recoverable ? retry : undefined,
    });
  }
  return statusView({
    icon: 'info',
    tone: 'warn',
    title,
    level,
    text: failures.some(({ lastGood }) => lastGood !== undefined) ? words.lastGoodHelp : undefined,
    actions: failures.some(({ recoverable }) => recoverable) ? retry : undefined,
  });
}
