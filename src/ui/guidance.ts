import { css, html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../domain/commune.js';
import { displayPhone, phoneLink } from '../domain/phone.js';
import type { StructureKind } from '../domain/structure.js';
import type { Advice, Guidance } from '../domain/territory.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { dataLanguage } from './data-language.js';
import { heading } from './heading.js';
import { safeUrl } from './safe-url.js';
import { sourceLine } from './source-line.js';

export interface GuidanceOptions {
  readonly words: ListMessages;
  readonly level: number;
  /** Kinds of the structures shown: some numbers go with some kinds only. */
  readonly kinds: ReadonlySet<StructureKind>;
}

/** Whom to call and what to do, in the territory's own words; its text is French whatever the page's language. */
export function guidance(
  { emergency, outOfHours, withoutDoctor }: Guidance,
  { words, level, kinds }: GuidanceOptions,
): TemplateResult | typeof nothing {
  const numbers = emergency.filter(
    (entry) => entry.kinds === undefined || entry.kinds.some((kind) => kinds.has(kind)),
  );
  if (numbers.length === 0 && !outOfHours && !withoutDoctor) return nothing;
  return html`<div class="guidance" part="guidance">
    ${
      numbers.length === 0
        ? nothing
        : html`<div class="guidance-block">
            ${heading(level, words.emergency, { className: 'guidance-title' })}
            <ul class="numbers" lang=${dataLanguage(words)}>
              ${numbers.map(
                ({ number, label, detail, by }) =>
                  html`<li>
                    <a
                      class="number"
                      href=${safeUrl(by === 'sms' ? `sms:${number}` : phoneLink(number))}
                      >${displayPhone(number)}<span class="visually-hidden"> (${label})</span></a
                    >
                    <div>
                      <p class="number-label">${typographic(label)}</p>
                      ${
                        detail === undefined
                          ? nothing
                          : html`<p class="number-detail">${typographic(detail)}</p>`
                      }
                    </div>
                  </li>`,
              )}
            </ul>
          </div>`
    }
    <div class="guidance-advice">
      ${advice(outOfHours, words.outOfHours, words, level)}
      ${advice(withoutDoctor, words.withoutDoctor, words, level)}
    </div>
  </div>`;
}

function advice(
  block: Advice | undefined,
  title: string,
  words: ListMessages,
  level: number,
): TemplateResult | typeof nothing {
  if (!block) return nothing;
  return html`<div class="guidance-block">
    ${heading(level, title, { className: 'advice-title' })}
    <p lang=${dataLanguage(words)}>
      ${typographic(block.text)}
      ${
        block.phone === undefined
          ? nothing
          : html`<a href=${safeUrl(phoneLink(block.phone))}>${displayPhone(block.phone)}</a>`
      }
    </p>
    <p class="number-detail">${sourceLine(block.source, words)}</p>
  </div>`;
}

export const guidanceStyles = css`
  .guidance {
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.4);
    break-inside: avoid;
  }
  .guidance p {
    margin: 0;
  }
  .guidance-block {
    padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5);
  }
  .guidance-title,
  .advice-title {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
  }
  .advice-title {
    margin-bottom: calc(var(--_space) * 1);
    font-size: 1em;
  }
  .numbers {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin: calc(var(--_space) * 3) 0 0;
    padding: 0;
    list-style: none;
  }
  .numbers li {
    display: grid;
    grid-template-columns: 5.25em minmax(0, 1fr);
    align-items: center;
  }
  .number {
    justify-self: start;
    min-width: 44px;
    padding: max(0.25em, 7px) 0;
    font-size: 1.625em;
    line-height: 1.2;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-decoration-thickness: 1px;
  }
  .number-label {
    font-weight: 650;
    line-height: 1.3;
  }
  .number-detail {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
  }
  .guidance-advice > .guidance-block {
    border-top: 1px solid var(--_line);
  }
  @container (max-width: 18em) {
    .guidance-block {
      padding-inline: calc(var(--_space) * 3);
    }
    .numbers li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 40em) {
    .numbers {
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    }
    .numbers li {
      grid-template-columns: auto 1fr;
      gap: 0.9em;
      align-items: start;
    }
    .guidance-advice {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }
    .guidance-block + .guidance-block {
      border-inline-start: 1px solid var(--_line);
    }
  }
`;
