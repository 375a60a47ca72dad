import { type Commune, hasArticle, typographic, withOf } from '../domain/commune.js';
import type { CoverageBasis } from '../domain/cpts.js';
import type { StructureKind } from '../domain/structure.js';
import { type CoreMessages, fr, isPlural } from './fr.js';

/** Those that are not the singular. */
const plurals: Partial<Record<StructureKind, string>> = {
  msp: 'Maisons de santé',
  'centre-de-sante': 'Centres de santé',
  hopital: 'Hôpitaux',
  clinique: 'Cliniques',
  pharmacie: 'Pharmacies',
  laboratoire: 'Laboratoires',
  'maison-medicale-de-garde': 'Maisons médicales de garde',
  autre: 'Autres structures',
};

const bases: Record<CoverageBasis, string> = {
  'published-list': 'liste publiée',
  agreement: 'accord signé',
  press: 'd’après la presse',
  derived: 'déduit du territoire',
};

const wheelchair = {
  yes: 'Accessible',
  limited: 'En partie accessible',
  no: 'Non accessible',
};

/** What the structures counted were looked for by. */
export interface Counted {
  /** Kilometres; 0 for no limit. */
  readonly radius: number;
  readonly commune: Commune | undefined;
  /** In place of the commune: "de votre position". */
  readonly from?: string | undefined;
  /** When a single one is chosen. */
  readonly kind?: StructureKind | undefined;
  readonly openNow?: boolean;
}

