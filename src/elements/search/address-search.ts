import type { CptsError } from '../../errors.js';
import type { CoreMessages } from '../../i18n/fr.js';
import { findAddresses } from '../../sources/geocoder.js';
import { warnUnknown } from '../attributes.js';
import { explainError } from '../explain.js';
import type { SearchProblem } from './search-answer.js';

/** A service that knows addresses: asked only by a click of the visitor, who has read its name. */
export interface Geocoder {
  readonly host: string;
  readonly template: string;
}

/** https://data.geopf.fr/geocodage/openapi, by the Géoplateforme (IGN). */
const IGN: Geocoder = {
  host: 'data.geopf.fr (IGN)',
  template: 'https://data.geopf.fr/geocodage/search?q={q}&limit=5',
};

/** What geocoders read; a longer text is no address. */
const MAX_LENGTH = 200;

/** The geocoder that an attribute names, if any. An unknown value gives none, and a warning. */
export function readGeocoder(element: Element, value: string): Geocoder | undefined {
  if (!value || value === 'none') return undefined;
  if (value === 'ign') return IGN;
  const url = value.includes('{q}') ? addressOf(value, '') : undefined;
  if (url && /^https?:$/.test(url.protocol)) return { host: url.host, template: value };
  warnUnknown(element, 'geocoder', value, [
    'none',
    'ign',
    'une adresse http(s) qui contient {q}, comme https://exemple.fr/search?q={q}',
  ]);
  return undefined;
}

/** Whether a text may be an address: more than one word, with letters. */
export function looksLikeAddress(text: string): boolean {
  return /\S\s+\S/.test(text) && /\p{L}{2}/u.test(text);
}

/** Sends a text to the geocoder. What fails is told to the page's author without the text. */
export async function searchAddress(
  geocoder: Geocoder,
  text: string,
  element: Element,
  words: CoreMessages,
): Promise<SearchProblem> {
  const { host, template } = geocoder;
  try {
    const url = addressOf(template, text.slice(0, MAX_LENGTH));
    const addresses = await findAddresses(url?.href ?? template);
    return addresses.length > 0
      ? { kind: 'addresses', text, addresses }
      : { kind: 'no-address', text };
  } catch (cause) {
    const error = cause as CptsError;
    void explainError(element, error, words);
    const isOffline = !navigator.onLine;
    return {
      kind: 'no-geocoder',
      text,
      host,
      cause: isOffline ? 'offline' : error.code === 'csp' ? 'csp' : 'silent',
    };
  }
}

function addressOf(template: string, text: string): URL | undefined {
  try {
    return new URL(template.replaceAll('{q}', encodeURIComponent(text)), document.baseURI);
  } catch {
    return undefined;
  }
}
