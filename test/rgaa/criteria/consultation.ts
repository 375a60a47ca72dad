import { proofs, type Theme } from '../criterion.js';

export const consultation: Theme = {
  number: 13,
  name: 'Consultation',
  criteria: [
    {
      number: '13.1',
      subject: 'Maîtriser les limites de temps',
      notApplicable:
        'Aucune limite de temps. L’heure fait changer « Ouvert » et « Fermé » sans rien déplacer.',
    },
    {
      number: '13.2',
      subject: 'Aucune fenêtre sans le vouloir',
      done: 'Aucun lien n’ouvre de fenêtre ; rien ne s’ouvre seul.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › opens no window',
      ),
    },
    {
      number: '13.3',
      subject: 'Des documents bureautiques accessibles',
      notApplicable:
        'Aucun document bureautique : le CSV et le fichier de calendrier sont du texte.',
    },
    {
      number: '13.4',
      subject: 'La même information dans la version accessible',
      notApplicable: 'Aucun document bureautique.',
    },
    {
      number: '13.5',
      subject: 'Une alternative aux contenus cryptiques',
      notApplicable: 'Ni émoticône ni dessin en caractères.',
    },
    {
      number: '13.6',
      subject: 'Une alternative juste aux contenus cryptiques',
      notApplicable: 'Ni émoticône ni dessin en caractères.',
    },
    {
      number: '13.7',
      subject: 'Ni flash ni clignotement',
      notApplicable: 'Rien ne clignote.',
    },
    {
      number: '13.8',
      subject: 'Maîtriser ce qui bouge',
      done: 'Les lignes d’attente s’animent moins de cinq secondes, puis se figent. Rien ne bouge si le visiteur l’a demandé.',
      proofs: [
        ...proofs('ui/status-view', 'the skeleton › moves for less than five seconds'),
        ...proofs(
          'bundle/whole-task',
          'the whole task › moves nothing for those who asked for less motion',
        ),
      ],
    },
    {
      number: '13.9',
      subject: 'Portrait ou paysage',
      done: 'Tout s’affiche dans les deux sens.',
      proofs: proofs(
        'bundle/access',
        'every widget fits › a page of 320 pixels',
        'every widget fits › a phone on its side',
      ),
    },
    {
      number: '13.10',
      subject: 'Des gestes simples',
      done: 'Chaque geste sur la carte a un bouton ; tout le reste se fait d’un toucher.',
      proofs: proofs(
        'map/live-map',
        'the interactive map › has a button in French for every gesture',
        'the interactive map › zooms, moves and comes back by buttons',
      ),
    },
    {
      number: '13.11',
      subject: 'Pouvoir annuler un appui',
      done: 'L’action part quand on relâche. Relâcher ailleurs l’annule.',
      proofs: proofs('bundle/access', 'a press that is let go elsewhere does nothing'),
    },
    {
      number: '13.12',
      subject: 'Les mouvements de l’appareil',
      notApplicable: 'Aucune fonction ne dépend d’un mouvement de l’appareil.',
    },
  ],
};
