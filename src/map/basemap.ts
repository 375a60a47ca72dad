import type { SourceSpecification, StyleSpecification } from './engine.js';
import { asksForPmtiles, readPmtiles } from './pmtiles.js';

/** The grey style of the "Plan IGN" vector tiles: what is drawn over it stays what one sees first. */
const PLAN_IGN = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/gris.json';

/** What visitors said to each set of hosts, for as long as the page stands. */
const answers = new Map<string, boolean>();

export type BasemapState = 'none' | 'asking' | 'loading' | 'shown' | 'refused' | 'failed';

/**
 * A map of streets under the communes, from a host that is no part of the page: nothing is asked of it before the visitor
 * accepts, by its name. A style may name more hosts than its own, and so may the TileJSONs that it names: these are asked
 * about too, before anything of theirs is asked for.
 */
export class Basemap {
  state: BasemapState = 'none';
  /** Whom the visitor is asked about. */
  hosts: readonly string[] = [];

  readonly #show: (style: StyleSpecification | undefined) => void;
  readonly #changed: () => void;
  #name = 'none';
  #isGranted = false;
  #style: StyleSpecification | undefined;

  constructor(show: (style: StyleSpecification | undefined) => void, changed: () => void) {
    this.#show = show;
    this.#changed = changed;
  }

