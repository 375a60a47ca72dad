import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { CptsFinder } from '../../src/elements/finder/finder.js';
import type { CptsFilterEvent, FinderFilters } from '../../src/events.js';
import { brokenReferences, violations } from '../support/axe.js';
import { drawn, until } from '../support/show.js';
import {
  button,
  find,
  findAll,
  focused,
  listen,
  press,
  read,
  search,
  sentences,
  showFinder,
  texts,
} from './visitor.js';

const { now: realNow } = Date;

/** Sets the time, and lets the page notice it as when it is looked at again. */
function setTime(instant: string): void {
  const fixed = Date.parse(`2026-11-${instant}:00+01:00`);
  Date.now = () => fixed;
  window.dispatchEvent(new Event('visibilitychange'));
}

/** All fictitious, to the east of Givry, one farther than the other. */
const RECORDS = [
  { name: 'Exemple du matin', kind: 'msp', openingHours: 'Mo-Fr 08:00-12:00' },
  { name: 'Exemple de nuit', kind: 'hopital', openingHours: '24/7' },
  { name: 'Exemple du soir', kind: 'pharmacie', openingHours: 'Mo-Fr 14:00-19:00' },
  { name: 'Exemple sur avis', kind: 'msp', openingHours: 'Mo-Su 08:00-18:00 unknown "avis"' },
  { name: 'Exemple illisible', kind: 'msp', openingHours: 'quand on peut' },
  { name: 'Exemple muet', kind: 'pharmacie' },
];

async function withData(
  records: readonly object[],
  { width = 800, ...attributes }: Record<string, string | number> = {},
): Promise<CptsFinder> {
  const data = records.map((record, index) => ({
    id: `record-${index}`,
    name: `Exemple ${index}`,
    kind: 'msp',
    position: [4.78 + index / 1000, 46.78],
    address: { city: 'Givry', cityCode: '71221' },
    ...record,
  }));
  const finder = await showFinder(
    html`<cpts-territory style="display: block; width: ${width}px"
      ><cpts-finder commune="71221" .data=${data}></cpts-finder
    ></cpts-territory>`,
  );
  for (const [name, value] of Object.entries(attributes)) finder.setAttribute(name, String(value));
  await drawn(finder.shadowRoot!);
  if (data.some((record) => 'openingHours' in record)) {
    await until(() => texts(finder, '.card-status').every((text) => text !== ''), 'the hours');
    await drawn(finder.shadowRoot!);
  }
  return finder;
}

const chips = (finder: CptsFinder): readonly string[] => texts(finder, 'button[part=filter]');
const names = (finder: CptsFinder): readonly string[] => texts(finder, '.card-title');
const count = (finder: CptsFinder): string =>
  texts(finder, '.result-count, .message-title').join(' / ');

function chip(finder: CptsFinder, label: string): HTMLElement {
  const found = findAll(finder, 'button[part=filter]').find((one) => read(one).startsWith(label));
  if (!found) throw new Error(`No filter ${label}: ${chips(finder).join(', ')}`);
  return found;
}

async function toggle(finder: CptsFinder, label: string): Promise<void> {
  chip(finder, label).click();
  await drawn(finder.shadowRoot!);
}

function told(finder: CptsFinder): readonly (readonly [FinderFilters, number])[] {
  const events: (readonly [FinderFilters, number])[] = [];
  finder.addEventListener('cpts-filter', (event: CptsFilterEvent) => {
    events.push([event.filters as FinderFilters, event.count]);
  });
  return events;
}

beforeEach(() => {
  setTime('20T10:00');
});

afterEach(() => {
  Date.now = realNow;
});

