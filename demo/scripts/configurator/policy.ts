import { type Configuration, dataAddresses, originOf } from './configuration.js';
import { FRAME_STYLE, styleText } from './snippet.js';

const IGN = 'https://data.geopf.fr';

/** What a page's Content-Security-Policy must allow for this snippet, beside what it allows already. */
export async function policyOf(configuration: Configuration): Promise<string> {
  const files = sourceOf(configuration.files);
  const lines =
    configuration.way === 'iframe'
      ? [
          `frame-src ${files}`,
          `script-src ${files}`,
          `style-src 'unsafe-hashes' ${await hashOf(FRAME_STYLE)}`,
        ]
      : await ofTag(configuration, files);
  return lines.join('; ');
}

async function ofTag(configuration: Configuration, files: string): Promise<readonly string[]> {
  const style = styleText(configuration);
  return [
    `script-src ${files}`,
    ...connections(configuration, files),
    ...(style === '' ? [] : [`style-src ${await hashOf(style)}`]),
    ...(hasMap(configuration) ? ['img-src data: blob:', 'worker-src blob:'] : []),
  ];
}

function connections({ way, attributes }: Configuration, files: string): readonly string[] {
  const basemap = attributes.get('basemap') ?? 'none';
  const geocoder = attributes.get('geocoder') ?? 'none';
  const hosts = [
    // The standalone script holds its data.
    ...(way === 'module' ? [files] : []),
    ...dataAddresses(attributes).map(sourceOf),
    ...(basemap === 'plan-ign' || geocoder === 'ign' ? [IGN] : []),
    ...[basemap.replace('pmtiles://', ''), geocoder]
      .filter((value) => value.includes('/'))
      .map(sourceOf),
  ];
  return hosts.length > 0 ? [`connect-src ${[...new Set(hosts)].join(' ')}`] : [];
}

/** For an address that names no origin, that of the page which the lines are pasted in. */
const sourceOf = (address: string): string => originOf(address) ?? "'self'";

const hasMap = ({ widget, attributes }: Configuration): boolean =>
  widget === 'cpts-coverage-map' || (widget === 'cpts-finder' && !attributes.has('without-map'));

/** Browsers hash on secure pages only: elsewhere the place of the hash is shown. */
async function hashOf(text: string): Promise<string> {
  if (!isSecureContext) return "'sha256-…'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
