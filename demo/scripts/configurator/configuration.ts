import type { Option } from './manifest.js';

export const WAYS = ['module', 'standalone', 'iframe'] as const;
export type Way = (typeof WAYS)[number];

export const DATA = ['territory', 'url', 'table', 'file'] as const;
export type DataKind = (typeof DATA)[number];

/** Tokens that have no attribute. */
export const TOKENS = ['--cpts-radius', '--cpts-font-family'] as const;

export interface Configuration {
  readonly widget: string;
  /** As in the tag: a boolean one has an empty value. Those of the default are not here. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly tokens: ReadonlyMap<string, string>;
  readonly data: DataKind;
  /** The pasted table, as text. */
  readonly table: string;
  readonly way: Way;
  /** Where the built files are, with a final slash. */
  readonly files: string;
}

export const FILES = '/cpts/';

/** Where the widget reads its records and what corrects them. */
export function dataAddresses(attributes: Configuration['attributes']): readonly string[] {
  return ['src', 'overlay'].flatMap((name) =>
    (attributes.get(name) ?? '').split(/\s+/).filter(Boolean),
  );
}

export const WIDGETS = [
  'cpts-finder',
  'cpts-coverage-map',
  'cpts-events',
  'cpts-structure-list',
] as const;

/** The origin that an address names; nothing for one that names none. */
export function originOf(address: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(address)) return undefined;
  try {
    return new URL(address, 'https://page').origin;
  } catch {
    return undefined;
  }
}

/** The fragment of an address that `parse` reads back. */
export function write({ attributes, tokens, ...rest }: Configuration): string {
  const { widget, data, table, way, files } = rest;
  const pairs: (readonly [string, string])[] = [
    ['widget', widget],
    ...(data === 'territory' ? [] : [['data', data] as const]),
    ...(data === 'table' ? [['table', table] as const] : []),
    ...(way === 'module' ? [] : [['way', way] as const]),
    ...(files === FILES ? [] : [['files', files] as const]),
    ...attributes,
    ...tokens,
  ];
  return pairs
    .map(([name, value]) =>
      value === '' ? name : `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`,
    )
    .join('&');
}

/** What an address says, without what no widget understands: it may have been typed, or be of another version. */
export function parse(
  fragment: string,
  options: ReadonlyMap<string, readonly Option[]>,
): Configuration {
  // A plus sign is itself in a fragment.
  const given = new URLSearchParams(fragment.replaceAll('+', '%2B'));
  const one = <Value extends string>(name: string, known: readonly Value[]): Value => {
    const value = given.get(name);
    return known.find((each) => each === value) ?? (known[0] as Value);
  };
  const widget = one('widget', WIDGETS);
  const data = one('data', DATA);
  // A link says where its records come from, or has none; another element cannot be named by it.
  const isTaken = (name: string): boolean =>
    name === 'src' ? data === 'url' || data === 'file' : name !== 'territory';
  return {
    widget,
    attributes: new Map(
      (options.get(widget) ?? []).flatMap((option) => {
        const value = given.get(option.name);
        return value !== null && isTaken(option.name) && isValue(option, value)
          ? [[option.name, value] as const]
          : [];
      }),
    ),
    tokens: new Map(
      TOKENS.flatMap((name) => {
        const value = given.get(name);
        return value !== null && isToken(name, value) ? [[name, value]] : [];
      }),
    ),
    data,
    table: given.get('table') ?? '',
    way: one('way', WAYS),
    files: folder(given.get('files') ?? FILES),
  };
}

/** The CSS property that takes what the token takes. */
const PROPERTIES = {
  '--cpts-radius': 'border-radius',
  '--cpts-font-family': 'font-family',
} as const;

/** A quoted font name may hold anything: nothing that would end the style element. */
const isToken = (name: (typeof TOKENS)[number], value: string): boolean =>
  CSS.supports(PROPERTIES[name], value) && !value.includes('<');

function isValue({ kind, values }: Option, value: string): boolean {
  if (kind === 'boolean') return value === '';
  if (kind === 'choice') return values.includes(value);
  if (kind === 'number') return value !== '' && Number.isFinite(Number(value));
  return value !== '';
}

/** An address that files can be beside: without it, another host's script could be named by mistake. */
export function folder(text: string): string {
  const address = text.trim().replace(/[^/]$/, '$&/');
  return /^(?:https?:\/\/[^\s"'<>]+|(?:\.{0,2}\/)[^\s"'<>]*)$/.test(address) ? address : FILES;
}
