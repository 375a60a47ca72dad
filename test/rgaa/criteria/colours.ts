import { proofs, type Theme } from '../criterion.js';
import { AXE } from './axe.js';

export const colours: Theme = {
  number: 3,
  name: 'Couleurs',
  criteria: [
    {
      number: '3.1',
      subject: 'Jamais la couleur seule',
      done: 'Chaque CPTS a un motif en plus de sa couleur. Un état a une icône et un mot ; un filtre choisi, une coche et un bord.',
      proofs: [
        ...proofs(
          'ui/swatch',
          'swatch › has one pattern and one colour for each of eight series, then starts again',
        ),
        ...proofs(
          'bundle/whole-task',
          'the whole task › shows the focus and what is pressed in forced colours',
        ),
        ...proofs(
          'ui/structure-card',
          'the card of a structure › says whether it is open; its week is behind a button',
        ),
        ...proofs(
          'elements/events',
          '<cpts-events> › says in words what goes on, is full or cancelled, and what to do',
        ),
        ...proofs(
          'ui/hours-view',
          'opening hours of a card › shows the week in a table that names its rows, today marked in another way than by weight',
        ),
      ],
      toCheck:
        'Regardez chaque composant en niveaux de gris : l’information reste-t-elle entière ?',
    },
    {
      number: '3.2',
      subject: 'Le contraste du texte',
      done: 'Plus de 500 couleurs d’accent sont essayées sur plusieurs fonds, en thème clair, sombre et contrasté : le texte garde 4,5:1.',
      proofs: [
        ...proofs('ui/contrast', 'contrast'),
        ...proofs('ui/old-browser', 'in a browser that derives no colour'),
        ...proofs('bundle/themes', 'the ready themes'),
        ...AXE,
      ],
      toCheck:
        'Sur une image ou un dégradé de votre page, que les composants ne voient pas, mesurez le contraste.',
    },
    {
      number: '3.3',
      subject: 'Le contraste des composants d’interface et des dessins',
      done: 'Bords des champs, focus, filtres choisis et couleurs de la carte gardent 3:1, avec les mêmes couleurs d’accent.',
      proofs: [
        ...proofs('ui/contrast', 'contrast'),
        ...proofs('ui/old-browser', 'in a browser that derives no colour'),
      ],
      toCheck:
        'Sur une image ou un dégradé de votre page, que les composants ne voient pas, mesurez le contraste.',
    },
  ],
};
