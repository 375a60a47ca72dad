import type { CptsErrorCode } from 'cpts-widgets';
import type { StructureKind } from 'cpts-widgets/domain';
import type { Outcome } from './outcomes.js';
import type { Loss } from './records-to-rows.js';
import type { FileFormat } from './text-file.js';

/** A file that could not be read: what happened, what to do. */
interface Problem {
  readonly title: string;
  readonly advice: string;
}

export type ProblemCode = 'workbook' | 'image' | 'unreadable' | CptsErrorCode;

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')} ${count < 2 ? one : many}`;

/** The word alone, after a number that stands out. In French, none is singular; in English, plural. */
const unit = (count: number, one: string, many: string): string => (count < 2 ? one : many);
const unitEn = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const brokenFr: Problem = {
  title: 'Nous ne pouvons pas lire ce fichier',
  advice:
    'Il est abîmé, ou son format n’est pas reconnu. Ouvrez-le dans le logiciel qui l’a fait, puis enregistrez-le en CSV.',
};
const unavailableFr: Problem = {
  title: 'La vérification ne répond pas',
  advice: 'Rechargez la page, puis choisissez à nouveau le fichier.',
};

const fr = {
  formats: {
    csv: 'CSV',
    finess: 'FINESS',
    openagenda: 'OpenAgenda',
    geojson: 'GeoJSON',
    json: 'JSON',
    ics: 'agenda iCalendar',
    unknown: 'format inconnu',
  } satisfies Record<FileFormat, string> as Record<FileFormat, string>,
  separator: (separator: string) =>
    separator === '\t' ? 'séparé par des tabulations' : `séparateur «\u00a0${separator}\u00a0»`,
  pastedName: 'Tableau collé',
  sampleName: 'liste-exemple.csv',
  sampleNote: 'exemple inventé',
  edited: 'modifié ici',
  leave: 'Vos corrections ne sont pas téléchargées. Les abandonner\u00a0?',
  reading: 'Lecture du fichier…',
  rowsRead: (count: number) => unit(count, 'ligne lue', 'lignes lues'),
  shown: (count: number) => unit(count, 'fiche affichée', 'fiches affichées'),
  shownEvents: (count: number) => unit(count, 'événement affiché', 'événements affichés'),
  toSee: (count: number) => unit(count, 'point à voir', 'points à voir'),
  toReview: (count: number) => unit(count, 'fiche à vérifier', 'fiches à vérifier'),
  number: (count: number) => count.toLocaleString('fr'),
  issuesTitle: (count: number) =>
    count === 0 ? 'Rien à corriger' : plural(count, 'point à voir', 'points à voir'),
  said: (issues: number, shown: number) =>
    `${plural(shown, 'fiche affichée', 'fiches affichées')}, ${issues === 0 ? 'rien à corriger' : plural(issues, 'point à voir', 'points à voir')}.`,
  leftOut: (parts: string) => `Sans fiche\u00a0: ${parts}.`,
  leftOutParts: {
    error: (count: number) => `${plural(count, 'ligne', 'lignes')} à corriger`,
    hidden: (count: number) => `${plural(count, 'ligne', 'lignes')} où la colonne masquer dit oui`,
    closed: (count: number) => plural(count, 'structure fermée', 'structures fermées'),
    help: (count: number) =>
      `${plural(count, 'ligne qui commence', 'lignes qui commencent')} par #`,
    above: (count: number) => `${plural(count, 'ligne', 'lignes')} au-dessus des noms de colonnes`,
  },
  outcomes: {
    hidden: 'Non affichée',
    fix: 'À corriger',
    mended: 'Corrigée',
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  columns: {
    outcome: 'Résultat',
    line: 'Ligne',
    record: 'Fiche',
    column: 'Colonne',
    value: 'Valeur',
    advice: 'Que faire',
  },
  empty: '(vide)',
  line: (line: number) => `Ligne ${line}`,
  record: (record: number) => `Fiche ${record}`,
  showLine: (line: string, column: string) => (column === '' ? line : `${line}, ${column}`),
  more: (count: number) => `Afficher ${plural(count, 'autre point', 'autres points')}`,
  wholeLine: 'La ligne entière',
  columnName: 'Nom de la colonne',
  unnamedColumn: (column: number) => `Colonne ${column}, sans nom`,
  apply: 'Appliquer',
  choose: 'Choisir…',
  everywhere: (rows: number, value: string) =>
    `Dans les ${rows.toLocaleString('fr')} lignes qui disent «\u00a0${value}\u00a0»`,
  kinds: {
    msp: 'Maison de santé (msp)',
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
  } satisfies Record<StructureKind, string> as Record<StructureKind, string>,
  exchange: 'Échanger les deux cases dans le fichier',
  close: 'Fermer',
  seeInTable: 'Voir dans le tableau',
  removeLine: 'Supprimer la ligne',
  removed: (line: number) => `Ligne ${line} supprimée.`,
  undone: 'Dernière correction annulée.',
  nothingToUndo: 'Il n’y a rien à annuler.',
  readOnlyLine:
    'Ce format ne se corrige pas case par case. Corrigez-le là où il est fait, ou faites-en un tableau.',
  page: (from: number, to: number, total: number) =>
    `Lignes ${from.toLocaleString('fr')} à ${to.toLocaleString('fr')} sur ${total.toLocaleString('fr')}`,
  noRows: 'Aucune ligne.',
  gridName: (name: string) => `Contenu de ${name}`,
  check: 'Vérification',
  noDate: 'Sans date',
  checkedToday: 'Vérifiée aujourd’hui',
  rowChecked: (line: number) => `Ligne ${line} vérifiée aujourd’hui.`,
  needsSource: 'Écrivez d’abord qui vérifie\u00a0: une date s’affiche avec sa source.',
  noSuchLine: (line: number) => `La ligne ${line} n’est pas dans ce tableau.`,
  pasted: (cells: number) => `${plural(cells, 'case collée', 'cases collées')}.`,
  pastedBeyond: (cells: number) =>
    `${plural(cells, 'case n’a', 'cases n’ont')} pas de place dans le tableau.`,
  losses: (parts: string) => `Un tableau CSV ne porte pas tout. Il y manque\u00a0: ${parts}.`,
  lossNames: {
    aliases: 'les autres noms',
    accessibility: 'des précisions d’accès',
    teleconsultation: 'la téléconsultation',
    cpts: 'la CPTS',
    notice: 'la consigne avant de venir',
    sourceLink: 'le lien de la source',
    otherSources: 'les autres sources',
    correction: 'qui a corrigé la fiche',
    newPatientsDate: 'la date où l’on prenait de nouveaux patients',
    age: 'les âges',
    exdates: 'des dates retirées d’une série',
    otherDates: 'des dates à côté d’une série',
    timeZone: 'le fuseau horaire',
    online: 'l’adresse en ligne',
    sample: 'la mention «\u00a0exemple\u00a0»',
  } satisfies Record<Loss, string> as Record<Loss, string>,
  lossCount: (count: number) => plural(count, 'fiche', 'fiches'),
  saved: (names: readonly string[]) =>
    `${names.join(' et ')} ${unit(names.length, 'est téléchargé', 'sont téléchargés')}.`,
  copied: 'Copié',
  refused: 'Sélectionnez le texte, puis copiez-le.',
  listCut: (shown: number, total: number) =>
    `Les ${shown.toLocaleString('fr')} premières fiches sur ${total.toLocaleString('fr')}. «\u00a0Copier\u00a0» prend tout.`,
  eventsView: 'Liste',
  cardsView: 'Fiches',
  suffix: 'corrige',
  whichName: 'Quelle colonne donne le nom à afficher\u00a0?',
  thatOne: 'Utiliser cette colonne',
  problems: {
    workbook: {
      title: 'C’est un classeur, pas un CSV',
      advice:
        'Ouvrez-le dans Excel ou LibreOffice. Choisissez «\u00a0Enregistrer sous\u00a0», puis le type «\u00a0CSV UTF-8\u00a0» ou «\u00a0Texte CSV\u00a0». Ou copiez les cases, puis choisissez «\u00a0Coller un tableau\u00a0».',
    },
    image: {
      title: 'C’est une image ou un document, pas une liste',
      advice: 'Choisissez le tableur d’où elle vient, enregistré en CSV.',
    },
    unreadable: {
      title: 'Le navigateur ne peut pas ouvrir ce fichier',
      advice: 'Il est peut-être ouvert ailleurs, ou déplacé. Choisissez-le à nouveau.',
    },
    html: {
      title: 'C’est une page web, pas une liste',
      advice:
        'Le lien d’où vient ce fichier mène peut-être à une page de connexion ou d’erreur. Téléchargez à nouveau la liste, en CSV.',
    },
    empty: {
      title: 'Ce fichier est vide',
      advice: 'Vérifiez que c’est le bon, puis choisissez-le à nouveau.',
    },
    'no-header': {
      title: 'Aucune ligne ne nomme les colonnes',
      advice:
        'La première ligne doit contenir «\u00a0nom\u00a0» pour des structures, ou «\u00a0titre\u00a0» pour des événements.',
    },
    'too-large': {
      title: 'Ce fichier est trop grand',
      advice:
        'La limite est de 25 Mo et 200 000 fiches. Gardez votre département ou vos communes, puis recommencez.',
    },
    format: brokenFr,
    http: unavailableFr,
    timeout: unavailableFr,
    network: unavailableFr,
    csp: unavailableFr,
    'missing-file': unavailableFr,
  } satisfies Record<ProblemCode, Problem> as Record<ProblemCode, Problem>,
};

export type Words = typeof fr;

const pluralEn = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const brokenEn: Problem = {
  title: 'This file cannot be read',
  advice:
    'It is damaged, or in no known format. Open it in the program that made it, then save it as CSV.',
};
const unavailableEn: Problem = {
  title: 'The check does not answer',
  advice: 'Reload the page, then choose the file again.',
};

const en: Words = {
  formats: {
    csv: 'CSV',
    finess: 'FINESS',
    openagenda: 'OpenAgenda',
    geojson: 'GeoJSON',
    json: 'JSON',
    ics: 'iCalendar',
    unknown: 'unknown format',
  },
  separator: (separator) =>
    separator === '\t' ? 'separated by tabs' : `separated by “${separator}”`,
  pastedName: 'Pasted table',
  sampleName: 'liste-exemple.csv',
  sampleNote: 'invented example',
  edited: 'changed here',
  leave: 'Your corrections are not downloaded. Give them up?',
  reading: 'Reading the file…',
  rowsRead: (count) => unitEn(count, 'row read', 'rows read'),
  shown: (count) => unitEn(count, 'card shown', 'cards shown'),
  shownEvents: (count) => unitEn(count, 'event shown', 'events shown'),
  toSee: (count) => unitEn(count, 'point to look at', 'points to look at'),
  toReview: (count) => unitEn(count, 'card to check', 'cards to check'),
  number: (count) => count.toLocaleString('en'),
  issuesTitle: (count) =>
    count === 0 ? 'Nothing to correct' : pluralEn(count, 'point to look at', 'points to look at'),
  said: (issues, shown) =>
    `${pluralEn(shown, 'card shown', 'cards shown')}, ${issues === 0 ? 'nothing to correct' : pluralEn(issues, 'point to look at', 'points to look at')}.`,
  leftOut: (parts) => `Not shown: ${parts}.`,
  leftOutParts: {
    error: (count) => `${pluralEn(count, 'row', 'rows')} to correct`,
    hidden: (count) => `${pluralEn(count, 'row', 'rows')} where the column masquer says oui`,
    closed: (count) => pluralEn(count, 'closed place', 'closed places'),
    help: (count) => `${pluralEn(count, 'row', 'rows')} beginning with #`,
    above: (count) => `${pluralEn(count, 'row', 'rows')} above the names of the columns`,
  },
  outcomes: { hidden: 'Not shown', fix: 'To correct', mended: 'Put right' },
  columns: {
    outcome: 'Result',
    line: 'Line',
    record: 'Record',
    column: 'Column',
    value: 'Value',
    advice: 'What to do',
  },
  empty: '(empty)',
  line: (line) => `Line ${line}`,
  record: (record) => `Record ${record}`,
  showLine: (line, column) => (column === '' ? line : `${line}, ${column}`),
  more: (count) => `Show ${pluralEn(count, 'more point', 'more points')}`,
  wholeLine: 'The whole line',
  columnName: 'Name of the column',
  unnamedColumn: (column) => `Column ${column}, without a name`,
  apply: 'Apply',
  choose: 'Choose…',
  everywhere: (rows, value) => `In the ${rows.toLocaleString('en')} rows that say “${value}”`,
  kinds: {
    msp: 'Health centre (MSP)',
    'centre-de-sante': 'Salaried health centre',
    hopital: 'Hospital',
    clinique: 'Private hospital',
    'sante-mentale': 'Mental health',
    readaptation: 'Rehabilitation',
    addictologie: 'Addiction care',
    handicap: 'Disability',
    pharmacie: 'Pharmacy',
    laboratoire: 'Laboratory',
    imagerie: 'Medical imaging',
    ehpad: 'Nursing home',
    prevention: 'Prevention',
    'maison-medicale-de-garde': 'Out-of-hours surgery',
    cpts: 'CPTS',
    autre: 'Other',
  },
  exchange: 'Swap the two cells in the file',
  close: 'Close',
  seeInTable: 'See it in the table',
  removeLine: 'Delete the line',
  removed: (line) => `Line ${line} deleted.`,
  undone: 'Last correction undone.',
  nothingToUndo: 'There is nothing to undo.',
  readOnlyLine:
    'This format is not corrected cell by cell. Correct it where it is made, or turn it into a table.',
  page: (from, to, total) =>
    `Rows ${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  noRows: 'No row.',
  gridName: (name) => `Contents of ${name}`,
  check: 'Check',
  noDate: 'No date',
  checkedToday: 'Checked today',
  rowChecked: (line) => `Line ${line} checked today.`,
  needsSource: 'First write who checks: a date is shown with its source.',
  noSuchLine: (line) => `Line ${line} is not in this table.`,
  pasted: (cells) => `${pluralEn(cells, 'cell', 'cells')} pasted.`,
  pastedBeyond: (cells) => `${pluralEn(cells, 'cell has', 'cells have')} no place in the table.`,
  losses: (parts) => `A CSV table does not hold everything. It lacks: ${parts}.`,
  lossNames: {
    aliases: 'other names',
    accessibility: 'details of access',
    teleconsultation: 'video consultation',
    cpts: 'the CPTS',
    notice: 'the advice to read before coming',
    sourceLink: 'the link of the source',
    otherSources: 'the other sources',
    correction: 'who corrected the record',
    newPatientsDate: 'when new patients were taken',
    age: 'ages',
    exdates: 'dates taken out of a series',
    otherDates: 'dates beside a series',
    timeZone: 'the time zone',
    online: 'the online address',
    sample: 'the word “example”',
  },
  lossCount: (count) => pluralEn(count, 'record', 'records'),
  saved: (names) => `${names.join(' and ')} ${unitEn(names.length, 'is', 'are')} downloaded.`,
  copied: 'Copied',
  refused: 'Select the text, then copy it.',
  listCut: (shown, total) =>
    `The first ${shown.toLocaleString('en')} of ${total.toLocaleString('en')} records. “Copy” takes all of them.`,
  eventsView: 'List',
  cardsView: 'Cards',
  suffix: 'corrected',
  whichName: 'Which column gives the name to show?',
  thatOne: 'Use this column',
  problems: {
    workbook: {
      title: 'This is a workbook, not a CSV file',
      advice:
        'Open it in Excel or LibreOffice. Choose “Save as”, then the type “CSV UTF-8” or “Text CSV”. Or copy the cells and choose “Paste a table”.',
    },
    image: {
      title: 'This is a picture or a document, not a list',
      advice: 'Choose the spreadsheet it comes from, saved as CSV.',
    },
    unreadable: {
      title: 'The browser cannot open this file',
      advice: 'It may be open elsewhere, or have been moved. Choose it again.',
    },
    html: {
      title: 'This is a web page, not a list',
      advice:
        'The link this file comes from may lead to a sign-in or an error page. Download the list again, as CSV.',
    },
    empty: {
      title: 'This file is empty',
      advice: 'Check that it is the right one, then choose it again.',
    },
    'no-header': {
      title: 'No row names the columns',
      advice: 'The first row must hold “nom” for places, or “titre” for events.',
    },
    'too-large': {
      title: 'This file is too large',
      advice:
        'The limit is 25 MB and 200,000 records. Keep your department or your communes, then try again.',
    },
    format: brokenEn,
    http: unavailableEn,
    timeout: unavailableEn,
    network: unavailableEn,
    csp: unavailableEn,
    'missing-file': unavailableEn,
  },
};

export const words: Words = document.documentElement.lang === 'en' ? en : fr;
