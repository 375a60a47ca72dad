import { EVENT_AUDIENCES, EVENT_THEMES, STRUCTURE_KINDS } from 'cpts-widgets/domain';
import { lang } from './words.js';

/** Words that an attribute takes several of. */
export const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  kinds: STRUCTURE_KINDS,
  structures: STRUCTURE_KINDS,
  themes: EVENT_THEMES,
  audiences: EVENT_AUDIENCES,
};

/** Values of attributes that the manifest knows as text; none is the page's own. */
export const TEXT_CHOICES: Readonly<Record<string, readonly string[]>> = { lang: ['', 'fr', 'en'] };

/** Values that are offered where any may be written. */
export const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  basemap: ['plan-ign'],
  geocoder: ['ign'],
  'time-zone': [
    'Europe/Paris',
    'America/Guadeloupe',
    'America/Martinique',
    'America/Cayenne',
    'Indian/Reunion',
    'Indian/Mayotte',
  ],
};

const VALUES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  '': { fr: 'Par défaut', en: 'By default' },
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
  auto: { fr: 'Auto', en: 'Auto' },
  light: { fr: 'Clair', en: 'Light' },
  dark: { fr: 'Sombre', en: 'Dark' },
  contrast: { fr: 'Contraste', en: 'Contrast' },
  list: { fr: 'Liste', en: 'List' },
  map: { fr: 'Carte', en: 'Map' },
  split: { fr: 'Liste et carte', en: 'List and map' },
  table: { fr: 'Tableau', en: 'Table' },
  month: { fr: 'Mois', en: 'Month' },
  day: { fr: 'Jour', en: 'Day' },
  none: { fr: 'Rien', en: 'Nothing' },
  cards: { fr: 'Fiches', en: 'Cards' },
  compact: { fr: 'Lignes', en: 'Rows' },
  ask: { fr: 'Le demander', en: 'Ask for it' },
  granted: { fr: 'Déjà donné à la page', en: 'Already given to the page' },
  interaction: { fr: 'Quand le visiteur y vient', en: 'When the visitor comes to it' },
  visible: { fr: 'Quand elle est à l’écran', en: 'When it is on the screen' },
  eager: { fr: 'Tout de suite', en: 'At once' },
};

/** What a value is called; a newer one has its own name. */
export const nameOf = (value: string): string => VALUES[value]?.[lang] ?? value;

/** What fonts the form offers. */
export const FONTS = {
  page: '',
  system: 'system-ui, sans-serif',
  serif: "Georgia, 'Times New Roman', serif",
  round: "ui-rounded, 'Arial Rounded MT Bold', system-ui, sans-serif",
} as const;

/** In em, of which the default is the library's. */
export const CORNERS = { min: 0, max: 1.5, step: 0.125, default: 0.625 } as const;
