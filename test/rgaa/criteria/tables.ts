import { proofs, type Theme } from '../criterion.js';

const COVERAGE = proofs(
  'elements/coverage-table',
  'the table of the coverage map › has a caption, heads of columns and of rows, and is the same as the map',
);
const LIST = proofs(
  'elements/structure-list',
  'a table of structures › has a name, headers of columns, of rows and of communes',
);
const HOURS = proofs(
  'ui/hours-view',
  'opening hours of a card › shows the week in a table that names its rows, today marked in another way than by weight',
);
const MONTH = proofs(
  'elements/events-month',
  'the month of <cpts-events> › is a grid of dates with what each day has, and what lasts above it',
);

export const tables: Theme = {
  number: 5,
  name: 'Tableaux',
  criteria: [
    {
      number: '5.1',
      subject: 'Un résumé pour les tableaux complexes',
      done: 'Le seul tableau à deux niveaux d’en-têtes est celui des structures de plusieurs communes : chaque groupe a pour en-tête sa commune.',
      proofs: LIST,
      toCheck: 'Tableau groupé par commune : se comprend-il, lu ligne à ligne, sans résumé ?',
    },
    {
      number: '5.2',
      subject: 'Un résumé de tableau juste',
      notApplicable: 'Aucun tableau n’a de résumé.',
    },
    {
      number: '5.3',
      subject: 'Les tableaux de mise en forme',
      notApplicable: 'Aucun tableau de mise en forme.',
    },
    {
      number: '5.4',
      subject: 'Un titre pour chaque tableau',
      done: 'Tableau des communes, tableau des structures, semaine d’ouverture, mois : tous ont un titre.',
      proofs: [...COVERAGE, ...LIST, ...HOURS, ...MONTH],
    },
    {
      number: '5.5',
      subject: 'Un titre de tableau juste',
      done: 'Le titre dit ce que le tableau contient, et combien de communes sont connues.',
      proofs: COVERAGE,
      toCheck: 'Lisez les titres des tableaux avec vos données : sont-ils justes ?',
    },
    {
      number: '5.6',
      subject: 'Des en-têtes de colonnes et de lignes',
      done: 'Chaque colonne et chaque ligne a son en-tête.',
      proofs: [...COVERAGE, ...LIST, ...HOURS, ...MONTH],
    },
    {
      number: '5.7',
      subject: 'Des cellules reliées à leurs en-têtes',
      done: 'Les en-têtes disent leur portée (`scope`).',
      proofs: [...COVERAGE, ...LIST, ...HOURS],
    },
    {
      number: '5.8',
      subject: 'Pas d’éléments de données dans un tableau de mise en forme',
      notApplicable: 'Aucun tableau de mise en forme.',
    },
  ],
};
