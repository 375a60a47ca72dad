import { css, html, nothing, type TemplateResult } from 'lit';
import type { CptsError } from '../errors.js';
import type { Counts, DataIssue } from '../events.js';
import { diagnostics as diagnosticsEn } from '../i18n/diagnostics-en.js';
import { diagnostics as diagnosticsFr } from '../i18n/diagnostics-fr.js';
import { debugEn } from '../i18n/debug-en.js';
import { debugFr } from '../i18n/debug-fr.js';
import type { CoreMessages } from '../i18n/fr.js';
import { type Visit, visits } from '../sources/load.js';
import { refusals } from '../sources/refusals.js';
import { contrast, parseColour } from '../ui/colour.js';
import { TEXT_RATIO } from '../ui/guard.js';
import { heading } from '../ui/heading.js';
import { version } from '../version.js';

/** What a widget knows of itself. */
export interface DebugModel {
  readonly words: CoreMessages;
  readonly tag: string;
  /** Level of the panel's title. */
  readonly level: number;
  readonly counts: Counts;
  readonly issues: readonly DataIssue[];
  /** What failed: sources, files of the library. */
  readonly errors: readonly CptsError[];
  /** Computed colours. */
  readonly accent: string;
  readonly surface: string;
  /** Tells the visitor in words. */
  readonly say: (text: string) => void;
}

const FRENCH = { ...debugFr, errorFix: diagnosticsFr.errorFix };
const ENGLISH: DebugMessages = { ...debugEn, errorFix: diagnosticsEn.errorFix };
type DebugMessages = typeof FRENCH;

/** Longer tables are read in a file, not in a page. */
const MAX_ROWS = 100;

const DAY = 86_400_000;

/** What the page's author, and whoever helps them, need to see; drawn only where it is asked for. */
export function debugPanel(model: DebugModel): TemplateResult {
  const { level, issues, words } = model;
  const say = words.lang === 'en' ? ENGLISH : FRENCH;
  const title = (text: string): TemplateResult => heading(level + 1, text, {});
  const shown = issues.slice(0, MAX_ROWS);
  return html`<section class="debug" aria-labelledby="debug-title">
    ${heading(level, say.title(model.tag), { id: 'debug-title', className: 'debug-title' })}
    <p>${say.why}</p>
    <dl>
      ${summary(model, say).map(
        ([term, text]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${title(say.problems)} ${problemList(model, say)}
    ${table(
      say.sources,
      [say.address, say.state, say.size, say.age],
      visits().map((visit) => sourceRow(visit, model, say)),
    )}
    ${
      issues.length === 0
        ? html`<p>${say.issues(0)}</p>`
        : table(
            say.issues(issues.length),
            [say.line, say.column, say.field, say.value, say.message, say.file],
            shown.map(issueRow),
          )
    }
    ${issues.length > shown.length ? html`<p>${say.more(issues.length - shown.length)}</p>` : nothing}
    <label class="debug-copy"
      >${say.toCopy}<textarea readonly rows="3" .value=${report(model, say)}></textarea>
    </label>
    <button
      class="button"
      type="button"
      part="button"
      @click=${(event: Event) => copy(event, model, say)}
    >
      ${say.copy}
    </button>
  </section>`;
}

type Row = readonly (string | number | undefined)[];