/** The words of the list: cards, filters, coverage, guidance. */
const frList = {
  kindPlural: (kind: StructureKind): string => plurals[kind] ?? fr.kind(kind),
  hospitals: 'Hôpitaux et cliniques',
  showKind: (kind: StructureKind): string => {
    const many = countedKinds[kind]?.[1];
    return many === undefined
      ? `Afficher «\u00a0${plurals[kind] ?? fr.kind(kind)}\u00a0»`
      : `Afficher les ${many}`;
  },
  showHospitals: 'Afficher les hôpitaux et cliniques',
  fromPosition: 'de votre position',
  fromAddress: (address: string): string => `de «\u00a0${address}\u00a0»`,
  covered: (commune: Commune, cpts: string): string => {
    const subject = hasArticle(commune)
      ? `La commune ${withOf(commune)}`
      : typographic(commune.name);
    return `${subject} est couverte par ${theCpts(cpts)}`;
  },
  coveredBySeveral: (commune: Commune, names: readonly string[]): string => {
    const subject = hasArticle(commune)
      ? `La commune ${withOf(commune)}`
      : typographic(commune.name);
    return `${subject} est couverte par ${listed(names.map(theCpts))}`;
  },
  neighbourOf: (cpts: string): string => `, voisine de ${theCpts(cpts)}`,
  coveredMeaning:
    'Ses professionnels de santé travaillent ensemble pour vous soigner près de chez vous. Vous n’avez pas à vous inscrire.',
  neighbourMeaning:
    'Ses professionnels de santé font partie de cette communauté. Cela ne change rien au choix de votre médecin.',
  announced: (commune: Commune, cpts: string, count: number | undefined): string =>
    `${capital(theCpts(cpts))} annonce ${count === undefined ? 'des communes' : `${count} communes`} mais n’en publie pas la liste. Pour ${typographic(commune.name)}, contactez-la.`,
  announcedBySeveral: (commune: Commune, names: readonly string[]): string =>
    `${capital(listed(names.map(theCpts)))} annoncent des communes mais n’en publient pas la liste. Pour ${typographic(commune.name)}, contactez-les.`,
  notKnown: (commune: Commune): string =>
    hasArticle(commune)
      ? `Nous ne savons pas si une CPTS couvre la commune ${withOf(commune)}.`
      : `Nous ne savons pas si une CPTS couvre ${typographic(commune.name)}.`,
  notKnownMeaning:
    'Aucune liste publiée ne le dit. Vous pouvez consulter les professionnels de santé de votre choix, comme partout.',
  basis: (basis: CoverageBasis): string => bases[basis],
  goToCpts: (cpts: string): string => `Aller au site de ${theCpts(cpts)}`,
  goToContact: (name: string): string => `Se renseigner\u00a0: ${typographic(name)}`,
  callContact: (name: string, phone: string): string =>
    `Se renseigner au ${phone} (${typographic(name)})`,
  resultCount(
    count: number,
    { radius, commune, from = commune && withOf(commune), kind, openNow }: Counted,
  ): string {
    const what = (kind && countedKinds[kind]) ?? (['structure', 'structures', true] as const);
    const number = count === 0 ? (what[2] ? 'Aucune' : 'Aucun') : String(count);
    const open = openNow
      ? ` ouvert${what[2] ? 'e' : ''}${isPlural(count) ? 's' : ''} maintenant`
      : '';
    const near =
      from === undefined
        ? ''
        : radius > 0
          ? ` à moins de ${fr.number(radius)}\u00a0km ${from}`
          : `, de la plus proche à la plus lointaine ${from}`;
    return `${number} ${isPlural(count) ? what[1] : what[0]}${open}${near}`;
  },
  /** In place of "none": nothing is known of the hours of those that are there. */
  openNotKnown: ({ radius, commune, from = commune && withOf(commune), kind }: Counted): string => {
    const [one, , isFeminine] = (kind && countedKinds[kind]) ?? (['structure', '', true] as const);
    const near =
      from !== undefined && radius > 0 ? ` à moins de ${fr.number(radius)}\u00a0km ${from}` : '';
    return `Nous ne savons pas si ${isFeminine ? 'une' : 'un'} ${one} est ouvert${isFeminine ? 'e' : ''} maintenant${near}`;
  },
  /** Measured to a point that is not exact. */
  distanceAbout: (km: number): string =>
    `à environ ${fr.number(km < 9.95 ? Math.max(0.1, Math.round(km * 10) / 10) : Math.round(km))}\u00a0km`,
  inTheCommune: 'dans la commune',
  printedOn: (iso: string): string => `Imprimé le ${fr.date(iso)}`,
  printedFirst: (printed: number, count: number): string =>
    `Les ${printed} premières structures sur ${count}.`,
  filters: 'Filtrer les structures',
  filter: 'Filtrer',
  display: 'Affichage',
  displayList: 'Liste',
  displayMap: 'Carte',
  displayBoth: 'Liste et carte',
  seeOnMap: 'Voir sur la carte',
  onMap: (name: string): string => `Montrer sur la carte\u00a0: ${name}`,
  mapLost: 'La carte n’est pas disponible pour le moment',
  print: 'Imprimer',
  chosenStructure: 'Structure choisie',
  lostStructure: 'Cette fiche n’est plus dans la liste.',
  share: 'Partager',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  linkToCopy: 'Lien à copier\u00a0:',
  close: 'Fermer',
  seeAround: (commune: Commune): string => `Voir les structures près ${withOf(commune)}`,
  openNow: 'Ouvert maintenant',
  accessible: 'Accessible en fauteuil',
  newPatients: 'Nouveaux patients',
  radius: 'Distance',
  noLimit: 'Sans limite',
  clearFilters: 'Retirer les filtres',
  hoursKnown: (known: number, total: number): string =>
    `Horaires connus pour ${known} structure${isPlural(known) ? 's' : ''} sur ${total}.`,
  showMore: (count: number): string =>
    `Afficher ${count} autre${isPlural(count) ? 's' : ''} structure${isPlural(count) ? 's' : ''}`,
  unplaced: (count: number): string =>
    `Nous ne savons pas à quelle distance ${isPlural(count) ? `sont ${count} autres structures` : 'est une autre structure'}.`,
  emptyList: 'Aucune structure dans cette liste pour le moment',
  unknownCommune: 'Commune non précisée',
  name: 'Nom',
  address: 'Adresse',
  phone: 'Téléphone',
  today: 'Aujourd’hui',
  unknown: 'non connu',
  sources: (count: number): string => `Source${isPlural(count) ? 's' : ''}\u00a0: `,
  noHours: 'Horaires non connus',
  hours: 'Horaires',
  approximate: 'Position approximative',
  planned: 'En projet, pas encore ouvert',
  stale: 'à vérifier avant de venir',
  call: (name: string): string => `Appeler ${name}`,
  /** `town`: where it leads no nearer than the town. */
  directions: (town: string | undefined): string =>
    town === undefined ? 'Itinéraire' : `Itinéraire vers ${typographic(town)}`,
  book: 'Prendre rendez-vous',
  website: 'Site internet',
  writeTo: (name: string): string => `Écrire à ${name}`,
  /** Dated: what is said here changes often. */
  patientsTaken: (isTaking: boolean, iso: string): string =>
    `${isTaking ? 'Accepte' : 'N’accepte pas'} de nouveaux patients (mise à jour\u00a0: ${fr.date(iso)})`,
  wheelchair: (access: keyof typeof wheelchair): string =>
    `${wheelchair[access]} en fauteuil roulant`,
  access: 'Accès\u00a0: ',
  teleconsultation: 'Téléconsultation',
  services: 'Services\u00a0: ',
  reportError: 'Signaler une erreur',
  corrected: 'Fiche corrigée',
  correctedBy: 'Corrigé\u00a0: ',
  toCorrect: 'À corriger\u00a0:',
  nearestOutside: (name: string, distance: string, openNow: boolean): string =>
    `La structure ${openNow ? 'ouverte ' : ''}la plus proche est ${name}, ${distance}.`,
  opensFirst: (
    name: string,
    when: string,
    { radius, commune, from = commune && withOf(commune) }: Counted,
  ): string =>
    `${from && radius > 0 ? `À moins de ${fr.number(radius)}\u00a0km ${from}, la` : 'La'} première à ouvrir est ${name}, ${when}.`,
  searchAt: (radius: number): string => `Chercher à ${fr.number(radius)}\u00a0km`,
  removeFilter: (filter: string): string => `Retirer «\u00a0${filter}\u00a0»`,
  emergency: 'Une urgence\u00a0? Appelez',
  outOfHours: 'Médecin de garde',
  withoutDoctor: 'Sans médecin traitant\u00a0?',
};

/** Kinds as they are counted: singular, plural, feminine. Those that cannot be counted say "structures". */
const countedKinds: Partial<Record<StructureKind, readonly [string, string, boolean]>> = {
  msp: ['maison de santé', 'maisons de santé', true],
  'centre-de-sante': ['centre de santé', 'centres de santé', false],
  hopital: ['hôpital', 'hôpitaux', false],
  clinique: ['clinique', 'cliniques', true],
  pharmacie: ['pharmacie', 'pharmacies', true],
  laboratoire: ['laboratoire', 'laboratoires', false],
};

/** "la CPTS du Chalonnais"; a body whose name does not begin with CPTS is named as it is. */
function theCpts(name: string): string {
  return /^CPTS\b/.test(name) ? `la ${typographic(name)}` : typographic(name);
}

/** "a, b et c". */
function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of the list in the language of `words`; French where it has none of its own. */
export function listWords(words: CoreMessages): ListMessages {
  return { ...frList, ...words };
}

export type ListMessages = CoreMessages & typeof frList;