  update(name: string, consent: 'ask' | 'granted'): void {
    this.#isGranted = consent === 'granted';
    if (name === this.#name) return;
    this.#name = name;
    this.#style = undefined;
    this.#show(undefined);
    const address = addressOf(name);
    if (address === undefined) this.#set('none');
    else this.#ask([hostOf(address)], address);
  }

  answer(isAccepted: boolean): void {
    answers.set(keyOf(this.hosts), isAccepted);
    const address = addressOf(this.#name);
    if (isAccepted && address !== undefined) this.#load(address);
    else this.#set('refused');
  }

  #ask(hosts: readonly string[], address: string): void {
    this.hosts = hosts.filter((host) => host !== location.host);
    const answer = this.#isGranted || this.hosts.length === 0 || answers.get(keyOf(this.hosts));
    if (answer === undefined) this.#set('asking');
    else if (answer) this.#load(address);
    else this.#set('refused');
  }

  #load(address: string): void {
    const name = this.#name;
    this.#set('loading');
    void this.#read(address).then(
      (found) => {
        if (name !== this.#name) return;
        if ('more' in found) {
          this.#ask([...this.hosts, ...found.more], address);
          return;
        }
        this.#show(found.style);
        this.#set('shown');
      },
      () => {
        if (name === this.#name) this.#set('failed');
      },
    );
  }

  /** The style with all that it names, or the hosts that the visitor has not been asked about. */
  async #read(
    address: string,
  ): Promise<{ style: StyleSpecification } | { more: readonly string[] }> {
    this.#style ??= isPmtiles(address)
      ? rasterStyle(address)
      : withAddresses((await readJson(address)) as StyleSpecification, address);
    let more = this.#unasked(this.#style);
    if (more.length > 0) return { more };
    this.#style = await withTiles(this.#style);
    more = this.#unasked(this.#style);
    if (more.length > 0) return { more };
    if (asksForPmtiles(this.#style)) await readPmtiles();
    return { style: this.#style };
  }

  #unasked(style: StyleSpecification): readonly string[] {
    if (this.#isGranted) return [];
    return hostsOf(style).filter((host) => host !== location.host && !this.hosts.includes(host));
  }

  #set(state: BasemapState): void {
    this.state = state;
    this.#changed();
  }
}

/** A Plan IGN has no sprite for screens of phones: the plain one is asked for in its place. */
export function transformRequest(url: string): { url: string } {
  return { url: url.replace(/^(https:\/\/data\.geopf\.fr\/.*\/sprite\/[^/]*)@2x\./, '$1.') };
}

function addressOf(name: string): string | undefined {
  if (name === '' || name === 'none') return undefined;
  if (name === 'plan-ign') return PLAN_IGN;
  return isPmtiles(name) ? name : new URL(name, document.baseURI).href;
}

function isPmtiles(address: string): boolean {
  return address.startsWith('pmtiles://');
}

function hostOf(address: string): string {
  return new URL(address.replace(/^pmtiles:\/\//, ''), document.baseURI).host;
}

function keyOf(hosts: readonly string[]): string {
  return [...hosts].sort().join(' ');
}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/** A file of images has no style of its own. */
function rasterStyle(address: string): StyleSpecification {
  return {
    version: 8,
    sources: { plan: { type: 'raster', url: address, tileSize: 256 } },
    layers: [{ id: 'plan', type: 'raster', source: 'plan' }],
  };
}

/** Every host that a style has the engine ask, as far as it says. */
function hostsOf({ sources, sprite, glyphs }: StyleSpecification): readonly string[] {
  const addresses = Object.values(sources).flatMap((source) => [
    ...('url' in source && typeof source.url === 'string' ? [source.url] : []),
    ...('urls' in source ? source.urls : []),
    ...('tiles' in source ? (source.tiles ?? []) : []),
    ...('data' in source && typeof source.data === 'string' ? [source.data] : []),
  ]);
  if (glyphs !== undefined) addresses.push(glyphs);
  for (const { url } of typeof sprite === 'string' ? [{ url: sprite }] : (sprite ?? [])) {
    addresses.push(url);
  }
  return [...new Set(addresses.map(hostOf))];
}

/** What a TileJSON says of its tiles, as a source of a style may say it. */
const OF_TILES = ['tiles', 'minzoom', 'maxzoom', 'bounds', 'scheme', 'attribution', 'encoding'];

/** The style with what its TileJSONs say in it: where tiles are is then known before any is asked for. */
async function withTiles(style: StyleSpecification): Promise<StyleSpecification> {
  const sources = await Promise.all(
    Object.entries(style.sources).map(
      async ([name, source]): Promise<[string, SourceSpecification]> => [
        name,
        isTileJson(source) ? await inlined(source) : source,
      ],
    ),
  );
  return { ...style, sources: Object.fromEntries(sources) };
}

type TileJsonSource = SourceSpecification & { readonly url: string };

function isTileJson(source: SourceSpecification): source is TileJsonSource {
  return (
    ['vector', 'raster', 'raster-dem'].includes(source.type) &&
    'url' in source &&
    typeof source.url === 'string' &&
    !isPmtiles(source.url)
  );
}

async function inlined({ url, ...source }: TileJsonSource): Promise<SourceSpecification> {
  const said = (await readJson(url)) as Record<string, unknown>;
  const known = Object.entries(said).filter(([key]) => OF_TILES.includes(key));
  return absolute({ ...Object.fromEntries(known), ...source } as SourceSpecification, url);
}

/** Addresses within a style are relative to it. */
function withAddresses(style: StyleSpecification, address: string): StyleSpecification {
  const sources = Object.entries(style.sources).map(([name, source]) => [
    name,
    absolute(source, address),
  ]);
  return {
    ...style,
    sources: Object.fromEntries(sources) as StyleSpecification['sources'],
    ...(typeof style.sprite === 'string' && { sprite: absoluteUrl(style.sprite, address) }),
    ...(style.glyphs !== undefined && { glyphs: absoluteUrl(style.glyphs, address) }),
  };
}

function absolute(source: SourceSpecification, base: string): SourceSpecification {
  const of = (url: string): string => absoluteUrl(url, base);
  return {
    ...source,
    ...('url' in source && typeof source.url === 'string' && { url: of(source.url) }),
    ...('tiles' in source && Array.isArray(source.tiles) && { tiles: source.tiles.map(of) }),
    ...('data' in source && typeof source.data === 'string' && { data: of(source.data) }),
  };
}

/** The braces of a template are no part of an address. */
function absoluteUrl(url: string, base: string): string {
  return /^[a-z]+:/i.test(url) ? url : decodeURI(new URL(url, base).href);
}
