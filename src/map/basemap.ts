import type { StyleSpecification } from './engine.js';
import { asksForPmtiles, readPmtiles } from './pmtiles.js';

/** The grey style of the "Plan IGN" vector tiles: what is drawn over it stays what one sees first. */
const PLAN_IGN = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/gris.json';

/** What visitors said to each set of hosts, for as long as the page stands. */
const answers = new Map<string, boolean>();

export type BasemapState = 'none' | 'asking' | 'loading' | 'shown' | 'refused' | 'failed';

/**
 * A map of streets under the communes, from a host that is no part of the page: nothing is asked of it before the visitor
 * accepts, by its name. A style may name more hosts than its own: these are asked for too, before anything of theirs is.
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
    const accepted = this.hosts;
    this.#set('loading');
    void this.#read(address).then(
      ({ style, hosts }) => {
        if (name !== this.#name) return;
        const more = hosts.filter((host) => host !== location.host && !accepted.includes(host));
        if (more.length > 0 && !this.#isGranted) {
          this.#ask([...accepted, ...more], address);
          return;
        }
        this.#show(style);
        this.#set('shown');
      },
      () => {
        if (name === this.#name) this.#set('failed');
      },
    );
  }

  async #read(address: string): Promise<{ style: StyleSpecification; hosts: readonly string[] }> {
    const style = (this.#style ??= isPmtiles(address)
      ? rasterStyle(address)
      : ((await readJson(address)) as StyleSpecification));
    if (asksForPmtiles(style)) await readPmtiles();
    return { style: withAddresses(style, address), hosts: hostsOf(style, address) };
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
function hostsOf(style: StyleSpecification, address: string): readonly string[] {
  const { sources, sprite, glyphs } = withAddresses(style, address);
  const addresses = Object.values(sources).flatMap((source) => [
    ...('url' in source && typeof source.url === 'string' ? [source.url] : []),
    ...('tiles' in source ? (source.tiles ?? []) : []),
    ...('data' in source && typeof source.data === 'string' ? [source.data] : []),
  ]);
  if (glyphs !== undefined) addresses.push(glyphs);
  for (const { url } of typeof sprite === 'string' ? [{ url: sprite }] : (sprite ?? [])) {
    addresses.push(url);
  }
  return [...new Set(addresses.map(hostOf))];
}

/** Addresses within a style are relative to it. */
function withAddresses(style: StyleSpecification, address: string): StyleSpecification {
  const absolute = (url: string): string =>
    /^[a-z]+:/i.test(url) ? url : decodeURI(new URL(url, address).href);
  const sources = Object.entries(style.sources).map(([name, source]) => [
    name,
    {
      ...source,
      ...('url' in source && typeof source.url === 'string' && { url: absolute(source.url) }),
      ...('tiles' in source &&
        Array.isArray(source.tiles) && { tiles: source.tiles.map(absolute) }),
    },
  ]);
  return {
    ...style,
    sources: Object.fromEntries(sources) as StyleSpecification['sources'],
    ...(typeof style.sprite === 'string' && { sprite: absolute(style.sprite) }),
    ...(style.glyphs !== undefined && { glyphs: absolute(style.glyphs) }),
  };
}
