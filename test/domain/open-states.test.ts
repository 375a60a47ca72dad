import { expect } from '@esm-bundle/chai';
import { openState } from '../../src/domain/hours.js';
import { placeOf } from '../../src/domain/calendar.js';
import { parseOpeningHours } from '../../src/domain/opening-hours.js';
import { OpenStates } from '../../src/domain/open-states.js';
import { parseStructure } from '../../src/domain/parse/structure.js';
import type { Structure } from '../../src/domain/structure.js';

const at = (instant: string): Date => new Date(`2026-11-${instant}:00+01:00`);

function structure(openingHours: string | undefined, more = {}): Structure {
  return parseStructure({ name: 'Exemple', kind: 'msp', openingHours, ...more }).structure!;
}

const USUAL = 'Mo-Fr 08:30-12:00,13:30-18:30; Sa 09:00-12:00';

describe('open states', () => {
  it('are those of the hours at each instant, in whichever order they are asked for', () => {
    const states = new OpenStates();
    const hours = parseOpeningHours(USUAL)!;
    const one = structure(USUAL);
    for (const instant of [
      '20T10:00',
      '20T11:59',
      '20T12:00',
      '21T11:00',
      '20T08:29',
      '16T09:00',
    ]) {
      expect(states.of(one, at(instant)), instant).to.deep.equal(
        openState(hours, at(instant), placeOf()),
      );
    }
  });

  it('are of the clocks of their place', () => {
    const states = new OpenStates();
    const reunion = structure(USUAL, { address: { cityCode: '97411' } });
    expect(states.of(reunion, at('20T06:00'))?.status, '9 h there').to.equal('open');
    expect(states.of(structure(USUAL), at('20T06:00'))?.status).to.equal('closed');
  });

  it('are not known without hours that can be read, nor of a project', () => {
    const states = new OpenStates();
    const now = at('20T10:00');
    for (const one of [
      structure(undefined),
      structure('sur rendez-vous le matin'),
      structure(USUAL, { status: 'planned' }),
    ]) {
      expect(states.of(one, now)).to.equal(undefined);
    }
  });

  it('tell which one opens first; what depends on an appointment is not awaited', () => {
    const states = new OpenStates();
    const first = structure('Sa 08:00-12:00', { name: 'La première' });
    const all = [
      structure(undefined),
      structure('Mo-Fr 07:00-19:00'),
      structure('Sa 07:00-12:00 "sur rendez-vous"'),
      first,
      structure(USUAL),
    ];
    const next = states.nextToOpen(all, at('20T21:00'));
    expect(next?.structure).to.equal(first);
    expect(next?.at).to.deep.equal(at('21T08:00'));
    expect(states.nextToOpen([structure(undefined)], at('20T21:00'))).to.equal(undefined);
  });
});
