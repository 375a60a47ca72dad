// Servers send these two by default, whatever the file holds. (`iso-8859-1` is an alias of `windows-1252` on the Web.)
const UNCERTAIN = new Set(['utf-8', 'windows-1252']);

/**
 * The text of an answer: by its byte order mark, by a charset of the header that is not a server's default, else as UTF-8
 * when it is valid UTF-8, else as Windows-1252, which is what Excel writes in French.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const declared = declaredCharset(contentType);
  if (declared && !UNCERTAIN.has(declared.encoding)) return declared.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredCharset(contentType: string | null): TextDecoder | undefined {
  const label = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
