import { CptsError } from '../errors.js';
import { type CalendarContext, IcsEvent } from './ics-event.js';
import { readCalendar } from './ics-lines.js';
import { Properties } from './ics-properties.js';
import { definedZones, ianaZone } from './ics-zones.js';
import { type ParsedSource, RecordCollector } from './records.js';
import type { SourceInput } from './source.js';

/**
 * Reads an iCalendar file. A recurrence stays a rule; a date of it that was changed or cancelled is an event of its own, which
 * the rule leaves out.
 * @throws {CptsError} `format` when it is no calendar, `too-large` over 200 000 events.
 */
export function parseIcs({ text, source }: SourceInput): ParsedSource {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw new CptsError('format', { source });
  const calendar = readCalendar(text, source);
  const collector = new RecordCollector(source, calendar.events.length);
  const own = new Properties(calendar.properties, ['x-wr-calname', 'x-wr-timezone']);
  for (const issue of own.issues) collector.report(issue);
  const zones = definedZones(calendar.zones);
  const context: CalendarContext = {
    name: own.text('x-wr-calname'),
    timeZone: ianaZone(own.text('x-wr-timezone') ?? '') ?? 'Europe/Paris',
    zoneNamed: (name) => zones.get(name) ?? ianaZone(name),
  };

  const events = calendar.events.map((component) => ({
    component,
    event: component.isWhole ? new IcsEvent(component, context) : undefined,
  }));
  const changes = new Map<string, IcsEvent[]>();
  for (const { event } of events) {
    if (event?.uid === undefined || !event.changes) continue;
    const others = changes.get(event.uid);
    if (others) others.push(event);
    else changes.set(event.uid, [event]);
  }

  let isCut = !calendar.isWhole;
  for (const { component, event } of events) {
    const { line } = component;
    if (event) {
      const record = event.record(changes.get(event.uid ?? '') ?? []);
      for (const issue of event.issues) collector.report(issue);
      collector.addEvent(record, { line });
    } else if (isCut && component === calendar.events.at(-1)) {
      collector.report({ code: 'cut-short', level: 'error', line });
      isCut = false;
    } else {
      collector.report({ code: 'unread-line', level: 'error', line });
    }
  }
  if (isCut) collector.report({ code: 'cut-short', level: 'warning', line: calendar.lastLine });
  return collector.result;
}
