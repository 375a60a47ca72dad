import type { Issue } from '../domain/issue.js';
import { isSafeLink } from '../domain/link.js';
import type { UnknownRecord } from '../domain/parse/fields.js';
import { issueValue } from '../domain/parse/issue-value.js';
import { fold } from '../domain/text.js';
import {
  CITY_POSTCODE,
  isLabel,
  POSTCODE_CITY,
  saysTheSame,
  STREET,
  trimmed,
} from './french-contact.js';
import type { ListRecord } from './html-list.js';
import {
  hrefOf,
  linesOf,
  type Mark,
  MARKED,
  type PageLine,
  reached,
  SPENT,
  spend,
  textOf,
} from './page-text.js';
import { WrittenDates } from './written-dates.js';

const DATES = 'time[datetime]';
const LETTER = /\p{L}/u;
const REGISTER = /\b(?:inscri|reserv)/;

/** A longer line is prose, in which nothing is certain. */
const MAX_LINE = 2_000;

/** A longer place is prose. */
const MAX_PLACE = 120;

/** A part of a line, up to what separates it from the next. */
const PART = /(?:(?! - )[^,;:|•·–—()\ue000])+/g;

/** What a part that has nothing else says, folded. */
const SAYINGS: ReadonlyMap<string, UnknownRecord> = new Map([
  ['complet', { status: 'full' }],
  ['annule', { status: 'cancelled' }],
  ['annulee', { status: 'cancelled' }],
  ['reporte', { status: 'postponed' }],
  ['reportee', { status: 'postponed' }],
  ['en ligne', { status: 'online' }],
  ['gratuit', { price: 'free' }],
  ['gratuite', { price: 'free' }],
  ['entree gratuite', { price: 'free' }],
]);

/** Words that only lead to a date or a place, folded. */
const LEADING = new Set(
  'le,la,les,du,de,des,a,au,aux,et,puis,ou,dates,date,quand,heure,heures,horaires,lieu,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche'.split(
    ',',
  ),
);

/** Whether a list tells of events: at least half of its items have a date of their own. */
export function tellsOfEvents(list: Element): boolean {
  const items = Array.from(list.children).filter(({ localName }) => localName === 'li');
  const dated = items.filter((item) => item.querySelector(DATES));
  return dated.length > 0 && dated.length * 2 >= items.length;
}

/** The events of a list, by item. What fits no field is the description, so that nothing is lost. */
export function listEvents(list: Element): readonly ListRecord[] {
  return Array.from(list.children).flatMap((item) => {
    if (item.localName !== 'li') return [];
    const text = textOf(item).replaceAll('\n', ' · ');
    return text === '' ? [] : [new EventItem(item).result(text)];
  });
}

class EventItem {
  readonly #issues: Issue[] = [];
  readonly #record: Record<string, unknown> = {};
  readonly #registration: UnknownRecord[] = [];
  readonly #lines: readonly PageLine[];
  /** Links that fill no field. */
  readonly #others = new Map<Element, string>();

  constructor(item: Element) {
    const place = item.querySelector('.p-location,address');
    const own = place && !place.querySelector(`a,${DATES}`) ? new Set([place]) : undefined;
    this.#lines = linesOf(item, own, `${MARKED},${DATES}`);
    if (place && own) this.#takePlace(textOf(place).replaceAll('\n', ', '));
    const dates = this.#readDates();
    this.#readLinks();
    this.#readSayings();
    this.#readTitle();
    this.#readTown();
    if (dates) this.#readPlaceAfter(...dates);
  }

  result(text: string): ListRecord {
    const description = this.#lines
      .flatMap((line) => this.#rest(line).split(new RegExp(`${SPENT}+`)))
      .map(trimmed)
      .filter((part) => LETTER.test(part) && !isLabel(part) && !isLeading(part));
    return {
      text,
      issues: this.#issues,
      record: {
        ...this.#record,
        registration: this.#registration,
        description: description.join('\n') || undefined,
      },
    };
  }

  /** What no field holds, with the addresses of the links in it. */
  #rest(line: PageLine): string {
    let { text } = line;
    for (const { element, end } of [...line.marks].reverse()) {
      const href = this.#others.get(element);
      if (href !== undefined) text = `${text.slice(0, end)} (${href})${text.slice(end)}`;
    }
    return text;
  }

