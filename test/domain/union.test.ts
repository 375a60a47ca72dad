import { expect } from '@esm-bundle/chai';
import { parsePreventionEvent } from '../../src/domain/parse/prevention-event.js';
import type { PreventionEvent } from '../../src/domain/prevention-event.js';
import { unionOfEvents } from '../../src/domain/union.js';

const TOWN = { name: 'Agenda d’exemple' };
const CPTS = { name: 'CPTS d’exemple', url: 'https://cpts.exemple.fr/' };

const WALK = {
  title: 'Marche d’exemple',
  start: '2026-10-06T14:00',
  place: { name: 'Salle des fêtes', address: '1 place d’Exemple, 71640 Givry' },
};

function event(record: object): PreventionEvent {
  return parsePreventionEvent(record).event!;
}

function union(...feeds: readonly (readonly object[])[]): readonly PreventionEvent[] {
  return unionOfEvents(feeds.map((feed) => feed.map(event)));
}

describe('an event that two feeds announce', () => {
  it('under one identifier shows once, as the first tells it, with both sources', () => {
    const [walk, ...others] = union(
      [{ ...WALK, id: 'a', source: TOWN }],
      [{ title: 'Marche', start: '2026-10-07', id: 'a', source: CPTS }],
    );
    expect(others).to.deep.equal([]);
    expect(walk).to.deep.equal({
      ...event({ ...WALK, id: 'a', source: TOWN }),
      otherSources: [CPTS],
    });
  });

  for (const [how, other] of [
    ['the same words', {}],
    [
      'other capitals and accents',
      { title: 'MARCHE D’EXEMPLE', place: { name: 'salle des fetes' } },
    ],
    ['its offset', { start: '2026-10-06T14:00:00+0200' }],
    ['its instant', { start: '2026-10-06T12:00:00.000Z' }],
    ['its address alone', { place: { address: '1 place d’Exemple – 71640 GIVRY' } }],
  ] as const) {
    it(`with ${how} shows once`, () => {
      const found = union([{ ...WALK, id: 'a' }], [{ ...WALK, id: 'b', source: CPTS, ...other }]);
      expect(found.map(({ id, otherSources }) => [id, otherSources])).to.deep.equal([
        ['a', [CPTS]],
      ]);
    });
  }

  it('all year round shows once', () => {
    const standing = { title: 'Permanence d’exemple', standing: true, place: { name: 'Mairie' } };
    expect(union([{ ...standing, id: 'a' }], [{ ...standing, id: 'b' }])).to.have.length(1);
  });

  for (const [how, other] of [
    ['another title', { title: 'Marche nordique' }],
    ['another hour', { start: '2026-10-06T15:00' }],
    ['another place', { place: { name: 'Mairie' } }],
    ['the same name of place in another town', { place: { ...WALK.place, address: '71390 Buxy' } }],
    ['no place', { place: undefined }],
  ] as const) {
    it(`with ${how} is two`, () => {
      expect(union([{ ...WALK, id: 'a' }], [{ ...WALK, id: 'b', ...other }])).to.have.length(2);
    });
  }

  it('is two where one feed announces it twice', () => {
    const twice = [
      { ...WALK, id: 'a' },
      { ...WALK, id: 'b' },
    ];
    expect(union(twice)).to.have.length(2);
    expect(union([{ ...WALK, id: 'c', title: 'Autre' }], twice)).to.have.length(3);
  });

  it('lists each source once', () => {
    const feeds = [TOWN, CPTS, TOWN, CPTS].map((source, i) => [{ ...WALK, id: String(i), source }]);
    expect(union(...feeds).map(({ source, otherSources }) => [source, otherSources])).to.deep.equal(
      [[TOWN, [CPTS]]],
    );
  });

  it('keeps them when it is read again', () => {
    const [walk] = union(
      [{ ...WALK, id: 'a', source: TOWN }],
      [{ ...WALK, id: 'b', source: CPTS }],
    );
    expect(event(walk!)).to.deep.equal(walk);
  });
});
