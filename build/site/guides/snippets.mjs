import { readFileSync } from 'node:fs';
import { toCopy } from '../page.mjs';
import { strictPolicy } from '../../policy.mjs';

/** What the guides give to copy. The tests paste it where the guides say. */

/** @typedef {{ fr: string, en: string, text: string }} Snippet Its name in both languages, and what is copied. */

const FRAME = `<iframe
  src="/cpts/embed.html?widget=cpts-finder&commune=71221"
  title="Trouver une structure de santé"
  allow="geolocation; clipboard-write"
  loading="lazy"
  width="100%"
  height="900"
></iframe>`;

const TAG = '<cpts-finder commune="71221" heading="Où se soigner"></cpts-finder>';

const MAP = '<cpts-coverage-map heading="Quelle CPTS couvre votre commune ?"></cpts-coverage-map>';

/** What a tool that filters is to allow, for all that the guides give to paste. */
const TAGS = ['cpts-finder', 'cpts-coverage-map', 'cpts-events', 'cpts-structure-list'];
const ATTRIBUTES = [
  'commune',
  'epci',
  'src',
  'overlay',
  'kinds',
  'heading',
  'heading-level',
  'accent',
];
const phpList = (/** @type {readonly string[]} */ names) =>
  names.map((name) => `'${name}'`).join(', ');

const PASTE = `<script type="module" src="/cpts/cpts-widgets.js"></script>
${TAG}
<noscript>Cette recherche a besoin de JavaScript.</noscript>`;

/** A file that the guide shows at work, as it is. */
const example = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../../demo/exemples/${name}`, import.meta.url), 'utf8')
    .replace('\ufeff', '')
    .replaceAll('\r', '');

/** @satisfies {Record<string, Snippet>} */
export const SNIPPETS = {
  coller: { fr: 'À coller dans la page', en: 'To paste in the page', text: PASTE },
  carte: { fr: 'La carte des CPTS', en: 'The map of the CPTS', text: MAP },
  agglomeration: {
    fr: 'Pour une intercommunalité : ses communes seulement',
    en: 'For an inter-municipal body: its communes only',
    text: '<cpts-finder epci="247100589" heading="Où se soigner"></cpts-finder>',
  },
  fichierUnique: {
    fr: 'Si vous ne pouvez déposer qu’un fichier',
    en: 'If you can upload one file only',
    text: `<script src="/cpts/cpts-widgets.standalone.js" defer></script>
${TAG}`,
  },
  donnees: {
    fr: 'Vos propres fiches, puis vos corrections',
    en: 'Your own records, then your corrections',
    text: `<cpts-structure-list src="/donnees/structures.csv"></cpts-structure-list>
<cpts-finder overlay="/donnees/corrections.csv"></cpts-finder>`,
  },
  couleur: {
    fr: 'Votre couleur, dans la feuille de style du site',
    en: 'Your colour, in the site’s style sheet',
    text: `:root {
  --cpts-color-accent: #1d4ed8;
}`,
  },
  hauteur: {
    fr: 'Pour que la suite de la page ne bouge pas',
    en: 'So that what follows does not move',
    text: `cpts-finder {
  display: block;
  min-height: 100vh;
}`,
  },
  balise: { fr: 'Dans le contenu', en: 'In the content', text: TAG },
  wordpressTheme: {
    fr: 'Dans une petite extension du site, ou le functions.php du thème enfant',
    en: 'In a small plugin of the site, or the child theme’s functions.php',
    text: `add_action( 'wp_head', function () {
  echo '<script type="module" src="/cpts/cpts-widgets.js"></script>';
} );
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
  if ( 'post' === $context ) {
    $attributes = array_fill_keys( array( ${phpList(ATTRIBUTES)} ), true );
    foreach ( array( ${phpList(TAGS)} ) as $name ) {
      $tags[ $name ] = $attributes;
    }
  }
  return $tags;
}, 10, 2 );`,
  },
  drupalFormat: {
    fr: 'À ajouter aux balises HTML autorisées du format',
    en: 'To add to the format’s allowed HTML tags',
    text: TAGS.map((tag) => `<${tag} ${ATTRIBUTES.join(' ')}>`).join(' '),
  },
  drupalTheme: {
    fr: 'montheme.libraries.yml',
    en: 'montheme.libraries.yml (montheme is your theme’s name)',
    text: `cpts:
  js:
    /cpts/cpts-widgets.js: { attributes: { type: module }, preprocess: false }`,
  },
  drupalThemeInfo: {
    fr: 'montheme.info.yml',
    en: 'montheme.info.yml',
    text: `libraries:
  - montheme/cpts`,
  },
  spipArticle: {
    fr: 'Dans le texte de l’article',
    en: 'In the article’s text',
    text: `<html>
