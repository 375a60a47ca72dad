import type { Configuration } from './configuration.js';
import { FRAME_STYLE, styleText } from './snippet.js';

const IGN = 'https://data.geopf.fr';

/**
 * What a page's Content-Security-Policy must allow for this snippet, beside what it allows already. `page` is where the
 * snippet is, for addresses that name no host.
 */
export async function policyOf(configuration: Configuration, page: string): Promise<string> {
  const files = sourceOf(configuration.files, page);
  const lines =
    configuration.way === 'iframe'
      ? [
          `frame-src ${files}`,
          `script-src ${files}`,
          `style-src 'unsafe-hashes' ${await hashOf(FRAME_STYLE)}`,
        ]
      : await ofTag(configuration, files, page);
  return lines.join('; ');
}

async function ofTag(
  configuration: Configuration,
  files: string,
  page: string,
): Promise<readonly string[]> {
  const style = styleText(configuration);
  return [
    `script-src ${files}`,
    ...connections(configuration, files, page),
    ...(style === '' ? [] : [`style-src ${await hashOf(style)}`]),
    ...(hasMap(configuration) ? ['img-src data: blob:', 'worker-src blob:'] : []),
  ];
}

function connections(
  { way, attributes }: Configuration,
  files: string,
  page: string,
): readonly string[] {
  const addresses = ['src', 'overlay'].flatMap((name) =>
    (attributes.get(name) ?? '').split(/\s+/).filter(Boolean),
  );
  const basemap = attributes.get('basemap') ?? 'none';
  const geocoder = attributes.get('geocoder') ?? 'none';
  const hosts = [
    // The standalone script holds its data.
    ...(way === 'module' ? [files] : []),
    ...addresses.map((address) => sourceOf(address, page)),
    ...(basemap === 'plan-ign' || geocoder === 'ign' ? [IGN] : []),
    ...[basemap.replace('pmtiles://', ''), geocoder]
      .filter((value) => value.includes('/'))
      .map((address) => sourceOf(address, page)),
  ];
  return hosts.length > 0 ? [`connect-src ${[...new Set(hosts)].join(' ')}`] : [];
}

/** An origin, or `'self'`. */
function sourceOf(address: string, page: string): string {
  try {
    const { origin } = new URL(address, page);
    return origin === new URL(page).origin ? "'self'" : origin;
  } catch {
    return "'self'";
  }
}

const hasMap = ({ widget, attributes }: Configuration): boolean =>
  widget === 'cpts-coverage-map' || (widget === 'cpts-finder' && !attributes.has('without-map'));

/** Browsers hash on secure pages only: elsewhere the place of the hash is shown. */
async function hashOf(text: string): Promise<string> {
  if (!isSecureContext) return "'sha256-…'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
