/** The words of the panel for the page's author. */
export const debugFr = {
  title: (tag: string): string => `Diagnostic de <${tag}>`,
  why: 'Ce cadre s’adresse au responsable du site. Il s’affiche avec l’attribut debug de la balise, ou avec #cpts-debug à la fin de l’adresse.',
  summary: 'Résumé',
  version: 'Version',
  page: 'Page',
  records: 'Données affichées',
  counts: (structures: number, events: number, communes: number): string =>
    `structures\u00a0: ${structures}, événements\u00a0: ${events}, communes\u00a0: ${communes}`,
  accent: 'Couleur d’accent',
  contrast: (ratio: string, readable: boolean): string =>
    `contraste ${ratio} sur le fond de la page${readable ? '' : '\u00a0: les liens prennent une nuance plus lisible'}`,
  sources: 'Fichiers demandés par la page',
  address: 'Adresse',
  state: 'État',
  size: 'Taille',
  age: 'Date du fichier',
  loading: 'en attente',
  ready: 'lu',
  embedded: 'dans le script',
  unknownAge: 'non donnée par le serveur',
  days: (days: number): string => (days === 0 ? 'aujourd’hui' : `il y a ${days} j`),
  kilobytes: (size: string): string => `${size}\u00a0ko`,
  lastGood: (date: string): string => `dernière copie affichée\u00a0: ${date}`,
  problems: 'À corriger dans la page ou sur le serveur',
  refused: (address: string, directive: string): string =>
    `La politique de sécurité (CSP) refuse ${address}. Ajoutez cette adresse à la directive ${directive}.`,
  noProblem: 'Aucun problème de chargement.',
  issues: (count: number): string =>
    count === 0
      ? 'Aucune anomalie dans les données.'
      : `${count} anomalie${count > 1 ? 's' : ''} dans les données`,
  more: (count: number): string => `Et ${count} de plus, dans le texte à copier.`,
  line: 'Ligne',
  column: 'Colonne',
  field: 'Champ',
  value: 'Valeur',
  message: 'Que faire',
  file: 'Fichier',
  toCopy: 'Texte à envoyer à l’assistance',
  copy: 'Copier le diagnostic',
  copied: 'Diagnostic copié',
};

/** A language that misses a word does not compile. */
export type DebugMessages = typeof debugFr;
