import { expect } from '@esm-bundle/chai';
import { frenchDayHours } from '../../src/domain/french-day-hours.js';
import { frenchHours } from '../../src/domain/french-hours.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';
import { readOpeningHours } from '../../src/domain/written-hours.js';
import fc from '../support/fast-check.js';

type Read = (text: string) => string | undefined;

/** One test for each rule: what is typed, and what it becomes. */
function becomes(read: Read, rules: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  for (const [rule, texts] of Object.entries(rules)) {
    it(rule, () => {
      for (const [text, hours] of Object.entries(texts)) expect(read(text), text).to.equal(hours);
    });
  }
}

function staysText(read: Read, rules: Readonly<Record<string, readonly string[]>>): void {
  for (const [rule, texts] of Object.entries(rules)) {
    it(`is left as written when ${rule}`, () => {
      for (const text of texts) expect(read(text), text).to.equal(undefined);
    });
  }
}

describe('the hours of a day, typed in French', () => {
  becomes(frenchDayHours, {
    'are from one time to another, however times are written': {
      '9h-17h': '09:00-17:00',
      '9h00-17h30': '09:00-17:30',
      '8H30-17H30': '08:30-17:30',
      '09:00-17:00': '09:00-17:00',
      '08.30-17.00': '08:30-17:00',
      '9 h 15 - 17 h 30': '09:15-17:30',
      '9h 30 - 17h': '09:30-17:00',
      '9 heures - 17 heures': '09:00-17:00',
      '10: 00-16: 00': '10:00-16:00',
      '14h à minuit': '14:00-24:00',
      '20:00-00:00': '20:00-24:00',
      'de 9 h à midi': '09:00-12:00',
    },
    'are from one time to another, whatever stands between': {
      'de 9h à 17h': '09:00-17:00',
      '9h  à17h': '09:00-17:00',
      '8h a 12h': '08:00-12:00',
      '9h jusqu’à 17h': '09:00-17:00',
      '9h – 17h': '09:00-17:00',
      '9h\u00a0—\u00a017h': '09:00-17:00',
      '9h/17h': '09:00-17:00',
      '9h 17h': '09:00-17:00',
      '8h 20 h': '08:00-20:00',
    },
    'may have a break': {
      '9h-12h30 et 14h-18h': '09:00-12:30,14:00-18:00',
      '09:00-12:00/14:00-17:00': '09:00-12:00,14:00-17:00',
      '8h30 / 12h - 14h/18h': '08:30-12:00,14:00-18:00',
      '8h30/12h15 - 13h30/17:00': '08:30-12:15,13:30-17:00',
      '9h00 à 12h00 puis de 14h à 18h': '09:00-12:00,14:00-18:00',
      '9:00-13:00-14:00-18:00': '09:00-13:00,14:00-18:00',
      '9h-12h, 14h-17h': '09:00-12:00,14:00-17:00',
      '9h-12h & 14h-17h': '09:00-12:00,14:00-17:00',
      '9h-12h | 14h-17h.': '09:00-12:00,14:00-17:00',
      '9H 12H /  13H30 17H': '09:00-12:00,13:30-17:00',
      '9:00-12:00\n14:00-17:00': '09:00-12:00,14:00-17:00',
      '7h-9h / 12h-13h30 / 18h-19h30': '07:00-09:00,12:00-13:30,18:00-19:30',
      'le matin de 9h à 12h et l’après-midi de 14h à 18h': '09:00-12:00,14:00-18:00',
      '9h-12h le matin, 14h-18h l’après-midi': '09:00-12:00,14:00-18:00',
    },
    'may lack one “h” of two': {
      '9h-13 / 13h30-17h30': '09:00-13:00,13:30-17:30',
      '14-17H': '14:00-17:00',
      'de 11 à 14h': '11:00-14:00',
      '14-18:00': '14:00-18:00',
    },
    'may be none, or all': {
      fermé: 'off',
      FERMEE: 'off',
      ' Ferme\u0301 au public ': 'off',
      '24h/24': '00:00-24:00',
      '24 h sur 24': '00:00-24:00',
      '0h-24h': '00:00-24:00',
    },
    'may come with a word that changes nothing': {
      'Ouvert 9h à 12h30 - 13h45 à 17h30': '09:00-12:30,13:45-17:30',
      'non stop 9h-19h': '09:00-19:00',
      '9h-19h (sans interruption)': '09:00-19:00',
      "'08:00-12:00/14:00-18:00'": '08:00-12:00,14:00-18:00',
    },
    'say in OSM’s own way that one needs an appointment, so that none is told to come': {
      'sur rdv de 9h à 12h': '09:00-12:00 "sur rendez-vous"',
      '9h-18h (sur RDV)': '09:00-18:00 "sur rendez-vous"',
      '9h-12h et 14h-17h, uniquement sur rendez vous': '09:00-12:00,14:00-17:00 "sur rendez-vous"',
      'sur rendez-vous': '"sur rendez-vous"',
      'avec ou sans RDV 9:00-13:00': '09:00-13:00 open "avec ou sans rendez-vous"',
    },
  });

  staysText(frenchDayHours, {
    'it says no time': [
      '',
      ' ',
      '-',
      'ouvert',
      'matin',
      'à préciser',
      'non stop',
      'N/A',
      'h',
      'oui',
    ],
    'a word is not known': [
      '9h-18h minimum',
      'horaire type 9h-17h',
      'fermé en août',
      '9h-12h (14h-18h)',
      '9h-12h ou 14h-18h',
      'sans rendez-vous 10h-17h',
      'secrétariat 9h-12h',
      '14:00-17:30v',
      'fermé1',
    ],
    'it speaks of a date or a day': ['10/11 : 10h-12h', 'Fermé le lundi', 'lundi 9h-12h', '10/11h'],
    'a time is missing or one too many': [
      '15h',
      '9h-',
      '9h-18-',
      '9h-12h/',
      '9h-12h et 14h',
      '8H30 12',
      '15-19',
    ],
    'a time is none': [
      '09:100-12:00',
      '09:00-12:300',
      '114h-18h',
      '91h-19h',
      '25h-26h',
      '8h60-12h',
      '14:18:00',
      '08:00-1630',
      '9h5-12h',
    ],
    'a sign may be meant in two ways': [
      '8h30-12h-30 / 14h00-18h00',
      '08:00-13-00/14:00-18:00',
      '13:30-19-00',
      '14h00:19h00',
      '9h19h',
      '9h00h à 12h',
      '9h12 14h18',
      '8h 12h 14h 18h',
      '8h/12h/14h/18h',
    ],
    'spans overlap, go backwards, or begin in the small hours': [
      '09:30-16:30/14:00-18:00',
      '14h-18h / 9h-12h',
      '9h-3h/13h30-17h30',
      '20h-8h',
      '9h-9h',
      '0h-0h',
      '2h-6h',
      'matin 14h-18h',
      '9h-12h et 14h-18h sans interruption',
    ],
  });
});

