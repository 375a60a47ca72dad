import { proofs, type Theme } from '../criterion.js';

const NAMES = proofs(
  'bundle/access',
  'what every widget gives to who does not see it › has a name for each control and each picture that tells something',
);

export const links: Theme = {
  number: 6,
  name: 'Liens',
  criteria: [
    {
      number: '6.1',
      subject: 'Des liens explicites',
      done: 'Chaque lien nomme la structure ou l’événement : « Itinéraire (Maison de santé, Givry) », pas vingt fois « Itinéraire ».',
      proofs: [
        ...proofs(
          'bundle/access',
          'what every widget gives to who does not see it › never gives one name to links that lead to different places',
        ),
        ...proofs(
          'ui/structure-card',
          'the card of a structure › names each link by where it leads',
        ),
        ...proofs(
          'elements/finder-list',
          'the links of the list › never bear the same name for two places',
        ),
      ],
      toCheck:
        'Les noms viennent de vos données : lisez-les dans la liste des liens du lecteur d’écran.',
    },
    {
      number: '6.2',
      subject: 'Un intitulé pour chaque lien',
      done: 'Aucun lien n’est vide ; ce qui se lit à l’écran est dans son nom.',
      proofs: NAMES,
    },
  ],
};
