import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../../domain/commune.js';
import type { Structure } from '../../domain/structure.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import { safeUrl } from '../../ui/safe-url.js';

interface Summary {
  readonly name: string;
  /** The one page that all its facts come from. */
  url: string | undefined;
  readonly dates: string[];
}

/** Where the facts of rows without a source of their own come from, each source once: "FINESS, 6 mars 2020". */
export function sourceSummary(
  structures: readonly Structure[],
  words: ListMessages,
): TemplateResult | typeof nothing {
  const sources = new Map<string, Summary>();
  const told = structures.flatMap(({ source, correction }) => [source, correction]);
  for (const { name, url, date } of told.filter((source) => source !== undefined)) {
    if (name === undefined) continue;
    const known = sources.get(name);
    if (!known) sources.set(name, { name, url, dates: date === undefined ? [] : [date] });
    else {
      if (known.url !== url) known.url = undefined;
      if (date !== undefined) known.dates.push(date);
    }
  }
  if (sources.size === 0) return nothing;
  return html`<p class="sources" part="source">
    ${words.sources(sources.size)}${[...sources.values()].map(
      ({ name, url, dates }, index) =>
        html`${index === 0 ? '' : ' · '}${
          url === undefined
            ? typographic(name)
            : html`<a class="source-link" href=${safeUrl(url)}>${typographic(name)}</a>`
        }${datesText(dates, words)}`,
    )}
  </p>`;
}

function datesText(dates: readonly string[], words: ListMessages): string {
  const [first] = dates;
  if (first === undefined) return '';
  if (dates.every((date) => date === first)) return `, ${words.date(first)}`;
  const years = dates.map((date) => date.slice(0, 4)).sort();
  const [from = '', to = ''] = [years[0], years.at(-1)];
  return `, ${from === to ? from : `${from}\u00a0–\u00a0${to}`}`;
}
