import { table } from '../page.mjs';

/** What a webmaster sees when something is wrong: why, and what to do. */

/** @typedef {readonly [seen: string, why: string, act: string]} Symptom HTML. */

/** @type {{ fr: readonly Symptom[], en: readonly Symptom[] }} */
const SYMPTOMS = {
  fr: [
    [
      'Rien ne s’affiche, ou seulement ce qui est écrit dans la balise',
      'Le script n’est pas arrivé&nbsp;: mauvaise adresse, ligne retirée par l’éditeur, ou refus de la CSP.',
      'Ouvrez l’adresse du script dans le navigateur. Si elle répond, cherchez la ligne <code>&lt;script</code> dans le code source de la page publiée, puis lisez la console (touche F12).',
    ],
    [
      '<code>&lt;cpts-finder…&gt;</code> s’affiche en toutes lettres',
      'L’éditeur a pris le code pour du texte.',
      'Collez-le dans un bloc HTML, pas dans le texte mis en forme&nbsp;: voyez <a href="#outils">votre outil</a>.',
    ],
    [
      'Le composant a disparu après une correction de la page',
      'La personne qui a enregistré n’a pas le droit d’écrire du HTML libre&nbsp;: l’outil a retiré la balise.',
      'Recollez-la, et faites autoriser la balise pour son rôle&nbsp;: voyez <a href="#wordpress">WordPress</a>.',
    ],
    [
      '«&nbsp;La liste ne s’affiche pas pour le moment&nbsp;»',
      'Un fichier de données ne répond pas, ou ne se lit pas.',
      'Ajoutez <code>#cpts-debug</code> à la fin de l’adresse de la page&nbsp;: un cadre nomme le fichier et dit que faire.',
    ],
    [
      '«&nbsp;La recherche ne marche pas pour le moment&nbsp;», sous laquelle la liste s’affiche',
      'Une partie du script manque sur le serveur.',
      'Copiez à nouveau le dossier <code>dist/</code> en entier, tous les fichiers venant de la même version.',
    ],
    [
      'La console dit&nbsp;: «&nbsp;ce fichier de la bibliothèque manque&nbsp;»',
      '<code>cpts-widgets.js</code> a été déposé sans ses voisins.',
      'Déposez tout le dossier, ou prenez le fichier unique <code>cpts-widgets.standalone.js</code>.',
    ],
    [
      'La console dit&nbsp;: «&nbsp;la politique de sécurité de la page (CSP) refuse cette adresse&nbsp;»',
      'La page limite les adresses que ses scripts peuvent joindre.',
      'Ajoutez l’adresse à la directive que le message nomme&nbsp;: voyez <a href="#csp">la CSP</a>.',
    ],
    [
      'La console parle de CORS (<code>Access-Control-Allow-Origin</code>)',
      'Les données sont sur un autre domaine, qui n’en permet pas la lecture.',
      'Faites ajouter cet en-tête à leur serveur, ou déposez une copie du fichier sur votre site.',
    ],
    [
      'La console dit que <code>commune="71640"</code> n’est pas connu',
      'C’est un code postal&nbsp;; il faut le code INSEE de la commune.',
      'Le message donne les codes des communes qui ont ce code postal&nbsp;: recopiez le bon.',
    ],
    [
      'Il manque des lignes de votre tableur',
      'Une ligne sans nom, ou un identifiant en double, n’est pas affichée.',
      '<code>#cpts-debug</code> les donne une par une, avec leur numéro&nbsp;; <a href="verifier-mon-fichier.html">Vérifier mon fichier</a> aussi, avant de publier.',
    ],
    [
      'Le cadre (iframe) reste vide',
      'Il a un attribut <code>sandbox</code> vide, que certains éditeurs ajoutent&nbsp;; ou votre serveur interdit d’encadrer ses pages.',
      'Faites retirer <code>sandbox</code> (TinyMCE&nbsp;7&nbsp;: réglage <code>sandbox_iframes_exclusions</code>), ou permettez le site dans <code>frame-ancestors</code>.',
    ],
    [
      'Le cadre a deux barres de défilement',
      'Il garde la hauteur écrite dans la balise.',
      'Ajoutez <code>cpts-embed.js</code> à la page, ou une plus grande valeur de <code>height</code>.',
    ],
    [
      '«&nbsp;Me localiser&nbsp;» ne marche pas',
      'Le site n’est pas en <code>https</code>, ou le cadre n’a pas <code>allow="geolocation"</code>.',
      'Servez la page en <code>https</code>, et recopiez l’attribut du cadre.',
    ],
    [
      'La carte ne se déplace pas, elle reste dessinée',
      'Le navigateur n’a pas WebGL, ou la CSP refuse <code>worker-src blob:</code>.',
      'La carte dessinée et la liste disent tout&nbsp;: rien n’est perdu. Pour l’autre carte, complétez la CSP.',
    ],
    [
      'Les liens n’ont pas exactement votre couleur',
      'Elle ne se lirait pas assez sur ce fond&nbsp;: une nuance plus lisible la remplace.',
      'Rien à faire. <code>#cpts-debug</code> donne le contraste.',
    ],
    [
      'La suite de la page descend quand la liste arrive',
      'La page ne sait pas encore la place qu’elle prendra.',
      'Réservez-la&nbsp;: voyez <a href="#code-hauteur">le style à ajouter</a>.',
    ],
    [
      '«&nbsp;à vérifier avant de venir&nbsp;» sur une fiche',
      'Sa source a plus de trois ans.',
      'Vérifiez, puis dites-le dans un fichier de corrections, avec la date et la source&nbsp;: voyez <a href="guide-communes.html#corriger">le guide des communes</a>.',
    ],
  ],
  en: [
    [
      'Nothing shows, or only what is written inside the tag',
      'The script did not arrive: wrong address, line stripped by the editor, or refused by the CSP.',
      'Open the script’s address in the browser. If it answers, look for the <code>&lt;script</code> line in the source of the published page, then read the console (F12 key).',
    ],
    [
      '<code>&lt;cpts-finder…&gt;</code> shows as text',
      'The editor took the code for text.',
      'Paste it in an HTML block, not in formatted text: see <a href="#outils">your tool</a>.',
    ],
    [
      'The widget vanished after somebody edited the page',
      'Whoever saved it may not write free HTML: the tool stripped the tag.',
      'Paste it again, and have the tag allowed for that role: see <a href="#wordpress">WordPress</a>.',
    ],
    [
      '“The list cannot be shown for the moment”',
      'A data file does not answer, or cannot be read.',
      'Add <code>#cpts-debug</code> at the end of the page’s address: a panel names the file and says what to do.',
    ],
    [
      '“The search does not work for the moment”, with the list under it',
      'A part of the script is missing on the server.',
      'Copy the whole <code>dist/</code> folder again, every file from the same version.',
    ],
    [
      'The console says that a file of the library is missing',
      '<code>cpts-widgets.js</code> was uploaded without its neighbours.',
      'Upload the whole folder, or use the single file <code>cpts-widgets.standalone.js</code>.',
    ],
    [
      'The console says that the page’s security policy (CSP) refuses an address',
      'The page limits the addresses that its scripts may reach.',
      'Add the address to the directive that the message names: see <a href="#csp">CSP</a>.',
    ],
    [
      'The console mentions CORS (<code>Access-Control-Allow-Origin</code>)',
      'The data is on another domain, which does not allow it to be read.',
      'Have that header added on their server, or put a copy of the file on your site.',
    ],
    [
      'The console says that <code>commune="71640"</code> is not known',
      'That is a postcode; the commune’s INSEE code is needed.',
      'The message gives the codes of the communes with that postcode: copy the right one.',
    ],
    [
      'Rows of your spreadsheet are missing',
      'A row without a name, or with an identifier used twice, is not shown.',
      '<code>#cpts-debug</code> lists them one by one with their number; so does <a href="verifier-mon-fichier.html">Check my file</a>, before you publish.',
    ],
    [
      'The frame (iframe) stays empty',
      'It has an empty <code>sandbox</code> attribute, which some editors add; or your server forbids framing its pages.',
      'Have <code>sandbox</code> removed (TinyMCE 7: the <code>sandbox_iframes_exclusions</code> option), or allow the site in <code>frame-ancestors</code>.',
    ],
    [
      'The frame has two scroll bars',
      'It keeps the height written in the tag.',
      'Add <code>cpts-embed.js</code> to the page, or a larger <code>height</code>.',
    ],
    [
      '“Locate me” does not work',
      'The site is not served over <code>https</code>, or the frame lacks <code>allow="geolocation"</code>.',
      'Serve the page over <code>https</code>, and copy the frame’s attribute again.',
    ],
    [
      'The map does not move, it stays a drawing',
      'The browser has no WebGL, or the CSP refuses <code>worker-src blob:</code>.',
      'The drawn map and the list say everything: nothing is lost. For the other map, complete the CSP.',
    ],
    [
      'Links are not exactly your colour',
      'It would not be readable enough on this background: a more readable shade takes its place.',
      'Nothing to do. <code>#cpts-debug</code> gives the contrast.',
    ],
    [
      'The rest of the page moves down when the list arrives',
      'The page does not know yet how much room it takes.',
      'Reserve it: see <a href="#code-hauteur">the style to add</a>.',
    ],
    [
      '“check before you go” on a record',
      'Its source is more than three years old.',
      'Check it, then say so in a correction file, with the date and the source: see <a href="guide-communes.html#corriger">the guide for communes</a>.',
    ],
  ],
};

const HEADINGS = {
  fr: {
    caption: 'Ce que vous voyez, et que faire',
    columns: ['Ce que vous voyez', 'Pourquoi', 'Que faire'],
  },
  en: {
    caption: 'What you see, and what to do',
    columns: ['What you see', 'Why', 'What to do'],
  },
};

/** @param {'fr' | 'en'} lang */
export const symptomsTable = (lang) =>
  table({ ...HEADINGS[lang], rows: SYMPTOMS[lang].map((cells) => ({ cells })) });