${PASTE}
</html>`,
  },
  spipSquelette: {
    fr: 'Dans le squelette, avant la fin de l’en-tête (head)',
    en: 'In the template (squelette), before the end of its head',
    text: '<script type="module" src="/cpts/cpts-widgets.js"></script>',
  },
  cadre: {
    fr: 'À coller là où les scripts sont retirés',
    en: 'To paste where scripts are stripped',
    text: `${FRAME}
<script src="/cpts/cpts-embed.js" defer></script>`,
  },
  cadreAutorise: {
    fr: 'La balise à faire autoriser, si elle est retirée elle aussi',
    en: 'The tag to have allowed, if it is stripped as well',
    text: '<iframe src title width height allow loading>',
  },
  communeTableur: {
    fr: 'La liste de votre tableur',
    en: 'The list of your spreadsheet',
    text: '<cpts-structure-list src="/donnees/structures.csv" heading="Se soigner à Givry"></cpts-structure-list>',
  },
  communeListe: {
    fr: 'La liste de votre page, entre deux lignes',
    en: 'Your page’s list, between two lines',
    text: `<cpts-structure-list heading="Se soigner à Givry">
  <ul>
    <li>
      <strong>Maison de santé (exemple)</strong>, 1 rue d’Exemple, 71640 Givry,
      <a href="tel:0100000000">01 00 00 00 00</a>
    </li>
    <li><strong>Pharmacie (exemple)</strong>, 2 place d’Exemple, 71640 Givry</li>
  </ul>
</cpts-structure-list>`,
  },
  communeCorrections: {
    fr: 'Les fiches du territoire, avec vos corrections',
    en: 'The territory’s records, with your corrections',
    text: '<cpts-finder commune="71221" overlay="/donnees/corrections.csv"></cpts-finder>',
  },
  communeFichier: {
    fr: 'Le fichier de corrections de cet exemple',
    en: 'The file of corrections of this example',
    text: example('corrections.csv'),
  },
  communeAgenda: {
    fr: 'Votre agenda',
    en: 'Your calendar',
    text: '<cpts-events src="/donnees/agenda.ics" heading="Prévention à Givry"></cpts-events>',
  },
  csp: {
    fr: 'À ajouter à votre Content-Security-Policy',
    en: 'To add to your Content-Security-Policy',
    text: strictPolicy("'self'")
      .split('; ')
      .filter((line) => /^(?:script|connect|img|worker)-src /.test(line))
      .join('; '),
  },
};

/**
 * The figures that a guide's page names, by the snippets' names.
 * @param {'fr' | 'en'} lang
 * @returns {Record<string, string>}
 */
export const snippetsIn = (lang) =>
  Object.fromEntries(
    Object.entries(SNIPPETS).map(([name, snippet]) => [
      name,
      toCopy(snippet[lang], snippet.text, {
        id: `code-${name}`,
        // What is pasted speaks to a French page's visitors.
        ...(lang === 'en' && /[éà]|Où/.test(snippet.text) ? { lang: 'fr' } : {}),
      }),
    ]),
  );
