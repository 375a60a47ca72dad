import type { Issue } from '../domain/issue.js';
import { issueValue } from '../domain/parse/issue-value.js';
import { CptsError } from '../errors.js';
import { finessNumber, recordOf } from './finess-record.js';
import { systemNamed, unproject } from './projection.js';
import { linesOf } from './lines.js';
import { type ParsedSource, RecordCollector } from './records.js';
import type { SourceInput } from './source.js';

const FIELD_COUNT = 32;
const URL = 'https://www.data.gouv.fr/fr/datasets/finess-extraction-du-fichier-des-etablissements/';

/** What FINESS writes for the departments and territories overseas. */
const OVERSEAS: ReadonlyMap<string, string> = new Map([
  ['9A', '971'],
  ['9B', '972'],
  ['9C', '973'],
  ['9D', '974'],
  ['9E', '975'],
  ['9F', '976'],
  ['9J', '986'],
]);

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads the historical export of FINESS: no header, `structureet` lines of 32 fields, then a `geolocalisation` line for each
 * that has a point.
 * @throws {CptsError} `format` when no line is of an establishment, `too-large` over 200 000.
 */
export function parseFinessExport({ text, source }: SourceInput): ParsedSource {
  const establishments: Line[] = [];
  const points = new Map<string, Line>();
  const strange: Issue[] = [];
  let date = '';
  for (const [content, line] of linesOf(text, source)) {
    const type = content.split(';', 1)[0];
    if (type === 'structureet') {
      establishments.push({ line, cells: splitLine(content) });
    } else if (type === 'geolocalisation') {
      const at = { line, cells: splitLine(content) };
      points.set(finessNumber(at.cells[1]) ?? '', at);
    } else if (type === 'finess') {
      date = splitLine(content)[3] ?? '';
    } else if (content.trim() !== '') {
      strange.push(unread(line, content));
    }
  }
  if (establishments.length === 0) throw new CptsError('format', { source });

  const collector = new RecordCollector(source, establishments.length + strange.length);
  for (const issue of strange) collector.report(issue);
  for (const { line, cells } of establishments) {
    const id = finessNumber(cells[1]);
    if (cells.length !== FIELD_COUNT) {
      collector.report(unread(line, cells.join(';')));
    } else if (id === undefined) {
      const value = issueValue(cells[1]);
      collector.report({ code: 'bad-finess', level: 'error', line, field: 'id', value });
    } else {
      const point = pointOf(points.get(id));
      if (point.issue) collector.report(point.issue);
      collector.addStructure(establishmentOf(id, cells, point, date), { line });
    }
  }
  return collector.result;
}

function unread(line: number, content: string): Issue {
  return { code: 'unread-line', level: 'error', line, value: issueValue(content) };
}

/** A quote counts where it opens a cell that another closes: names hold some. */
function splitLine(content: string): readonly string[] {
  if (!content.includes('"')) return content.split(';');
  const cells: string[] = [];
  let start = 0;
  while (start <= content.length) {
    const close = content[start] === '"' ? closingQuote(content, start) : undefined;
    const found = content.indexOf(';', close ?? start);
    const end = found === -1 ? content.length : found;
    cells.push(
      close !== undefined
        ? content.slice(start + 1, close).replaceAll('""', '"')
        : content.slice(start, end),
    );
    start = end + 1;
  }
  return cells;
}

/** The quote that ends the cell which another opens; two in a row are one that is written. */
function closingQuote(content: string, open: number): number | undefined {
  let quote = content.indexOf('"', open + 1);
  while (quote !== -1 && content[quote + 1] === '"') quote = content.indexOf('"', quote + 2);
  const next = content[quote + 1];
  return quote !== -1 && (next === undefined || next === ';') ? quote : undefined;
}

interface Point {
  readonly position?: readonly [lon: number, lat: number];
  readonly precision?: string;
  readonly issue?: Issue;
}

function pointOf(at: Line | undefined): Point {
  const [, , x = '', y = '', origin = ''] = at?.cells ?? [];
  if (!at || (x === '' && y === '')) return {};
  const system = systemNamed(origin);
  const issue = { level: 'warning', line: at.line, field: 'position' } as const;
  if (system === undefined) {
    return { issue: { ...issue, code: 'unknown-projection', value: issueValue(origin) } };
  }
  const position = unproject(decimal(x), decimal(y), system);
  if (position.every(Number.isFinite)) return { position, precision: precisionOf(origin) };
  return { issue: { ...issue, code: 'bad-position', value: issueValue(`${x};${y}`) } };
}

/** An empty text is no zero. */
function decimal(text: string): number {
  return text.trim() === '' ? NaN : Number(text.replace(',', '.'));
}

/**
 * By the third part of `1,ATLASANTE,96,BAN,EPSG:2154 …`, how well the address was found, out of 100. A point that was put on
 * its commune has none.
 */
function precisionOf(origin: string): string {
  const score = decimal(origin.split(',')[2] ?? '');
  if (Number.isNaN(score)) return 'commune';
  return score >= 95 ? 'exact' : 'street';
}

function establishmentOf(
  id: string,
  cells: readonly string[],
  { position, precision = '' }: Point,
  date: string,
): Record<string, unknown> {
  const cell = (index: number): string => cells[index]?.replace(/\s+/g, ' ').trim() ?? '';
  return recordOf({
    id,
    shortName: cell(3),
    longName: cell(4),
    complement: cell(5),
    category: cell(18),
    // The export holds none that has closed.
    closed: false,
    number: [cell(7), cell(10)].filter(Boolean).join(' '),
    wayType: cell(8),
    way: cell(9),
    locality: cell(11),
    cityCode: cityCode(cell(13), cell(12)),
    delivery: cell(15),
    postcode: '',
    phone: cell(16),
    email: '',
    position,
    positionPrecision: precision,
    date: date || cell(30),
    url: URL,
  });
}

/** INSEE code: "71" and "076" are 71076; "9A" and "123", or "23", are 97123. */
function cityCode(department: string, commune: string): string {
  const overseas = OVERSEAS.get(department);
  if (overseas === undefined) return department + commune;
  return commune.length === 2 ? overseas + commune : overseas.slice(0, 2) + commune;
}
