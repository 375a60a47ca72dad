/** What a file holds, as the library will read it. */
export interface TextFile {
  /** With LF line ends, without a byte order mark. */
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly format: FileFormat;
  /** Media type under which the library is given the text: a `blob:` address has no extension. */
  readonly type: string;
}

export type FileFormat = 'csv' | 'finess' | 'openagenda' | 'geojson' | 'json' | 'ics' | 'unknown';

/** The library's own rule: the byte order mark, else UTF-8 where it is valid, else what Excel writes in French. */
export function readTextFile(bytes: Uint8Array<ArrayBuffer>, name: string): TextFile {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (isLittle || (first === 0xfe && second === 0xff)) {
    return describe(
      new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes),
      name,
      'UTF-16',
    );
  }
  try {
    return describe(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name, 'UTF-8');
  } catch {
    return describe(new TextDecoder('windows-1252').decode(bytes), name, 'Windows-1252');
  }
}

/** What was typed or pasted is a table, or says itself what else it is. */
export function textFile(text: string): TextFile {
  return describe(text, '', 'UTF-8');
}

function describe(written: string, name: string, encoding: TextFile['encoding']): TextFile {
  const text = written.replace(/\r\n?/g, '\n');
  return { text, encoding, ...formatOf(text, name.toLowerCase()) };
}

function formatOf(text: string, name: string): Pick<TextFile, 'format' | 'type'> {
  const opening = text.slice(0, 1_000);
  if (text.includes('\0')) return { format: 'unknown', type: '' };
  if (/^\s*<(?:!doctype|html)/i.test(opening)) return { format: 'unknown', type: 'text/html' };
  if (/^(?:finess|structureet);/.test(opening)) return { format: 'finess', type: 'text/csv' };
  if (/^\s*BEGIN:VCALENDAR/i.test(opening)) return { format: 'ics', type: 'text/calendar' };
  if (!/^\s*[[{]/.test(opening)) return { format: 'csv', type: 'text/csv' };
  if (/"(?:pmej|gco|gcc)"\s*:/.test(opening)) return { format: 'finess', type: 'application/json' };
  if (/"(?:timings|(?:first|last|next)Timing|originAgenda|attendanceMode)"\s*:/.test(opening)) {
    return { format: 'openagenda', type: 'application/json' };
  }
  return name.endsWith('.geojson') || /"FeatureCollection"|"features"\s*:/.test(opening)
    ? { format: 'geojson', type: 'application/geo+json' }
    : { format: 'json', type: 'application/json' };
}
