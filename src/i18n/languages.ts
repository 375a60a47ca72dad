import type { Diagnostics } from './diagnostics-fr.js';
import { type CoreMessages, fr } from './fr.js';
import type { Messages } from './messages.js';

const bases = new Map<string, CoreMessages>([['fr', fr]]);
const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./en.js')).en,
};
/** Words that the page added or changed, by language. */
const overrides = new Map<string, Partial<Messages>>();
/** Base and overrides together, until one of them changes. */
const merged = new Map<string, CoreMessages>();
const pending = new Set<string>();
const listeners = new Set<() => void>();

/**
 * Adds or overrides words. A language that the library does not have starts from the French words.
 *
 * ```js
 * registerMessages('fr', { finderHeading: 'Où se soigner à Givry' });
 * ```
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  const key = primary(lang);
  overrides.set(key, { ...overrides.get(key), ...messages });
  changed(key);
}

/** The words of a language; French while they are loading, and where there are none. */
export function messagesFor(lang: string): CoreMessages {
  const key = primary(lang);
  const loader = loaders[key];
  if (loader && !bases.has(key) && !pending.has(key)) void load(key, loader);
  let messages = merged.get(key);
  if (!messages) {
    messages = { ...(bases.get(key) ?? fr), ...overrides.get(key) };
    merged.set(key, messages);
  }
  return messages;
}

/** The words for the page's author; `undefined` when their file is not beside the script. */
export async function diagnosticsFor({ lang }: CoreMessages): Promise<Diagnostics | undefined> {
  try {
    const { diagnostics } = await (lang === 'en'
      ? import('./diagnostics-en.js')
      : import('./diagnostics-fr.js'));
    return diagnostics;
  } catch {
    return undefined;
  }
}

/** Calls back when words have changed; returns the function that stops it. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(key: string, loader: () => Promise<Messages>): Promise<void> {
  pending.add(key);
  try {
    bases.set(key, await loader());
    changed(key);
  } catch (cause) {
    // Not asked again: every widget asks at every update, and the page is told once.
    console.error(
      `cpts-widgets : le fichier de la langue « ${key} » manque à côté du script ; la page reste en français.`,
      cause,
    );
  }
}

function changed(key: string): void {
  merged.delete(key);
  for (const listener of [...listeners]) listener();
}

function primary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}