describe('the hours of a week, typed in French', () => {
  becomes(frenchHours, {
    'may be said after the days': {
      'Lun-ven 9h-12h / 14h-18h, sam 9h-12h': 'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00',
      'lundi : 11h00-16h00 | mardi : 11h00-16h00 | dimanche : fermé': 'Mo-Tu 11:00-16:00',
      'lundi : 10h-12h et 14h-16h  samedi : 8h-10h': 'Mo 10:00-12:00,14:00-16:00; Sa 08:00-10:00',
      'du lundi au vendredi, 9h-12h et 14h-18h': 'Mo-Fr 09:00-12:00,14:00-18:00',
      'Lun-Ven - 9h-12h': 'Mo-Fr 09:00-12:00',
      'Lundi\n9h-12h\nMardi\n14h-18h': 'Mo 09:00-12:00; Tu 14:00-18:00',
      'Horaires d’ouverture :\n- lundi : 9h-12h\n- mardi : 14h-18h':
        'Mo 09:00-12:00; Tu 14:00-18:00',
      'du lundi au vendredi de 9h à 12h et de 14h à 17h et le samedi de 9h à 11h':
        'Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-11:00',
    },
    'may be said before the days': {
      '9h-12h30 et 14h-18h du lundi au vendredi': 'Mo-Fr 09:00-12:30,14:00-18:00',
      '9h-12h le lundi et le mardi, 14h-18h le jeudi': 'Mo-Tu 09:00-12:00; Th 14:00-18:00',
    },
    'name days in ranges and lists': {
      'lundi, mardi et jeudi 9h-12h': 'Mo-Tu,Th 09:00-12:00',
      'tous les lundis de 9h à 12h': 'Mo 09:00-12:00',
      'lundi mardi jeudi vendredi 9h-12h': 'Mo-Tu,Th-Fr 09:00-12:00',
      'lundi - mercredi - vendredi 9h-12h': 'Mo,We,Fr 09:00-12:00',
      'du vendredi au lundi 9h-12h': 'Mo,Fr-Su 09:00-12:00',
      'le week-end 9h-12h': 'Sa-Su 09:00-12:00',
      'lun. 9h-12h, mar. 14h-18h': 'Mo 09:00-12:00; Tu 14:00-18:00',
      'Lu-Ve 9h-12h': 'Mo-Fr 09:00-12:00',
    },
    'may be every day’s, or nearly': {
      'tous les jours de 9h à 12h': 'Mo-Su 09:00-12:00',
      'tous les jours sauf le dimanche 9h-12h': 'Mo-Sa 09:00-12:00',
      '9h-12h tous les jours (sauf dimanche et jours fériés)': 'Mo-Sa 09:00-12:00; PH off',
      '7j/7 de 8h à 20h': 'Mo-Su 08:00-20:00',
      '24h/24, 7j/7': '24/7',
      '7 jours sur 7 et 24 h sur 24': '24/7',
    },
    'say when it is closed': {
      'du lundi au samedi 9h-12h, fermé le mercredi': 'Mo-Tu,Th-Sa 09:00-12:00',
      'Fermé le lundi. Ouvert du mardi au samedi de 9h à 12h': 'Tu-Sa 09:00-12:00',
      'lundi au vendredi : 9h-12h et 14h-18h. Fermé le mercredi après-midi':
        'Mo-Tu,Th-Fr 09:00-12:00,14:00-18:00; We 09:00-12:00',
      'du mardi au samedi 9h-12h et 14h-18h sauf samedi matin':
        'Tu-Fr 09:00-12:00,14:00-18:00; Sa 14:00-18:00',
    },
    'say what holds on public holidays, by the last rule': {
      'lundi au vendredi 9h-12h, jours fériés : fermé': 'Mo-Fr 09:00-12:00; PH off',
      'du lundi au samedi 9h-12h sauf jours fériés': 'Mo-Sa 09:00-12:00; PH off',
      'dimanche et jours fériés 9h-12h, du lundi au samedi 9h-18h':
        'Mo-Sa 09:00-18:00; Su 09:00-12:00; PH 09:00-12:00',
    },
    'say of which days one needs an appointment': {
      'du lundi au vendredi 9h-12h sur rendez-vous': 'Mo-Fr 09:00-12:00 "sur rendez-vous"',
      'lundi 9h-12h, samedi 9h-12h sur rendez-vous':
        'Mo 09:00-12:00; Sa 09:00-12:00 "sur rendez-vous"',
      'lundi 9h-12h, samedi sur rendez-vous': 'Mo 09:00-12:00; Sa "sur rendez-vous"',
      'Sur rendez-vous : lundi 9h-12h, mardi 14h-16h':
        'Mo 09:00-12:00 "sur rendez-vous"; Tu 14:00-16:00 "sur rendez-vous"',
      '9h-12h du lundi au vendredi sur rendez-vous': 'Mo-Fr 09:00-12:00 "sur rendez-vous"',
      '9h-12h le lundi, sur rendez-vous': 'Mo 09:00-12:00 "sur rendez-vous"',
      'lundi 9h-12h, mardi 14h-16h. Sur rendez-vous.':
        'Mo 09:00-12:00 "sur rendez-vous"; Tu 14:00-16:00 "sur rendez-vous"',
    },
    'forgive a slip in the name of a day': {
      'samerdi 9h-12h': 'Sa 09:00-12:00',
      'vendedi 9h-12h': 'Fr 09:00-12:00',
      'mecredi 9h-12h': 'We 09:00-12:00',
      'ludni 9h-12h': 'Mo 09:00-12:00',
      'dimannche 9h-12h': 'Su 09:00-12:00',
      'lun\u00addi 9h-12h': 'Mo 09:00-12:00',
    },
  });

  staysText(frenchHours, {
    'no day is named': [
      '9h-17h',
      '9h-12h et 14h-18h',
      'fermé',
      '24h/24',
      'sur rendez-vous',
      '7j/7',
    ],
    'nothing says when it is open': [
      'Fermé le lundi',
      'lundi : fermé | mardi : fermé',
      'tous les jours sauf dimanche',
      'lundi 9h-12h ; mardi',
      'Lundi\nMardi : 9h-12h',
    ],
    'a word is not known': [
      'secrétariat : lundi au vendredi 9h-12h',
      'en semaine 9h-12h',
      'vacances scolaires : lundi 9h-12h',
      '1er lundi du mois 9h-12h',
      'merdi 9h-12h',
      'mars 9h-12h',
      'mardi 11 : 10h-12h',
    ],
    'something is said twice of a day': [
      'lundi 9h-12h ; lundi 14h-18h',
      'lundi au vendredi 9h-12h, mercredi 14h-18h',
      'lundi et mercredi 9h-12h, fermé le mercredi',
      'du lundi au vendredi 9h-12h et 13h30-17h30 (16h30 le vendredi)',
      'lundi au vendredi 9h-12h, fermé du lundi au vendredi, samedi 9h-12h',
      'lundi et lundi 9h-12h',
      'tous les jours 9h-18h sauf dimanche 9h-12h',
      'dimanche et jours fériés 9h-12h, fermé les jours fériés',
    ],
    'days may be a range or a list': [
      'mardi-jeudi 9h-12h',
      'lundi/vendredi 9h-12h',
      'lundi vendredi 9h-12h',
      'lundi-vendredi-samedi 9h-12h',
    ],
    'hours may belong to the days on either side': [
      'lundi 9h-12h, 14h-18h mardi, mercredi 9h-12h',
      'lundi 9h-12h, 14h-18h mardi, 9h-12h',
      '9h-12h lundi, mardi 14h-18h jeudi',
      'fermé lundi, mardi 9h-12h, mercredi',
      '9h-18h du lundi au vendredi sauf mercredi 9h-12h samedi',
      '9h-12h\n14h-18h le lundi',
    ],
    'half a day cannot be told': [
      'lundi au vendredi 9h-18h, fermé le mercredi après-midi',
      'lundi au vendredi 9h-12h, fermé le mercredi après-midi',
      'lundi au samedi 9h-12h 14h-18h, fermé mercredi et samedi après-midi',
    ],
    'an exception excepts nothing': ['lundi au vendredi 9h-12h sauf dimanche'],
    'an appointment may be for some days or for all': [
      'Sur rendez-vous lundi 9h-12h, mardi 14h-16h',
      'lundi 9h-12h, samedi 9h-12h, sur rendez-vous',
      'lundi 9h-12h sans rendez-vous, mardi 14h-16h',
      '9h-12h du lundi au vendredi, samedi sur rendez-vous',
      '9h-12h du lundi au vendredi et samedi sur rendez-vous, fermé le dimanche',
      '9h-12h lundi mardi sur rendez-vous',
      '9h-12h du lundi au vendredi et sur rendez-vous',
    ],
    'it ends on what announces more': [
      'lundi 9h-12h et',
      'lundi 9h-12h -',
      'vendredi : et 14h-15h30',
    ],
  });
});

