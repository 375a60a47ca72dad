import type { DataKind, Way } from './configuration.js';

/** The part of the form that an attribute is in. */
export type Group = 'data' | 'content' | 'look' | 'more';

export interface Label {
  readonly group: Group;
  readonly fr: string;
  readonly en: string;
  readonly hint?: { readonly fr: string; readonly en: string };
}

/** Attributes in the words of a page's author, in the order they are asked for. One that is not here is asked for by its name. */
export const LABELS: Readonly<Record<string, Label>> = {
  commune: {
    group: 'data',
    fr: 'Commune de départ',
    en: 'Starting commune',
    hint: { fr: 'Nom, ou code INSEE', en: 'Name, or INSEE code' },
  },
  communes: {
    group: 'data',
    fr: 'Seulement ces communes',
    en: 'Only these communes',
    hint: { fr: 'Codes INSEE, séparés par des espaces', en: 'INSEE codes, separated by spaces' },
  },
  epci: {
    group: 'data',
    fr: 'Seulement cet EPCI',
    en: 'Only this EPCI',
    hint: {
      fr: 'Numéro SIREN. Le Grand Chalon : 247100589',
      en: 'SIREN number. Le Grand Chalon: 247100589',
    },
  },
  format: {
    group: 'more',
    fr: 'Format du fichier',
    en: 'File format',
    hint: {
      fr: 'S’il n’est pas reconnu : json, geojson, csv, finess, openagenda ou ics',
      en: 'When it is not recognised: json, geojson, csv, finess, openagenda or ics',
    },
  },
  overlay: {
    group: 'more',
    fr: 'Fichiers de corrections',
    en: 'Correction files',
    hint: { fr: 'Adresses, séparées par des espaces', en: 'Addresses, separated by spaces' },
  },
  kinds: { group: 'content', fr: 'Types de structure', en: 'Kinds of structure' },
  structures: {
    group: 'content',
    fr: 'Structures à montrer sur la carte',
    en: 'Structures to show on the map',
  },
  themes: { group: 'content', fr: 'Sujets des événements', en: 'Subjects of the events' },
  audiences: { group: 'content', fr: 'Publics', en: 'Audiences' },
  cpts: { group: 'content', fr: 'CPTS mise en avant', en: 'Highlighted CPTS' },
  view: { group: 'content', fr: 'Vue', en: 'View' },
  layout: { group: 'content', fr: 'Présentation', en: 'Layout' },
  'group-by': { group: 'content', fr: 'Grouper par', en: 'Group by' },
  query: { group: 'content', fr: 'Recherche de départ', en: 'Starting search' },
  radius: {
    group: 'content',
    fr: 'Rayon, en kilomètres',
    en: 'Radius, in kilometres',
    hint: { fr: '0 : sans limite', en: '0: no limit' },
  },
  limit: { group: 'content', fr: 'Fiches par page', en: 'Records per page' },
  from: {
    group: 'content',
    fr: 'À partir du',
    en: 'From',
    hint: { fr: 'Date : 2026-10-06', en: 'Date: 2026-10-06' },
  },
  until: {
    group: 'content',
    fr: 'Jusqu’au',
    en: 'Until',
    hint: { fr: 'Date : 2026-12-31', en: 'Date: 2026-12-31' },
  },
  past: { group: 'content', fr: 'Montrer aussi ce qui est passé', en: 'Show past events too' },
  'without-search': { group: 'content', fr: 'Sans la recherche', en: 'Without the search' },
  'without-filters': { group: 'content', fr: 'Sans les filtres', en: 'Without the filters' },
  'without-map': { group: 'content', fr: 'Sans la carte', en: 'Without the map' },
  'without-legend': { group: 'content', fr: 'Sans la légende', en: 'Without the legend' },
  'without-table': { group: 'content', fr: 'Sans le tableau', en: 'Without the table' },
  'without-geolocation': {
    group: 'content',
    fr: 'Sans « Me localiser »',
    en: 'Without “Locate me”',
  },
  'without-print': { group: 'content', fr: 'Sans « Imprimer »', en: 'Without “Print”' },
  heading: { group: 'look', fr: 'Titre', en: 'Heading' },
  'heading-level': {
    group: 'look',
    fr: 'Niveau du titre',
    en: 'Heading level',
    hint: { fr: 'De 2 à 6, selon votre page', en: '2 to 6, as your page needs' },
  },
  accent: { group: 'look', fr: 'Couleur principale', en: 'Main colour' },
  theme: {
    group: 'look',
    fr: 'Clair ou sombre',
    en: 'Light or dark',
  },
  lang: {
    group: 'look',
    fr: 'Langue',
    en: 'Language',
    hint: { fr: 'Par défaut : celle de la page', en: 'By default: that of the page' },
  },
  basemap: {
    group: 'more',
    fr: 'Plan des rues sous la carte',
    en: 'Street map under the map',
    hint: {
      fr: 'none : aucun ; plan-ign : le plan de l’IGN ; ou l’adresse d’un style',
      en: 'none; plan-ign: the map of the IGN; or the address of a style',
    },
  },
  'basemap-consent': {
    group: 'more',
    fr: 'Demander l’accord du visiteur avant le plan',
    en: 'Ask for the visitor’s consent before the street map',
  },
  loading: {
    group: 'more',
    fr: 'Quand charger la carte interactive',
    en: 'When to load the interactive map',
  },
  geocoder: {
    group: 'more',
    fr: 'Recherche d’adresses',
    en: 'Address search',
    hint: { fr: 'none, ign, ou une adresse avec {q}', en: 'none, ign, or an address with {q}' },
  },
  'time-zone': { group: 'more', fr: 'Fuseau horaire', en: 'Time zone' },
  'sync-url': {
    group: 'more',
    fr: 'Garder le choix dans l’adresse, sous ce nom',
    en: 'Keep the choice in the address, under this name',
  },
  isolated: {
    group: 'more',
    fr: 'Ne suit pas les autres composants',
    en: 'Does not follow the other widgets',
  },
  'keep-last-good': {
    group: 'more',
    fr: 'Garder une copie des données si le serveur tombe',
    en: 'Keep a copy of the data in case the server fails',
  },
  'json-ld': {
    group: 'more',
    fr: 'Décrire la page aux moteurs de recherche',
    en: 'Describe the page to search engines',
  },
  debug: {
    group: 'more',
    fr: 'Montrer les anomalies (pour vous seul)',
    en: 'Show what is wrong (for you only)',
  },
};

