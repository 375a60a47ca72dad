import { proofs, type Theme } from '../criterion.js';

export const structure: Theme = {
  number: 9,
  name: 'Structuration de l’information',
  criteria: [
    {
      number: '9.1',
      subject: 'Une hiérarchie de titres',
      done: 'Le niveau du premier titre se règle (`heading-level`) ; les suivants en découlent sans saut. Jamais de `h1`.',
      proofs: [
        ...proofs('elements/finder-list', 'the headings'),
        ...proofs(
          'elements/structure-list',
          'a list of structures › is named by its title, and its headings follow',
        ),
        ...proofs(
          'bundle/access',
          'what every widget gives to who does not see it › reads in order, with its regions, headings, lists and tables',
        ),
      ],
      toCheck: 'Donnez à `heading-level` le niveau qui suit les titres de votre page.',
    },
    {
      number: '9.2',
      subject: 'La structure du document',
      notApplicable: 'Du ressort de la page. Chaque composant y est une région nommée.',
    },
    {
      number: '9.3',
      subject: 'De vraies listes',
      done: 'Fiches, légende, numéros et rendez-vous sont des listes.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › reads in order, with its regions, headings, lists and tables',
      ),
    },
    { number: '9.4', subject: 'Les citations', notApplicable: 'Aucune citation.' },
  ],
};