describe('what is open now', () => {
  it('is the first filter, counts those that are open, and shows them', async () => {
    const finder = await withData(RECORDS);
    expect(chips(finder)[0]).to.equal('Ouvert maintenant 2');
    await toggle(finder, 'Ouvert maintenant');
    expect(names(finder)).to.deep.equal(['Exemple du matin', 'Exemple de nuit']);
    expect(count(finder)).to.equal('2 structures ouvertes maintenant à moins de 10 km de Givry');
    expect(chips(finder)[0]).to.equal('Ouvert maintenant 2');
  });

  it('says of how many the hours are known', async () => {
    const finder = await withData(RECORDS);
    expect(texts(finder, '.filters-note')).to.deep.equal([]);
    await toggle(finder, 'Ouvert maintenant');
    expect(texts(finder, '.filters-note')).to.deep.equal([
      'Horaires connus pour 4 structures sur 6.',
    ]);
    expect(chip(finder, 'Ouvert').getAttribute('aria-describedby')).to.equal(
      find(finder, '.filters-note').id,
    );
    await toggle(finder, 'Pharmacies');
    expect(texts(finder, '.filters-note')).to.deep.equal([
      'Horaires connus pour 1 structure sur 2.',
    ]);
  });

  it('is no filter where no hours are known', async () => {
    const finder = await withData([{}, { kind: 'pharmacie' }]);
    expect(chips(finder)).to.deep.equal(['Maisons de santé 1', 'Pharmacies 1']);
    const unread = await withData([{ openingHours: 'quand on peut' }, { kind: 'pharmacie' }]);
    expect(chips(unread)).to.deep.equal(['Maisons de santé 1', 'Pharmacies 1']);
  });

  it('does not claim that nothing is open where no hours are known', async () => {
    const finder = await withData([...RECORDS, { kind: 'laboratoire' }]);
    const said = listen(finder);
    await toggle(finder, 'Ouvert maintenant');
    await toggle(finder, 'Laboratoires');
    const unknown =
      'Nous ne savons pas si un laboratoire est ouvert maintenant à moins de 10 km de Givry';
    expect(count(finder)).to.equal(unknown);
    await until(() => sentences(said).at(-1) === unknown, 'what is said');
  });

  it('stays while it is pressed, whatever the other filters leave', async () => {
    const finder = await withData([...RECORDS, { kind: 'prevention' }]);
    await toggle(finder, 'Ouvert maintenant');
    await toggle(finder, 'Prévention');
    expect(chips(finder)[0]).to.equal('Ouvert maintenant 0');
    await toggle(finder, 'Ouvert maintenant');
    expect(chips(finder)[0]).to.equal('Maisons de santé 3');
    expect(names(finder)).to.deep.equal(['Exemple 6']);
  });

  it('follows the time in silence', async () => {
    const finder = await withData(RECORDS);
    await toggle(finder, 'Ouvert maintenant');
    await until(() => read(find(finder, '[role=status]')) !== '', 'the count');
    const said = listen(finder);
    setTime('20T12:00');
    await drawn(finder.shadowRoot!);
    expect(names(finder)).to.deep.equal(['Exemple de nuit']);
    expect(count(finder)).to.match(/^1 structure ouverte maintenant/);
    setTime('20T14:00');
    await drawn(finder.shadowRoot!);
    expect(names(finder)).to.deep.equal(['Exemple de nuit', 'Exemple du soir']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sentences(said)).to.deep.equal([]);
  });

  it('takes no card away under the focus, but says on it that it has closed', async () => {
    const finder = await withData(RECORDS);
    await toggle(finder, 'Ouvert maintenant');
    const hours = find(finder, '.card .hours-button');
    hours.focus();
    const before = focused(finder);
    setTime('20T12:00');
    await drawn(finder.shadowRoot!);
    expect(names(finder)).to.deep.equal(['Exemple du matin', 'Exemple de nuit']);
    expect(texts(finder, '.card-status')[0]).to.match(/^Fermé/);
    expect(focused(finder)).to.equal(before);
    hours.blur();
    setTime('20T12:01');
    await drawn(finder.shadowRoot!);
    expect(names(finder)).to.deep.equal(['Exemple de nuit']);
  });

  it('is no longer followed by a widget that was removed, and catches up when it is back', async () => {
    const finder = await withData(RECORDS);
    await toggle(finder, 'Ouvert maintenant');
    const place = finder.parentElement!;
    finder.remove();
    setTime('20T12:00');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(names(finder)).to.have.length(2);
    place.append(finder);
    await drawn(finder.shadowRoot!);
    await until(() => names(finder).length === 1, 'what is open at noon');
  });
});

