import { proofs, type Theme } from '../criterion.js';

const TITLED = 'the frame to copy › has a French title, which says what it shows';

export const frames: Theme = {
  number: 2,
  name: 'Cadres',
  criteria: [
    {
      number: '2.1',
      subject: 'Un titre pour chaque cadre',
      done: 'Les balises ne posent aucun cadre. L’extrait de l’`iframe` a un titre.',
      proofs: proofs('node/embed-address', TITLED),
    },
    {
      number: '2.2',
      subject: 'Un titre de cadre juste',
      done: 'Le titre de l’extrait dit en français ce que montre le composant.',
      proofs: proofs('node/embed-address', TITLED),
      toCheck: 'Si vous changez de composant ou de réglages, changez aussi le titre de l’`iframe`.',
    },
  ],
};
