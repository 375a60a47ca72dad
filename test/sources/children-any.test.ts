import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { isSafeLink } from '../../src/domain/link.js';
import { fold } from '../../src/domain/text.js';
import { CptsError } from '../../src/errors.js';
import { readChildren } from '../../src/sources/children.js';
import type { SourceResult } from '../../src/sources/source.js';

/** A word that nothing else says: where it went can be followed. */
const anyMark = fc
  .string({
    unit: fc.constantFrom('b', 'c', 'd', 'f', 'g', 'j', 'k', 'm', 'q', 'w', 'x'),
    minLength: 5,
    maxLength: 9,
  })
  .map((letters) => `Kw${letters}`);

const anyText = fc.oneof(
  { weight: 4, arbitrary: anyMark },
  fc.constantFrom(
    '71640 Givry',
    'Givry (71640)',
    '12 rue de l’Exemple',
    '03 00 00 00 01',
    'Tél. :',
    'Fax : 03 00 00 00 02',
    'accueil@exemple.fr',
    'https://exemple.fr',
    'lundi 9h-12h',
    'Horaires :',
    '#',
    'oui',
    '46,78',
    '- ',
    ' , ',
    ' : ',
    '\u00a0',
    '\u202e',
    '\ue000',
    '<b>',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const anyHref = fc.oneof(
  fc.constantFrom('tel:+33300000003', 'mailto:a@exemple.fr', 'javascript:alert(1)', '#', 'data:,x'),
  anyMark.map((mark) => `https://exemple.fr/${mark}`),
  fc.string({ maxLength: 12 }),
);

interface Part {
  readonly tag: string;
  readonly text: string;
  readonly href: string;
  readonly parts: readonly Part[];
}

const anyParts = fc.letrec<{ parts: readonly Part[] }>((tie) => ({
  parts: fc.array(
    fc.record({
      tag: fc.constantFrom(
        ...['', '', '', '', 'br', 'p', 'strong', 'h3', 'a', 'a', 'span', 'div', 'address'],
        ...['.p-name', '.p-tel', '.p-postal-code', '.p-locality', '.u-url', '.p-latitude'],
      ),
      text: anyText,
      href: anyHref,
      parts: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('parts')),
    }),
    { maxLength: 5 },
  ),
})).parts;

function fill(element: Element, parts: readonly Part[]): Element {
  for (const { tag, text, href, parts: inner } of parts) {
    if (tag === '') element.append(text, ' ');
    else {
      const child = document.createElement(tag.startsWith('.') ? 'span' : tag);
      if (tag.startsWith('.')) child.className = tag.slice(1);
      if (tag === 'a') child.setAttribute('href', href);
      if (tag !== 'br') fill(child, inner).append(text);
      element.append(child, ' ');
    }
  }
  return element;
}

/** Elements of no page: nothing in them is asked for. */
function inert(tag: string, fillIt: (element: Element) => void): Element {
  const element = document.implementation.createHTMLDocument().createElement(tag);
  fillIt(element);
  return element;
}

function read(element: Element): SourceResult | undefined {
  try {
    return readChildren([element])[0];
  } catch (error) {
    expect(error).to.be.instanceOf(CptsError);
    return undefined;
  }
}

/** Every link may be followed, and no character turns the text around. */
function expectSafe({ structures }: SourceResult): void {
  for (const { website, booking } of structures) {
    for (const link of [website, booking])
      expect(link === undefined || isSafeLink(link)).to.equal(true);
  }
  expect(JSON.stringify(structures)).not.to.match(/[\u202a-\u202e\u2066-\u2069]/u);
}

const marksIn = (text: string): readonly string[] => text.match(/Kw[a-z]{5,9}(?![a-z])/g) ?? [];

describe('a list that holds anything', () => {
  const anyList = fc.array(anyParts, { maxLength: 5 }).map((items) =>
    inert('ul', (list) => {
      for (const parts of items) list.append(fill(document.createElement('li'), parts));
    }),
  );

  it('gives a record or a mistake for each item', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const result = read(list)!;
        expectSafe(result);
        const filled = [...list.children].filter((item) => /[\p{L}\d]/u.test(item.textContent));
        const leftOut = result.issues.filter(({ level }) => level === 'error');
        expect(result.structures.length + leftOut.length).to.be.least(filled.length);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of an item: a record has it, or the item is said to be left out', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const list = inert('ul', (ul) => {
          ul.append(fill(document.createElement('li'), parts));
        });
        const { structures, issues } = read(list)!;
        // Said to be left out, or of a length that a mistake only tells the beginning of.
        if (issues.some(({ level, value }) => level === 'error' || value?.endsWith('…'))) return;
        const told = JSON.stringify([structures, issues]);
        for (const mark of marksIn(list.textContent)) expect(told).to.contain(mark);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a list of dates that holds anything', () => {
  const anyDate = fc.constantFrom(
    '2026-10-06',
    '2026-10-06T09:00',
    '09:00',
    'demain',
    '2026-02-30',
  );
  const anyItem = fc.tuple(anyParts, fc.array(anyDate, { maxLength: 3 }), anyParts);
  const listOf = (
    items: readonly (readonly [readonly Part[], readonly string[], readonly Part[]])[],
  ) =>
    inert('ul', (list) => {
      for (const [before, dates, after] of items) {
        const item = fill(document.createElement('li'), before);
        for (const date of ['2026-10-05', ...dates]) {
          const time = document.createElement('time');
          time.dateTime = date;
          time.append('ce jour');
          item.append(time, date.length > 9 ? ' au ' : ', ');
        }
        list.append(fill(item, after));
      }
    });

  it('gives an event or a mistake for each item, and every link may be followed', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 5 }), (items) => {
        const { events, issues } = read(listOf(items))!;
        const leftOut = issues.filter(({ level }) => level === 'error');
        expect(events.length + leftOut.length).to.equal(items.length);
        for (const { url, registration } of events) {
          expect(url === undefined || isSafeLink(url)).to.equal(true);
          for (const { type, value } of registration) {
            expect(type !== 'link' || isSafeLink(value)).to.equal(true);
          }
        }
        expect(JSON.stringify(events)).not.to.match(/[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of an item', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const list = listOf([item]);
        const { events, issues } = read(list)!;
        if (issues.some(({ level, value }) => level === 'error' || value?.endsWith('…'))) return;
        const told = JSON.stringify([events, issues]);
        for (const mark of marksIn(list.textContent)) expect(told).to.contain(mark);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a table that holds anything', () => {
  const COLUMNS =
    'Nom,Type,Adresse,Code postal,Commune,Code INSEE,Latitude,Longitude,Précision position,Téléphone,Courriel,Site web,Rendez-vous,Horaires,Services,Accessibilité,Nouveaux patients,État,Date MAJ,Source,Note'.split(
      ',',
    );
  const anyCell = fc.array(anyText, { maxLength: 3 }).map((texts) => texts.join(' '));

  function tableOf(rows: readonly (readonly string[])[]): Element {
    return inert('table', (table) => {
      for (const cells of rows) {
        const row = document.createElement('tr');
        for (const text of cells) {
          const cell = document.createElement('td');
          cell.textContent = text;
          row.append(cell);
        }
        table.append(row);
      }
    });
  }

  it('throws nothing but our errors, whatever its shape', () => {
    const anySpan = fc.constantFrom('', '', '', '2', '0', '-1', '65534', '1e9');
    const anyTable = fc.array(
      fc.array(fc.tuple(fc.oneof(anyCell, fc.constantFrom(...COLUMNS)), anySpan, anySpan), {
        maxLength: 6,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyTable, (rows) => {
        const table = tableOf(rows.map((cells) => cells.map(([text]) => text)));
        for (const [top, row] of [...table.children].entries()) {
          for (const [at, cell] of [...row.children].entries()) {
            const [, colspan = '', rowspan = ''] = rows[top]?.[at] ?? [];
            if (colspan) cell.setAttribute('colspan', colspan);
            if (rowspan) cell.setAttribute('rowspan', rowspan);
          }
        }
        const result = read(table);
        if (result) expectSafe(result);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a record or a mistake for each row, and each word is in one or the other', () => {
    const anyTable = fc.shuffledSubarray(COLUMNS.slice(1)).chain((others) =>
      fc.tuple(
        fc.constant(['Nom', ...others]),
        fc.array(fc.array(anyCell, { minLength: 1, maxLength: others.length + 2 }), {
          maxLength: 6,
        }),
      ),
    );
    fc.assert(
      fc.property(anyTable, ([header, rows]) => {
        const table = tableOf([header, ...rows]);
        const result = read(table)!;
        expectSafe(result);
        const { structures, issues } = result;
        const errors = issues.filter(({ level }) => level === 'error');
        const shown = [...table.children].map((row) =>
          Array.from(row.children, (cell) => cell.textContent),
        );
        const isRead = (cells: readonly string[]): boolean =>
          !cells[0]?.trimStart().startsWith('#') && cells.some((cell) => /[\p{L}\d]/u.test(cell));
        const filled = shown.slice(1).filter(isRead);
        expect(structures.length + errors.length).to.be.least(filled.length);

        const told = fold(JSON.stringify([structures, issues]));
        for (const [top, cells] of shown.entries()) {
          const line = top + 1;
          if (top === 0 || !isRead(cells) || errors.some((one) => one.line === line)) continue;
          for (const [at, text] of cells.entries()) {
            if (issues.some((one) => one.line === line && one.column === at + 1)) continue;
            for (const mark of marksIn(text)) expect(told, header[at]).to.contain(fold(mark));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