const fr = {
  widgets: {
    'cpts-finder': 'Trouver une structure',
    'cpts-coverage-map': 'Carte des CPTS',
    'cpts-events': 'Événements',
    'cpts-structure-list': 'Liste',
  } as Readonly<Record<string, string>>,
  frames: {
    'cpts-finder': 'Trouver une structure de santé',
    'cpts-coverage-map': 'Quelle CPTS couvre ma commune ?',
    'cpts-events': 'Les prochains rendez-vous de prévention',
    'cpts-structure-list': 'Structures de santé',
  } as Readonly<Record<string, string>>,
  widget: 'Composant',
  groups: {
    data: 'Données',
    content: 'Ce qui se montre',
    look: 'Apparence',
    more: 'Autres réglages',
  },
  source: 'D’où viennent les fiches',
  data: {
    territory: 'Le Chalonnais (référence)',
    url: 'Un fichier, par son adresse',
    table: 'Un tableau collé',
    file: 'Un fichier de mon ordinateur',
  } satisfies Record<DataKind, string>,
  address: 'Adresse du fichier',
  addressHint: 'Par exemple /donnees/structures.csv',
  paste: 'Votre tableau',
  pasteHint:
    'Copiez vos cellules, noms des colonnes compris, et collez-les ici. Il ira dans votre page.',
  file: 'Votre fichier',
  fileHint: 'Il reste sur cet ordinateur. Mettez-le ensuite sur votre site.',
  fileAddress: 'Son adresse sur votre site',
  all: 'Rien de coché : tous.',
  noneTicked: 'Rien de coché : aucune.',
  colour: 'Choisir une couleur',
  colourWrong: 'Cette couleur n’est pas reconnue. Écrivez-la ainsi\u00a0: #0f5f66.',
  font: 'Police',
  fonts: {
    page: 'Celle de la page',
    system: 'Celle du système',
    serif: 'Avec empattements',
    round: 'Arrondie',
  },
  corners: 'Arrondi',
  noTokens:
    'Une iframe ne prend ni police ni arrondi : ils demandent le module ou le fichier unique.',
  noTable:
    'Une iframe ne lit pas de tableau collé : enregistrez-le en fichier, ou prenez le module.',
  fileInFrame:
    'L’aperçu montre le composant sans son cadre : votre fichier n’est pas encore sur votre site.',
  way: 'Intégration',
  ways: {
    module: ['Module', 'le plus léger'],
    standalone: ['Fichier unique', 'avec empreinte SRI'],
    iframe: ['Iframe', 'si votre outil retire les scripts'],
  } satisfies Record<Way, readonly [string, string]>,
  files: 'Dossier des fichiers sur votre serveur',
  filesHint: 'Là où vous avez copié dist/.',
  filesWrong: 'Écrivez une adresse, comme /cpts/ ou https://cdn.exemple.fr/cpts/1.0.0/.',
  contrast: {
    text: 'Texte sur fond',
    link: 'Liens et icônes',
    button: 'Texte du bouton',
    border: 'Bordures des boutons',
  },
  enough: 'suffisant',
  notEnough: 'insuffisant',
  scaled: (width: number, percent: number) =>
    percent === 100 ? `${width}\u00a0px` : `${width}\u00a0px, réduit à ${percent}\u00a0%`,
  otherHosts: (hosts: readonly string[]) =>
    `Ce code lira des fichiers de ${hosts.join(', ')}\u00a0: vérifiez que c’est bien voulu.`,
  missingFile:
    'Des fichiers de cette page n’arrivent pas\u00a0: le formulaire ne peut pas s’afficher. Rechargez la page.',
  tooLong:
    'Le tableau est trop long pour l’adresse de cette page : votre collègue devra le coller.',
};

