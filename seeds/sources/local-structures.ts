import type { Provenance } from '../../src/domain/provenance.js';
import type { Structure } from '../../src/domain/structure.js';
import {
  PRESS_AUBEPINS,
  PRESS_CHATENOY,
  PRESS_ESPACE,
  PRESS_FONTAINES,
  PRESS_FRAGNES,
} from './origins.js';

/** A structure of the Chalonnais known by the founding texts and the local press; placed at the middle of its commune. */
export interface LocalStructure extends Partial<
  Pick<Structure, 'aliases' | 'status' | 'phone' | 'services' | 'accessibility' | 'note'>
> {
  readonly id: string;
  readonly name: string;
  readonly kind: Structure['kind'];
  /** INSEE code. */
  readonly commune: string;
  readonly street?: string;
  readonly source: Provenance;
}

const CITED = 'Citée en octobre 2019 parmi les maisons de santé du Grand Chalon.';

export const LOCAL_STRUCTURES: readonly LocalStructure[] = [
  {
    id: 'msp-chatenoy-le-royal',
    name: 'Maison de santé pluriprofessionnelle de Châtenoy-le-Royal',
    kind: 'msp',
    commune: '71118',
    street: 'avenue Maurice-Ravel',
    note: 'Ouverte en 2017, agrandie en novembre 2023 : 23 cabinets.',
    source: PRESS_CHATENOY,
  },
  {
    // The only source laid its first stone; no page seen tells of its opening.
    id: 'msp-fragnes-la-loyere',
    name: 'Maison de santé pluridisciplinaire de Fragnes-La Loyère',
    kind: 'msp',
    status: 'planned',
    commune: '71204',
    note: 'Première pierre posée en octobre 2019 ; ouverture non vérifiée.',
    source: PRESS_FRAGNES,
  },
  {
    id: 'msp-gergy',
    name: 'Maison de santé de Gergy',
    kind: 'msp',
    commune: '71215',
    note: CITED,
    source: PRESS_FRAGNES,
  },
  {
    id: 'msp-crissey',
    name: 'Maison de santé de Crissey',
    kind: 'msp',
    commune: '71154',
    note: CITED,
    source: PRESS_FRAGNES,
  },
  {
    id: 'msp-saint-loup-geanges',
    name: 'Maison de santé de Saint-Loup-Géanges',
    kind: 'msp',
    commune: '71443',
    note: CITED,
    source: PRESS_FRAGNES,
  },
  {
    id: 'msp-fontaines',
    name: 'Maison de santé pluriprofessionnelle de Fontaines',
    kind: 'msp',
    status: 'planned',
    commune: '71202',
    note: 'Projet de santé labellisé à l’été 2024, locaux attendus en septembre 2025 ; ouverture non vérifiée.',
    source: PRESS_FONTAINES,
  },
  {
    id: 'centre-de-sante-chalon',
    name: 'Centre de santé territorial de Chalon-sur-Saône',
    aliases: ['centre de santé départemental', 'centre territorial de santé'],
    kind: 'centre-de-sante',
    commune: '71076',
    street: '7 bis rue de Lyon',
    note: 'Antennes : Prés Saint-Jean, Aubépins, Fragnes-La Loyère, Lux.',
    source: PRESS_AUBEPINS,
  },
  {
    id: 'centre-de-sante-aubepins',
    name: 'Centre de santé territorial, antenne des Aubépins',
    aliases: ['centre de santé départemental', 'centre territorial de santé'],
    kind: 'centre-de-sante',
    commune: '71076',
    street: '34 avenue de l’Aubépin',
    phone: '0385216420',
    note: 'Uniquement sur rendez-vous.',
    source: PRESS_AUBEPINS,
  },
  {
    id: 'espace-sante-prevention',
    name: 'Espace Santé Prévention',
    aliases: ['Maison Sport-Santé', 'service santé du Grand Chalon'],
    kind: 'prevention',
    commune: '71076',
    street: '1 place Sainte-Marie',
    services: ['Maison Sport-Santé'],
    accessibility: { wheelchair: 'yes', notes: 'Ascenseur' },
    note: 'Service du Grand Chalon : dépistages, nutrition, activité physique, premiers secours, santé mentale, aidants, handicap.',
    source: PRESS_ESPACE,
  },
];
