import { proofs, type Theme } from '../criterion.js';
import { WALKS } from './scripts.js';

const SITE = 'Du ressort du site qui reçoit le composant.';

export const navigation: Theme = {
  number: 12,
  name: 'Navigation',
  criteria: [
    { number: '12.1', subject: 'Deux systèmes de navigation', notApplicable: SITE },
    { number: '12.2', subject: 'Des menus à la même place', notApplicable: SITE },
    { number: '12.3', subject: 'Un plan du site juste', notApplicable: SITE },
    { number: '12.4', subject: 'Un plan du site facile à atteindre', notApplicable: SITE },
    { number: '12.5', subject: 'Un moteur de recherche facile à atteindre', notApplicable: SITE },
    { number: '12.6', subject: 'Atteindre ou éviter les zones de la page', notApplicable: SITE },
    { number: '12.7', subject: 'Un lien pour aller au contenu', notApplicable: SITE },
    {
      number: '12.8',
      subject: 'Un ordre de tabulation cohérent',
      done: 'Le focus suit l’ordre de lecture : champ, réponse, filtres, fiches, numéros.',
      proofs: WALKS,
    },
    {
      number: '12.9',
      subject: 'Aucun piège au clavier',
      done: 'La touche Tab traverse chaque composant et en sort.',
      proofs: WALKS,
    },
    {
      number: '12.10',
      subject: 'Les raccourcis d’une seule touche',
      done: 'Les touches n’agissent que dans l’élément qui a le focus.',
      proofs: proofs(
        'bundle/keyboard',
        'with the keyboard alone › a key that is pressed elsewhere in the page does nothing',
      ),
    },
    {
      number: '12.11',
      subject: 'Atteindre ce qui apparaît',
      done: 'Menus, fenêtres de la carte, horaires et filtres dépliés s’atteignent au clavier.',
      proofs: [
        ...WALKS,
        ...proofs(
          'map/structures',
          'structures on the map › are chosen on the map, and their popup is left by Escape back to the marker',
        ),
      ],
    },
  ],
};
