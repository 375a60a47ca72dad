import type { Provenance } from '../../src/domain/provenance.js';
import {
  AGREEMENT_CENTRE,
  ARTICLE_ARS,
  ARTICLE_CLINICS,
  GRAND_CHALON,
  POPULATIONS,
  PRESS_AGREEMENT,
  PRESS_LAUNCH,
  REZONE,
} from './origins.js';

/** One thing that the sources tell differently: every value is kept, none is declared right. */
export interface Disagreement {
  readonly id: string;
  readonly subject: string;
  readonly values: readonly Figure[];
}

export interface Figure {
  readonly value: string;
  /** What exactly the value is said of. */
  readonly scope: string;
  readonly source: Provenance;
}

export const FIGURES: readonly Disagreement[] = [
  {
    id: 'communes-cpts-chalonnais',
    subject: 'Communes de la CPTS du Chalonnais',
    values: [
      {
        value: '49',
        scope: 'communes du Grand Chalon concernées, toutes sauf Demigny et Saint-Loup-Géanges',
        source: PRESS_LAUNCH,
      },
      { value: '90', scope: 'communes visées au lancement de l’association', source: PRESS_LAUNCH },
      { value: '99', scope: 'communes de la convention signée', source: PRESS_AGREEMENT },
      { value: '99', scope: 'communes du département couvertes', source: GRAND_CHALON },
    ],
  },
  {
    id: 'lancement-cpts-chalonnais',
    subject: 'Lancement de la CPTS du Chalonnais',
    values: [
      {
        value: '30 janvier 2023',
        scope: 'réunion qui officialise l’association',
        source: PRESS_LAUNCH,
      },
      { value: 'septembre 2024', scope: 'lancement officiel', source: GRAND_CHALON },
      {
        value: '27 septembre 2024',
        scope: 'signature de l’accord avec l’Assurance Maladie et l’ARS',
        source: PRESS_AGREEMENT,
      },
    ],
  },
  {
    id: 'maisons-de-sante-grand-chalon',
    subject: 'Maisons de santé pluriprofessionnelles du Grand Chalon',
    values: [
      {
        value: '5',
        scope: 'maisons de santé pluridisciplinaires créées avec l’aide du Grand Chalon',
        source: PRESS_LAUNCH,
      },
      {
        value: '8',
        scope: 'parmi neuf structures d’exercice coordonné, avec un centre de santé',
        source: GRAND_CHALON,
      },
    ],
  },
  {
    id: 'habitants-grand-chalon',
    subject: 'Habitants du Grand Chalon',
    values: [
      {
        value: 'près de 135 000',
        scope: 'le Grand Chalon',
        source: ARTICLE_CLINICS,
      },
      {
        value: '114 041',
        scope: 'population municipale des 51 communes',
        source: POPULATIONS,
      },
      {
        value: '130 000',
        scope: 'bassin de vie de la CPTS du Chalonnais',
        source: PRESS_AGREEMENT,
      },
    ],
  },
  {
    id: 'habitants-cpts-centre',
    subject: 'Habitants de la CPTS Centre Saône-et-Loire',
    values: [
      { value: '94 200', scope: 'titre du communiqué, arrondi', source: AGREEMENT_CENTRE },
      { value: '94 159', scope: 'habitants de la communauté urbaine', source: REZONE },
      { value: '90 346', scope: 'population municipale des 34 communes', source: POPULATIONS },
    ],
  },
  {
    id: 'sans-medecin-traitant',
    subject: 'Personnes sans médecin traitant',
    values: [
      { value: 'près de 13 %', scope: 'population de la Saône-et-Loire', source: GRAND_CHALON },
      {
        value: '13 %',
        scope: 'personnes de 17 ans et plus, CPTS Centre Saône-et-Loire',
        source: AGREEMENT_CENTRE,
      },
      {
        value: '7,8 %',
        scope: 'personnes de 70 ans et plus, CPTS Centre Saône-et-Loire',
        source: AGREEMENT_CENTRE,
      },
      {
        value: '12 %',
        scope: 'personnes de 17 ans et plus, CPTS du Chalonnais',
        source: PRESS_AGREEMENT,
      },
      {
        value: '7,8 %',
        scope: 'personnes de 70 ans et plus, CPTS du Chalonnais',
        source: PRESS_AGREEMENT,
      },
    ],
  },
  {
    id: 'cpts-chalon-saone-seille',
    subject: 'CPTS du sud de la Saône-et-Loire',
    values: [
      {
        value: 'CPTS Chalon-Saône-Seille',
        scope: 'nom donné par un seul article ; aucun périmètre : n’est pas sur la carte',
        source: ARTICLE_ARS,
      },
      {
        value: 'CPTS du Chalonnais',
        scope: 'association autour de Chalon-sur-Saône',
        source: PRESS_LAUNCH,
      },
    ],
  },
];
