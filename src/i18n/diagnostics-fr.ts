import type { IssueCode } from '../domain/issue.js';
import type { CptsError } from '../errors.js';

const issues: Record<IssueCode, string> = {
  'not-an-object': 'Une fiche (ou un groupe de champs) est attendue ici.',
  'missing-name': 'Le nom manque\u00a0: la fiche n’est pas affichée. Ajoutez un nom.',
  'duplicate-id': 'Cet identifiant sert déjà à une autre fiche\u00a0: celle-ci n’est pas affichée.',
  'same-structure':
    'Une autre fiche a le même nom et la même adresse\u00a0: celle-ci n’est pas affichée. Si c’est un autre lieu, précisez son adresse, ou donnez un identifiant à chacune.',
  'same-event':
    'Un autre événement a le même titre, le même début et le même lieu\u00a0: celui-ci n’est pas affiché. S’ils sont deux, donnez un identifiant à chacun.',
  'unknown-id':
    'Aucune fiche n’a cet identifiant\u00a0: cette correction ne change rien. Vérifiez l’identifiant.',
  'not-text': 'Un texte est attendu ici.',
  'too-long': 'Ce texte est trop long\u00a0: la fin est coupée.',
  'unknown-value':
    'Cette valeur n’est pas reconnue. Voyez les valeurs possibles dans le modèle (dossier modeles).',
  'bad-link':
    'Cette adresse n’est pas reconnue. Écrivez-la en entier, par exemple https://www.exemple.fr.',
  'bad-phone': 'Ce numéro de téléphone n’est pas reconnu. Écrivez dix chiffres.',
  'several-phones':
    'Une fiche montre un seul numéro\u00a0: le premier. Écrivez les autres dans la colonne note.',
  'bad-postcode': 'Un code postal a cinq chiffres, par exemple 71100.',
  'bad-insee-code': 'Un code INSEE de commune a cinq caractères, par exemple 71076.',
  'bad-date': 'Cette date n’est pas reconnue. Écrivez-la ainsi\u00a0: 2026-10-06.',
  'bad-position': 'Cette position n’est pas sur la carte. Vérifiez la latitude et la longitude.',
  'swapped-position':
    'La latitude et la longitude étaient inversées\u00a0: nous les avons remises en ordre.',
  'unknown-projection':
    'Le système de coordonnées de ce point n’est pas reconnu\u00a0: la fiche est affichée sans point.',
  'bad-hours':
    'Nous ne comprenons pas ces horaires\u00a0: ils s’affichent tels quels. Dites les jours et les heures, par exemple «\u00a0lundi-vendredi 8h30-12h, 14h-18h\u00a0».',
  'bad-finess':
    'Un tableur a abîmé ce numéro FINESS. Mettez la colonne au format Texte, puis retapez le numéro.',
  'no-source': 'Il manque une source\u00a0: ceci n’est pas affiché. Dites qui l’affirme.',
  'unknown-commune':
    'Aucune commune du territoire n’a ce code INSEE. Vérifiez-le (un code postal n’en est pas un).',
  'bad-members':
    'Cette liste de communes ne dit pas d’où elle vient (source, basis)\u00a0: elle n’est pas affichée.',
  'missing-cpts': 'Le nom de la CPTS manque\u00a0: cette ligne n’est pas affichée. Ajoutez-le.',
  'unknown-column':
    'Cette colonne n’est pas connue\u00a0: elle n’est pas lue. Vérifiez son nom dans le modèle.',
  'duplicate-column':
    'Une autre colonne donne déjà cette information\u00a0: celle-ci n’est pas lue. Gardez une seule des deux.',
  'extra-cell':
    'Cette case est sous une colonne sans nom\u00a0: elle n’est pas lue. Vérifiez que la ligne n’a pas une case de trop.',
  'short-row':
    'Cette ligne a moins de cases que l’en-tête. Vérifiez qu’aucune ne manque au milieu.',
  'bad-quotes':
    'Des guillemets droits (") sont mal placés\u00a0: la ligne n’est pas lue. Retirez-les, ou doublez-les ("").',
  'unread-line':
    'Nous ne comprenons pas cette ligne\u00a0: elle n’est pas lue. Vérifiez qu’elle est complète.',
  'cut-short': 'Le fichier s’arrête avant sa fin. Publiez-le à nouveau, en entier.',
  'more-pages':
    'La suite de cette liste n’est pas lue. Demandez des pages plus longues (size=300 dans l’adresse) ou moins d’événements.',
};

/** For the webmaster, in the console: what happened, what to change. */
function errorFix(error: CptsError): string {
  switch (error.code) {
    case 'http':
      return `le serveur répond ${String(error.status ?? '')}. Vérifiez l’adresse.`;
    case 'timeout':
      return 'pas de réponse en 10 secondes.';
    case 'network':
      return 'pas de réponse. Le réseau est coupé, ou le serveur des données n’envoie pas l’en-tête CORS (Access-Control-Allow-Origin).';
    case 'csp':
      return `la politique de sécurité de la page (CSP) refuse cette adresse. Ajoutez-la à la directive ${error.directive ?? 'connect-src'}.`;
    case 'html':
      return 'une page web est arrivée au lieu de données (page de connexion ou d’erreur\u00a0?).';
    case 'empty':
      return 'le fichier est vide.';
    case 'no-header':
      return 'aucune ligne ne nomme les colonnes. Partez du modèle. La première ligne doit contenir «\u00a0nom\u00a0» (structures) ou «\u00a0titre\u00a0» (événements). Pour la carte des CPTS\u00a0: «\u00a0code_insee\u00a0» et «\u00a0cpts\u00a0».';
    case 'too-large':
      return 'le fichier dépasse ce qui est lu (25 Mo, 200 000 fiches, 32 niveaux, 1 000 colonnes).';
    case 'missing-file':
      return 'ce fichier de la bibliothèque manque\u00a0: déposez-le à côté de cpts-widgets.js.';
    case 'format':
      return 'le contenu est abîmé, ou son format n’est pas reconnu. Un classeur Excel ou LibreOffice s’enregistre d’abord en CSV.';
  }
}

const CHILDREN: Readonly<Record<string, string>> = {
  ul: 'liste',
  table: 'tableau',
  script: 'JSON',
};

/** Where data comes from: its address, or what in the page holds it (`<table> 2`). */
function source(written: string): string {
  const [, tag = '', number = ''] = /^<(\w+)>(.*)$/.exec(written) ?? [];
  const what = CHILDREN[tag];
  return what === undefined ? written : `${what}${number} de la page`;
}

/** What the page's author reads when data is wrong; a lazy chunk, since a page that is well never shows it. */
export const diagnostics = {
  issue: (code: IssueCode): string => issues[code],
  errorFix,
  source,
};

export type Diagnostics = typeof diagnostics;
