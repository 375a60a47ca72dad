import type { Issue } from '../domain/issue.js';
import { isSafeLink } from '../domain/link.js';
import type { UnknownRecord } from '../domain/parse/fields.js';
import { issueValue } from '../domain/parse/issue-value.js';
import { normalisePhone } from '../domain/parse/phone.js';
import { fold } from '../domain/text.js';
import {
  MAP,
  BOOKING,
  STREET,
  PHONE,
  SHORT_PHONE,
  EMAIL,
  SITE,
  POSTCODE_CITY,
  CITY_POSTCODE,
  AFTER_CITY,
  HOURS,
  DAYS,
  followsFax,
  isLabel,
  saysTheSame,
  trimmed,
} from './french-contact.js';
import {
  hrefOf,
  linesOf,
  type Mark,
  type PageLine,
  plainText,
  reached,
  SPENT,
  spend,
  textOf,
} from './page-text.js';

/** A record that an item of a list gives, in the library's JSON, and what in it could not be read. */
export interface ListRecord {
  readonly record: UnknownRecord;
  readonly issues: readonly Issue[];
  /** All that the item shows. */
  readonly text: string;
}

type Field =
  | 'name'
  | 'phone'
  | 'email'
  | 'website'
  | 'booking'
  | 'street'
  | 'postcode'
  | 'city'
  | 'longitude'
  | 'latitude'
  | 'openingHours';

/** Classes of h-card. */
const CLASSES: readonly (readonly [className: string, field: Field])[] = [
  ['p-name', 'name'],
  ['u-url', 'website'],
  ['p-tel', 'phone'],
  ['p-street-address', 'street'],
  ['p-postal-code', 'postcode'],
  ['p-locality', 'city'],
  ['p-latitude', 'latitude'],
  ['p-longitude', 'longitude'],
];

/** A longer line is prose, in which nothing is certain. */
const MAX_LINE = 2_000;

/** A part of a line, up to what separates it from the next. */
const PART = /(?:(?! - )[^,;:|•·–—\ue000])+/g;
const LETTER = /\p{L}/u;

/**
 * The records of a list, by item: its h-card classes first, then what is certain in its text. What fits no field is the
 * record's note, so that nothing is lost. An item that only titles a list of its own gives the records of that list.
 */
export function listRecords(list: Element): readonly ListRecord[] {
  return Array.from(list.children).flatMap((child) =>
    child.localName === 'li' ? itemRecords(child) : [],
  );
}

function itemRecords(item: Element): readonly ListRecord[] {
  const nested = Array.from(item.querySelectorAll('ul,ol')).filter(
    (list) => list.parentElement?.closest('li') === item,
  );
  const own = new ListItem(item, new Set(nested));
  if (nested.length > 0 && !own.isPlaced) {
    const inner = nested.flatMap((list) =>
      Array.from(list.children, (child) => new ListItem(child)),
    );
    if (inner.every((one) => one.name !== undefined && one.isPlaced)) {
      const title = own.text;
      return inner.map((one) => one.result(title));
    }
  }
  const whole = nested.length > 0 ? new ListItem(item) : own;
  return whole.text === '' ? [] : [whole.result()];
}

class ListItem {
  readonly text: string;
  readonly #fields = new Map<Field, string>();
  readonly #issues: Issue[] = [];
  readonly #lines: readonly PageLine[];
  /** Links that fill no field. */
  readonly #others = new Map<Element, string>();

  constructor(item: Element, without: ReadonlySet<Element> = new Set()) {
    this.text = linesOf(item, without)
      .map(({ text }) => text.replaceAll(SPENT, '').trim())
      .filter(Boolean)
      .join(' · ');
    this.#lines = linesOf(item, new Set([...without, ...this.#readClasses(item)]));
    this.#readLinks();
    for (const line of this.#lines) {
      if (line.text.length > MAX_LINE) continue;
      this.#readPattern(line, 'email', EMAIL);
      this.#readPattern(line, 'website', SITE, (site) => site.replace(/^www\./i, 'https://www.'));
      this.#readPattern(line, 'phone', PHONE);
      this.#readPattern(line, 'phone', SHORT_PHONE);
    }
    const town = this.#readTown();
    this.#readName();
    if (town) this.#readStreet(town);
    this.#readHours();
  }

  get name(): string | undefined {
    return this.#fields.get('name');
  }

  /** Whether it says where the structure is, or whom to call. */
  get isPlaced(): boolean {
    return this.#fields.has('city') || this.#fields.has('postcode') || this.#fields.has('phone');
  }

