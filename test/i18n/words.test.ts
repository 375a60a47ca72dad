import { expect } from '@esm-bundle/chai';
import type { IssueCode } from '../../src/domain/issue.js';
import { CptsError, type CptsErrorCode } from '../../src/errors.js';
import { diagnostics } from '../../src/i18n/diagnostics-fr.js';
import { fr } from '../support/french.js';
import { en } from '../../src/i18n/en.js';

const commune = (name: string, link: number) => ({
  code: '71000',
  name,
  link,
  postcodes: [],
  formerNames: [],
});
const givry = commune('Givry', 0);
const creusot = commune('Le Creusot', 2);
const autun = commune('Autun', 1);
const NBSP = '\u00a0';

describe('French words', () => {
  it('counts structures: 0 and 1 are singular', () => {
    const near = (count: number) => fr.resultCount(count, { radius: 10, commune: givry });
    expect(near(0)).to.equal(`Aucune structure à moins de 10${NBSP}km de Givry`);
    expect(near(1)).to.equal(`1 structure à moins de 10${NBSP}km de Givry`);
    expect(near(22)).to.equal(`22 structures à moins de 10${NBSP}km de Givry`);
  });

  it('joins the name of a commune as French does', () => {
    const at = (where: typeof givry) => fr.resultCount(2, { radius: 7.5, commune: where });
    expect(at(creusot)).to.equal(`2 structures à moins de 7,5${NBSP}km du Creusot`);
    expect(at(autun)).to.equal(`2 structures à moins de 7,5${NBSP}km d’Autun`);
  });

  it('counts the chosen kind by its own name and gender', () => {
    const of = (kind: 'msp' | 'centre-de-sante' | 'sante-mentale', count: number) =>
      fr.resultCount(count, { radius: 10, commune: undefined, kind });
    expect(of('centre-de-sante', 2)).to.equal('2 centres de santé');
    expect(of('centre-de-sante', 0)).to.equal('Aucun centre de santé');
    expect(of('msp', 0)).to.equal('Aucune maison de santé');
    expect(of('sante-mentale', 3)).to.equal('3 structures');
  });

  it('says which CPTS covers a commune', () => {
    expect(fr.covered(givry, 'CPTS du Chalonnais')).to.equal(
      'Givry est couverte par la CPTS du Chalonnais',
    );
    expect(fr.covered(creusot, 'CPTS Centre Saône-et-Loire')).to.equal(
      'La commune du Creusot est couverte par la CPTS Centre Saône-et-Loire',
    );
    expect(fr.coveredBySeveral(givry, ['CPTS A', "CPTS Sud Côte-d'Or"])).to.equal(
      'Givry est couverte par la CPTS A et la CPTS Sud Côte-d’Or',
    );
    expect(fr.notKnown(creusot)).to.equal(
      'Nous ne savons pas si une CPTS couvre la commune du Creusot.',
    );
  });

  it('writes dates to the day, the month or the year that is known', () => {
    expect(fr.date('2020-03-06')).to.equal('6 mars 2020');
    expect(fr.date('2024-08-01')).to.equal('1er août 2024');
    expect(fr.date('2023-02')).to.equal('février 2023');
    expect(fr.date('2024')).to.equal('2024');
  });

  it('writes times and when they come', () => {
    expect(fr.time(510)).to.equal(`8${NBSP}h${NBSP}30`);
    expect(fr.time(1500), 'past midnight').to.equal(`1${NBSP}h`);
    expect(fr.when(0, '2026-11-21', 1110)).to.equal(`à 18${NBSP}h${NBSP}30`);
    expect(fr.when(1, '2026-11-22', 540)).to.equal(`demain à 9${NBSP}h`);
    expect(fr.when(2, '2026-11-23', 540)).to.equal(`lundi à 9${NBSP}h`);
    expect(fr.when(7, '2026-11-28', 540)).to.equal(`le 28 novembre 2026 à 9${NBSP}h`);
  });

  it('writes distances with a comma, and no decimals when far', () => {
    expect(fr.distance(4.44)).to.equal(`à 4,4${NBSP}km`);
    expect(fr.distance(9.96)).to.equal(`à 10${NBSP}km`);
    expect(fr.distance(0.02)).to.equal(`moins de 100${NBSP}m`);
  });

  it('never breaks a line before a double punctuation mark or a unit', () => {
    for (const text of everyText()) {
      expect(text, text).not.to.match(/ [:;?!»]|« |\d (?:km|h|m)\b/);
      expect(text, text).not.to.match(/'|!|Oups/);
    }
  });

  it('says each thing in sentences of twenty words at most', () => {
    for (const sentence of everyText().flatMap((text) => text.split(/(?<=[.?])\s/))) {
      const words = sentence.match(/[\p{L}\d’-]+/gu) ?? [];
      expect(words.length, sentence).to.be.at.most(20);
    }
  });
});

describe('English words', () => {
  it('counts and dates as English does', () => {
    expect(en.resultCount(1, { radius: 10, commune: creusot })).to.equal(
      `1 structure within 10${NBSP}km of Le Creusot`,
    );
    expect(en.resultCount(0, { radius: 0, commune: undefined })).to.equal('No structures');
    expect(en.date('2020-03-06')).to.equal('6 March 2020');
    expect(en.distance(4.44)).to.equal(`4.4${NBSP}km away`);
  });
});

const ISSUES =
  `not-an-object missing-name duplicate-id same-structure same-event unknown-id not-text too-long unknown-value bad-link
  bad-phone several-phones bad-postcode bad-insee-code bad-date bad-position swapped-position unknown-projection bad-hours
  bad-finess no-source unknown-commune bad-members missing-cpts unknown-column duplicate-column extra-cell short-row
  bad-quotes unread-line cut-short more-pages`.split(/\s+/) as readonly IssueCode[];
const ERRORS = 'http timeout network csp html empty no-header too-large missing-file format'.split(
  ' ',
) as readonly CptsErrorCode[];

/** Every word of the interface, called with something of each sort. */
function everyText(): string[] {
  const calls: Record<string, readonly unknown[]> = {
    date: ['2020-03-06'],
    number: [2.5],
    time: [510],
    when: [2, '2026-11-23', 510],
    distance: [12],
    formerName: ['Ciel'],
    outsidePlaceHelp: ['A'],
    goToContact: ['A'],
    kind: ['msp'],
    kindPlural: ['msp'],
    basis: ['press'],
    covered: [creusot, 'CPTS A'],
    coveredBySeveral: [creusot, ['CPTS A', 'CPTS B']],
    announcedBySeveral: [creusot, ['CPTS A', 'CPTS B']],
    openNotKnown: [{ radius: 10, commune: creusot, kind: 'pharmacie' }],
    distanceAbout: [3],
    mapPlace: ['Le Creusot', ['CPTS A', 'CPTS B'], true],
    coveredCount: [1200, 3400],
    announced: [creusot, 'CPTS A', 99],
    notKnown: [creusot],
    callContact: ['Le Grand Chalon', '03'],
    patientsTaken: [true, '2026-09-10'],
    wheelchair: ['yes'],
    resultCount: [3, { radius: 10, commune: creusot }],
    nearestOutside: ['A', `à 12${NBSP}km`, true],
    hoursKnown: [3, 12],
    opensFirst: ['A', `demain à 9${NBSP}h`, { radius: 10, commune: creusot }],
    loading: [creusot],
    seeAround: [creusot],
    showKind: ['handicap'],
    searchIn: [creusot],
    insidePlace: [[creusot]],
    notListedHelp: [['A']],
    errorText: [{ code: 'timeout' }],
    day: ['2026-10-06'],
    shortWeekday: ['2026-10-06'],
    eventWhen: [{ first: '2026-10-06', last: '2026-10-06', times: [{ from: 570, until: 720 }] }],
    eventStatus: ['full'],
    eventStatusHelp: ['full'],
    age: [{ min: 50, max: 74 }],
    eventCountNear: [2, 20, creusot],
    period: ['dates'],
    theme: ['aidants'],
    audience: ['aidants'],
    column: ['basis'],
    moveTo: ['north'],
    positionProblem: ['refused', 0],
    shortMonth: ['2026-10-06'],
    month: ['2026-10'],
    weekday: [2],
    gridDay: ['2026-10-06', 2],
  };
  const { issue, errorFix, ...others } = diagnostics;
  const texts = Object.entries({ ...fr, ...others }).flatMap(([key, value]) =>
    typeof value === 'function'
      ? (value as (...args: unknown[]) => string | string[])(...(calls[key] ?? ['2']))
      : value,
  );
  const fixes = ERRORS.map((code) => errorFix(new CptsError(code, { source: 'a' })));
  return [...texts, ...ISSUES.map(issue), ...fixes];
}