function table(caption: string, columns: readonly string[], rows: readonly Row[]): TemplateResult {
  return html`<div class="debug-scroll" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function summary(
  { words, counts, accent, surface }: DebugModel,
  say: DebugMessages,
): readonly (readonly [term: string, text: string])[] {
  const ratio = tenths(contrast(parseColour(accent), parseColour(surface)));
  return [
    [say.version, version],
    [say.records, say.counts(counts.structures, counts.events, counts.communes)],
    [say.accent, `${accent}, ${say.contrast(`${words.number(ratio)}:1`, ratio >= TEXT_RATIO)}`],
  ];
}

function problemList(model: DebugModel, say: DebugMessages): TemplateResult {
  const found = problems(model, say);
  return found.length === 0
    ? html`<p>${say.noProblem}</p>`
    : html`<ul role="list">
        ${found.map((text) => html`<li>${text}</li>`)}
      </ul>`;
}

/** What was refused or is missing, each once. */
function problems({ errors }: DebugModel, say: DebugMessages): readonly string[] {
  const texts = [
    ...errors.map((error) => `${error.source} : ${errorText(error, say)}`),
    ...refusals()
      .filter(({ address }) => !errors.some(({ source }) => source.startsWith(address)))
      .map(({ address, directive }) => say.refused(address, directive)),
  ];
  return [...new Set(texts)];
}

function errorText(error: CptsError, say: DebugMessages): string {
  const text = say.errorFix(error);
  return error.lastGood === undefined ? text : `${text} (${say.lastGood(error.lastGood)})`;
}

function sourceRow(
  { address, file, error }: Visit,
  { words }: DebugModel,
  say: DebugMessages,
): Row {
  const state = error ? errorText(error, say) : file ? say.ready : say.loading;
  if (!file) return [shortened(address), state, '', ''];
  const kilobytes = words.number(tenths(new TextEncoder().encode(file.text).length / 1000));
  const { lastModified } = file;
  const age =
    lastModified === undefined
      ? say.unknownAge
      : `${lastModified.slice(0, 10)} (${say.days(daysSince(lastModified))})`;
  return [shortened(address), state, say.kilobytes(kilobytes), age];
}

/** What is on the page's own site is known by its path. */
function shortened(address: string): string {
  return address.startsWith(`${location.origin}/`)
    ? address.slice(location.origin.length)
    : address;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function daysSince(instant: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / DAY));
}

function issueRow({ source, line, column, field, value, message }: DataIssue): Row {
  const place = column === undefined ? undefined : `${column} (${columnLetters(column)})`;
  return [line, place, field, value, message, shortened(source)];
}

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before > 0 ? columnLetters(before) + letter : letter;
}

/** All of it as text: one line of what it is, then one for each thing. */
function report(model: DebugModel, say: DebugMessages): string {
  const { counts, tag, issues } = model;
  const page = location.href.replace(/[?#].*$/, '');
  return [
    `cpts-widgets ${version} · ${tag} · ${page} · ${new Date().toISOString()} · ${navigator.userAgent}`,
    say.counts(counts.structures, counts.events, counts.communes),
    ...problems(model, say),
    ...visits().map((visit) => sourceRow(visit, model, say).join(' · ')),
    ...issues.map((issue) =>
      issueRow(issue)
        .map((cell) => cell ?? '')
        .join(' · '),
    ),
  ].join('\n');
}

/** By hand where the browser gives no clipboard: the text is selected. */
async function copy({ target }: Event, model: DebugModel, say: DebugMessages): Promise<void> {
  const area = (target as Element).closest('.debug')?.querySelector('textarea');
  area?.select();
  try {
    await navigator.clipboard.writeText(report(model, say));
    model.say(say.copied);
  } catch {
    area?.focus();
  }
}

export const debugStyles = css`
  .debug {
    margin-top: calc(var(--_space) * 8);
    padding: calc(var(--_space) * 4.5) calc(var(--_space) * 5);
    border: 1px dashed var(--_control);
    border-radius: calc(var(--_radius) * 1.4);
    font-size: var(--_small);
    line-height: 1.45;
    overflow-wrap: break-word;
  }
  .debug-title {
    margin: 0;
  }
  .debug dl {
    margin: 0;
  }
  .debug dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .debug dt {
    color: var(--_muted);
  }
  .debug dd {
    margin: 0;
  }
  .debug-scroll {
    overflow-x: auto;
    margin-block: calc(var(--_space) * 5);
  }
  .debug table {
    width: 100%;
    min-width: 44em;
    border-collapse: collapse;
    text-align: start;
  }
  .debug caption {
    padding-bottom: 0.3em;
    text-align: start;
    font-weight: 650;
  }
  .debug th,
  .debug td {
    max-width: 20em;
    padding: 0.35em 0.8em 0.35em 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  /* The sentence of a mistake: its column is the widest, where the others push it. */
  .debug td:nth-child(5) {
    min-width: 16em;
  }
  .debug-copy {
    display: block;
    margin-bottom: calc(var(--_space) * 2);
  }
  .debug textarea {
    box-sizing: border-box;
    display: block;
    width: 100%;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 400;
  }
  @media print {
    .debug {
      display: none;
    }
  }
`;
