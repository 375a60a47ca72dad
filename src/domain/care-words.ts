import type { StructureKind } from './structure.js';
import { tokens } from './text.js';

/** What people call each kind of structure. */
const KINDS: Partial<Record<StructureKind, readonly string[]>> = {
  msp: ['msp', 'maison de santé', 'maison médicale', 'maison de santé pluriprofessionnelle'],
  'centre-de-sante': ['centre de santé'],
  hopital: ['hôpital', 'hôpitaux', 'centre hospitalier', 'chu'],
  clinique: ['clinique'],
  'sante-mentale': ['santé mentale', 'psychiatrie', 'cmp'],
  readaptation: ['réadaptation', 'rééducation', 'ssr', 'smr'],
  addictologie: ['addictologie', 'csapa'],
  handicap: ['handicap'],
  pharmacie: ['pharmacie', 'pharmacien'],
  laboratoire: ['laboratoire', 'labo', 'analyse', 'prise de sang'],
  imagerie: [
    'imagerie',
    'imagerie médicale',
    'radio',
    'radiologie',
    'scanner',
    'irm',
    'échographie',
  ],
  ehpad: ['ehpad', 'maison de retraite'],
  prevention: ['prévention', 'dépistage', 'vaccination'],
  'maison-medicale-de-garde': ['maison médicale de garde'],
  cpts: ['cpts'],
};

/** Whom people look for, and who are no structures. */
const PROFESSIONS =
  'médecin, médecin traitant, médecin généraliste, médecin de garde, docteur, généraliste, spécialiste, dentiste, ' +
  'chirurgien dentiste, orthodontiste, infirmier, infirmière, kiné, kinésithérapeute, ostéopathe, sage femme, ' +
  'orthophoniste, orthoptiste, podologue, pédicure, opticien, ophtalmo, ophtalmologue, ophtalmologiste, dermato, ' +
  'dermatologue, gynéco, gynécologue, cardiologue, pédiatre, psy, psychologue, psychiatre, rhumatologue, orl, ' +
  'diététicien, diététicienne, nutritionniste, ergothérapeute, audioprothésiste, radiologue, ambulance';

const kindsByWord = new Map<string, readonly StructureKind[]>([
  ...PROFESSIONS.split(',').map((word) => [singular(word), []] as const),
  ...Object.entries(KINDS).flatMap(([kind, words]) =>
    words.map((word) => [singular(word), [kind as StructureKind]] as const),
  ),
]);

/** The kinds of structure that a text names; none for a profession, `undefined` for what is no word of care. */
export function careKinds(text: string): readonly StructureKind[] | undefined {
  return kindsByWord.get(singular(text));
}

function singular(text: string): string {
  return tokens(text)
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}
