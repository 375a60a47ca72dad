import type { Theme } from '../criterion.js';

export const frames: Theme = {
  number: 2,
  name: 'Cadres',
  criteria: [
    {
      number: '2.1',
      subject: 'Un titre pour chaque cadre',
      notApplicable:
        'Les balises ne posent aucun cadre. Si vous choisissez l’`iframe`, gardez le titre de l’extrait à coller.',
    },
    {
      number: '2.2',
      subject: 'Un titre de cadre juste',
      notApplicable:
        'Les balises ne posent aucun cadre. Si vous choisissez l’`iframe`, gardez le titre de l’extrait à coller.',
    },
  ],
};
