import { linesOf } from './lines.js';

/** A property, as it is written once its folded lines are one. */
export interface ContentLine {
  /** 1-based, of its first line in the file. */
  readonly line: number;
  readonly content: string;
}

export interface Component {
  /** That of its `BEGIN`. */
  readonly line: number;
  readonly properties: readonly ContentLine[];
  /** Whether its `END` is there. */
  readonly isWhole: boolean;
}

export interface Calendar {
  readonly properties: readonly ContentLine[];
  readonly events: readonly Component[];
  /** A time zone's properties and those of its parts, `BEGIN` and `END` lines among them. */
  readonly zones: readonly Component[];
  /** Whether the calendar's own `END` is there. */
  readonly isWhole: boolean;
  readonly lastLine: number;
}

/**
 * Sorts the lines of an iCalendar file by component. A library would refuse the whole file for one line: here what is broken
 * stays in its event. Alarms, tasks and journals are passed over.
 * @throws {CptsError} `too-large`.
 */
export function readCalendar(text: string, source: string): Calendar {
  const properties: ContentLine[] = [];
  const events: Component[] = [];
  const zones: Component[] = [];
  let isWhole = false;
  let open: { kind: 'VEVENT' | 'VTIMEZONE'; line: number; properties: ContentLine[] } | undefined;
  /** A component within: its properties are not the event's. */
  let inner = '';
  const close = (whole: boolean): void => {
    if (open) {
      const { kind, ...component } = open;
      (kind === 'VEVENT' ? events : zones).push({ ...component, isWhole: whole });
    }
    open = undefined;
    inner = '';
  };

  const lines = unfold(text, source);
  for (const property of lines) {
    const [, mark, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(property.content) ?? [];
    const isBegin = mark?.toUpperCase() === 'BEGIN';
    const kind = name.toUpperCase();
    if (mark && (kind === 'VEVENT' || kind === 'VTIMEZONE')) {
      close(!isBegin && open?.kind === kind);
      if (isBegin) open = { kind, line: property.line, properties: [] };
    } else if (mark && kind === 'VCALENDAR') {
      close(false);
      isWhole = !isBegin;
    } else if (open?.kind === 'VTIMEZONE') {
      open.properties.push(property);
    } else if (mark && isBegin) {
      inner ||= kind;
    } else if (mark) {
      if (inner === kind) inner = '';
    } else if (inner === '') {
      (open?.properties ?? properties).push(property);
    }
  }
  close(false);
  return { properties, events, zones, isWhole, lastLine: lines.at(-1)?.line ?? 1 };
}

/** A line that begins with a space or a tab goes on from the one before. */
function unfold(text: string, source: string): readonly ContentLine[] {
  const lines: { line: number; content: string }[] = [];
  for (const [content, line] of linesOf(text, source)) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(content)) last.content += content.slice(1);
    else if (content !== '') lines.push({ line, content });
  }
  return lines;
}
