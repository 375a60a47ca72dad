import type { CommuneMap } from '../domain/commune-map.js';
import { CptsError, missingFile } from '../errors.js';
import { loadAndRead, type LoadOptions } from './load.js';

/**
 * The map of a territory's communes, from the TopoJSON or GeoJSON of their shapes. It uses nothing of what reads records:
 * a page that shows the built-in territory never asks for that.
 * @throws {CptsError} what loading throws; `format`, `missing-file`.
 */
export async function loadCommuneMap(url: string, options: LoadOptions = {}): Promise<CommuneMap> {
  const decoder = import('./topology.js').catch((cause: unknown) => {
    throw missingFile(cause);
  });
  // What fails is told where it is awaited, or by the file itself.
  decoder.catch(() => undefined);
  return loadAndRead(url, options, async ({ text }) => {
    const { communeMapOf, topologyOf } = await decoder;
    try {
      const map = communeMapOf(await topologyOf(JSON.parse(text)));
      if (map.communes.features.length > 0) return map;
    } catch (cause) {
      throw cause instanceof CptsError ? cause : new CptsError('format', { source: url, cause });
    }
    throw new CptsError('format', { source: url });
  });
}
