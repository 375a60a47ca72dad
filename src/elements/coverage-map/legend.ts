import { html, nothing, type TemplateResult } from 'lit';
import { typographic } from '../../domain/commune.js';
import type { CptsSummary } from '../../domain/coverage-areas.js';
import type { CoverageBasis, Cpts } from '../../domain/cpts.js';
import type { Provenance } from '../../domain/provenance.js';
import type { ListMessages } from '../../i18n/fr-list.js';
import type { CoverageMessages } from '../../i18n/fr-coverage.js';
import { heading } from '../../ui/heading.js';
import { provenance, sourceLine } from '../../ui/source-line.js';
import { swatch, unknownSwatch } from '../../ui/swatch.js';

export interface LegendModel {
  readonly words: CoverageMessages & ListMessages;
  readonly level: number;
  readonly summaries: readonly CptsSummary[];
  readonly highlighted: number | undefined;
  /** Whether the CPTS of some commune is not known. */
  readonly hasUnknown: boolean;
}

/** What each colour and pattern stands for: communes, inhabitants, and who says so. */
export function renderLegend(model: LegendModel): TemplateResult {
  const { words, level, summaries, hasUnknown } = model;
  return html`<div class="legend" part="legend">
    ${heading(level, words.legend, { className: 'visually-hidden' })}
    <ul role="list">
      ${summaries.map((summary) => entry(summary, model))}
      ${
        hasUnknown
          ? html`<li>
              ${unknownSwatch()}
              <div>
                <p class="legend-name">${words.notKnownArea}</p>
                <p>${words.notKnownAreaMeaning}</p>
              </div>
            </li>`
          : nothing
      }
    </ul>
  </div>`;
}

function entry(
  { cpts, place, covered, announced, inhabitants }: CptsSummary,
  { words, level, highlighted }: LegendModel,
): TemplateResult {
  return html`<li aria-current=${place === highlighted ? 'true' : nothing}>
    ${swatch(place)}
    <div>
      ${heading(level + 1, typographic(cpts.name), { className: 'legend-name' })}
      <p>${words.coveredCount(covered, cpts.announcedCommunes)}</p>
      ${announced > 0 ? html`<p>${words.candidateCount(announced)}</p>` : nothing}
      <p class="legend-source" part="source">
        ${
          cpts.population
            ? html`${words.inhabitantsAnnounced(cpts.population.value)}${
                cpts.population.source
                  ? html` (${provenance(cpts.population.source, words, typographic(cpts.name))})`
                  : nothing
              }`
            : inhabitants
              ? `${words.inhabitants(inhabitants.value)} (${words.date(inhabitants.date)})`
              : nothing
        }
      </p>
      ${sourcesOf(cpts).map(
        ({ source, basis }) =>
          html`<p class="legend-source" part="source">
            ${sourceLine(source, words, {
              about: typographic(cpts.name),
              ...(basis === undefined ? {} : { certainty: words.basis(basis) }),
            })}
          </p>`,
      )}
    </div>
  </li>`;
}

/** Who names its communes, each once; who tells of it, where nobody does. */
function sourcesOf({
  members,
  sources,
}: Cpts): readonly { readonly source: Provenance; readonly basis?: CoverageBasis }[] {
  if (members.length === 0) return sources.slice(0, 1).map((source) => ({ source }));
  const found = new Map(
    members.map((member) => {
      const { name, url, date } = member.source;
      return [[name, url, date, member.basis].join('\n'), member] as const;
    }),
  );
  return [...found.values()];
}