describe('what the records say of access and of new patients', () => {
  const access = (wheelchair: string) => ({ accessibility: { wheelchair } });
  const patients = (date: string, value = true) => ({ newPatients: { value, date } });

  it('filters by what is certain', async () => {
    const finder = await withData([
      { name: 'Exemple accessible', ...access('yes') },
      { name: 'Exemple limité', ...access('limited'), ...patients('2026-11-01') },
      { name: 'Exemple à marches', ...access('no'), ...patients('2026-07-01') },
      { name: 'Exemple muet', ...patients('2026-11-01', false) },
    ]);
    expect(chips(finder)).to.deep.equal(['Accessible en fauteuil 1', 'Nouveaux patients 1']);
    await toggle(finder, 'Accessible en fauteuil');
    expect(names(finder)).to.deep.equal(['Exemple accessible']);
    await toggle(finder, 'Accessible en fauteuil');
    await toggle(finder, 'Nouveaux patients');
    expect(names(finder)).to.deep.equal(['Exemple limité']);
  });

  it('is no filter where nothing is said, or nothing that still counts', async () => {
    const finder = await withData([{}, patients('2026-07-01')]);
    expect(chips(finder)).to.deep.equal([]);
  });

  it('adds up with the others: each filter counts what it would show', async () => {
    const finder = await withData([
      { kind: 'msp', ...access('yes'), openingHours: '24/7' },
      { kind: 'msp', ...access('yes'), openingHours: 'Mo-Fr 14:00-19:00' },
      { kind: 'pharmacie', ...access('no'), openingHours: '24/7' },
      { kind: 'pharmacie', ...access('yes'), openingHours: '24/7', ...patients('2026-11-01') },
    ]);
    for (const first of chips(finder)) {
      const label = first.replace(/ \d+$/, '');
      await toggle(finder, label);
      for (const other of chips(finder).filter((one) => !one.startsWith(label))) {
        const [, name = '', number] = /^(.*) (\d+)$/.exec(other)!;
        const isKind = /^(?:Pharm|Mais)/.test(name) && /^(?:Pharm|Mais)/.test(label);
        if (isKind) continue;
        await toggle(finder, name);
        expect(names(finder), `${label} + ${name}`).to.have.length(Number(number));
        expect(chip(finder, name).getAttribute('aria-pressed')).to.equal('true');
        await toggle(finder, name);
      }
      await toggle(finder, label);
    }
  });
});

describe('how far to look', () => {
  const FAR = { name: 'Exemple lointain', position: [4.74, 46.78 + 15 / 111.19] };
  const select = (finder: CptsFinder): HTMLSelectElement =>
    find(finder, '.radius select') as HTMLSelectElement;
  async function choose(finder: CptsFinder, radius: number): Promise<void> {
    select(finder).value = String(radius);
    select(finder).dispatchEvent(new Event('change'));
    await drawn(finder.shadowRoot!);
  }
  const choices = (finder: CptsFinder): readonly string[] => texts(finder, '.radius option');

  it('is the visitor’s choice, with a label, from what the page says', async () => {
    const finder = await withData([{}, FAR]);
    expect(select(finder).labels[0]?.textContent).to.match(/^\s*Distance/);
    expect(choices(finder)).to.deep.equal(['5 km', '10 km', '20 km', '50 km', 'Sans limite']);
    expect(select(finder).value).to.equal('10');
    const events = told(finder);
    const said = listen(finder);
    await choose(finder, 20);
    expect(count(finder)).to.equal('2 structures à moins de 20 km de Givry');
    expect(finder.radius, 'the page’s').to.equal(10);
    expect(events.map(([{ radius }, shown]) => [radius, shown])).to.deep.equal([[20, 2]]);
    await until(() => sentences(said).length > 0, 'the count');
    expect(sentences(said)).to.deep.equal(['2 structures à moins de 20 km de Givry']);
    await choose(finder, 0);
    expect(count(finder)).to.equal('2 structures, de la plus proche à la plus lointaine de Givry');
  });

  it('proposes the page’s own distance too, which an attribute may change', async () => {
    const finder = await withData([{}, FAR], { radius: 7.5 });
    expect(choices(finder)[1]).to.equal('7,5 km');
    expect(select(finder).value).to.equal('7.5');
    await choose(finder, 50);
    finder.radius = 12;
    await drawn(finder.shadowRoot!);
    expect(select(finder).value).to.equal('12');
    expect(count(finder)).to.equal('1 structure à moins de 12 km de Givry');
  });

  it('is no question where nobody said from where', async () => {
    const finder = await withData([{}, FAR]);
    finder.clear();
    await drawn(finder.shadowRoot!);
    expect(findAll(finder, '.radius')).to.have.length(0);
    expect(names(finder)).to.have.length(2);
  });

  it('stays as it was chosen for the next commune', async () => {
    const finder = await withData([{}, FAR]);
    await choose(finder, 20);
    await search(finder, 'Dracy-le-Fort');
    expect(select(finder).value).to.equal('20');
    expect(count(finder)).to.match(/à moins de 20 km de Dracy-le-Fort$/);
  });

  it('follows when an empty list is widened', async () => {
    const finder = await withData([{ ...FAR, position: [4.74, 46.78 + 25 / 111.19] }]);
    button(finder, 'Chercher à 30 km').click();
    await drawn(finder.shadowRoot!);
    expect(select(finder).value).to.equal('30');
    expect(choices(finder)).to.include('30 km');
  });
});

