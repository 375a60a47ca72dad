import type { Commune } from '../domain/commune.js';
import { withOf } from '../domain/commune.js';
import type { StructureKind } from '../domain/structure.js';
import type { CptsError } from '../errors.js';

// U+00A0 is written out, so that a reader of this file sees which spaces do not break.
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const kinds: Record<StructureKind, string> = {
  msp: 'Maison de santé',
  'centre-de-sante': 'Centre de santé',
  hopital: 'Hôpital',
  clinique: 'Clinique',
  'sante-mentale': 'Santé mentale',
  readaptation: 'Soins de réadaptation',
  addictologie: 'Addictologie',
  handicap: 'Handicap',
  pharmacie: 'Pharmacie',
  laboratoire: 'Laboratoire',
  imagerie: 'Imagerie médicale',
  ehpad: 'Ehpad',
  prevention: 'Prévention',
  'maison-medicale-de-garde': 'Maison médicale de garde',
  cpts: 'CPTS',
  autre: 'Autre structure',
};

/** What a failed source means, and what the visitor can do. */
function errorText({ recoverable }: CptsError): string {
  return recoverable
    ? 'Le service qui donne les adresses ne répond pas. Attendez un peu, puis réessayez.'
    : 'Nous ne pouvons pas lire les adresses. Le responsable de ce site peut le corriger.';
}

/** 0 and 1 are singular in French. */
export function isPlural(count: number): boolean {
  return count > 1;
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** The words that a widget needs before any of its lazy parts is there; each part brings its own, `fr-*.ts`. */
export const fr = {
  lang: 'fr',
  /** An ISO date known to the day, the month or the year. */
  date(iso: string): string {
    const [year = '', month, day] = iso.split('-');
    if (month === undefined) return year;
    const name = MONTHS[Number(month) - 1] ?? '';
    if (day === undefined) return `${name} ${year}`;
    return `${Number(day) === 1 ? '1er' : String(Number(day))} ${name} ${year}`;
  },
  /** Monday is 0. */
  weekday: (index: number): string => WEEKDAYS[index] ?? '',
  /** Minutes since midnight; those of the next day go on past 1440. */
  time(minutes: number): string {
    if (minutes % 1440 === 0) return 'minuit';
    const rest = minutes % 60;
    const hour = `${Math.floor(minutes / 60) % 24}\u00a0h`;
    return rest === 0 ? hour : `${hour}\u00a0${String(rest).padStart(2, '0')}`;
  },
  number: (value: number): string => String(value).replace('.', ','),
  /** In kilometres: one decimal under 10 km, none above; "moins de 100 m" for the same place. */
  distance(km: number): string {
    if (km < 0.1) return 'moins de 100\u00a0m';
    if (km < 9.95) return `à ${km.toFixed(1).replace('.', ',')}\u00a0km`;
    return `à ${Math.round(km)}\u00a0km`;
  },
  kind: (kind: StructureKind): string => kinds[kind],
  finderHeading: 'Trouver une structure de santé',
  listHeading: 'Structures de santé',
  eventsHeading: 'Prévention\u00a0: prochains rendez-vous',
  mapHeading: 'Quelle CPTS couvre ma commune\u00a0?',
  searchLabel: 'Votre commune ou code postal',
  searchHint: 'Exemple\u00a0: Givry ou 71640.',
  /** Where the records lie outside the territory. */
  listHint: 'Exemple\u00a0: une commune ou un code postal de la liste.',
  searchStays: 'Votre recherche reste sur cet appareil.',
  search: 'Rechercher',
  searching: 'Recherche…',
  searchErrorTitle: 'La recherche ne marche pas pour le moment',
  searchErrorText: 'Attendez un peu, puis réessayez.',
  clear: 'Effacer',
  suggestions: 'Propositions',
  locate: 'Me localiser',
  locating: 'Localisation…',
  source: 'Source\u00a0: ',
  loading: (commune: Commune | undefined): string =>
    commune ? `Recherche des structures près ${withOf(commune)}…` : 'Chargement de la liste…',
  loadingMap: 'Chargement de la carte…',
  errorTitle: 'La liste ne s’affiche pas pour le moment',
  errorText,
  partialError: 'Une partie des adresses manque pour le moment.',
  lastGood: (iso: string): string => `Liste enregistrée le ${fr.date(iso)}`,
  lastGoodHelp: 'Cette liste a peut-être changé. Téléphonez avant de vous déplacer.',
  retry: 'Réessayer',
};

export type CoreMessages = typeof fr;
