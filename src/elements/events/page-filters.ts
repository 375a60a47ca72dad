import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EVENT_PERIODS, type EventFilters } from '../../domain/event-filters.js';
import { AUDIENCES, THEMES } from '../../i18n/fr-events.js';

const KEYS = ['theme', 'audience', 'period', 'from', 'until', 'only', 'view'] as const;
const FLAGS = ['free', 'online', 'accessible'] as const;

interface Mirrored {
  filters: EventFilters;
  view: 'list' | 'month' | undefined;
  readonly inputs: { readonly view: 'list' | 'month' };
}

/** The filters and the view that a fragment says under a prefix; `undefined` when it says nothing. */
export function readFilters(
  fragment: string,
  prefix: string,
): { filters: EventFilters; view?: 'list' | 'month' } | undefined {
  const said = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const key = KEYS.find((candidate) => name === keyName(candidate, prefix));
    if (key) said.set(key, value);
  }
  if (said.size === 0) return undefined;
  const flags = said.get('only')?.split(',') ?? [];
  const day = (key: string): string | undefined =>
    /^\d{4}-\d\d-\d\d$/.exec(said.get(key) ?? '')?.[0];
  const view = (['list', 'month'] as const).find((known) => known === said.get('view'));
  return {
    filters: {
      theme: THEMES.find((theme) => theme === said.get('theme')),
      audience: AUDIENCES.find((audience) => audience === said.get('audience')),
      period: EVENT_PERIODS.find((period) => period === said.get('period')) ?? 'all',
      from: day('from'),
      until: day('until'),
      free: flags.includes('free'),
      online: flags.includes('online'),
      accessible: flags.includes('accessible'),
    },
    ...(view && { view }),
  };
}

/** The fragment, without `#`, that says them; what it says of anything else stays as it is. */
export function writeFilters(
  fragment: string,
  prefix: string,
  filters: EventFilters,
  view: 'list' | 'month' | undefined,
): string {
  const others = fragment
    .replace(/^#/, '')
    .split('&')
    .filter(
      (part) => part !== '' && !KEYS.some((key) => part.startsWith(`${keyName(key, prefix)}=`)),
    );
  const said = {
    theme: filters.theme,
    audience: filters.audience,
    period: filters.period === 'all' ? undefined : filters.period,
    from: filters.period === 'dates' ? filters.from : undefined,
    until: filters.period === 'dates' ? filters.until : undefined,
    only: FLAGS.filter((flag) => filters[flag]).join() || undefined,
    view,
  };
  const own = KEYS.flatMap((key) => {
    const value = said[key];
    return value === undefined
      ? []
      : [`${keyName(key, prefix)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`];
  });
  return [...others, ...own].join('&');
}

function keyName(key: string, prefix: string): string {
  return prefix === '' ? key : `${prefix}-${key}`;
}

/** Keeps the page's fragment and the filters of a list in step, once the page asks for it. */
export class PageFilters implements ReactiveController {
  #prefix: string | undefined;
  #written: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly list: Mirrored,
  ) {
    host.addController(this);
  }

  start(prefix: string | undefined): void {
    this.#prefix = prefix;
    if (prefix === undefined) return;
    this.#read();
    this.#written = this.#fragment('');
    addEventListener('hashchange', this.#read);
  }

  hostConnected(): void {
    if (this.#prefix !== undefined) addEventListener('hashchange', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  hostUpdated(): void {
    if (this.#prefix === undefined) return;
    const fragment = this.#fragment('');
    if (fragment === this.#written) return;
    this.#written = fragment;
    const page = location.href.replace(/#.*$/, '');
    const whole = this.#fragment(location.hash);
    history.replaceState(history.state, '', whole === '' ? page : `${page}#${whole}`);
  }

  readonly #read = (): void => {
    const said = readFilters(location.hash, this.#prefix ?? '');
    if (!said) return;
    this.list.filters = said.filters;
    if (said.view) this.list.view = said.view;
    this.host.requestUpdate();
  };

  #fragment(fragment: string): string {
    const { filters, view, inputs } = this.list;
    const chosen = view === inputs.view ? undefined : view;
    return writeFilters(fragment, this.#prefix ?? '', filters, chosen);
  }
}
