import { typographic } from '../domain/commune.js';
import { type CoreMessages, isPlural } from './fr.js';

const counted = (count: number, one: string): string =>
  count === 0 ? '' : `${count} ${one}${isPlural(count) ? 's' : ''}`;

/** Why a position is of no use, and what the visitor can do. */
const positions = {
  refused: [
    'Vous n’avez pas autorisé la localisation',
    'Autorisez-la dans les réglages de votre navigateur, ou écrivez votre commune.',
  ],
  forbidden: ['Ce site ne permet pas la localisation', 'Écrivez votre commune.'],
  insecure: ['La localisation demande une page sécurisée (https)', 'Écrivez votre commune.'],
  unavailable: ['Votre appareil ne trouve pas votre position', 'Écrivez votre commune.'],
  timeout: ['Votre position tarde à venir', 'Réessayez, ou écrivez votre commune.'],
  outside: ['Vous êtes hors du territoire', 'Vous pouvez écrire une commune du territoire.'],
} as const;
export type PositionProblem = keyof typeof positions;

/** The words of the search for a place. */
const frPlaces = {
  suggestionCount(communes: number, structures: number): string {
    const counts = [counted(communes, 'commune'), counted(structures, 'structure')];
    const proposed = `proposée${isPlural(communes + structures) ? 's' : ''}`;
    return communes + structures === 0
      ? 'Aucune proposition.'
      : `${counts.filter(Boolean).join(' et ')} ${proposed}. Flèches pour choisir, Entrée pour valider.`;
  },
  formerName: (name: string): string => `ancien nom\u00a0: ${typographic(name)}`,
  emptySearch: 'Écrivez le nom de votre commune ou son code postal, par exemple Givry ou 71640.',
  unknownPlace: (text: string): string => `Nous ne connaissons pas «\u00a0${text}\u00a0»`,
  unknownPlaceHelp:
    'Écrivez le nom entier de la commune, ou son code postal (exemple\u00a0: 71640).',
  didYouMean: 'Vouliez-vous dire',
  didYouMeanElse: 'Sinon, écrivez le nom entier ou le code postal.',
  severalPlaces: (text: string): string => `Plusieurs communes pour «\u00a0${text}\u00a0»`,
  severalPlacesHelp: 'Choisissez la vôtre\u00a0:',
  severalAnswers: (text: string): string => `Plusieurs réponses pour «\u00a0${text}\u00a0»`,
  outsidePlace: (text: string): string => `«\u00a0${text}\u00a0» est en dehors du territoire`,
  outsidePlaceHelp: (territory: string): string =>
    `Cette page présente le territoire suivant\u00a0: ${typographic(territory)}.`,
  positionProblem: (problem: PositionProblem): readonly [title: string, help: string] =>
    positions[problem],
  askGeocoder: (host: string): string => `Chercher cette adresse auprès de ${host}`,
  askGeocoderHelp: 'Le texte que vous avez écrit lui est alors envoyé.',
  askingGeocoder: 'Recherche de l’adresse…',
  addresses: 'Choisissez votre adresse',
  noAddress: (text: string): string => `Aucune adresse trouvée pour «\u00a0${text}\u00a0»`,
  geocoderProblem: (host: string, cause: 'offline' | 'csp' | 'silent'): string =>
    cause === 'offline'
      ? 'Vous n’êtes pas connecté à internet'
      : cause === 'csp'
        ? `Ce site ne permet pas de chercher auprès de ${host}`
        : `${host} ne répond pas`,
};

/** The words of the search in the language of `words`; French where it has none of its own. */
export function placeWords(words: CoreMessages): PlaceMessages {
  return { ...frPlaces, ...words };
}

export type PlaceMessages = CoreMessages & typeof frPlaces;
