import { proofs, type Theme } from '../criterion.js';
import { AXE } from './axe.js';

const PAGE = 'Du ressort de la page qui reçoit le composant.';

export const mandatory: Theme = {
  number: 8,
  name: 'Éléments obligatoires',
  criteria: [
    { number: '8.1', subject: 'Le type du document', notApplicable: PAGE },
    {
      number: '8.2',
      subject: 'Un code valide',
      done: 'Aucun identifiant en double ; chaque référence mène à un élément présent.',
      proofs: AXE,
      toCheck:
        'Passez votre page au validateur. Il ne voit pas l’intérieur des composants, fait par le script.',
    },
    { number: '8.3', subject: 'La langue de la page', notApplicable: PAGE },
    { number: '8.4', subject: 'Le code de la langue de la page', notApplicable: PAGE },
    { number: '8.5', subject: 'Le titre de la page', notApplicable: PAGE },
    { number: '8.6', subject: 'Un titre de page juste', notApplicable: PAGE },
    {
      number: '8.7',
      subject: 'Les changements de langue',
      done: 'Chaque composant dit sa langue. Sur une page anglaise, les textes des données sont marqués en français.',
      proofs: [
        ...proofs(
          'ui/structure-card',
          'the card of a structure › says that the data’s own sentences are French on a page that is not',
        ),
        ...proofs('ui/guidance', 'whom to call › says that it is French on a page that is not'),
        ...proofs(
          'ui/hours-view',
          'opening hours of a card › says which words are French on a page that is not',
        ),
      ],
      toCheck: 'Si vos données mêlent plusieurs langues, elles ne sont pas marquées une à une.',
    },
    {
      number: '8.8',
      subject: 'Des codes de langue justes',
      done: 'Le composant suit la langue la plus proche dans la page, en direct.',
      proofs: [
        ...proofs(
          'i18n/languages',
          'languages › speaks the language of the nearest `lang`, and follows it live',
        ),
        ...proofs(
          'elements/finder-states',
          'in a page that is not ours › speaks the language of the page, and follows it',
        ),
      ],
    },
    {
      number: '8.9',
      subject: 'Des balises pour leur sens',
      done: 'Titres, listes, tableaux et boutons sont les éléments du HTML ; aucune balise de pure présentation.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › leaves presentation to styles',
      ),
      toCheck: 'Parcourez la structure d’un composant avec votre outil habituel.',
    },
    {
      number: '8.10',
      subject: 'Les changements de sens de lecture',
      done: 'Sur une page qui se lit de droite à gauche, le composant garde et déclare son sens.',
      proofs: proofs(
        'bundle/host-pages',
        "a page and the widgets › look the same at 360 pixels whatever the page's styles › that is written from right to left",
        "a page and the widgets › look the same at 1280 pixels whatever the page's styles › that is written from right to left",
      ),
    },
  ],
};
