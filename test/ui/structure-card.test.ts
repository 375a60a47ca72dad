import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Structure } from '../../src/domain/structure.js';
import { en } from '../../src/i18n/en.js';
import { fr } from '../../src/i18n/fr.js';
import * as hours from '../../src/ui/hours-view.js';
import { structureCard, type StructureCardOptions } from '../../src/ui/structure-card.js';
import { show } from '../support/show.js';

const GERGY: Structure = {
  id: '1',
  name: "Maison de santé de l'Abergement",
  aliases: ['MSP'],
  kind: 'msp',
  status: 'open',
  address: { street: '1 rue d’Exemple', postcode: '71590', city: 'Gergy', cityCode: '71215' },
  services: [],
};

const NOON = new Date('2026-10-06T10:00:00Z');

async function card(
  structure: Partial<Structure>,
  options: Partial<StructureCardOptions> = {},
): Promise<Element> {
  const list = await show(
    html`<ul>
      ${structureCard(
        { ...GERGY, ...structure },
        {
          words: fr,
          level: 4,
          now: NOON,
          distanceKm: undefined,
          isSelected: false,
          hours,
          hoursAreOpen: false,
          onHours: () => undefined,
          ...options,
        },
      )}
    </ul>`,
  );
  return list.firstElementChild!;
}

function read(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('the card of a structure', () => {
  it('says what it is, where, and what is not known', async () => {
    const shown = await card({}, { distanceKm: 4.44 });
    expect(read(shown.querySelector('h4'))).to.equal('Maison de santé de l’Abergement');
    expect(read(shown.querySelector('.card-kind'))).to.equal('Maison de santé');
    expect(read(shown.querySelector('.card-distance'))).to.equal('à 4,4 km');
    expect(read(shown.querySelector('.card-body p'))).to.equal('1 rue d’Exemple, 71590 Gergy');
    expect(read(shown.querySelector('.card-status'))).to.equal('Horaires non connus');
    expect(shown.querySelectorAll('a, button, .card-distance + .card-distance')).to.have.length(0);
    expect(shown.hasAttribute('aria-current')).to.equal(false);
  });

  it('takes its heading’s level from the list', async () => {
    expect((await card({}, { level: 3 })).querySelectorAll('h3')).to.have.length(1);
    expect((await card({}, { level: 9 })).querySelectorAll('h6')).to.have.length(1);
  });

  it('calls the number, in France’s international form, and names whom', async () => {
    const link = (await card({ phone: '0385216420' })).querySelector('.phone');
    expect(link?.getAttribute('href')).to.equal('tel:+33385216420');
    expect(read(link)).to.equal('Appeler Maison de santé de l’Abergement, Gergy 03 85 21 64 20');
  });

  it('names each link by where it leads', async () => {
    const shown = await card({
      website: 'https://example.org',
      booking: 'https://example.org/rdv',
      position: [4.85, 46.78],
      source: { name: 'FINESS', url: 'https://example.org/finess', date: '2026-01' },
    });
    const of = 'Maison de santé de l’Abergement, Gergy';
    expect(
      [...shown.querySelectorAll('a')].map((link) => [read(link), link.getAttribute('href')]),
    ).to.deep.equal([
      ['Maison de santé de l’Abergement', 'https://example.org'],
      [`Prendre rendez-vous (${of})`, 'https://example.org/rdv'],
      [`Itinéraire (${of})`, 'https://www.openstreetmap.org/directions?to=46.78,4.85'],
      [`FINESS (${of})`, 'https://example.org/finess'],
    ]);
  });

  it('gives no address to a link that is not safe', async () => {
    const shown = await card({
      website: 'javascript:alert(1)',
      booking: 'javascript:alert(1)',
      source: { name: 'FINESS', url: 'javascript:alert(1)' },
    });
    for (const link of shown.querySelectorAll('a')) {
      expect(link.hasAttribute('href'), read(link)).to.equal(false);
    }
  });

  it('says its source and its date; an old one is to be checked', async () => {
    const source = (date: string) => ({ source: { name: 'FINESS', date } });
    const said = async (date: string): Promise<string> =>
      read((await card(source(date))).querySelector('.card-source'));
    expect(await said('2026-03-06')).to.equal('Source : FINESS, 6 mars 2026');
    expect(await said('2020-03-06')).to.equal(
      'Source : FINESS, 6 mars 2020 à vérifier avant de venir',
    );
    expect(await said('2023-10-07')).not.to.contain('vérifier');
    expect(await said('2023-10-05')).to.contain('vérifier');
    expect((await card({})).querySelector('.card-source')).to.equal(null);
  });

  for (const [precision, isSaid] of [
    ['exact', false],
    ['street', true],
    ['commune', true],
  ] as const) {
    it(`${isSaid ? 'says' : 'does not say'} that a position known to the ${precision} is approximate`, async () => {
      const shown = await card({ position: [4.85, 46.78], positionPrecision: precision });
      expect(read(shown.querySelector('.card-status')).includes('Position approximative')).to.equal(
        isSaid,
      );
    });
  }

  it('says that a structure is only planned', async () => {
    const shown = await card({ status: 'planned' });
    expect(read(shown.querySelector('.card-status'))).to.match(/^En projet/);
  });

  it('marks the one that is chosen, and shows a note and a notice', async () => {
    const shown = await card(
      { note: 'Sur rendez-vous.', notice: { text: "Appelez avant de venir à l'accueil." } },
      { isSelected: true },
    );
    expect(shown.getAttribute('aria-current')).to.equal('true');
    expect(read(shown.querySelector('.card-note'))).to.equal('Sur rendez-vous.');
    expect(read(shown.querySelector('.card-notice'))).to.equal(
      'Appelez avant de venir à l’accueil.',
    );
  });

  it('says whether it is open; its week is behind a button', async () => {
    let asked = 0;
    const openingHours = 'Mo-Fr 08:00-19:00';
    const closed = await card({ openingHours }, { onHours: () => (asked += 1) });
    expect(read(closed.querySelector('.card-status'))).to.match(/^Ouvert/);
    const button = closed.querySelector('button')!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    expect(asked).to.equal(1);
    const open = await card({ openingHours }, { hoursAreOpen: true });
    expect(open.querySelector('button')!.getAttribute('aria-expanded')).to.equal('true');
    expect(open.querySelectorAll('tbody tr')).to.have.length(7);
  });

  it('claims nothing of hours that cannot be read, and shows them as they are written', async () => {
    const shown = await card({ openingHours: 'le matin <b>' }, { hoursAreOpen: true });
    expect(read(shown.querySelector('.card-status'))).not.to.match(/Ouvert|Fermé/);
    expect(read(shown.querySelector('.hours'))).to.equal('le matin <b>');
  });

  it('says nothing of hours until what reads them is there', async () => {
    const shown = await card({ openingHours: 'Mo-Fr 08:00-19:00' }, { hours: undefined });
    expect(read(shown.querySelector('.card-status'))).to.equal('');
  });

  it('speaks English', async () => {
    const shown = await card({ phone: '0385216420' }, { words: en, distanceKm: 4.44 });
    expect(read(shown.querySelector('.card-distance'))).to.equal('4.4 km away');
    expect(read(shown.querySelector('.phone'))).to.match(/^Call Maison/);
  });
});
