import { proofs, type Theme } from '../criterion.js';
import { AXE } from './axe.js';

export const WALKS = [
  ...proofs(
    'bundle/whole-task',
    'the whole task › is done with the keyboard alone, and everything is said',
  ),
  ...proofs('bundle/keyboard', 'with the keyboard alone'),
];

export const scripts: Theme = {
  number: 7,
  name: 'Scripts',
  criteria: [
    {
      number: '7.1',
      subject: 'Des scripts compatibles avec les technologies d’assistance',
      done: 'Les composants suivent les modèles ARIA (liste de propositions, panneau dépliable, grille de dates). Noms, rôles et états sont relus par les tests.',
      proofs: [
        ...proofs('ui/combobox', 'combobox'),
        ...proofs(
          'elements/events-month',
          'the month of <cpts-events> › is one stop of the Tab key, and the keys go by day, week, month and year',
        ),
        ...proofs(
          'bundle/access',
          'what every widget gives to who does not see it › reads in order, with its regions, headings, lists and tables',
        ),
        ...AXE,
      ],
      toCheck: 'Faites une recherche entière avec NVDA et Firefox, puis avec VoiceOver et Safari.',
    },
    {
      number: '7.2',
      subject: 'Une alternative juste aux scripts',
      done: 'Une liste ou un tableau écrits dans la balise restent la page tant que le script n’est pas là, ou s’il échoue.',
      proofs: [
        ...proofs(
          'elements/structure-list',
          'a list of structures › keeps what the page has until the data is there, and when it fails',
        ),
        ...proofs(
          'elements/finder-states',
          'while the data is on its way › shows the page’s content until the records show',
        ),
      ],
      toCheck:
        'Sans script, une balise vide n’affiche rien : mettez-y au moins un lien ou un numéro.',
    },
    {
      number: '7.3',
      subject: 'Tout au clavier et à la souris',
      done: 'Chaque tâche se fait au clavier seul, du champ de recherche à la fiche, avec un focus visible.',
      proofs: WALKS,
    },
    {
      number: '7.4',
      subject: 'Aucun changement de contexte sans le vouloir',
      done: 'Choisir un filtre ou une proposition ne change ni la page ni la place du focus.',
      proofs: [
        ...WALKS,
        ...proofs(
          'elements/finder-search',
          'the suggestions under the field › are chosen by a click, which leaves the focus in the field',
        ),
        ...proofs(
          'elements/finder-list',
          'the filters › work with the keyboard, and keep the focus',
        ),
      ],
    },
    {
      number: '7.5',
      subject: 'Des messages de statut bien transmis',
      done: 'La zone `role="status"` existe avant de parler. Chaque résultat est dit une fois, par le composant où l’on agit.',
      proofs: [
        ...proofs('ui/announcer', 'announcer'),
        ...proofs('elements/finder-search', 'what is said of a search'),
        ...proofs(
          'elements/events',
          '<cpts-events> › narrows by theme, audience and price, says it once, and tells the page',
        ),
        ...proofs(
          'elements/coverage-map',
          'the coverage map, drawn › is walked through with the arrow keys, and says where one is',
        ),
      ],
    },
  ],
};
