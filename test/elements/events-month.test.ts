import '../support/define.js';
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { CptsEvents } from '../../src/elements/events/events.js';
import { drawn, until } from '../support/show.js';
import { record } from './event-record.js';
import {
  button,
  find,
  findAll,
  focused,
  listen,
  read,
  sentences,
  showEvents,
  texts,
} from './visitor.js';

const { now } = Date;

const RECORDS = [
  record('Aidants', '2026-10-06T09:00', { end: '2026-10-06T12:00', themes: ['aidants'] }),
  record('Gestes', '2026-10-06T08:00', { status: 'full' }),
  record('Équilibre', '2026-10-15T10:00', { status: 'cancelled', themes: ['chutes'] }),
  record('Octobre rose', '2026-10-01', { end: '2026-10-31' }),
  record('Semaines', '2026-10-05', { end: '2026-10-18' }),
  record('Atelier', '2026-11-03T10:00', { rrule: 'FREQ=WEEKLY;COUNT=3' }),
  record('Bilan', '2027-01-12T10:00'),
  { id: 'permanence', title: 'Permanence', standing: true },
];

async function showMonth(template: TemplateResult): Promise<CptsEvents> {
  const widget = await showEvents(template);
  await until(() => widget.shadowRoot!.querySelector('.month'), 'the month');
  return widget;
}

const wide = (width = '60em', data: readonly object[] = RECORDS): TemplateResult =>
  html`<cpts-events
    view="month"
    style="display: block; width: ${width}"
    .data=${data}
  ></cpts-events>`;

const day = (widget: Element, date: string): HTMLElement => find(widget, `[data-day="${date}"]`);
const shown = (widget: Element): string => texts(widget, '.month-title').join();
const visible = (widget: Element, selector: string): readonly string[] =>
  findAll(widget, selector)
    .filter((each) => each.checkVisibility())
    .map(read);

async function press(widget: Element, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('Shift+')) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: key.slice(6) });
      await sendKeys({ up: 'Shift' });
    } else await sendKeys({ press: key });
    await drawn(widget.shadowRoot!);
  }
}

