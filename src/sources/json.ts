import { isRecord } from '../domain/parse/fields.js';
import { CptsError } from '../errors.js';
import { type ParsedSource, RecordCollector } from './records.js';
import type { SourceInput } from './source.js';

/** Deepest nesting read; the library's own JSON has 5 levels. */
const MAX_DEPTH = 32;

/** Reads the library's own JSON: an array of records, or an object with `structures`, `events`, or both. */
export function parseJson({ text, source }: SourceInput): ParsedSource {
  return collectRecords(readJson(text, source), source);
}

/**
 * Sorts parsed records: in an array, one with a `title` and no `name` is an event.
 * @throws {CptsError} `format` when there is no list, `too-large` over 200 000 records.
 */
export function collectRecords(value: unknown, source: string): ParsedSource {
  if (Array.isArray(value)) {
    const collector = new RecordCollector(source, value.length);
    value.forEach((record: unknown, index) => {
      if (isEvent(record)) collector.addEvent(record, { record: index + 1 });
      else collector.addStructure(record, { record: index + 1 });
    });
    return collector.result;
  }
  const { structures, events } = isRecord(value) ? value : {};
  if (!isList(structures) || !isList(events) || !(structures || events)) {
    throw new CptsError('format', { source });
  }
  const count = (structures?.length ?? 0) + (events?.length ?? 0);
  const collector = new RecordCollector(source, count);
  structures?.forEach((record, index) => {
    collector.addStructure(record, { record: index + 1 });
  });
  events?.forEach((record, index) => {
    collector.addEvent(record, { record: index + 1 });
  });
  return collector.result;
}

function isEvent(record: unknown): boolean {
  return isRecord(record) && Object.hasOwn(record, 'title') && !Object.hasOwn(record, 'name');
}

function isList(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

/**
 * `JSON.parse` for what comes from elsewhere.
 * @throws {CptsError} `format` when it is not JSON, `too-large` when it nests deeper than 32.
 */
export function readJson(text: string, source: string): unknown {
  if (isDeeper(text, MAX_DEPTH)) throw new CptsError('too-large', { source });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CptsError('format', { source, cause });
  }
}

/** Measured on the text: `JSON.parse` takes seconds, and a gigabyte, over 25 MB of brackets. */
function isDeeper(text: string, max: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > max) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c ? 2 : 1;
  return i;
}
