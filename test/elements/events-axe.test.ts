import { html, type TemplateResult } from 'lit';
import type { CptsEvents } from '../../src/elements/events/events.js';
import { drawn, show, until } from '../support/show.js';
import { axeFindsNothingWrong, type States } from './axe-states.js';
import { record } from './event-record.js';
import { find, findAll, showEvents } from './visitor.js';

const { now } = Date;

const RECORDS = [
  record('Aidants', '2026-10-06T09:00', {
    end: '2026-10-06T12:00',
    themes: ['aidants'],
    audiences: ['aidants'],
    place: { name: 'Salle', address: '1 rue d’Exemple, 71640 Givry' },
    price: 'free',
    registration: [{ type: 'link', value: 'https://example.org/inscription' }],
    source: { name: 'Source d’exemple', date: '2026-09-14' },
    description: 'Une rencontre.',
  }),
  record('Gestes qui sauvent', '2026-10-10T14:00', {
    status: 'full',
    themes: ['premiers-secours'],
    place: { address: '71400 Autun' },
    registration: [{ type: 'phone', value: '0385000000' }],
    accessibility: ['mi'],
  }),
  record('Équilibre', '2026-10-15T10:00', { status: 'cancelled', themes: ['chutes'] }),
  record('Octobre rose', '2026-10-01', { end: '2026-10-31', audiences: ['femmes'] }),
  record('Atelier', '2026-11-03T10:00', {
    rrule: 'FREQ=WEEKLY;COUNT=12',
    online: 'https://example.org/visio',
  }),
  record('Passé', '2026-05-12T09:00'),
  { id: 'permanence', title: 'Permanence', standing: true },
];

const wide = (view: 'list' | 'month', width = '60em'): TemplateResult =>
  html`<cpts-events
    past
    view=${view}
    style="display: block; width: ${width}"
    .data=${RECORDS}
  ></cpts-events>`;

async function month(width?: string): Promise<CptsEvents> {
  const shown = await showEvents(wide('month', width));
  await until(() => shown.shadowRoot!.querySelector('.month'), 'the month');
  return shown;
}

async function choose(shown: CptsEvents, filter: string, value: string): Promise<void> {
  const select = find(shown, `#filter-${filter}`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await drawn(shown.shadowRoot!);
}

const STATES: States = {
  async 'a list, all unfolded'() {
    const shown = await showEvents(wide('list'));
    for (const details of findAll(shown, 'details')) (details as HTMLDetailsElement).open = true;
    find(shown, '.menu button').click();
    await drawn(shown.shadowRoot!);
    return shown;
  },
  'a narrow list': () => showEvents(wide('list', '320px')),
  async 'a filtered list'() {
    const shown = await showEvents(wide('list'));
    await choose(shown, 'theme', 'aidants');
    return shown;
  },
  async 'a list around a commune'() {
    const shown = await showEvents(
      html`<cpts-territory commune="71221"
        ><cpts-events .data=${RECORDS}></cpts-events
      ></cpts-territory>`,
    );
    await until(() => findAll(shown, '.far').length > 0, 'the distance');
    return shown;
  },
  async 'nothing left'() {
    const shown = await showEvents(
      html`<cpts-events .data=${[RECORDS[0], RECORDS[3]]}></cpts-events>`,
    );
    await choose(shown, 'theme', 'aidants');
    await choose(shown, 'audience', 'femmes');
    return shown;
  },
  empty: () => showEvents(html`<cpts-events .data=${[]}></cpts-events>`),
  'a month': () => month(),
  'a narrow month': () => month('320px'),
  async error() {
    const { error } = console;
    console.error = () => undefined;
    const shown = await showEvents(
      html`<cpts-events src="/test-routes/status/500?events-axe"></cpts-events>`,
    );
    await until(() => findAll(shown, '.message.bad').length === 1, 'the error');
    console.error = error;
    return shown;
  },
  async loading() {
    const shown = await show<CptsEvents>(
      html`<cpts-events src="/test-routes/silent?events-axe"></cpts-events>`,
    );
    const skeleton = find(shown, '.skeleton');
    await until(() => getComputedStyle(skeleton).visibility === 'visible', 'the skeleton');
    return shown;
  },
};

beforeEach(() => {
  Date.now = () => Date.parse('2026-10-05T08:00:30Z');
});

afterEach(() => {
  Date.now = now;
});

axeFindsNothingWrong('events', STATES);