  /** @param title what stands above the item, of which its note keeps the words. */
  result(title = ''): ListRecord {
    const of = (field: Field): string | undefined => this.#fields.get(field);
    const note = [title, ...this.#lines.map((line) => this.#rest(line))].filter(Boolean);
    const longitude = of('longitude');
    const latitude = of('latitude');
    return {
      text: this.text,
      issues: this.#issues,
      record: {
        name: of('name'),
        phone: of('phone'),
        email: of('email'),
        website: of('website'),
        booking: of('booking'),
        openingHours: of('openingHours'),
        address: { street: of('street'), postcode: of('postcode'), city: of('city') },
        ...((longitude ?? latitude) && { position: [degrees(longitude), degrees(latitude)] }),
        note: note.join(' · '),
      },
    };
  }

  /** What the classes of h-card name. Returns the elements read. */
  #readClasses(item: Element): readonly Element[] {
    return CLASSES.flatMap(([className, field]) => {
      const element = item.querySelector(`.${className}`);
      const value = element && classValue(element, field);
      if (!value) return [];
      this.#fields.set(field, value);
      const link = className === 'p-name' && element.closest('a[href]');
      if (link && !this.#fields.has('website')) this.#readSite(link);
      // The link may be the name as well, and then says both; beside a number may stand when to call it.
      const mayBeMore = field === 'website' || field === 'phone';
      return mayBeMore && saysMore(textOf(element).replace(value, '')) ? [] : [element];
    });
  }

  #readSite(link: Element): void {
    const href = hrefOf(link) ?? '';
    if (/^https?:/.test(href)) this.#fields.set('website', href);
  }

  #readLinks(): void {
    const links = new Set(
      this.#marks(({ element }) => element.localName === 'a').map(([, { element }]) => element),
    );
    for (const link of links) {
      const href = hrefOf(link);
      if (href === undefined) continue;
      const shown = plainText(link.textContent).trim();
      const isFax = this.#marks(({ element }) => element === link).some(([line, { start }]) =>
        followsFax(line.text, start),
      );
      const field: Field | undefined = isFax ? undefined : fieldOf(href, fold(shown));
      if (!isSafeLink(href)) {
        this.#issues.push({
          code: 'bad-link',
          level: 'warning',
          field: 'website',
          value: issueValue(href),
        });
      } else if (field === undefined || this.#fields.has(field)) {
        if (/^https?:/.test(href) && href !== this.#fields.get('website'))
          this.#others.set(link, href);
      } else {
        const value = reached(href) || href;
        this.#fields.set(field, value);
        if (isLabel(shown) || field === 'booking' || saysTheSame(shown, value))
          this.#spendMarks(link);
      }
    }
  }

  #readPattern(line: PageLine, field: Field, pattern: RegExp, read = (text: string) => text): void {
    if (this.#fields.has(field)) return;
    for (const { 0: found, index } of line.text.matchAll(
      new RegExp(pattern, `${pattern.flags}g`),
    )) {
      if (field === 'phone' && followsFax(line.text, index)) continue;
      this.#fields.set(field, read(found));
      spend(line, index, index + found.length);
      return;
    }
  }

  /** A postcode and its town. Returns where they stood. */
  #readTown(): readonly [lineIndex: number, start: number] | undefined {
    if (this.#fields.has('postcode') || this.#fields.has('city')) return undefined;
    for (const [lineIndex, line] of this.#lines.entries()) {
      if (line.text.length > MAX_LINE) continue;
      const after = POSTCODE_CITY.exec(line.text);
      const before = CITY_POSTCODE.exec(line.text);
      const match = after ?? before;
      const written = after?.[2] ?? before?.[1];
      const postcode = after?.[1] ?? before?.[2];
      if (!match || written === undefined || postcode === undefined) continue;
      const [city = ''] = after ? written.split(AFTER_CITY) : [written];
      this.#fields.set('postcode', postcode);
      this.#fields.set('city', city.replace(/[ '’-]+$/, ''));
      const length = after ? match[0].length - written.length + city.length : match[0].length;
      spend(line, match.index, match.index + length);
      return [lineIndex, match.index];
    }
    return undefined;
  }

  /**
   * The first link, heading or strong text; else the first line. A text that stands before either is the name all the
   * same: what stands out later says something else ("Pharmacie d’exemple (fermée le lundi)").
   */
  #readName(): void {
    if (this.#fields.has('name')) return;
    const [first] = this.#marks(({ element }) => canName(element)).filter(([line, mark]) =>
      LETTER.test(left(line, mark)),
    );
    const isFirst = first && !this.#isAfterText(...first);
    if (first && isFirst && this.#takeName(...first)) return;
    for (const line of this.#lines) {
      for (const { 0: part, index } of line.text.matchAll(PART)) {
        if (!LETTER.test(part) || isLabel(part)) continue;
        if (this.#takeName(line, { start: index, end: index + part.length })) return;
      }
    }
  }

  #isAfterText(line: PageLine, { element, start }: Mark): boolean {
    const earlier = this.#lines.slice(0, this.#lines.indexOf(line)).map(({ text }) => text);
    const text = line.text.slice(0, start);
    if (/^h\d$/.test(element.localName) || /:\s*$/.test(text)) return false;
    const words = text.match(/[\p{L}\d]+/gu) ?? [];
    return earlier.some((one) => LETTER.test(one) && !isLabel(one)) || words.length > 1;
  }

  /** Takes what is left between two places, up to a street. */
  #takeName(line: PageLine, { start, end }: Pick<Mark, 'start' | 'end'>): boolean {
    const text = line.text.slice(start, end);
    const street = STREET.exec(text)?.index ?? text.length;
    const name = trimmed(text.slice(0, street).replaceAll(SPENT, ' '));
    if (!LETTER.test(name)) return false;
    this.#fields.set('name', name);
    spend(line, start, start + street);
    return true;
  }

  /** What stands before the postcode, or the line above if it reads as a street. */
  #readStreet([lineIndex, end]: readonly [lineIndex: number, start: number]): void {
    if (this.#fields.has('street')) return;
    const line = this.#lines[lineIndex];
    if (!line) return;
    const start = line.text.lastIndexOf(SPENT, end - 1) + 1;
    if (LETTER.test(line.text.slice(start, end))) {
      const street = STREET.exec(line.text.slice(start, end))?.index ?? 0;
      this.#takeStreet(line, start + street, end);
      return;
    }
    const above = this.#lines[lineIndex - 1];
    const found = above && STREET.exec(above.text);
    if (!found) return;
    const next = above.text.indexOf(SPENT, found.index);
    this.#takeStreet(above, found.index, next < 0 ? above.text.length : next);
  }

  #takeStreet(line: PageLine, start: number, end: number): void {
    const street = trimmed(line.text.slice(start, end)).replace(/^adresse ?: ?/i, '');
    if (street === '' || isLabel(street)) return;
    this.#fields.set('street', street);
    spend(line, start, end);
  }

  #readHours(): void {
    const hours: string[] = [];
    for (const line of this.#lines) {
      const text = line.text.trim();
      if (line.text.includes(SPENT) || line.text.length > MAX_LINE) continue;
      if (!HOURS.test(text) && !DAYS.test(text)) continue;
      hours.push(text.replace(HOURS, ''));
      spend(line, 0, line.text.length);
    }
    const written = hours.filter(Boolean).join(', ');
    if (written) this.#fields.set('openingHours', written);
  }

  /** What no field holds, with the addresses of the links in it. */
  #rest(line: PageLine): string {
    let text = line.text;
    for (const { element, end } of [...line.marks].reverse()) {
      const href = this.#others.get(element);
      if (href !== undefined) text = `${text.slice(0, end)} (${href})${text.slice(end)}`;
    }
    return text
      .split(new RegExp(`${SPENT}+`))
      .map(trimmed)
      .filter((part) => /[\p{L}\d]/u.test(part) && !isLabel(part))
      .join(' ');
  }

  #marks(isWanted: (mark: Mark) => boolean): readonly (readonly [PageLine, Mark])[] {
    return this.#lines.flatMap((line) =>
      line.marks.filter(isWanted).map((mark) => [line, mark] as const),
    );
  }

  #spendMarks(link: Element): void {
    for (const [line, { start, end }] of this.#marks(({ element }) => element === link)) {
      spend(line, start, end);
    }
  }
}

