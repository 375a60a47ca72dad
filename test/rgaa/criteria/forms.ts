import { proofs, type Theme } from '../criterion.js';
import { AXE } from './axe.js';

const NAMES = proofs(
  'bundle/access',
  'what every widget gives to who does not see it › has a name for each control and each picture that tells something',
);
const GROUPS = proofs(
  'bundle/access',
  'what every widget gives to who does not see it › groups its filters under a name',
);

export const forms: Theme = {
  number: 11,
  name: 'Formulaires',
  criteria: [
    {
      number: '11.1',
      subject: 'Une étiquette pour chaque champ',
      done: 'Chaque champ et chaque liste de choix a une étiquette visible, reliée à lui.',
      proofs: [
        ...NAMES,
        ...proofs('ui/combobox', 'combobox › is named, described, and says what it controls'),
        ...AXE,
      ],
    },
    {
      number: '11.2',
      subject: 'Des étiquettes justes',
      done: 'Étiquette et exemple : « Votre commune ou code postal », « Exemple : Givry ou 71640. »',
      proofs: NAMES,
      toCheck: 'Lisez les étiquettes, avec les mots que votre page a changés s’il y en a.',
    },
    {
      number: '11.3',
      subject: 'Des étiquettes cohérentes',
      done: 'Le même champ a la même étiquette dans tous les composants.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › calls the same field by the same name everywhere',
      ),
    },
    {
      number: '11.4',
      subject: 'Étiquette et champ côte à côte',
      done: 'L’étiquette est juste au-dessus de son champ, alignée avec lui.',
      proofs: proofs('bundle/access', 'every widget fits › with each label right above its field'),
    },
    {
      number: '11.5',
      subject: 'Les champs de même nature regroupés',
      done: 'Les filtres forment un groupe.',
      proofs: GROUPS,
    },
    {
      number: '11.6',
      subject: 'Un nom pour chaque groupe de champs',
      done: 'Le groupe des filtres a un nom.',
      proofs: GROUPS,
    },
    {
      number: '11.7',
      subject: 'Des noms de groupe justes',
      done: '« Filtrer les structures », « Filtrer les rendez-vous ».',
      proofs: GROUPS,
      toCheck: 'Ces noms conviennent-ils à votre page ?',
    },
    {
      number: '11.8',
      subject: 'Les longues listes de choix regroupées',
      notApplicable: 'Chaque liste de choix contient des éléments d’une seule nature.',
    },
    {
      number: '11.9',
      subject: 'Des boutons bien nommés',
      done: 'Le nom d’un bouton contient ce qui s’y lit, et la structure ou l’événement qu’il concerne.',
      proofs: NAMES,
      toCheck: 'Écoutez les boutons un à un : chacun dit-il ce qu’il fait ?',
    },
    {
      number: '11.10',
      subject: 'Le contrôle de saisie',
      done: 'Une recherche vide ou inconnue est dite en mots ; le champ est marqué et relié au message.',
      proofs: [
        ...proofs(
          'elements/finder-search',
          'searching for a commune › says what to write when nothing is written',
          'searching for a commune › says what to write when nothing is known',
          'what is said of a search › is the problem, once',
        ),
      ],
    },
    {
      number: '11.11',
      subject: 'De l’aide pour corriger',
      done: 'Une faute propose la commune la plus proche (« Vouliez-vous dire Givry ? ») ; sinon, un exemple.',
      proofs: proofs(
        'elements/finder-search',
        'searching for a commune › asks whether Givry was meant by "givri"',
        'searching for a commune › says what to write when nothing is known',
      ),
    },
    {
      number: '11.12',
      subject: 'Vérifier avant d’envoyer des données importantes',
      notApplicable: 'Aucune donnée n’est enregistrée ni modifiée.',
    },
    {
      number: '11.13',
      subject: 'Le but des champs sur la personne',
      notApplicable:
        'Le champ accepte une commune, une structure ou une adresse quelconques, pas celles de la personne.',
    },
  ],
};
