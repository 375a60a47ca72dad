import type { CoverageBasis } from '../domain/cpts.js';
import { hasArticle, typographic, withOf, type Commune } from '../domain/commune.js';
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

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** 0 and 1 are singular in French. */
const isPlural = (count: number): boolean => count > 1;

const counted = (count: number, one: string): string =>
  count === 0 ? '' : `${count} ${one}${isPlural(count) ? 's' : ''}`;

const kinds: Record<StructureKind, readonly [one: string, many: string]> = {
  msp: ['Maison de santé', 'Maisons de santé'],
  'centre-de-sante': ['Centre de santé', 'Centres de santé'],
  hopital: ['Hôpital', 'Hôpitaux'],
  clinique: ['Clinique', 'Cliniques'],
  'sante-mentale': ['Santé mentale', 'Santé mentale'],
  readaptation: ['Soins de réadaptation', 'Soins de réadaptation'],
  addictologie: ['Addictologie', 'Addictologie'],
  handicap: ['Handicap', 'Handicap'],
  pharmacie: ['Pharmacie', 'Pharmacies'],
  laboratoire: ['Laboratoire', 'Laboratoires'],
  imagerie: ['Imagerie médicale', 'Imagerie médicale'],
  ehpad: ['Ehpad', 'Ehpad'],
  prevention: ['Prévention', 'Prévention'],
  'maison-medicale-de-garde': ['Maison médicale de garde', 'Maisons médicales de garde'],
  cpts: ['CPTS', 'CPTS'],
  autre: ['Autre structure', 'Autres structures'],
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

/** What a failed source means, and what the visitor can do. */
function errorText({ recoverable }: CptsError): string {
  return recoverable
    ? 'Le service qui fournit les adresses ne répond pas. Vous n’avez rien à refaire\u00a0: réessayez dans quelques instants.'
    : 'Les adresses ne peuvent pas être lues. Le responsable de ce site peut le corriger.';
}

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

/** Why a position is of no use, and what the visitor can do. */
const positions = {
  refused: [
    'Vous n’avez pas autorisé la localisation',
    'Autorisez-la dans les réglages de votre navigateur, ou écrivez votre commune.',
  ],
  forbidden: ['Ce site ne permet pas la localisation', 'Écrivez votre commune.'],
  insecure: ['La localisation demande une page sécurisée (https)', 'Écrivez votre commune.'],
  unavailable: ['Votre appareil ne trouve pas votre position', 'Écrivez votre commune.'],
  timeout: ['Votre position tarde à venir', 'Réessayez, ou écrivez votre commune.'],
  outside: ['Vous êtes hors du territoire', 'Vous pouvez écrire une commune du territoire.'],
} as const;
export type PositionProblem = keyof typeof positions;

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
  number: (value: number): string => String(value).replace('.', ','),
  /** In kilometres: one decimal under 10 km, none above; "moins de 100 m" for the same place. */
  distance(km: number): string {
    if (km < 0.1) return 'moins de 100\u00a0m';
    if (km < 9.95) return `à ${km.toFixed(1).replace('.', ',')}\u00a0km`;
    return `à ${Math.round(km)}\u00a0km`;
  },

  kind: (kind: StructureKind): string => kinds[kind][0],
  kindPlural: (kind: StructureKind): string => kinds[kind][1],
  hospitals: 'Hôpitaux et cliniques',

  finderHeading: 'Trouver une structure de santé',
  searchLabel: 'Votre commune ou code postal',
  searchHint: 'Exemple\u00a0: Givry ou 71640. Votre recherche reste sur cet appareil.',
  search: 'Rechercher',
  clear: 'Effacer',
  suggestions: 'Propositions',
  suggestionCount(communes: number, structures: number): string {
    const counts = [counted(communes, 'commune'), counted(structures, 'structure')];
    const proposed = `proposée${isPlural(communes + structures) ? 's' : ''}`;
    return communes + structures === 0
      ? 'Aucune proposition.'
      : `${counts.filter(Boolean).join(' et ')} ${proposed}. Flèches pour choisir, Entrée pour valider.`;
  },
  formerName: (name: string): string => `ancien nom\u00a0: ${typographic(name)}`,

  emptySearch: 'Écrivez le nom de votre commune ou son code postal, par exemple Givry ou 71640.',
  unknownPlace: (text: string): string => `Nous ne connaissons pas «\u00a0${text}\u00a0»`,
  unknownPlaceHelp:
    'Écrivez le nom entier de la commune, ou son code postal (exemple\u00a0: 71640).',
  didYouMean: 'Vouliez-vous dire',
  didYouMeanElse: 'Sinon, écrivez le nom entier ou le code postal.',
  severalPlaces: (text: string): string => `Plusieurs communes pour «\u00a0${text}\u00a0»`,
  severalPlacesHelp: 'Choisissez la vôtre\u00a0:',
  severalAnswers: (text: string): string => `Plusieurs réponses pour «\u00a0${text}\u00a0»`,
  outsidePlace: (text: string): string => `«\u00a0${text}\u00a0» est en dehors du territoire`,
  outsidePlaceHelp: (territory: string): string =>
    `Cette page présente le territoire suivant\u00a0: ${typographic(territory)}.`,

  locate: 'Me localiser',
  locating: 'Localisation…',
  positionProblem: (problem: PositionProblem): readonly [title: string, help: string] =>
    positions[problem],
  fromPosition: 'de votre position',
  fromAddress: (address: string): string => `de «\u00a0${address}\u00a0»`,
  askGeocoder: (host: string): string => `Chercher cette adresse auprès de ${host}`,
  askGeocoderHelp: 'Le texte que vous avez écrit lui est alors envoyé.',
  askingGeocoder: 'Recherche de l’adresse…',
  addresses: 'Choisissez votre adresse',
  noAddress: (text: string): string => `Aucune adresse trouvée pour «\u00a0${text}\u00a0»`,
  geocoderProblem: (host: string, cause: 'offline' | 'csp' | 'silent'): string =>
    cause === 'offline'
      ? 'Vous n’êtes pas connecté à internet'
      : cause === 'csp'
        ? `Ce site ne permet pas de chercher auprès de ${host}`
        : `${host} ne répond pas`,

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
    const listed = names.map(theCpts);
    return `${subject} est couverte par ${listed.slice(0, -1).join(', ')} et ${listed.at(-1) ?? ''}`;
  },
  neighbourOf: (cpts: string): string => `, voisine de ${theCpts(cpts)}`,
  coveredMeaning:
    'Ses professionnels de santé se coordonnent pour vous soigner près de chez vous. Vous n’avez aucune inscription à faire.',
  neighbourMeaning:
    'Ses professionnels de santé font partie de cette communauté. Cela ne change rien au choix de votre médecin.',
  announced: (commune: Commune, cpts: string, count: number | undefined): string =>
    `${capital(theCpts(cpts))} annonce ${count === undefined ? 'des communes' : `${count} communes`} mais n’en publie pas la liste. Pour ${typographic(commune.name)}, contactez-la.`,
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
  filters: 'Filtrer les structures',
  filter: 'Filtrer',
  print: 'Imprimer',
  chosenStructure: 'Structure choisie',
  lostStructure: 'Cette fiche n’est plus dans la liste.',
  share: 'Partager',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  linkToCopy: 'Lien à copier\u00a0:',
  close: 'Fermer',
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
    isPlural(count)
      ? `${count} autres structures ne sont pas dans cette liste\u00a0: leur distance n’est pas connue.`
      : 'Une autre structure n’est pas dans cette liste\u00a0: sa distance n’est pas connue.',

  noHours: 'Horaires non connus',
  hours: 'Horaires',
  hoursAsWritten: 'Consultez les horaires',
  hoursToCheck: 'À vérifier',
  week: 'Horaires d’ouverture de la semaine',
  allDay: '24\u00a0h sur 24',
  open: 'Ouvert',
  closed: 'Fermé',
  closesSoon: 'Ferme bientôt',
  closes: (when: string): string => `ferme ${when}`,
  opens: (when: string): string => `ouvre ${when}`,
  holidayUnstated: 'jour férié, à vérifier',
  weekday: (index: number): string => WEEKDAYS[index] ?? '',
  /** Minutes since midnight; those of the next day go on past 1440. */
  time(minutes: number): string {
    const rest = minutes % 60;
    const hour = `${Math.floor(minutes / 60) % 24}\u00a0h`;
    return rest === 0 ? hour : `${hour}\u00a0${String(rest).padStart(2, '0')}`;
  },
  /** `days` from today, on an ISO date, at a minute of that day. */
  when(days: number, iso: string, minutes: number): string {
    const time = `à ${fr.time(minutes)}`;
    if (days === 0) return time;
    if (days === 1) return `demain ${time}`;
    const weekday = (new Date(iso).getUTCDay() + 6) % 7;
    return days < 7 ? `${fr.weekday(weekday)} ${time}` : `le ${fr.date(iso)} ${time}`;
  },
  approximate: 'Position approximative',
  planned: 'En projet, pas encore ouvert',
  stale: 'à vérifier avant de venir',
  source: 'Source\u00a0: ',
  call: (name: string): string => `Appeler ${name}`,
  directions: 'Itinéraire',
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

  loading: (commune: Commune | undefined): string =>
    commune ? `Recherche des structures près ${withOf(commune)}…` : 'Chargement de la liste…',
  errorTitle: 'La liste ne s’affiche pas pour le moment',
  errorText,
  partialError: 'Une partie des adresses manque pour le moment.',
  retry: 'Réessayer',
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of a widget. A language that misses one does not compile. */
export type Messages = typeof fr;