describe('taking filters away', () => {
  it('is one button, which gives the focus back to the filters and says the count once', async () => {
    const finder = await withData(RECORDS);
    expect(findAll(finder, '.clear-filters')).to.have.length(0);
    await toggle(finder, 'Ouvert maintenant');
    await toggle(finder, 'Maisons de santé');
    const events = told(finder);
    const clear = button(finder, 'Retirer les filtres');
    clear.focus();
    const said = listen(finder);
    await press(finder, 'Enter');
    expect(names(finder)).to.have.length(6);
    expect(findAll(finder, '.filters [aria-pressed=true], .clear-filters')).to.have.length(0);
    expect(focused(finder)).to.match(/^Filtrer Ouvert maintenant/);
    expect(events).to.deep.equal([
      [{ kinds: [], openNow: false, accessible: false, newPatients: false, radius: 10 }, 6],
    ]);
    await until(() => sentences(said).length > 0, 'the count');
    expect(sentences(said)).to.deep.equal(['6 structures à moins de 10 km de Givry']);
    await sendKeys({ press: 'Tab' });
    expect(focused(finder)).to.equal('Ouvert maintenant 2');
  });

  it('of a page that calls clear() goes back to what the page asked for', async () => {
    const finder = await withData(RECORDS, { kinds: 'msp', radius: 5 });
    await toggle(finder, 'Pharmacies');
    await toggle(finder, 'Maisons de santé');
    await toggle(finder, 'Ouvert maintenant');
    finder.clear();
    await drawn(finder.shadowRoot!);
    finder.select('71221');
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.filters [aria-pressed=true]')).to.deep.equal(['Maisons de santé 3']);
    expect(count(finder)).to.equal('3 maisons de santé à moins de 5 km de Givry');
  });

  it('is not done by emptying the field', async () => {
    const finder = await withData(RECORDS);
    await toggle(finder, 'Ouvert maintenant');
    find(finder, 'input').focus();
    await press(finder, 'Escape', 'Escape');
    find(finder, '[aria-label=Effacer]').click();
    await drawn(finder.shadowRoot!);
    expect(texts(finder, '.filters [aria-pressed=true]')).to.deep.equal(['Ouvert maintenant 2']);
  });
});

describe('filters that leave nothing', () => {
  it('say what opens first, and take themselves away one by one', async () => {
    setTime('20T20:00');
    const finder = await withData(
      [
        { name: 'Exemple du samedi', openingHours: 'Sa 09:00-12:00' },
        { name: 'Exemple du lundi', openingHours: 'Mo 08:00-12:00', kind: 'pharmacie' },
      ],
      {},
    );
    expect(chip(finder, 'Ouvert maintenant').classList.contains('none'), 'dashed').to.equal(true);
    await toggle(finder, 'Ouvert maintenant');
    expect(texts(finder, '.message-title')).to.deep.equal(['Aucune structure ouverte maintenant']);
    expect(texts(finder, '.message-body p')).to.deep.equal([
      'À moins de 10 km de Givry, la première à ouvrir est Exemple du samedi, demain à 9 h.',
    ]);
    expect(texts(finder, '.message .button')).to.deep.equal(['Retirer « Ouvert maintenant »']);
    await toggle(finder, 'Pharmacies');
    expect(texts(finder, '.message-title')).to.deep.equal(['Aucune pharmacie ouverte maintenant']);
    expect(read(find(finder, '.message-body p'))).to.match(/Exemple du lundi, lundi à 8 h\.$/);
    for (const label of ['Retirer « Pharmacies', 'Retirer « Ouvert']) {
      button(finder, label).focus();
      await press(finder, 'Enter');
      expect(focused(finder), label).not.to.equal('nothing');
    }
    expect(names(finder)).to.have.length(2);
  });

  it('say what is open farther away', async () => {
    const finder = await withData([
      {},
      { name: 'Exemple ouvert', openingHours: '24/7', position: [4.74, 46.78 + 15 / 111.19] },
      { name: 'Exemple fermé', openingHours: 'Sa 09:00-12:00' },
    ]);
    await toggle(finder, 'Ouvert maintenant');
    expect(read(find(finder, '.message-body p'))).to.equal(
      'À moins de 10 km de Givry, la première à ouvrir est Exemple fermé, demain à 9 h. La structure ouverte la plus proche est Exemple ouvert, à 16 km.',
    );
    button(finder, 'Chercher à 20 km').focus();
    await press(finder, 'Enter');
    expect(names(finder)).to.deep.equal(['Exemple ouvert']);
    expect(focused(finder)).to.equal('Exemple ouvert');
  });
});

