import type { Position } from '../domain/geo.js';
import { CptsError } from '../errors.js';
import { loadAndRead, type LoadOptions } from './load.js';

/** An address that a geocoder knows. */
export interface FoundAddress {
  readonly label: string;
  readonly position: Position;
  /** INSEE code of its commune. */
  readonly cityCode?: string;
}

/**
 * What a geocoder answers, best first: a GeoJSON of points whose properties bear `label` and `citycode`, as those of the
 * Géoplateforme and of the Base Adresse Nationale do. What has no label or no place is left out.
 * @throws {CptsError} what loading throws; `format`. Its `source` is the geocoder alone: the rest is what the visitor wrote.
 */
export async function findAddresses(
  url: string,
  options: LoadOptions = {},
): Promise<readonly FoundAddress[]> {
  try {
    return await loadAndRead(url, options, ({ text }) => {
      const features = featuresOf(text, url);
      if (!Array.isArray(features)) throw new CptsError('format', { source: url });
      return (features as readonly Feature[]).flatMap((feature) => readAddress(feature) ?? []);
    });
  } catch (error) {
    throw error instanceof CptsError ? withoutText(error, url) : error;
  }
}

function withoutText({ code, status, directive }: CptsError, url: string): CptsError {
  return new CptsError(code, {
    source: new URL(url).origin,
    ...(status === undefined ? {} : { status }),
    ...(directive === undefined ? {} : { directive }),
  });
}

/** What a feature may bear; any of it may be missing, or be something else. */
type Feature = {
  readonly geometry?: { readonly coordinates?: unknown } | null;
  readonly properties?: { readonly label?: unknown; readonly citycode?: unknown } | null;
} | null;

function featuresOf(text: string, source: string): unknown {
  try {
    return (JSON.parse(text) as { readonly features?: unknown } | null)?.features;
  } catch (cause) {
    throw new CptsError('format', { source, cause });
  }
}

function readAddress(feature: Feature): FoundAddress | undefined {
  const { label, citycode } = feature?.properties ?? {};
  const coordinates = feature?.geometry?.coordinates;
  const [lon, lat] = Array.isArray(coordinates) ? (coordinates as readonly unknown[]) : [];
  if (typeof label !== 'string' || label.trim() === '' || !isNumber(lon) || !isNumber(lat)) {
    return undefined;
  }
  return {
    label,
    position: [lon, lat],
    ...(typeof citycode === 'string' ? { cityCode: citycode } : {}),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
