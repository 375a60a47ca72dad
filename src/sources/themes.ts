import { EVENT_THEMES, type EventTheme } from '../domain/prevention-event.js';
import { fold } from '../domain/text.js';

/** The themes among the keywords of an agenda, which says many other things with them. */
export function themesAmong(keywords: readonly string[]): readonly EventTheme[] {
  const words = new Set(keywords.map((keyword) => fold(keyword).replaceAll(' ', '-')));
  return EVENT_THEMES.filter((theme) => words.has(theme));
}