describe('filters by keyboard', () => {
  it('are reached one after another, and keep the focus when they are pressed', async () => {
    const finder = await withData(RECORDS);
    chip(finder, 'Ouvert maintenant').focus();
    const seen = [focused(finder)];
    for (let step = 0; step < 4; step += 1) {
      await press(finder, 'Tab');
      seen.push(focused(finder).replace(/ \d+$/, ''));
    }
    expect(seen.slice(1, 4)).to.deep.equal([
      'Maisons de santé',
      'Hôpitaux et cliniques',
      'Pharmacies',
    ]);
    expect(seen[4], 'the distance').to.match(/^5 km/);
    chip(finder, 'Pharmacies').focus();
    await press(finder, 'Space');
    expect(focused(finder)).to.equal('Pharmacies 2');
    await press(finder, 'Space');
    expect(focused(finder)).to.equal('Pharmacies 2');
  });

  it('keep the focus when another filter goes away', async () => {
    const finder = await withData([
      { kind: 'msp', accessibility: { wheelchair: 'yes' } },
      { kind: 'pharmacie', newPatients: { value: true, date: '2026-11-01' } },
    ]);
    chip(finder, 'Nouveaux patients').focus();
    await press(finder, 'Enter');
    expect(chips(finder).join(), 'none of those left says anything of it').not.to.contain(
      'fauteuil',
    );
    expect(focused(finder)).to.equal('Nouveaux patients 1');
  });

  it('are behind a button where there is little room, but for what is open now', async () => {
    const finder = await withData(RECORDS, { width: 328 });
    const visible = (): readonly string[] =>
      findAll(finder, '.filters button')
        .filter((one) => one.checkVisibility())
        .map(read);
    expect(visible()).to.deep.equal(['Filtrer', 'Ouvert maintenant 2']);
    find(finder, '.disclosure').focus();
    await press(finder, 'Enter');
    expect(visible()).to.have.length(5);
    expect(find(finder, '.radius').checkVisibility()).to.equal(true);
    await toggle(finder, 'Pharmacies');
    expect(visible()[0]).to.equal('Filtrer 1');
  });
});

describe('axe finds nothing wrong with the filters', () => {
  for (const [state, reach] of Object.entries({
    pressed: async () => {
      const finder = await withData(RECORDS);
      await toggle(finder, 'Ouvert maintenant');
      return finder;
    },
    narrow: async () => {
      const finder = await withData(RECORDS, { width: 320 });
      find(finder, '.disclosure').click();
      await toggle(finder, 'Ouvert maintenant');
      return finder;
    },
    empty: async () => {
      const finder = await withData([
        { openingHours: 'Sa 09:00-12:00' },
        { openingHours: '24/7', position: [4.74, 46.78 + 15 / 111.19] },
      ]);
      await toggle(finder, 'Ouvert maintenant');
      return finder;
    },
  })) {
    it(state, async () => {
      const finder = await reach();
      expect(await violations(finder)).to.deep.equal([]);
      expect(brokenReferences(finder)).to.deep.equal([]);
    });
  }
});

describe('a list restricted to communes', () => {
  it('keeps the page’s records that have no INSEE code', async () => {
    const finder = await withData(
      [
        { name: 'Exemple écrit', address: { city: 'GIVRY', postcode: '71640' } },
        {
          name: 'Exemple d’ailleurs',
          address: { city: 'Givry', postcode: '90000' },
          position: undefined,
        },
        { name: 'Exemple situé', address: {}, position: [4.74, 46.78] },
      ],
      { communes: '71221', radius: 0 },
    );
    expect(names(finder)).to.have.members(['Exemple écrit', 'Exemple situé']);
  });
});