  /** Returns where the last date ends. */
  #readDates(): readonly [PageLine, number] | undefined {
    const dates = new WrittenDates();
    let last: readonly [PageLine, number] | undefined;
    for (const line of this.#lines) {
      let end = 0;
      for (const mark of line.marks.filter(({ element }) => element.matches(DATES))) {
        const written = mark.element.getAttribute('datetime')?.trim() ?? '';
        const isKnown = dates.add(
          written,
          last?.[0] === line ? line.text.slice(end, mark.start) : '',
        );
        if (!isKnown) this.#report('bad-date', 'start', written);
        end = mark.end;
        last = [line, end];
      }
    }
    for (const line of this.#lines) {
      for (const { element, start, end } of line.marks) {
        if (element.matches(DATES)) spend(line, start, end);
      }
    }
    if (dates.occurrences.length > 0) this.#record['occurrences'] = dates.occurrences;
    return last;
  }

  #readLinks(): void {
    const links = new Set(this.#marks('a').map(([, { element }]) => element));
    for (const link of links) {
      const href = hrefOf(link);
      if (href === undefined) continue;
      const shown = link.textContent.trim();
      if (!isSafeLink(href)) {
        this.#report('bad-link', 'url', href);
        continue;
      }
      const [, scheme = ''] = /^(tel|mailto|https?):/i.exec(href) ?? [];
      const value = reached(href) || href;
      const type = { tel: 'phone', mailto: 'email' }[scheme.toLowerCase()] ?? 'link';
      if (type === 'link' && !REGISTER.test(fold(shown))) {
        this.#others.set(link, href);
        continue;
      }
      this.#registration.push({ type, value });
      if (type === 'link' || isLabel(shown) || saysTheSame(shown, value)) this.#spendMarks(link);
    }
  }

  #readSayings(): void {
    for (const line of this.#certain) {
      for (const { 0: part, index } of line.text.matchAll(PART)) {
        const saying = SAYINGS.get(fold(part));
        if (!saying) continue;
        Object.assign(this.#record, saying);
        spend(line, index, index + part.length);
      }
    }
  }

  /** The first link, heading or strong text, else what stands first; the event’s page is where it leads, else the first link. */
  #readTitle(): void {
    const [standing] = this.#marks(MARKED).filter(([line, mark]) => LETTER.test(left(line, mark)));
    const found = standing ?? this.#firstPart();
    if (!found) return;
    const [line, { start, end }] = found;
    this.#record['title'] = trimmed(left(line, { start, end }));
    spend(line, start, end);
    const element = standing?.[1].element;
    const own = element?.closest('a[href]') ?? element?.querySelector('a[href]');
    // One that leads elsewhere is shown beside its words.
    const link = own && this.#others.has(own) ? own : [...this.#others.keys()][0];
    if (!link) return;
    this.#record['url'] = this.#others.get(link);
    this.#others.delete(link);
  }

  #firstPart(): readonly [PageLine, Pick<Mark, 'start' | 'end'>] | undefined {
    for (const line of this.#lines) {
      for (const { 0: part, index } of line.text.matchAll(PART)) {
        if (!LETTER.test(part) || isLabel(part) || isLeading(part)) continue;
        return [line, { start: index, end: index + part.length }];
      }
    }
    return undefined;
  }

  /** A postcode and its town, with what stands before them. */
  #readTown(): void {
    if (this.#record['place'] !== undefined) return;
    for (const line of this.#certain) {
      const match = POSTCODE_CITY.exec(line.text) ?? CITY_POSTCODE.exec(line.text);
      if (!match) continue;
      const before = line.text.lastIndexOf(SPENT, match.index) + 1;
      const end = match.index + match[0].length;
      const start = end - before > MAX_PLACE ? match.index : before;
      this.#takePlace(line.text.slice(start, end));
      spend(line, start, end);
      return;
    }
  }

  /** Without a town, what follows the last date after a comma, or what is told to be the place. */
  #readPlaceAfter(line: PageLine, end: number): void {
    if (this.#record['place'] !== undefined) return;
    const next = line.text.indexOf(SPENT, end);
    const text = line.text.slice(end, next < 0 ? undefined : next);
    const [, said] = /^\s*(?:[,–—·(]|- |à )(.+)/u.exec(text) ?? [];
    if (said === undefined || !LETTER.test(said) || text.length > MAX_PLACE || isLeading(said))
      return;
    this.#takePlace(said);
    spend(line, end, end + text.length);
  }

  #takePlace(written: string): void {
    const text = trimmed(written).replace(/^(?:lieu ?: ?|à (?:la |l['’])?|au )/i, '');
    const town = (POSTCODE_CITY.exec(text) ?? CITY_POSTCODE.exec(text))?.index ?? text.length;
    const street = STREET.exec(text.slice(0, town))?.index ?? town;
    const [name, address] = [trimmed(text.slice(0, street)), trimmed(text.slice(street))];
    this.#record['place'] = { name: name || undefined, address: address || undefined };
  }

  get #certain(): readonly PageLine[] {
    return this.#lines.filter(({ text }) => text.length <= MAX_LINE);
  }

  #report(code: 'bad-date' | 'bad-link', field: string, value: string): void {
    this.#issues.push({ code, level: 'warning', field, value: issueValue(value) });
  }

  #marks(selector: string): readonly (readonly [PageLine, Mark])[] {
    return this.#lines.flatMap((line) =>
      line.marks
        .filter(({ element }) => element.matches(selector))
        .map((mark) => [line, mark] as const),
    );
  }

  #spendMarks(link: Element): void {
    for (const [line, { element, start, end }] of this.#marks('a')) {
      if (element === link) spend(line, start, end);
    }
  }
}

function left({ text }: PageLine, { start, end }: Pick<Mark, 'start' | 'end'>): string {
  return text.slice(start, end).replaceAll(SPENT, '');
}

function isLeading(text: string): boolean {
  return fold(text)
    .split(' ')
    .every((word) => LEADING.has(word));
}
