import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isInseeCode } from '../../domain/commune.js';
import { STRUCTURE_KINDS, type StructureKind } from '../../domain/structure.js';
import { type Side, SIDES } from './map-side.js';

/** What the page's fragment says of a finder. Never a typed text, never a position. */
export interface AddressState {
  /** INSEE code. */
  readonly commune?: string | undefined;
  readonly kinds?: readonly StructureKind[] | undefined;
  /** Identifier of the structure that the page opens on. */
  readonly structure?: string | undefined;
  /** What the visitor chose to see. */
  readonly view?: Side | undefined;
}

const KEYS = ['commune', 'kinds', 'structure', 'view'] as const;
type Key = (typeof KEYS)[number];

/** Longer than any identifier: what follows was not written by a finder. */
const MAX_ID = 300;

/** What a fragment (`#sante-commune=71221&sante-kinds=msp`) says under a prefix; `undefined` when it says nothing. */
export function readFragment(fragment: string, prefix: string): AddressState | undefined {
  const found = new Map<Key, string>();
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const key = KEYS.find((candidate) => name === keyName(candidate, prefix));
    if (key) found.set(key, value);
  }
  if (found.size === 0) return undefined;
  const commune = found.get('commune') ?? '';
  const kinds = found.get('kinds')?.split(',');
  const structure = found.get('structure') ?? '';
  const view = SIDES.find((side) => side === found.get('view'));
  return {
    ...(isInseeCode(commune) ? { commune } : {}),
    ...(kinds ? { kinds: STRUCTURE_KINDS.filter((kind) => kinds.includes(kind)) } : {}),
    ...(structure !== '' && structure.length <= MAX_ID ? { structure } : {}),
    ...(view ? { view } : {}),
  };
}

/** The fragment, without `#`, that says a state under a prefix; what it says of anything else stays as it is. */
export function writeFragment(fragment: string, prefix: string, state: AddressState): string {
  const others = fragment
    .replace(/^#/, '')
    .split('&')
    .filter(
      (part) => part !== '' && !KEYS.some((key) => part.startsWith(`${keyName(key, prefix)}=`)),
    );
  const own = KEYS.flatMap((key) => {
    const value = state[key];
    if (value === undefined) return [];
    const text = typeof value === 'string' ? value : value.join(',');
    return [`${keyName(key, prefix)}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return [...others, ...own].join('&');
}

function keyName(key: Key, prefix: string): string {
  return prefix === '' ? key : `${prefix}-${key}`;
}

interface PageAddressOptions {
  /** Letters, digits and hyphens; empty for none. */
  readonly prefix: string;
  /** What the visitor chose, as opposed to what the page starts from. */
  readonly state: () => AddressState;
  readonly apply: (state: AddressState) => void;
}

/**
 * Keeps the page's fragment and a finder in step: the page opens on what its address says, and the address, that can be
 * kept or sent, follows the visitor without growing the history.
 */
export class PageAddress implements ReactiveController {
  #written: string | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly options: PageAddressOptions,
  ) {
    host.addController(this);
  }

  /** The address of this page that opens on one structure. */
  linkTo(structure: string): string {
    return pageWith(writeFragment('', this.options.prefix, { structure }));
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    this.#read();
    this.#written = this.#fragment();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  hostUpdated(): void {
    const fragment = this.#fragment();
    // Another part of the page may have taken the fragment meanwhile: it is left to it until the visitor acts again.
    if (fragment === this.#written) return;
    this.#written = fragment;
    history.replaceState(
      history.state,
      '',
      pageWith(writeFragment(location.hash, this.options.prefix, this.options.state())),
    );
  }

  readonly #read = (): void => {
    const state = readFragment(location.hash, this.options.prefix);
    if (state) this.options.apply(state);
  };

  #fragment(): string {
    return writeFragment('', this.options.prefix, this.options.state());
  }
}

/** Not a relative address: a `<base>` would move it to another page. */
function pageWith(fragment: string): string {
  const page = location.href.replace(/#.*$/, '');
  return fragment === '' ? page : `${page}#${fragment}`;
}
