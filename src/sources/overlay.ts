import { applyCorrections, type Correction } from '../domain/overlay.js';
import type { Issue } from '../domain/issue.js';
import { isRecord } from '../domain/parse/fields.js';
import { CptsError } from '../errors.js';
import { Columns } from './columns.js';
import { SEPARATORS } from './csv.js';
import { csvRows } from './csv-rows.js';
import { readJson } from './json.js';
import { loadAndRead, type LoadOptions } from './load.js';
import { type SourceResult, type SourcesResult, withSource } from './source.js';

/**
 * Corrects records by the files at these addresses, in their order; a later file corrects what a former one did.
 * @throws the signal's reason, when it aborts.
 */
export async function correct(
  records: SourceResult,
  urls: readonly string[],
  options: LoadOptions,
): Promise<SourcesResult> {
  const failures: CptsError[] = [];
  const files = await Promise.all(
    urls.map((url) =>
      loadCorrections(url, options).catch((error: unknown) => {
        if (!(error instanceof CptsError)) throw error;
        failures.push(error);
        return [];
      }),
    ),
  );
  let corrected = records;
  for (const [index, corrections] of files.entries()) {
    const { issues, ...applied } = applyCorrections(corrected, corrections);
    const told = withSource(issues, urls[index] ?? '');
    corrected = {
      ...applied,
      issues: [...corrected.issues, ...told],
      cityCodes: [
        ...corrected.cityCodes,
        ...withSource(cityCodesOf(corrections), urls[index] ?? ''),
      ],
    };
  }
  return { ...corrected, failures };
}

function cityCodesOf(corrections: readonly Correction[]): readonly Issue[] {
  return corrections.flatMap(({ at, structure }): readonly Issue[] => {
    const address = isRecord(structure) ? structure['address'] : undefined;
    const value = isRecord(address) ? address['cityCode'] : undefined;
    if (typeof value !== 'string') return [];
    return [{ code: 'unknown-commune', level: 'warning', ...at, field: 'address.cityCode', value }];
  });
}

function loadCorrections(url: string, options: LoadOptions): Promise<readonly Correction[]> {
  return loadAndRead(url, options, ({ text }) =>
    /^\s*[[{]/.test(text) ? readJsonCorrections(text, url) : readCsvCorrections(text, url),
  );
}

function readJsonCorrections(text: string, source: string): readonly Correction[] {
  const value = readJson(text, source);
  const lists: readonly unknown[] = isRecord(value)
    ? [value['structures'], value['events']]
    : [value];
  if (!lists.some(Array.isArray)) throw new CptsError('format', { source });
  return lists.flatMap((list) =>
    Array.isArray(list)
      ? list.map((row: unknown, index) => ({
          at: { record: index + 1 },
          structure: row,
          event: row,
        }))
      : [],
  );
}

/** @throws {CptsError} `no-header`, when no column is named `identifiant`. */
function readCsvCorrections(text: string, source: string): readonly Correction[] {
  const asStructure = new Columns('structure');
  const asEvent = new Columns('event');
  for (const separator of SEPARATORS) {
    const rows = [...csvRows(text, separator)].filter(
      ({ cells }) => !cells[0]?.trimStart().startsWith('#') && cells.some((cell) => cell.trim()),
    );
    const [header, ...others] = rows;
    const names = header?.cells ?? [];
    if (!names.some((name) => asStructure.field(name) === 'id')) continue;
    return others.map(({ line, cells }) => {
      const row = names.map((name, index) => [name, cells[index] ?? ''] as const);
      return {
        at: { line },
        structure: asStructure.correction(row),
        event: asEvent.correction(row),
      };
    });
  }
  throw new CptsError('no-header', { source });
}
