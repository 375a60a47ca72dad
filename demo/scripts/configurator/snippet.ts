import Papa from 'papaparse';
import type { Configuration } from './configuration.js';

export interface Addresses {
  /** The folder of the built files, with a final slash. */
  readonly files: string;
  /** The hash of the standalone script. */
  readonly integrity: string;
  /** What a frame shows, for who listens. */
  readonly frameTitle: string;
}

/** The page's part to paste: it gives what the preview shows. */
export function snippetOf(configuration: Configuration, addresses: Addresses): string {
  if (configuration.way === 'iframe') return frame(configuration, addresses);
  const { files, integrity } = addresses;
  const script =
    configuration.way === 'module'
      ? `<script type="module" src="${escape(files)}cpts-widgets.js"></script>`
      : `<script src="${escape(files)}cpts-widgets.standalone.js" integrity="${integrity}" crossorigin defer></script>`;
  return [script, style(configuration), tag(configuration)].filter(Boolean).join('\n');
}

function tag({ widget, attributes, data, table }: Configuration): string {
  const written = [...attributes].map(([name, value]) =>
    value === '' ? name : `${name}="${escape(value)}"`,
  );
  const short = [widget, ...written].join(' ');
  const start = short.length < 70 ? `<${short}>` : `<${[widget, ...written].join('\n  ')}\n>`;
  return data === 'table' && table.trim() !== ''
    ? `${start}\n${tableHtml(table)}\n</${widget}>`
    : `${start}</${widget}>`;
}

/** The tokens, in one rule. */
export function styleText({ widget, tokens }: Configuration): string {
  if (tokens.size === 0) return '';
  const lines = [...tokens].map(([name, value]) => `  ${name}: ${value};\n`);
  return `\n${widget} {\n${lines.join('')}}\n`;
}

function style(configuration: Configuration): string {
  const text = styleText(configuration);
  return text && `<style>${text}</style>`;
}

/** What a copied range of a spreadsheet, or a CSV, is as a table: its first row names the columns. */
export function tableHtml(text: string): string {
  const { data } = Papa.parse<readonly string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const row = (cells: readonly string[], name: 'th' | 'td'): string =>
    `    <tr>${cells.map((cell) => `<${name}>${escape(cell.trim())}</${name}>`).join('')}</tr>`;
  return [
    '  <table>',
    row(head, 'th'),
    ...rows.map((cells) => row(cells, 'td')),
    '  </table>',
  ].join('\n');
}

export const FRAME_STYLE = 'border: 0';

function frame({ widget, attributes }: Configuration, { files, frameTitle }: Addresses): string {
  const query = [['widget', widget] as const, ...attributes]
    .map(([name, value]) => (value === '' ? name : `${name}=${encodeURIComponent(value)}`))
    .join('&');
  const title = attributes.get('heading') ?? frameTitle;
  return `<iframe
  src="${escape(`${files}embed.html?${query}`)}"
  title="${escape(title)}"
  allow="geolocation; clipboard-write"
  loading="lazy"
  width="100%"
  height="900"
  style="${FRAME_STYLE}"
></iframe>
<script src="${escape(files)}cpts-embed.js" defer></script>`;
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
