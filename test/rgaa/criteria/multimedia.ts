import { proofs, type Criterion, type Theme } from '../criterion.js';

const NO_MEDIA = 'Ni son, ni vidéo, ni animation qui se déroule dans le temps.';

const timed = (number: string, subject: string): Criterion => ({
  number,
  subject,
  notApplicable: NO_MEDIA,
});

const SAME_LIST = proofs(
  'elements/finder-live',
  'the interactive map beside a finder’s list › shows what the list shows, and follows its filters',
);

export const multimedia: Theme = {
  number: 4,
  name: 'Multimédia',
  criteria: [
    timed('4.1', 'Transcription ou audiodescription'),
    timed('4.2', 'Transcription ou audiodescription justes'),
    timed('4.3', 'Sous-titres'),
    timed('4.4', 'Sous-titres justes'),
    timed('4.5', 'Audiodescription synchronisée'),
    timed('4.6', 'Audiodescription juste'),
    timed('4.7', 'Médias faciles à identifier'),
    {
      number: '4.8',
      subject: 'Une alternative aux médias non temporels (la carte que l’on explore)',
      done: 'La liste et le tableau donnent les mêmes informations. La carte n’est chargée que si le visiteur la demande.',
      proofs: [
        ...SAME_LIST,
        ...proofs(
          'elements/coverage-table',
          'the table of the coverage map › has a caption, heads of columns and of rows, and is the same as the map',
        ),
        ...proofs(
          'elements/coverage-live',
          'the coverage map, once it is explored › loads nothing of the interactive map before the visitor wants it',
        ),
      ],
    },
    {
      number: '4.9',
      subject: 'Une alternative juste aux médias non temporels',
      done: 'La liste, le tableau et la carte viennent des mêmes données et suivent les mêmes filtres.',
      proofs: SAME_LIST,
      toCheck: 'Comparez la carte avec la liste ou le tableau : l’essentiel est-il dans les deux ?',
    },
    timed('4.10', 'Son qui se lance seul'),
    timed('4.11', 'Consultation des médias au clavier'),
    {
      number: '4.12',
      subject: 'Les médias non temporels au clavier et à la souris',
      done: 'Chaque geste sur la carte a une touche et un bouton. Les repères se parcourent aux flèches.',
      proofs: [
        ...proofs(
          'map/live-map',
          'the interactive map › moves by the arrow keys and chooses the commune at the centre with Enter',
          'the interactive map › has a button in French for every gesture',
          'the interactive map › zooms, moves and comes back by buttons',
        ),
        ...proofs(
          'map/structures',
          'structures on the map › are one stop of the Tab key, and arrows go from one to the next',
        ),
      ],
    },
    {
      number: '4.13',
      subject: 'Les médias et les technologies d’assistance',
      done: 'La carte a un nom et dit ses touches. Chaque repère est un bouton qui nomme sa structure.',
      proofs: [
        ...proofs(
          'map/live-map',
          'the interactive map › says what it comes from, and names itself and its keys',
        ),
        ...proofs(
          'map/structures',
          'structures on the map › are named by kind, name and town, drawn by kind, and counted where they are close',
        ),
      ],
      toCheck:
        'Parcourez la carte avec NVDA ou VoiceOver : repères et fenêtres sont-ils bien lus ?',
    },
  ],
};
