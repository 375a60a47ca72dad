import type { LoadedText } from './load.js';

/** In the browser's Cache Storage, under the origin of the page. */
const CACHE = 'cpts-widgets';

const KEPT_AT = 'x-kept-at';

/** A text as it was when it could last be read. */
export interface KeptText extends LoadedText {
  /** ISO date, as the visitor's calendar has it. */
  readonly keptAt: string;
}

/** Keeps a text past the page. Where the browser keeps nothing (no https, no room, private window), nothing is kept. */
export async function keepText(address: string, { text, contentType }: LoadedText): Promise<void> {
  try {
    const headers = {
      'content-type': contentType ?? 'text/plain',
      [KEPT_AT]: today(),
    };
    const cache = await caches.open(CACHE);
    await cache.put(address, new Response(text, { headers }));
  } catch {
    // The page has its data all the same.
  }
}

/** The text that was last kept for an address. */
export async function keptText(address: string): Promise<KeptText | undefined> {
  try {
    const cache = await caches.open(CACHE);
    const answer = await cache.match(address);
    const keptAt = answer?.headers.get(KEPT_AT);
    if (!answer || !keptAt) return undefined;
    const contentType = answer.headers.get('content-type') ?? '';
    return { text: await answer.text(), url: address, contentType, keptAt };
  } catch {
    return undefined;
  }
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
