import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Structure } from '../../src/domain/structure.js';
import { en } from '../../src/i18n/en.js';
import { fr } from '../support/french.js';
import { hoursTable, openStatus } from '../../src/ui/hours-view.js';
import { show } from '../support/show.js';

const structure = (openingHours: string): Structure => ({
  id: 'a',
  name: 'Maison de santé',
  aliases: [],
  kind: 'msp',
  status: 'open',
  address: { cityCode: '71221' },
  services: [],
  openingHours,
});

const USUAL = structure('Mo-Fr 08:30-12:00,13:30-18:30; Sa 09:00-12:00');

/** What is said at an instant of November 2026, when Paris is one hour ahead of UTC. */
async function said(of: Structure, instant: string): Promise<string> {
  const place = await show<HTMLElement>(
    html`<p>${openStatus(of, new Date(`2026-11-${instant}:00+01:00`), fr)}</p>`,
  );
  return place.textContent.replace(/\s+/g, ' ').trim();
}

describe('opening hours of a card', () => {
  it('says midnight of the day that ends', async () => {
    expect(await said(structure('Mo-Su 08:00-24:00'), '20T10:00')).to.equal(
      'Ouvert · ferme à minuit',
    );
    expect(await said(structure('We 00:00-08:00'), '16T10:00')).to.equal(
      'Fermé · ouvre demain à minuit',
    );
  });

  it('says whether it is open, and what comes next', async () => {
    expect(await said(USUAL, '20T10:00')).to.equal('Ouvert · ferme à 12 h');
    expect(await said(USUAL, '20T17:29')).to.equal('Ouvert · ferme à 18 h 30');
    expect(await said(USUAL, '20T17:31')).to.equal('Ferme bientôt · ferme à 18 h 30');
    expect(await said(USUAL, '20T12:30')).to.equal('Fermé · ouvre à 13 h 30');
    expect(await said(USUAL, '20T20:00')).to.equal('Fermé · ouvre demain à 9 h');
    expect(await said(USUAL, '21T13:00')).to.equal('Fermé · ouvre lundi à 8 h 30');
    expect(await said(structure('24/7'), '21T03:00')).to.equal('Ouvert');
  });

  it('says that the hours of a public holiday may not be kept', async () => {
    expect(await said(USUAL, '11T10:00')).to.match(/^Ouvert .* jour férié, à vérifier$/);
  });

  it('claims nothing of hours that it cannot read, and shows them as written', async () => {
    const unread = structure('le matin <b>sur rendez-vous</b>');
    expect(await said(unread, '20T10:00')).to.equal('Consultez les horaires');
    const place = await show<HTMLElement>(html`<div>${hoursTable(unread, new Date(), fr)}</div>`);
    expect(place.textContent).to.contain('le matin <b>sur rendez-vous</b>');
    expect(place.querySelector('b')).to.equal(null);
  });

  it('shows the week of hours typed in French, when they are certain', async () => {
    const typed = structure('9h-12h du lundi au vendredi, 9h-11h le samedi');
    expect(await said(typed, '20T10:00')).to.equal('Ouvert · ferme à 12 h');
    const place = await show<HTMLElement>(html`<div>${hoursTable(typed, new Date(), fr)}</div>`);
    const days = [...place.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(days[5]?.replaceAll('\u00a0', ' ')).to.equal('9 h – 11 h');
  });

  it('names no time on a day that has an appointment instead', async () => {
    const typed = structure('lundi 9h-12h, mardi sur rendez-vous');
    expect(await said(typed, '24T03:00')).to.equal('À vérifier · sur rendez-vous');
    const place = await show<HTMLElement>(
      html`<div>${hoursTable(typed, new Date('2026-11-18T10:00:00+01:00'), fr)}</div>`,
    );
    expect(place.querySelectorAll('td')[1]?.textContent.trim()).to.equal('sur rendez-vous');
  });

  it('says that a day without a night is one of 24 hours', async () => {
    const place = await show<HTMLElement>(
      html`<div>${hoursTable(structure('24/7'), new Date(), fr)}</div>`,
    );
    expect(place.querySelector('td')?.textContent).to.equal('24\u00a0h sur 24');
  });

  it('says which words are French on a page that is not', async () => {
    const commented = structure('Mo-Su 08:00-12:00 "sur rendez-vous"');
    for (const [words, language] of [
      [en, 'fr'],
      [fr, null],
    ] as const) {
      const place = await show<HTMLElement>(
        html`<div>
          ${openStatus(commented, new Date('2026-11-20T10:00:00+01:00'), words)}
          ${hoursTable(commented, new Date(), words)}
          ${hoursTable(structure('le matin'), new Date(), words)}
        </div>`,
      );
      const french = [...place.querySelectorAll('b + span, td > span + span, p + p')];
      expect(french.map(({ textContent }) => textContent)).to.deep.equal([
        'sur rendez-vous',
        ...Array<string>(7).fill('sur rendez-vous'),
        'le matin',
      ]);
      for (const element of french) expect(element.getAttribute('lang')).to.equal(language);
    }
  });

  it('shows the week in a table that names its rows, today marked in another way than by weight', async () => {
    const place = await show<HTMLElement>(
      html`<div>${hoursTable(USUAL, new Date('2026-11-21T10:00:00+01:00'), fr)}</div>`,
    );
    const rows = [...place.querySelectorAll('tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows[0]).to.equal('lundi 8 h 30 – 12 h, 13 h 30 – 18 h 30');
    expect(rows[6]).to.equal('dimanche fermé');
    expect(place.querySelectorAll('th[scope=row]')).to.have.length(7);
    expect(place.querySelector('[aria-current=date] th')?.textContent).to.equal('samedi');
  });
});