describe('any text, read as French hours', () => {
  const WORDS =
    "lundi|mardi|mer.|ven|samerdi|week-end|jours fériés|tous les jours|7j/7|24h/24|9h|12h30|14:00|18 h|9|2h|midi|minuit|-|/|,|;|:|.|\n|(|)|et|puis|à|au|de|du|le|l'|fermé|ouvert|sauf|matin|après-midi|sur rdv|avec ou sans rdv|non stop|x|é|'|\u00ad".split(
      '|',
    );

  it('throws nothing, and what comes out is read', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((parts) => parts.join(' ')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const [day, week] = [frenchDayHours(typed), frenchHours(typed)];
        if (day !== undefined) expect(parseOpeningHours(`Mo ${day}`), typed).to.be.an('array');
        if (week !== undefined) expect(readOpeningHours(typed), typed).to.be.an('array');
      }),
      { numRuns: 5000 },
    );
  });

  it('takes no time, hostile or long', () => {
    const long = [
      'lundi 9h-12h '.repeat(80_000),
      ' '.repeat(1_000_000),
      '\n'.repeat(999),
      `9h${' '.repeat(990)}x`,
      'lundi,'.repeat(166),
      '9h '.repeat(333),
      '('.repeat(1000),
      '9'.repeat(1000),
      'sur rdv '.repeat(125),
      '\ufdfa'.repeat(1000),
      'lun\u202edi 9h-12h',
      '__proto__',
    ];
    const start = performance.now();
    for (const text of long) {
      expect(frenchHours(text), text.slice(0, 20)).to.equal(undefined);
      expect(frenchDayHours(text), text.slice(0, 20)).to.equal(undefined);
    }
    expect(performance.now() - start).to.be.below(500);
  });
});

describe('the opening hours of a record', () => {
  it('are read in OSM’s syntax, else in French', () => {
    const expected = parseOpeningHours('Mo-Fr 09:00-12:00');
    expect(readOpeningHours('Mo-Fr 09:00-12:00')).to.deep.equal(expected);
    expect(readOpeningHours('du lundi au vendredi 9h-12h')).to.deep.equal(expected);
    expect(readOpeningHours('le matin')).to.equal(undefined);
  });

  it('are left as written when they say nothing of the days, in either way of writing them', () => {
    for (const text of [
      '9h-17h',
      '09:00-17:00',
      '09:00-12:00,14:00-18:00',
      '09:00-17:00 "sur rendez-vous"',
      '09:00-17:00; 12:00-14:00 off',
    ]) {
      expect(readOpeningHours(text), text).to.equal(undefined);
    }
    for (const text of [
      'tous les jours 9h-17h',
      'Mo-Su 09:00-17:00',
      '09:00-17:00; Su off',
      'Jul-Aug 09:00-17:00',
      '24/7',
      'off',
    ]) {
      expect(readOpeningHours(text), text).to.be.an('array');
    }
  });
});
