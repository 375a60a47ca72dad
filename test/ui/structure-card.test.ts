import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Structure } from '../../src/domain/structure.js';
import type { Contact } from '../../src/domain/territory.js';
import { en } from '../../src/i18n/en.js';
import type { Messages } from '../../src/i18n/messages.js';
import { fr } from '../support/french.js';
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
          distance: undefined,
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
    const shown = await card({}, { distance: 'à 4,4 km' });
    expect(read(shown.querySelector('h4'))).to.equal('Maison de santé de l’Abergement');
    expect(read(shown.querySelector('.card-kind'))).to.equal('Maison de santé');
    expect(read(shown.querySelector('.card-distance'))).to.equal('à 4,4 km');
    expect(read(shown.querySelector('.card-body p'))).to.equal('1 rue d’Exemple, 71590 Gergy');
    expect(read(shown.querySelector('.card-status'))).to.equal('Horaires non connus');
    expect([...shown.querySelectorAll('a, button')].map(read)).to.deep.equal([
      'Itinéraire (Maison de santé de l’Abergement, Gergy)',
    ]);
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
      email: 'accueil@example.org',
      booking: 'https://example.org/rdv',
      position: [4.85, 46.78],
      positionPrecision: 'exact',
      source: { name: 'FINESS', url: 'https://example.org/finess', date: '2026-01' },
    });
    const of = 'Maison de santé de l’Abergement, Gergy';
    expect(
      [...shown.querySelectorAll('a')].map((link) => [read(link), link.getAttribute('href')]),
    ).to.deep.equal([
      ['Maison de santé de l’Abergement', 'https://example.org'],
      [`Prendre rendez-vous (${of})`, 'https://example.org/rdv'],
      [`Itinéraire (${of})`, 'https://www.openstreetmap.org/directions?to=46.78,4.85'],
      [`Site internet (${of})`, 'https://example.org'],
      [`Écrire à ${of} accueil@example.org`, 'mailto:accueil@example.org'],
      [`FINESS (${of})`, 'https://example.org/finess'],
    ]);
  });

  it('says that it leads to the town where the street is not known', async () => {
    const { street, ...town } = GERGY.address;
    const links = async (more: Partial<Structure>): Promise<readonly (string | null)[][]> =>
      [...(await card(more)).querySelectorAll('.card-actions a')].map((link) => [
        read(link),
        new URL(link.getAttribute('href')!).searchParams.get('to'),
      ]);
    const at = { position: [4.85, 46.78], positionPrecision: 'commune' } as const;
    const of = '(Maison de santé de l’Abergement, Gergy)';
    expect(await links(at)).to.deep.equal([
      [`Itinéraire ${of}`, `${street!}, 71590 Gergy, France`],
    ]);
    expect(await links({ ...at, address: town })).to.deep.equal([
      [`Itinéraire vers Gergy ${of}`, '71590 Gergy, France'],
    ]);
  });

  it('gives no address to a link that is not safe', async () => {
    const shown = await card({
      address: {},
      website: 'javascript:alert(1)',
      booking: 'javascript:alert(1)',
      phone: 'javascript:alert(1)',
      notice: { text: 'Appelez', source: { name: 'FINESS', url: 'javascript:alert(1)' } },
      source: { name: 'FINESS', url: 'javascript:alert(1)' },
    });
    const links = [...shown.querySelectorAll('a')];
    expect(links).to.have.length(6);
    for (const link of links) {
      expect(link.hasAttribute('href'), read(link)).to.equal(false);
    }
  });

  it('says its source and its date; an old one is to be checked', async () => {
    const source = (date: string) => ({ source: { name: 'FINESS', date } });
    const said = async (date: string): Promise<string> =>
      read((await card(source(date))).querySelector('.card-source'));
    expect(await said('2026-03-06')).to.equal('Source : FINESS, 6 mars 2026');
    expect(await said('2020-03-06')).to.equal(
      'Source : FINESS, 6 mars 2020 , à vérifier avant de venir',
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
    expect(read(shown.querySelector('.card-status'))).to.equal('En projet, pas encore ouvert');
  });

  for (const [wheelchair, words] of [
    ['yes', 'Accessible en fauteuil roulant'],
    ['limited', 'En partie accessible en fauteuil roulant'],
    ['no', 'Non accessible en fauteuil roulant'],
  ] as const) {
    it(`says whether a wheelchair gets in: ${wheelchair}`, async () => {
      const shown = await card({ accessibility: { wheelchair, notes: "Une marche à l'entrée." } });
      expect(read(shown.querySelector('.card-facts'))).to.equal(words);
      expect(shown.querySelectorAll('.card-facts svg[aria-hidden=true]')).to.have.length(1);
      expect(read(shown.querySelector('.card-note'))).to.equal('Accès : Une marche à l’entrée.');
    });
  }

  it('says whether it takes new patients, with the date, as long as it can be believed', async () => {
    const said = async (newPatients: NonNullable<Structure['newPatients']>): Promise<string> =>
      read((await card({ newPatients })).querySelector('.card-facts'));
    expect(await said({ value: true, date: '2026-09-10' })).to.equal(
      'Accepte de nouveaux patients (mise à jour : 10 septembre 2026)',
    );
    expect(await said({ value: false, date: '2026-09' })).to.equal(
      'N’accepte pas de nouveaux patients (mise à jour : septembre 2026)',
    );
    expect(await said({ value: true, date: '2026-06-10' })).to.equal('');
    expect(await said({ value: true })).to.equal('');
  });

  it('says that one is seen from afar, and which services there are', async () => {
    const shown = await card({ teleconsultation: true, services: ['Vaccination', "Don de l'œil"] });
    expect(read(shown.querySelector('.card-facts'))).to.equal('Téléconsultation');
    expect(read(shown.querySelector('.card-note'))).to.equal(
      'Services : Vaccination, Don de l’œil',
    );
    const without = await card({ teleconsultation: false });
    expect(without.querySelectorAll('.card-facts, .card-note')).to.have.length(0);
  });

  it('says a notice before one acts, and who says it', async () => {
    const shown = await card({
      phone: '0385216420',
      notice: {
        text: "Appelez avant de venir à l'accueil.",
        source: { name: 'ARS', url: 'https://example.org/ars', date: '2026-05' },
      },
    });
    const notice = shown.querySelector('.card-notice')!;
    expect(read(notice)).to.equal(
      'Appelez avant de venir à l’accueil. Source : ARS (Maison de santé de l’Abergement, Gergy), mai 2026',
    );
    const next = notice.compareDocumentPosition(shown.querySelector('.card-actions')!);
    expect(next & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says that the data’s own sentences are French on a page that is not', async () => {
    const record: Partial<Structure> = {
      note: 'Au premier étage.',
      notice: { text: 'Appelez avant de venir.' },
      services: ['Vaccination'],
      accessibility: { notes: 'Une marche.' },
    };
    const french = async (words: Messages): Promise<readonly string[]> =>
      [...(await card(record, { words })).querySelectorAll('[lang=fr]')].map(read);
    expect(await french(en)).to.have.members([
      'Au premier étage.',
      'Appelez avant de venir.',
      'Vaccination',
      'Une marche.',
    ]);
    expect(await french(fr)).to.deep.equal([]);
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
    expect(read(shown.querySelector('.hours'))).to.equal('Horaires le matin <b>');
  });

  it('says nothing of hours until what reads them is there', async () => {
    const shown = await card({ openingHours: 'Mo-Fr 08:00-19:00' }, { hours: undefined });
    expect(read(shown.querySelector('.card-status'))).to.equal('');
  });

  describe('when it is wrong, is reported', () => {
    const report = async (contact: Omit<Contact, 'name'> | undefined): Promise<Element | null> =>
      (await card({}, { contact: contact && { name: 'Territoire', ...contact } })).querySelector(
        '.report',
      );
    const name = 'Signaler une erreur (Maison de santé de l’Abergement, Gergy)';

    it('by a message that names the record and nothing else', async () => {
      const link = await report({ email: 'a@example.org', website: 'https://example.org' });
      expect(read(link)).to.equal(name);
      const url = new URL(link!.getAttribute('href')!);
      expect(url.protocol + url.pathname).to.equal('mailto:a@example.org');
      expect([...url.searchParams]).to.deep.equal([
        ['subject', 'Signaler une erreur (Maison de santé de l’Abergement)'],
        ['body', 'Maison de santé de l’Abergement (1)\r\n\r\nÀ corriger\u00a0: '],
      ]);
    });

    it('else on the contact’s site', async () => {
      const link = await report({ website: 'https://example.org' });
      expect([read(link), link?.getAttribute('href')]).to.deep.equal([name, 'https://example.org']);
    });

    it('by phone before a site, the number shown', async () => {
      const link = await report({ website: 'https://example.org', phone: '0385000000' });
      expect([read(link), link?.getAttribute('href')]).to.deep.equal([
        `${name} : 03 85 00 00 00`,
        'tel:+33385000000',
      ]);
    });

    it('not at all where there is nobody to tell', async () => {
      expect(await report({})).to.equal(null);
      expect(await report(undefined)).to.equal(null);
    });
  });

  it('shows its hours as they are written where what reads them is missing', async () => {
    const openingHours = 'Mo-Fr 08:00-12:00';
    const folded = await card({ openingHours }, { hours: null });
    expect(read(folded.querySelector('.card-status'))).to.equal('');
    expect(folded.querySelector('[part=hours]')).to.equal(null);
    for (const hours of [null, undefined]) {
      const shown = await card({ openingHours }, { hours, hoursAreOpen: true });
      expect(read(shown.querySelector('[part=hours]'))).to.equal(`Horaires ${openingHours}`);
    }
  });

  it('pauses, for who listens, between facts that stand side by side', async () => {
    const shown = await card({
      position: [4.85, 46.78],
      positionPrecision: 'commune',
      source: { name: 'FINESS', date: '2020-03-06' },
    });
    expect(read(shown.querySelector('.card-status'))).to.equal(
      'Horaires non connus , Position approximative',
    );
    expect(read(shown.querySelector('.card-source'))).to.equal(
      'Source : FINESS, 6 mars 2020 , à vérifier avant de venir',
    );
  });

  it('ends with what its list offers', async () => {
    const shown = await card({}, { more: html`<button>Partager</button>` });
    expect(read(shown.querySelector('.card-source button'))).to.equal('Partager');
  });

  it('is text, whatever the record holds', async () => {
    const hostile = '<img src=x onerror="globalThis.hacked = true">';
    const shown = await card(
      {
        id: hostile,
        name: hostile,
        address: { street: hostile, city: hostile },
        note: hostile,
        services: [hostile],
        accessibility: { notes: hostile },
        notice: { text: hostile, source: { name: hostile } },
        email: `${hostile}@example.org`,
        openingHours: hostile,
        source: { name: hostile },
      },
      { contact: { name: hostile, email: 'a@example.org' }, hoursAreOpen: true },
    );
    expect(shown.querySelectorAll('img')).to.have.length(0);
    expect(shown.textContent.split(hostile).length - 1).to.be.at.least(9);
    for (const link of shown.querySelectorAll('a')) {
      expect(link.getAttribute('href') ?? 'mailto:').to.match(
        /^(?:mailto:|https:\/\/www\.openstreetmap\.org\/directions\?to=)[^<>"\s]*$/,
      );
    }
  });

  it('speaks English', async () => {
    const shown = await card({ phone: '0385216420' }, { words: en });
    expect(read(shown.querySelector('.card-status'))).to.equal('Opening hours not known');
    expect(read(shown.querySelector('.phone'))).to.match(/^Call Maison/);
  });
});
