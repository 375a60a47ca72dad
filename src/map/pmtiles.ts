import { addProtocol, type StyleSpecification } from './engine.js';

let reader: Promise<void> | undefined;

/** What reads one file of tiles by ranges comes when such a file is asked for. */
export function readPmtiles(): Promise<void> {
  return (reader ??= import('pmtiles').then(
    ({ Protocol }) => {
      addProtocol('pmtiles', new Protocol().tile);
    },
    (cause: unknown) => {
      // Asked for again the next time.
      reader = undefined;
      throw cause;
    },
  ));
}

export function asksForPmtiles({ sources }: StyleSpecification): boolean {
  return JSON.stringify(sources).includes('"pmtiles://');
}