/** Whether there is more in a text than a number or a word that announces it. */
function saysMore(text: string): boolean {
  const rest = trimmed(text.replace(PHONE, ''));
  return /[\p{L}\d]/u.test(rest) && !isLabel(rest);
}

function left({ text }: PageLine, { start, end }: Mark): string {
  return text.slice(start, end).replaceAll(SPENT, '');
}

function classValue(element: Element, field: Field): string {
  if (field === 'website') return hrefOf(element) ?? textOf(element);
  const value = element.getAttribute('value') ?? element.getAttribute('title');
  const text = value ?? textOf(element).replaceAll('\n', ' ');
  if (field !== 'phone') return text;
  const number =
    PHONE.exec(text)?.[0] ?? trimmed(text.replace(/^t[ée]l(?:[ée]phone)?\.? ?:? ?/i, ''));
  return normalisePhone(number) === undefined ? reached(hrefOf(element) ?? '') || number : number;
}

/** What a link fills; a map is none of the structure's own pages. */
function fieldOf(href: string, shown: string): Field | undefined {
  if (/^tel:/i.test(href)) return 'phone';
  if (/^mailto:/i.test(href)) return 'email';
  if (BOOKING.test(shown)) return 'booking';
  return MAP.test(shown) ? undefined : 'website';
}

function canName(element: Element): boolean {
  if (element.localName !== 'a') return true;
  const shown = fold(element.textContent);
  const href = hrefOf(element) ?? '';
  return (
    !/^(?:tel|mailto):/i.test(href) && !isLabel(shown) && !MAP.test(shown) && !BOOKING.test(shown)
  );
}

/** `46,78` is 46.78; what is no number stays as it is written, for the record's reader to report. */
function degrees(text: string | undefined): number | string | undefined {
  const value = Number(text?.replace(',', '.').trim() || Number.NaN);
  return Number.isNaN(value) ? text : value;
}
