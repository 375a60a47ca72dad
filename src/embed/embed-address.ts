/** What the address of `embed.html` asks for, and what of it is refused. */

/** The widgets that a frame may hold, with the title of the page that does. */
export const WIDGETS = {
  'cpts-finder': 'Trouver une structure de santé',
  'cpts-structure-list': 'Structures de santé',
  'cpts-events': 'Événements de prévention en santé',
  'cpts-coverage-map': 'Quelle CPTS couvre quelle commune',
} as const;

export type WidgetTag = keyof typeof WIDGETS;

export type Refusal =
  | { readonly kind: 'widget'; readonly value: string }
  | { readonly kind: 'attribute' | 'repeated' | 'cut'; readonly name: string }
  | { readonly kind: 'address'; readonly name: string; readonly value: string }
  | { readonly kind: 'list' };

/** What attributes that name files or services name, as their widget reads them. */
const ADDRESSES: ReadonlyMap<string, (value: string) => readonly string[]> = new Map([
  ['src', separate],
  ['overlay', separate],
  ['basemap', (value) => (['', 'none', 'plan-ign'].includes(value) ? [] : [value])],
  ['geocoder', (value) => (['', 'none', 'ign'].includes(value) ? [] : [value])],
]);

function separate(value: string): readonly string[] {
  return value.split(/\s+/).filter(Boolean);
}

export function widgetIn(asked: URLSearchParams): WidgetTag | undefined {
  const tag = asked.get('widget') ?? '';
  return Object.hasOwn(WIDGETS, tag) ? (tag as WidgetTag) : undefined;
}

/** The attributes asked for, of those that the widget has. */
export function attributesIn(
  { searchParams, hash }: URL,
  known: readonly string[],
): { attributes: ReadonlyMap<string, string>; refusals: readonly Refusal[] } {
  const attributes = new Map<string, string>();
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const [name, value] of searchParams) {
    if (seen.has(name)) refusals.push({ kind: 'repeated', name });
    else if (known.includes(name)) attributes.set(name, value);
    else if (name !== 'widget') refusals.push({ kind: 'attribute', name });
    seen.add(name);
  }
  // `accent=#0f5f66`: to a browser, the address ends before the hash.
  if (attributes.get('accent') === '' && /^#[\da-f]{3}/i.test(hash)) {
    refusals.push({ kind: 'cut', name: 'accent' });
  }
  return { attributes, refusals };
}

/**
 * Files and services of another origin than the page's, that are not of those allowed: whoever writes an address must not make a
 * site show the data of anyone. `allowed` is asked for only where it counts, and gives nothing where the list cannot be read.
 */
export async function refusedAddresses(
  attributes: ReadonlyMap<string, string>,
  page: URL,
  allowed: () => Promise<readonly string[] | undefined>,
): Promise<readonly Refusal[]> {
  const foreign = [...attributes].flatMap(([name, value]) =>
    (ADDRESSES.get(name)?.(value) ?? [])
      .filter((address) => originOf(address, page) !== page.origin)
      .map((address) => ({ kind: 'address', name, value: address }) as const),
  );
  if (foreign.length === 0) return [];
  const origins = await allowed();
  const refused = foreign.filter(({ value }) => !origins?.includes(originOf(value, page) ?? value));
  return origins ? refused : [...refused, { kind: 'list' }];
}

function originOf(address: string, page: URL): string | undefined {
  try {
    const { protocol, origin } = new URL(address.replace(/^pmtiles:\/\//, ''), page);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
