import { issueValue } from '../domain/parse/issue-value.js';
import { CptsError } from '../errors.js';
import { listEvents, tellsOfEvents } from './html-events.js';
import { listRecords } from './html-list.js';
import { tableRows } from './html-table.js';
import { collectRecords, readJson } from './json.js';
import { type ParsedSource, RecordCollector } from './records.js';
import { fromSource, type SourceResult } from './source.js';
import { readTable } from './table.js';

/**
 * Reads the records that a page writes inside a tag: inline JSON, tables, lists, in their order. Nothing is looked at but
 * these elements.
 * @throws {CptsError} `format`, `no-header`, `too-large`.
 */
export function readChildren(elements: readonly Element[]): readonly SourceResult[] {
  return childSources(elements).map(({ element, source }) =>
    fromSource(readChild(element, source), source),
  );
}

/** What an issue calls each element: the sort of it, and which one where there are several: `<ul>`, `<table> 2`. */
export function childSources<T extends Element>(
  elements: readonly T[],
): readonly { readonly element: T; readonly source: string }[] {
  const seen = new Map<string, number>();
  return elements.map((element) => {
    const tag = element.localName === 'ol' ? 'ul' : element.localName;
    const count = (seen.get(tag) ?? 0) + 1;
    seen.set(tag, count);
    return { element, source: count === 1 ? `<${tag}>` : `<${tag}> ${count}` };
  });
}

function readChild(element: Element, source: string): ParsedSource {
  switch (element.localName) {
    case 'script':
      return collectRecords(readJson(element.textContent, source), source);
    case 'table': {
      const { rows, issues } = tableRows(element as HTMLTableElement);
      const parsed = readTable(rows, source);
      return { ...parsed, issues: [...issues, ...parsed.issues] };
    }
    case 'ul':
    case 'ol':
      return readList(element, source);
    default:
      throw new CptsError('format', { source });
  }
}

function readList(list: Element, source: string): ParsedSource {
  const areEvents = tellsOfEvents(list);
  const records = areEvents ? listEvents(list) : listRecords(list);
  const field = areEvents ? 'title' : 'name';
  const collector = new RecordCollector(source, records.length);
  for (const [index, { record, issues, text }] of records.entries()) {
    const at = { record: index + 1 };
    collector.report(...issues.map((issue) => ({ ...issue, ...at })));
    if (record[field] === undefined) {
      const value = issueValue(text);
      collector.report({ code: 'missing-name', level: 'error', ...at, field, value });
    } else if (areEvents) {
      collector.addEvent(record, at);
    } else {
      collector.addStructure(record, at);
    }
  }
  return collector.result;
}
