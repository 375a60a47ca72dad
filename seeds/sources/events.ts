import type { Occurrence, PreventionEvent } from '../../src/domain/prevention-event.js';
import type { Provenance } from '../../src/domain/provenance.js';
import {
  AGREEMENT_CENTRE,
  JOURNEE_DIABETE,
  KALEIDOSCOPE,
  MARS_BLEU,
  MOIS_SANS_TABAC,
  OCTOBRE_ROSE,
  PRESS_WOMEN,
} from './origins.js';

/** An event as `events.json` holds it: dates by `start`, `end` and `rrule`, by `occurrences`, or `standing`. */
export interface EventFacts extends Pick<
  PreventionEvent,
  'id' | 'title' | 'description' | 'themes' | 'audiences'
> {
  /** First day, and last day included. */
  readonly start?: string;
  readonly end?: string;
  readonly rrule?: string;
  readonly occurrences?: readonly Omit<Occurrence, 'allDay'>[];
  readonly standing?: true;
  readonly place?: PreventionEvent['place'];
  readonly organizer?: string;
  readonly source: Provenance;
}

const ESPACE_SANTE_PREVENTION = {
  name: 'Espace Santé Prévention',
  address: '1 place Sainte-Marie, 71100 Chalon-sur-Saône',
};

/** National campaigns come back every year at the same date; they start here in the year of their source. */
const EVERY_YEAR = 'FREQ=YEARLY';

export const EVENTS: readonly EventFacts[] = [
  {
    id: 'octobre-rose',
    title: 'Octobre rose',
    description:
      'Dépistage du cancer du sein. De 50 à 74 ans, une mammographie tous les deux ans, prise en charge à 100 % sans avance de frais.',
    themes: ['depistage'],
    audiences: ['femmes'],
    start: '2024-10-01',
    end: '2024-10-31',
    rrule: EVERY_YEAR,
    source: OCTOBRE_ROSE,
  },
  {
    id: 'mars-bleu',
    title: 'Mars bleu',
    description:
      'Dépistage du cancer colorectal, pour les femmes et les hommes de 50 à 74 ans : un test à faire chez soi.',
    themes: ['depistage'],
    audiences: ['adultes', 'seniors'],
    start: '2023-03-01',
    end: '2023-03-31',
    rrule: EVERY_YEAR,
    source: MARS_BLEU,
  },
  {
    id: 'mois-sans-tabac',
    title: 'Mois sans tabac',
    description:
      'Un mois pour arrêter de fumer, avec Santé publique France et l’Assurance Maladie. Aide par téléphone au 39 89.',
    themes: ['addictions'],
    audiences: ['adultes'],
    start: '2024-11-01',
    end: '2024-11-30',
    rrule: EVERY_YEAR,
    source: MOIS_SANS_TABAC,
  },
  {
    id: 'journee-mondiale-du-diabete',
    title: 'Journée mondiale du diabète',
    description:
      'Le 14 novembre, jour de naissance de Frederick Banting, qui découvrit l’insuline.',
    themes: ['depistage', 'nutrition'],
    audiences: ['tous'],
    start: '2012-11-14',
    rrule: EVERY_YEAR,
    source: JOURNEE_DIABETE,
  },
  {
    id: 'espace-sante-prevention-programmes',
    title: 'Espace Santé Prévention : les programmes',
    description:
      'Dépistages, nutrition, activité physique, premiers secours, santé mentale, aidants, handicap. Chaque trimestre, des Rendez-vous santé : ateliers, conférences, journées.',
    themes: [
      'depistage',
      'nutrition',
      'activite-physique',
      'premiers-secours',
      'sante-mentale',
      'aidants',
      'handicap',
    ],
    audiences: ['tous'],
    standing: true,
    place: ESPACE_SANTE_PREVENTION,
    organizer: 'Le Grand Chalon',
    source: KALEIDOSCOPE,
  },
  {
    id: 'prevention-des-chutes',
    title: 'Prévention des chutes et de la dénutrition',
    description: 'Un axe du projet de santé de la CPTS, pour les personnes âgées à domicile.',
    themes: ['chutes', 'nutrition'],
    audiences: ['seniors'],
    standing: true,
    organizer: 'CPTS Centre Saône-et-Loire',
    source: AGREEMENT_CENTRE,
  },
  {
    id: 'prevention-du-langage',
    title: 'Prévention des troubles du langage et de l’oralité',
    description: 'Un axe du projet de santé de la CPTS, pour la petite enfance.',
    themes: ['langage'],
    audiences: ['enfants'],
    standing: true,
    organizer: 'CPTS Centre Saône-et-Loire',
    source: AGREEMENT_CENTRE,
  },
  {
    id: 'sensibilisation-ist',
    title: 'Sensibilisation aux IST et aux pratiques à risque',
    description:
      'Un axe du projet de santé de la CPTS, pour les collégiens, les lycéens et les étudiants.',
    themes: ['sante-sexuelle'],
    audiences: ['jeunes'],
    standing: true,
    organizer: 'CPTS Centre Saône-et-Loire',
    source: AGREEMENT_CENTRE,
  },
  {
    id: 'journee-sante-des-femmes-2023',
    title: 'Journée Santé des femmes',
    description: 'Troisième édition d’une journée de dépistage des cancers féminins.',
    themes: ['depistage'],
    audiences: ['femmes'],
    occurrences: [
      { start: '2023-05-12T09:00', end: '2023-05-12T12:00' },
      { start: '2023-05-12T13:00', end: '2023-05-12T18:00' },
    ],
    place: ESPACE_SANTE_PREVENTION,
    organizer: 'Le Grand Chalon',
    source: PRESS_WOMEN,
  },
];
