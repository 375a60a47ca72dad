const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['agrave', 'à'],
  ['acirc', 'â'],
  ['ccedil', 'ç'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['euml', 'ë'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['ocirc', 'ô'],
  ['ugrave', 'ù'],
  ['ucirc', 'û'],
  ['oelig', 'œ'],
  ['Agrave', 'À'],
  ['Ccedil', 'Ç'],
  ['Eacute', 'É'],
  ['Egrave', 'È'],
  ['Ecirc', 'Ê'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['euro', '€'],
  ['deg', '°'],
]);

/** A comment, an element whose content is no text, or a tag. What opens none of them, such as "< 18 ans", is text. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z\d]*)\b[^<>]*>/gi;
const BLOCK = /^(?:p|div|h[1-6]|ul|ol|table|tr|section|article|blockquote)$/i;

/**
 * What a reader would see of a text that may hold HTML: paragraphs apart, items on lines of their own. What it gives is text,
 * whatever it looks like: `&lt;b&gt;` is `<b>` to read.
 */
export function plainText(html: string): string {
  return html
    .replace(MARKUP, (_tag, _hidden, closing: string | undefined, name = '') =>
      spacing(name as string, closing === '/'),
    )
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, readEntity)
    .replace(/[ \t\r\f\v]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function spacing(name: string, isClosing: boolean): string {
  if (/^br$/i.test(name)) return '\n';
  if (/^li$/i.test(name)) return isClosing ? '' : '\n– ';
  return BLOCK.test(name) ? '\n\n' : '';
}

function readEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name) ?? entity;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