const en: typeof fr = {
  widgets: {
    'cpts-finder': 'Find a health service',
    'cpts-coverage-map': 'Map of the CPTS',
    'cpts-events': 'Events',
    'cpts-structure-list': 'List',
  },
  frames: {
    'cpts-finder': 'Find a health service',
    'cpts-coverage-map': 'Which CPTS covers my commune?',
    'cpts-events': 'Upcoming prevention events',
    'cpts-structure-list': 'Health services',
  },
  widget: 'Widget',
  groups: { data: 'Data', content: 'Content', look: 'Look', more: 'Other settings' },
  source: 'Where the records come from',
  data: {
    territory: 'Le Chalonnais (reference)',
    url: 'A file, by its address',
    table: 'A pasted table',
    file: 'A file on my computer',
  },
  address: 'Address of the file',
  addressHint: 'For instance /data/structures.csv',
  paste: 'Your table',
  pasteHint: 'Copy your cells, column names included, and paste them here. They go into your page.',
  file: 'Your file',
  fileHint: 'It stays on this computer. Put it on your site afterwards.',
  fileAddress: 'Its address on your site',
  all: 'Nothing ticked: all shown.',
  noneTicked: 'Nothing ticked: none shown.',
  colour: 'Choose a colour',
  colourWrong: 'This colour is not known. Write it like this: #0f5f66.',
  font: 'Font',
  fonts: { page: 'The page’s own', system: 'The system’s', serif: 'Serif', round: 'Rounded' },
  corners: 'Corners',
  noTokens: 'An iframe takes neither font nor corners: they need the module or the single file.',
  noTable: 'An iframe reads no pasted table: save it as a file, or use the module.',
  fileInFrame: 'The preview shows the widget without its frame: your file is not on your site yet.',
  way: 'Embedding',
  ways: {
    module: ['Module', 'the lightest'],
    standalone: ['Single file', 'with an SRI hash'],
    iframe: ['Iframe', 'if your tool strips scripts'],
  },
  files: 'Folder of the files on your server',
  filesHint: 'Where you copied dist/.',
  filesWrong: 'Write an address, such as /cpts/ or https://cdn.example.org/cpts/1.0.0/.',
  contrast: {
    text: 'Text on background',
    link: 'Links and icons',
    button: 'Text of the button',
    border: 'Borders of buttons',
  },
  enough: 'enough',
  notEnough: 'not enough',
  scaled: (width: number, percent: number) =>
    percent === 100 ? `${width}\u00a0px` : `${width}\u00a0px, shown at ${percent}%`,
  otherHosts: (hosts: readonly string[]) =>
    `This code will read files from ${hosts.join(', ')}: make sure that you want that.`,
  missingFile: 'Files of this page do not arrive: the form cannot be shown. Reload the page.',
  tooLong: 'The table is too long for this page’s address: your colleague will have to paste it.',
};

export const lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
export const words = lang === 'en' ? en : fr;
