import { proofs, type Theme } from '../criterion.js';
import { AXE } from './axe.js';
import { WALKS } from './scripts.js';

const fits = (what: string): string => `every widget fits › ${what}`;

export const presentation: Theme = {
  number: 10,
  name: 'Présentation de l’information',
  criteria: [
    {
      number: '10.1',
      subject: 'La présentation par les feuilles de styles',
      done: 'Ni balise ni attribut de présentation.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › leaves presentation to styles',
      ),
    },
    {
      number: '10.2',
      subject: 'Le contenu reste là sans styles',
      done: 'Aucun texte ne vient des feuilles de styles.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › has no word that comes from a style',
      ),
    },
    {
      number: '10.3',
      subject: 'Le contenu reste compréhensible sans styles',
      done: 'L’ordre du code est l’ordre de lecture : réponse, nombre, liste, carte, numéros.',
      proofs: [
        ...proofs(
          'bundle/whole-task',
          'the whole task › reads in a sound order: the answer, the count, the list, whom to call',
        ),
        ...proofs(
          'bundle/access',
          'what every widget gives to who does not see it › reads in order, with its regions, headings, lists and tables',
        ),
      ],
      toCheck: 'Désactivez les styles de la page : tout reste-t-il compréhensible ?',
    },
    {
      number: '10.4',
      subject: 'Le texte agrandi à 200 %',
      done: 'Tout reste lisible et dans la largeur, avec un texte deux fois plus grand.',
      proofs: [
        ...proofs(
          'bundle/access',
          fits('a page of 1280 pixels with text at 200 %'),
          fits('a page of 320 pixels with text at 200 %'),
        ),
        ...proofs('bundle/whole-task', 'the whole task › fits'),
      ],
    },
    {
      number: '10.5',
      subject: 'Les couleurs de fond et de texte déclarées ensemble',
      done: 'Le texte est choisi d’après le fond qui est vraiment derrière ; un fond autre que celui de la page est peint.',
      proofs: proofs(
        'ui/theme-controller',
        'theme › keeps the page’s text where it can be read, and ours where it can’t',
        'theme › paints the surface token, and takes its theme from it',
        'theme › paints nothing when the theme asked for is the page’s',
      ),
      toCheck: 'Votre page déclare-t-elle la couleur de son fond et celle de son texte ?',
    },
    {
      number: '10.6',
      subject: 'Des liens visibles dans le texte',
      done: 'Les liens sont soulignés.',
      proofs: [...AXE, ...proofs('bundle/themes', 'the ready themes')],
    },
    {
      number: '10.7',
      subject: 'Un focus visible',
      done: 'Deux anneaux de couleurs opposées autour de l’élément, et un contour en couleurs forcées.',
      proofs: [
        ...proofs(
          'ui/host-styles',
          'a widget’s box › shows focus by two rings outside, over any other shadow',
        ),
        ...WALKS,
        ...proofs(
          'bundle/whole-task',
          'the whole task › shows the focus and what is pressed in forced colours',
        ),
      ],
    },
    {
      number: '10.8',
      subject: 'Les contenus cachés restent ignorés',
      done: 'Ce qui est replié n’est ni lu ni atteint par le clavier.',
      proofs: AXE,
      toCheck:
        'Au lecteur d’écran : ce qui est replié (filtres, horaires, menus) est-il bien muet ?',
    },
    {
      number: '10.9',
      subject: 'Jamais la forme, la taille ou la place seules',
      done: 'Chaque repère de la carte a un nom ; chaque signe de la légende a son mot.',
      proofs: [
        ...proofs(
          'map/structures',
          'structures on the map › are named by kind, name and town, drawn by kind, and counted where they are close',
        ),
        ...proofs(
          'elements/coverage-map',
          'the coverage map, drawn › has a legend: communes, inhabitants, sources, and what is not known',
        ),
      ],
      toCheck: 'Une consigne de votre page dit-elle « à droite », « le rond » sans autre repère ?',
    },
    {
      number: '10.10',
      subject: 'Des repères de forme et de place bien remplacés',
      done: 'Les mots « Position approximative », « Annulé », « Aujourd’hui » accompagnent leurs signes.',
      proofs: [
        ...proofs('elements/events-month', 'the month of <cpts-events> › marks today in words'),
        ...proofs(
          'elements/events',
          '<cpts-events> › says in words what goes on, is full or cancelled, and what to do',
        ),
      ],
      toCheck: 'Ces mots suffisent-ils sans les signes ?',
    },
    {
      number: '10.11',
      subject: 'Une seule barre de défilement à 320 pixels',
      done: 'Rien ne dépasse ni n’est coupé dans une page de 320 pixels de large.',
      proofs: [
        ...proofs('bundle/access', fits('a page of 320 pixels')),
        ...proofs('bundle/whole-task', 'the whole task › fits'),
      ],
    },
    {
      number: '10.12',
      subject: 'L’espacement du texte',
      done: 'L’espacement que le lecteur règle sur la page entre dans les composants, boutons et champs compris.',
      proofs: [
        ...proofs(
          'bundle/access',
          fits('a page of 320 pixels with the text spacing of its reader'),
        ),
        ...proofs(
          'ui/host-styles',
          'a widget’s box › takes the page’s font and text spacing, in its controls too',
        ),
        ...proofs('bundle/whole-task', 'the whole task › fits'),
      ],
    },
    {
      number: '10.13',
      subject: 'Des contenus additionnels que l’on maîtrise',
      done: 'Propositions, menus et fenêtres de la carte se ferment par Échap ; le focus revient d’où il vient.',
      proofs: [
        ...proofs(
          'elements/finder-search',
          'the suggestions under the field › close with Escape, which next empties the field',
        ),
        ...proofs(
          'elements/events',
          '<cpts-events> › keeps an event in a calendar by a menu that Escape closes',
        ),
        ...proofs(
          'map/structures',
          'structures on the map › are chosen on the map, and their popup is left by Escape back to the marker',
        ),
      ],
    },
    {
      number: '10.14',
      subject: 'Les contenus additionnels par les seuls styles',
      done: 'Aucun contenu n’apparaît au seul survol : chaque tâche se fait au clavier.',
      proofs: WALKS,
    },
  ],
};
