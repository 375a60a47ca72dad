import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Criterion, proofs, type Theme } from '../rgaa/criterion.js';
import { evidenceOf, problems } from '../rgaa/evidence.js';
import { evidenceHtml, statement } from '../rgaa/page.js';
import { RGAA } from '../rgaa/rgaa-4.1.js';

/** How many criteria each theme of RGAA 4.1 has. */
const COUNTS = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

const RUN = {
  version: '1.2.3',
  commit: 'abc1234',
  date: '2026-10-06T08:00:00.000Z',
  browser: 'Chromium 140',
};

const all = RGAA.flatMap(({ criteria }) => criteria);

describe('the map of RGAA 4.1', () => {
  it('has the 106 criteria, each in its place', () => {
    assert.deepEqual(
      all.map(({ number }) => number),
      COUNTS.flatMap((count, theme) =>
        Array.from({ length: count }, (_, i) => `${theme + 1}.${i + 1}`),
      ),
    );
  });

  it('says of each why it does not apply, or what was done and what proves it', () => {
    for (const criterion of all) {
      const { number, subject } = criterion;
      assert.ok(subject.length > 5, number);
      if ('notApplicable' in criterion) assert.ok(criterion.notApplicable.length > 5, number);
      else assert.ok(criterion.done.length > 10 && criterion.proofs.length > 0, number);
    }
  });

  it('names files that are there', () => {
    for (const criterion of all) {
      for (const { file } of 'proofs' in criterion ? criterion.proofs : []) {
        assert.ok(existsSync(file), file);
      }
    }
  });
});

describe('the evidence', () => {
  const theme = (...criteria: readonly Criterion[]): readonly Theme[] => [
    { number: 1, name: 'Essai', criteria },
  ];
  const criterion = { number: '1.1', subject: 'Un sujet', done: 'Fait' };
  const one = { ...criterion, proofs: proofs('x/one', 'group › does') };
  const file = 'test/x/one.test.ts';
  const statusOf = (themes: readonly Theme[], outcomes: object): readonly string[] => {
    const evidence = evidenceOf(themes, { [file]: { ...outcomes } });
    return [...evidence.values()].flat().map(({ status }) => status);
  };

  it('is C where the tests passed and nobody has to look', () => {
    assert.deepEqual(statusOf(theme(one), { 'group › does': 'passed' }), ['C']);
    const group = { ...criterion, proofs: proofs('x/one', 'group') };
    assert.deepEqual(statusOf(theme(group), { 'group › a': 'passed', 'group › b': 'passed' }), [
      'C',
    ]);
  });

  it('is left to a person where no test can tell', () => {
    assert.deepEqual(
      statusOf(theme({ ...one, toCheck: 'Regardez.' }), { 'group › does': 'passed' }),
      ['à vérifier'],
    );
    assert.deepEqual(statusOf(theme({ number: '1.1', subject: 'S', notApplicable: 'Non' }), {}), [
      'NA',
    ]);
  });

  for (const [what, outcomes] of [
    ['failed', { 'group › does': 'failed' }],
    ['was skipped', { 'group › does': 'skipped' }],
    ['is not there', { 'group › does something else': 'passed' }],
  ] as const) {
    it(`is NC, and told, where a test ${what}, whatever a person may say`, () => {
      const themes = theme({ ...one, toCheck: 'Regardez.' });
      assert.deepEqual(statusOf(themes, outcomes), ['NC']);
      const [line = ''] = problems(evidenceOf(themes, { [file]: outcomes }));
      assert.match(line, /^1\.1 : test (?:échoué|ignoré|absent) : test\/x\/one\.test\.ts/);
    });
  }

  it('is NC where one test of a group did not pass', () => {
    const group = { ...criterion, proofs: proofs('x/one', 'group') };
    assert.deepEqual(statusOf(theme(group), { 'group › a': 'passed', 'group › b': 'skipped' }), [
      'NC',
    ]);
  });
});

describe('the page of evidence', () => {
  const passed = Object.fromEntries(
    all
      .flatMap((one) => ('proofs' in one ? one.proofs : []))
      .map(({ file }, _, named) => [
        file,
        Object.fromEntries(
          named
            .filter((proof) => proof.file === file)
            .map(({ title }) => [title, 'passed'] as const),
        ),
      ]),
  );
  const evidence = evidenceOf(RGAA, passed);
  const page = evidenceHtml(evidence, RUN);

  it('has every criterion, its version, its date and its browser', () => {
    for (const { number } of all) assert.ok(page.includes(`id="c${number}"`), number);
    assert.match(page, /6 octobre 2026[^]*1\.2\.3[^]*abc1234[^]*Chromium 140/);
  });

  it('states no rate, and never that a page is what only an audit can say', () => {
    // Text at 200 % is no rate.
    const text = page.replace(/<[^>]*>/g, ' ').replace(/200(?: |&nbsp;)%/g, '');
    assert.doesNotMatch(text, /conforme|conformit|taux|%/i);
  });

  it('has a paragraph ready for a déclaration, which names what is left to a person', () => {
    const text = statement([...evidence.values()].flat(), RUN);
    assert.match(text, /version 1\.2\.3.*6 octobre 2026 \(Chromium 140\)/);
    assert.match(text, /Une personne doit encore vérifier : 1\.3, /);
    assert.doesNotMatch(text, /échoue/);
    const [[first] = []] = evidence.values();
    const broken = { ...first, status: 'NC' } as NonNullable<typeof first>;
    assert.match(statement([broken], RUN), /Un test manque ou échoue pour : 1\.1\./);
  });

  it('writes what comes from tests as text', () => {
    const title = 'shows <b>text</b> & "more"';
    const odd = evidenceOf(
      [
        {
          number: 1,
          name: 'Essai',
          criteria: [{ number: '1.1', subject: 'S', done: 'D', proofs: proofs('x/one', title) }],
        },
      ],
      { 'test/x/one.test.ts': { [title]: 'passed' } },
    );
    assert.ok(!evidenceHtml(odd, RUN).includes('<b>'));
  });
});
