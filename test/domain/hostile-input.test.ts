import { expect } from '@esm-bundle/chai';
import fc from '../support/fast-check.js';
import { parseCommune } from '../../src/domain/parse/commune.js';
import { parseCpts } from '../../src/domain/parse/cpts.js';
import type { Issue } from '../../src/domain/issue.js';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import { parseStructure } from '../../src/domain/parse/structure.js';
import { parseTerritory } from '../../src/domain/parse/territory.js';

type Parser = (input: unknown) => { item: object | undefined; issues: readonly Issue[] };
type Json = Record<string, unknown>;

/** Each parser, the members it reads, and the least that makes a record. */
const PARSERS: readonly { what: string; parse: Parser; least: Json; members: readonly string[] }[] =
  [
    {
      what: 'structure',
      parse: (input) => {
        const { structure, issues } = parseStructure(input);
        return { item: structure, issues };
      },
      least: { name: 'MSP' },
      members: [
        'id aliases kind status address position positionPrecision phone email website booking openingHours',
        'services accessibility newPatients teleconsultation cpts notice note source',
      ],
    },
    {
      what: 'event',
      parse: (input) => {
        const { event, issues } = parsePreventionEvent(input);
        return { item: event, issues };
      },
      least: { title: 'Octobre rose' },
      members: [
        'id description themes audiences occurrences start end allDay rrule exdates standing timeZone place online',
        'organizer registration price status accessibility url sample source',
      ],
    },
    {
      what: 'commune',
      parse: (input) => {
        const { commune, issues } = parseCommune(input);
        return { item: commune, issues };
      },
      least: { code: '71221', name: 'Givry' },
      members: ['link postcodes formerNames epci population position parent'],
    },
    {
      what: 'CPTS',
      parse: (input) => {
        const { cpts, issues } = parseCpts(input);
        return { item: cpts, issues };
      },
      least: { id: 'a', name: 'CPTS' },
      members: [
        'role status members announcedCommunes announcedWithin population agreementDate website phone email sources',
      ],
    },
    {
      what: 'territory',
      parse: (input) => {
        const { territory, issues } = parseTerritory(input, (url) => url);
        return { item: territory, issues };
      },
      least: { id: 'a', name: 'A' },
      members: [
        'date bounds communes cpts structures events overlays guidance contact attributions',
      ],
    },
  ];

const HOSTILE_TEXTS = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u202e\u0000\ufeff',
  '__proto__',
  'constructor',
  '2023-02-31',
  'é'.repeat(20_000),
] as const;

/** Any JSON: what one hopes for, what one fears, and members with the names that the parsers look for. */
function anyJson(members: readonly string[]): fc.Arbitrary<unknown> {
  const name = fc.constantFrom(
    ...members,
    ...['name', 'title', 'value', 'text', 'type', 'source', 'records', 'src', 'list', 'shapes'],
    ...[
      'start',
      'communes',
      'basis',
      'emergency',
      '__proto__',
      'constructor',
      'toString',
      'length',
    ],
  );
  return fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(null, true, false, 0, -1, 1e308, '', ...HOSTILE_TEXTS),
      fc.string(),
      fc.double(),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(name, tie('json'), { maxKeys: 6 }).map(fromJson),
    ),
  })).json;
}

/** As `JSON.parse` makes it: `__proto__` is a member like another. */
function fromJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** Every object of a parsed record but the raw records of a territory, which it hands over to their own parsers. */
function eachObject(value: unknown, visit: (object: Json) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value as Json);
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'records') eachObject(inner, visit);
  }
}

for (const { what, parse, least, members } of PARSERS) {
  const names = members.join(' ').split(' ');

  describe(`a ${what} out of anything`, () => {
    it('is a record or an error, never an exception', () => {
      fc.assert(
        fc.property(anyJson(names), (input) => {
          const { item, issues } = parse(input);
          expect(item === undefined).to.equal(issues.some(isFatal));
        }),
      );
    });

    it('is there whatever surrounds its name', () => {
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...names), anyJson(names)), (around) => {
          const { item } = parse({ ...(fromJson(around) as Json), ...least });
          expect(item).to.include(least);
        }),
      );
    });

    it('holds nobody’s prototype but its own, and only safe links', () => {
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...names), anyJson(names)), (around) => {
          const { item } = parse({ ...(fromJson(around) as Json), ...least });
          eachObject(item, (object) => {
            expect([Object.prototype, Array.prototype]).to.include(Object.getPrototypeOf(object));
            expect(Object.hasOwn(object, '__proto__')).to.equal(false);
            for (const field of ['website', 'booking', 'url', 'online'] as const) {
              const link = object[field];
              if (link !== undefined) expect(link).to.match(/^(?:https?|mailto|tel):/i);
            }
          });
          expect(({} as Json)['polluted']).to.equal(undefined);
        }),
      );
    });

    it('says what was wrong in few characters', () => {
      fc.assert(
        fc.property(anyJson(names), (input) => {
          for (const { value = '' } of parse(input).issues) {
            expect(value.length).to.be.at.most(81);
          }
        }),
      );
    });

    it('is not shaken by what no JSON holds', () => {
      const cycle: Json = { ...least };
      for (const field of names) cycle[field] = cycle;
      expect(parse(cycle).item).to.include(least);
      for (const alien of [() => 1, Symbol('s'), 10n, new Date(NaN), /x/, new Map(), NaN]) {
        const record: Json = { ...least };
        for (const field of names) record[field] = alien;
        expect(parse(record).item, typeof alien).to.include(least);
        expect(parse(alien).item, typeof alien).to.equal(undefined);
      }
    });
  });
}

/** An error that leaves the whole record out, not one inside its lists. */
function isFatal({ level, record }: Issue): boolean {
  return level === 'error' && record === undefined;
}
