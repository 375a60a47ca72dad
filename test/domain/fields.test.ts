import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { compact } from '../../src/domain/compact.js';
import { Fields, isPartialDate } from '../../src/domain/parse/fields.js';

/** What one reader gives for one value, and the codes of its issues. */
function read<T>(value: unknown, reader: (fields: Fields) => T): [T, readonly string[]] {
  const fields = new Fields({ field: value });
  return [reader(fields), fields.issues.map(({ code }) => code)];
}

describe('a text field', () => {
  for (const [value, text, ...codes] of [
    ['Givry', 'Givry'],
    ['  Givry \n', 'Givry'],
    [71100, '71100'],
    ['', undefined],
    ['   ', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined, 'not-text'],
    [['a'], undefined, 'not-text'],
    [{}, undefined, 'not-text'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\r\nb', 'a\nb'],
    ['a\u0000b\u0007', 'ab'],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
    ['\u2066a\u2069', 'a'],
    ['\ufeffGivry', 'Givry'],
    ['soft\u00adhyphen', 'soft\u00adhyphen'],
    ['\u200bGivry', 'Givry'],
    ['half \ud83d', 'half'],
    ['whole 😀', 'whole 😀'],
    ['<b>gras</b>', '<b>gras</b>'],
    ['Œuvre d’Étienne – 2 €', 'Œuvre d’Étienne – 2 €'],
  ] as const) {
    it(`${JSON.stringify(value)} reads as ${JSON.stringify(text)}`, () => {
      expect(read(value, (fields) => fields.text('field'))).to.deep.equal([text, codes]);
    });
  }

  it('is cut at 10 000 characters, and said so, even of a megabyte', () => {
    const [text, codes] = read('é'.repeat(1_000_000), (fields) => fields.text('field'));
    expect(text).to.equal(`${'é'.repeat(10_000)}…`);
    expect(codes).to.deep.equal(['too-long']);
  });

  it('can always be put in an address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
        (value) => {
          const [text = ''] = read(value, (fields) => fields.text('field'));
          expect(() => encodeURIComponent(text)).to.not.throw();
          expect(text.trim()).to.equal(text);
        },
      ),
    );
  });
});

describe('a list of texts', () => {
  for (const [value, texts, ...codes] of [
    [
      ['a', ' b ', '', null],
      ['a', 'b'],
    ],
    ['a', ['a']],
    [undefined, []],
    [[], []],
    [['a', {}, 3], ['a', '3'], 'not-text'],
  ] as const) {
    it(`${JSON.stringify(value)} reads as ${JSON.stringify(texts)}`, () => {
      expect(read(value, (fields) => fields.texts('field'))).to.deep.equal([texts, codes]);
    });
  }
});

describe('other fields', () => {
  const cases: readonly [string, (fields: Fields) => unknown, unknown, unknown, ...string[]][] = [
    ['one of', (fields) => fields.oneOf('field', ['a', 'b']), 'b', 'b'],
    ['one of', (fields) => fields.oneOf('field', ['a', 'b']), 'c', undefined, 'unknown-value'],
    ['one of', (fields) => fields.oneOf('field', ['a']), 'toString', undefined, 'unknown-value'],
    ['link', (fields) => fields.link('field'), 'https://a.fr', 'https://a.fr'],
    ['link', (fields) => fields.link('field'), 'javascript:0', undefined, 'bad-link'],
    ['link', (fields) => fields.link('field'), '\u202ejavascript:0', undefined, 'bad-link'],
    ['link', (fields) => fields.link('field'), 'www.a.fr', undefined, 'bad-link'],
    ['email', (fields) => fields.email('field'), 'a@b.fr', 'a@b.fr'],
    ['email', (fields) => fields.email('field'), 'mailto:a@b.fr', undefined, 'bad-link'],
    ['email', (fields) => fields.email('field'), 'a b@c.fr', undefined, 'bad-link'],
    ['email', (fields) => fields.email('field'), 'a@b', undefined, 'bad-link'],
    ['boolean', (fields) => fields.boolean('field'), false, false],
    ['boolean', (fields) => fields.boolean('field'), 'oui', undefined, 'unknown-value'],
    ['number', (fields) => fields.number('field'), 0, 0],
    ['number', (fields) => fields.number('field'), '12', undefined, 'unknown-value'],
    ['number', (fields) => fields.number('field'), NaN, undefined, 'unknown-value'],
    ['number', (fields) => fields.number('field'), Infinity, undefined, 'unknown-value'],
    ['date', (fields) => fields.date('field'), '2023-02-08', '2023-02-08'],
    ['date', (fields) => fields.date('field'), 2023, '2023'],
    ['date', (fields) => fields.date('field'), '08/02/2023', undefined, 'bad-date'],
    ['object', (fields) => fields.object('field').text('a'), { a: 'b' }, 'b'],
    ['object', (fields) => fields.object('field').text('a'), undefined, undefined],
    ['object', (fields) => fields.object('field').text('a'), 'x', undefined, 'not-an-object'],
    ['object', (fields) => fields.object('field').text('a'), [1], undefined, 'not-an-object'],
    ['objects', (fields) => fields.objects('field').length, [{}, {}], 2],
    ['objects', (fields) => fields.objects('field').length, [{}, 1], 1, 'not-an-object'],
    ['objects', (fields) => fields.objects('field').length, {}, 0, 'not-an-object'],
  ];
  for (const [name, reader, value, expected, ...codes] of cases) {
    it(`${name}: ${JSON.stringify(value)} reads as ${JSON.stringify(expected)}`, () => {
      expect(read(value, reader)).to.deep.equal([expected, codes]);
    });
  }

  it('say where they are, down into objects and lists', () => {
    const fields = new Fields({ a: { b: [{ c: {} }] } }, { line: 3 });
    fields.object('a').objects('b')[0]?.text('c');
    expect(fields.issues).to.deep.equal([
      { code: 'not-text', level: 'warning', line: 3, field: 'a.b.c', value: '{}' },
    ]);
  });
});

describe('prototypes', () => {
  it('give nothing to a record', () => {
    const fields = new Fields(Object.create({ name: 'inherited' }) as Record<string, unknown>);
    expect(fields.text('name')).to.equal(undefined);
    expect(new Fields({}).text('constructor')).to.equal(undefined);
    expect(new Fields({}).value('__proto__')).to.equal(undefined);
  });

  it('added to by the page stay out of what is read', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    prototype['added'] = 'by an old library';
    try {
      expect(Object.keys(compact({ a: 1, b: undefined }))).to.deep.equal(['a']);
    } finally {
      delete prototype['added'];
    }
  });
});

describe('a date known to the day, the month or the year', () => {
  for (const date of ['2023', '2023-02', '2023-02-08', '2024-02-29', '0001-01-01', '2023-12-31']) {
    it(`may be ${date}`, () => {
      expect(isPartialDate(date)).to.equal(true);
    });
  }
  for (const date of [
    '',
    '23',
    '2023-2',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-02-08T10:00',
    '08/02/2023',
    '2023-02-08 ',
    '+2023-02',
  ]) {
    it(`is not ${JSON.stringify(date)}`, () => {
      expect(isPartialDate(date)).to.equal(false);
    });
  }
});