describe('the month of <cpts-events>', () => {
  beforeEach(() => {
    Date.now = () => Date.parse('2026-10-05T08:00:30Z');
  });

  afterEach(() => {
    Date.now = now;
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is a grid of dates with what each day has, and what lasts above it', async () => {
    const widget = await showMonth(wide());
    expect(shown(widget)).to.equal('Octobre 2026');
    expect(texts(widget, '.month-head .group-count')).to.deep.equal(['5 rendez-vous ce mois-ci']);
    const grid = find(widget, '[role=grid]');
    expect(read(grid.querySelector('caption'))).to.equal('Octobre 2026');
    expect(grid.querySelectorAll('th[scope=col]')).to.have.length(7);
    expect(grid.querySelectorAll('button')).to.have.length(31);
    expect(texts(widget, '.campaigns li')).to.deep.equal([
      'Octobre rose, tout le mois',
      'Semaines, du 5 au 18',
    ]);
    expect(read(day(widget, '2026-10-06'))).to.contain('mardi 6 octobre, 2 rendez-vous');
    expect(texts(widget, '.day-event')).to.deep.equal([
      'Complet 8 h Gestes',
      '9 h Aidants',
      'Annulé 10 h Équilibre',
    ]);
  });

  it('marks today in words', async () => {
    const widget = await showMonth(wide());
    expect(
      findAll(widget, '[aria-current=date]').map(({ dataset }) => dataset['day']),
    ).to.deep.equal(['2026-10-05']);
    expect(texts(widget, '.today')).to.deep.equal(['Aujourd’hui']);
  });

  it('tells the chosen day beneath as the list does, says so, and keeps the focus', async () => {
    const widget = await showMonth(wide());
    const panel = (): string => visible(widget, '.group')[0]!;
    expect(panel()).to.contain('mardi 6 octobre 2026').and.contain('Complet');
    expect(day(widget, '2026-10-06').closest('td')!.ariaSelected).to.equal('true');
    const said = listen(widget);
    day(widget, '2026-10-06').focus();
    await press(widget, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(panel()).to.contain('jeudi 15 octobre 2026').and.contain('Ne vous déplacez pas');
    await until(() => sentences(said).length > 0, 'the day');
    expect(sentences(said)).to.deep.equal([
      'jeudi 15 octobre 2026 : 1 rendez-vous, 2 campagnes en cours',
    ]);
    expect(focused(widget)).to.contain('jeudi 15 octobre');
    expect(findAll(widget, '[aria-selected=true]')).to.have.length(1);
  });

  it('is one stop of the Tab key, and the keys go by day, week, month and year', async () => {
    const widget = await showMonth(wide());
    const stop = (): readonly (string | undefined)[] =>
      findAll(widget, '.day[tabindex="0"]').map(({ dataset }) => dataset['day']);
    day(widget, '2026-10-06').focus();
    const walk: [key: string, day: string][] = [
      ['ArrowRight', '2026-10-07'],
      ['ArrowLeft', '2026-10-06'],
      ['End', '2026-10-11'],
      ['Home', '2026-10-05'],
      ['ArrowDown', '2026-10-12'],
      ['ArrowUp', '2026-10-05'],
      ['ArrowUp', '2026-10-01'],
      ['PageDown', '2026-11-01'],
      ['ArrowLeft', '2026-10-31'],
      ['PageDown', '2026-11-30'],
      ['PageUp', '2026-10-30'],
      ['Shift+PageDown', '2027-01-31'],
      ['Shift+PageUp', '2026-10-01'],
    ];
    for (const [key, expected] of walk) {
      await press(widget, key);
      expect(stop(), key).to.deep.equal([expected]);
      expect(widget.shadowRoot!.activeElement?.getAttribute('data-day'), key).to.equal(expected);
    }
  });

  it('turns to the months that have something to tell, and says which one shows', async () => {
    const widget = await showMonth(wide());
    const said = listen(widget);
    expect(button(widget, 'Pas de mois précédent').ariaDisabled).to.equal('true');
    const next = button(widget, 'Mois suivant : novembre 2026');
    next.focus();
    next.click();
    await drawn(widget.shadowRoot!);
    expect(shown(widget)).to.equal('Novembre 2026');
    expect(focused(widget)).to.equal('Mois suivant : décembre 2026');
    await until(() => sentences(said).length > 0, 'the month');
    expect(sentences(said)).to.deep.equal(['Novembre 2026 : 1 rendez-vous ce mois-ci']);
    expect(day(widget, '2026-11-03').tabIndex).to.equal(0);
    button(widget, 'Mois suivant').click();
    await drawn(widget.shadowRoot!);
    expect(texts(widget, '.month-head .group-count')).to.deep.equal([
      'Aucun rendez-vous ce mois-ci',
    ]);
    button(widget, 'Voir les rendez-vous de la suite : janvier 2027').focus();
    await press(widget, 'Enter');
    expect(shown(widget)).to.equal('Janvier 2027');
    expect(focused(widget), 'the button is gone').to.equal('Janvier 2027');
    expect(read(button(widget, 'Pas de mois suivant'))).to.equal('Pas de mois suivant');
  });

  it('leads from a campaign to the whole of it', async () => {
    const widget = await showMonth(wide());
    button(widget, 'Semaines').click();
    await drawn(widget.shadowRoot!);
    expect(focused(widget)).to.equal('Semaines');
  });

  it('follows the filters, and opens on the first month that has something', async () => {
    const widget = await showMonth(wide());
    const theme = find(widget, '#filter-theme') as HTMLSelectElement;
    theme.value = 'chutes';
    theme.dispatchEvent(new Event('change'));
    await drawn(widget.shadowRoot!);
    expect(texts(widget, '.day-event')).to.deep.equal(['Annulé 10 h Équilibre']);
    expect(visible(widget, '.campaigns')).to.deep.equal([]);
    const later = await showMonth(wide('60em', [record('Loin', '2026-12-08')]));
    expect(shown(later)).to.equal('Décembre 2026');
  });

  it('is a list where there is no place for it, and on paper', async () => {
    const widget = await showMonth(wide('30em'));
    expect(visible(widget, '[role=grid], .switch')).to.deep.equal([]);
    expect(visible(widget, '.event-title')).to.have.length(RECORDS.length);
    const large = await showMonth(wide());
    expect(visible(large, '.results')).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    expect(visible(large, '[role=grid]')).to.deep.equal([]);
    expect(visible(large, '.results .event-title')).to.have.length(RECORDS.length);
    dispatchEvent(new Event('afterprint'));
  });

  it('tells how many events a day has where their titles have no place', async () => {
    const widget = await showMonth(wide('45em'));
    expect(visible(widget, '.day-event')).to.deep.equal([]);
    expect(visible(widget, '.day-count')).to.deep.equal(['2 rendez-vous', '1 rendez-vous']);
  });

  it('is chosen by the visitor, and kept in the address', async () => {
    history.replaceState(null, '', '#agenda-view=month');
    const widget = await showMonth(
      html`<cpts-events
        sync-url="agenda"
        style="display: block; width: 60em"
        .data=${RECORDS}
      ></cpts-events>`,
    );
    button(widget, 'Liste').click();
    await drawn(widget.shadowRoot!);
    expect(visible(widget, '[role=grid]')).to.deep.equal([]);
    expect(button(widget, 'Liste').ariaPressed).to.equal('true');
    expect(location.hash).to.equal('');
    button(widget, 'Mois').click();
    await drawn(widget.shadowRoot!);
    expect(visible(widget, '.month-title')).to.deep.equal(['Octobre 2026']);
    expect(location.hash).to.equal('#agenda-view=month');
    dispatchEvent(new Event('beforeprint'));
    await drawn(widget.shadowRoot!);
    expect(location.hash).to.equal('#agenda-view=month');
    dispatchEvent(new Event('afterprint'));
  });

  it('tells of what is over where the page asks for it', async () => {
    const widget = await showMonth(
      html`<cpts-events
        view="month"
        past
        style="display: block; width: 60em"
        .data=${[...RECORDS, record('Passé', '2026-09-08T09:00')]}
      ></cpts-events>`,
    );
    button(widget, 'Mois précédent : septembre 2026').click();
    await drawn(widget.shadowRoot!);
    expect(texts(widget, '.day-event')).to.deep.equal(['9 h Passé']);
  });
});
