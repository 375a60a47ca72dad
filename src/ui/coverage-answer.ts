import { css, html, nothing, type TemplateResult } from 'lit';
import { type Commune, typographic } from '../domain/commune.js';
import { type Coverage, type CoverageLink, coverageLink } from '../domain/coverage.js';
import type { Cpts } from '../domain/cpts.js';
import { mailLink } from '../domain/mail.js';
import { displayPhone, phoneLink } from '../domain/phone.js';
import type { Contact } from '../domain/territory.js';
import type { ListMessages } from '../i18n/fr-list.js';
import { heading } from './heading.js';
import { icon } from './icons.js';
import { safeUrl } from './safe-url.js';
import { sourceLine } from './source-line.js';
import { swatch, unknownSwatch } from './swatch.js';

export interface CoverageAnswerOptions {
  readonly words: ListMessages;
  readonly level: number;
  /** All the CPTS of the territory: their order gives their series, and one of them is its own. */
  readonly all: readonly Cpts[];
  readonly contact: Contact | undefined;
  /** Shows the commune on the map beside the answer. */
  readonly onMap?: unknown;
}

/** The sentence that says which CPTS covers a commune, what it means, where to go, and who says so. */
export function coverageAnswer(
  commune: Commune,
  coverage: Coverage,
  options: CoverageAnswerOptions,
): TemplateResult {
  const { words, level, all, contact, onMap } = options;
  const shown: readonly Cpts[] =
    coverage.status === 'covered'
      ? coverage.by.map(({ cpts }) => cpts)
      : coverage.status === 'announced'
        ? coverage.by
        : [];
  // Each source says which of them it proves.
  const proof = (of: Cpts): string => (shown.length > 1 ? `${typographic(of.name)} · ` : '');
  const links = shown.length > 0 ? shown : [undefined];
  return html`<div class="answer" part="answer">
    <div class="answer-swatches">
      ${shown.length > 0 ? shown.map((cpts) => swatch(all.indexOf(cpts))) : unknownSwatch()}
    </div>
    <div class="answer-body">
      ${heading(level, coverageSentence(commune, coverage, all, words), { className: 'answer-title' })}
      <p>${meaning(coverage, words)}</p>
      <p class="answer-links">
        ${distinct(links.map((cpts) => coverageLink(cpts, contact))).map((link) =>
          renderLink(link, words),
        )}
        ${onMap}
      </p>
      ${
        coverage.status === 'covered'
          ? coverage.by.map(
              ({ cpts, member }) =>
                html`<p class="answer-source" part="source">
                  ${proof(cpts)}${sourceLine(member.source, words, { certainty: words.basis(member.basis) })}
                </p>`,
            )
          : coverage.status === 'announced'
            ? coverage.by.map(
                (cpts) =>
                  html`<p class="answer-source" part="source">
                    ${proof(cpts)}${sourceLine(cpts.sources[0], words)}
                  </p>`,
              )
            : contact?.source === undefined
              ? nothing
              : html`<p class="answer-source" part="source">
                  ${sourceLine(contact.source, words)}
                </p>`
      }
    </div>
  </div>`;
}

/** Which CPTS covers a commune, in words. */
export function coverageSentence(
  commune: Commune,
  coverage: Coverage,
  all: readonly Cpts[],
  words: ListMessages,
): string {
  switch (coverage.status) {
    case 'covered': {
      const [first, ...others] = coverage.by;
      if (others.length > 0) {
        return words.coveredBySeveral(
          commune,
          coverage.by.map(({ cpts }) => cpts.name),
        );
      }
      if (!first) return words.notKnown(commune);
      const own = all.find(({ role }) => role === 'own');
      const neighbour = first.cpts.role === 'neighbour' && own ? words.neighbourOf(own.name) : '';
      return words.covered(commune, first.cpts.name) + neighbour;
    }
    case 'announced': {
      const [first, ...others] = coverage.by;
      if (others.length > 0) {
        return words.announcedBySeveral(
          commune,
          coverage.by.map(({ name }) => name),
        );
      }
      return first
        ? words.announced(commune, first.name, first.announcedCommunes)
        : words.notKnown(commune);
    }
    case 'unknown':
      return words.notKnown(commune);
  }
}

function meaning(coverage: Coverage, words: ListMessages): string {
  if (coverage.status !== 'covered') return words.notKnownMeaning;
  return coverage.by.some(({ cpts }) => cpts.role === 'own')
    ? words.coveredMeaning
    : words.neighbourMeaning;
}

function distinct(links: readonly (CoverageLink | undefined)[]): readonly CoverageLink[] {
  const found = new Map<string, CoverageLink>();
  for (const link of links) if (link) found.set(link.value, link);
  return [...found.values()];
}

/** Where to ask, whatever the commune; nothing where the territory names nobody. */
export function contactLink(
  contact: Contact | undefined,
  words: ListMessages,
): TemplateResult | undefined {
  const link = coverageLink(undefined, contact);
  return link && renderLink(link, words);
}

function renderLink(link: CoverageLink, words: ListMessages): TemplateResult {
  const name = typographic(link.of);
  switch (link.kind) {
    case 'website':
      return html`<a href=${safeUrl(link.value)} data-address=${link.value}
        >${link.own ? words.goToCpts(name) : words.goToContact(name)}&nbsp;${icon('external')}</a
      >`;
    case 'phone':
      return html`<a href=${safeUrl(phoneLink(link.value))}
        >${words.callContact(name, displayPhone(link.value))}</a
      >`;
    case 'email':
      return html`<a href=${safeUrl(mailLink(link.value))} data-address=${link.value}
        >${words.goToContact(name)}</a
      >`;
  }
}

export const answerStyles = css`
  .answer {
    display: grid;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5);
    border: 2px solid var(--_edge);
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_tint);
    break-inside: avoid;
  }
  .answer p {
    margin: 0;
  }
  .answer-swatches {
    display: flex;
    gap: calc(var(--_space) * 2);
    font-size: 0.75em;
  }
  .answer-title {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
  }
  .answer .answer-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
    margin: calc(var(--_space) * 0.5) 0;
  }
  /* As tall as a finger, on one line as on several. */
  .answer-links :is(a, button) {
    padding: calc((max(2.75em, 44px) - 1.5em) / 2) 0;
    font-weight: 650;
  }
  .answer-links .icon {
    width: 1em;
    height: 1em;
    vertical-align: -0.1em;
  }
  .answer-source {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .source-link {
    color: inherit;
  }
  @media print {
    .answer-links a {
      color: inherit;
      text-decoration: none;
    }
    .answer-links :is(.icon, button) {
      display: none;
    }
    .answer-links [data-address]::after {
      content: ' ' attr(data-address);
      overflow-wrap: anywhere;
    }
  }
  @container (min-width: 30em) {
    .answer {
      grid-template-columns: auto 1fr;
    }
    .answer-swatches {
      flex-direction: column;
      font-size: 1em;
    }
  }
`;
