import { type Commune, typographic, withAt } from '../domain/commune.js';
import { type CoreMessages, isPlural } from './fr.js';

const counted = (count: number, one: string): string =>
  count === 0 ? '' : `${count} ${one}${isPlural(count) ? 's' : ''}`;

/** Why a position is of no use, and what the visitor can do. */
const positions = {
  refused: [
    'Vous n’avez pas autorisé la localisation',
    'Écrivez votre commune, ou autorisez la localisation dans les réglages de votre appareil.',
  ],
  forbidden: ['Ce site ne permet pas la localisation', 'Écrivez votre commune.'],
  insecure: ['La localisation ne marche pas sur cette page', 'Écrivez votre commune.'],
  unavailable: ['Votre appareil ne trouve pas votre position', 'Écrivez votre commune.'],
  timeout: ['Votre position tarde à venir', 'Réessayez, ou écrivez votre commune.'],
  outside: ['Vous êtes hors du territoire', 'Vous pouvez écrire une commune du territoire.'],
} as const;
export type PositionProblem = keyof typeof positions | 'vague';

/** The words of the search for a place. */
const frPlaces = {
  suggestionCount(communes: number, structures: number): string {
    const counts = [counted(communes, 'commune'), counted(structures, 'structure')];
    const proposed = `proposée${isPlural(communes + structures) ? 's' : ''}`;
    return communes + structures === 0
      ? 'Aucune proposition.'
      : `${counts.filter(Boolean).join(' et ')} ${proposed}.`;
  },
  suggestionKeys: 'Flèches pour choisir, Entrée pour valider.',
  formerName: (name: string): string => `ancien nom\u00a0: ${typographic(name)}`,
  /** Where an address can be sent to a geocoder. */
  searchSent: (host: string): string =>
    `Votre recherche reste sur cet appareil. Nous n’envoyons une adresse à ${host} que si vous le demandez.`,
  emptySearch: 'Écrivez le nom de votre commune ou son code postal.',
  unknownPlace: (text: string): string => `Nous ne connaissons pas «\u00a0${text}\u00a0»`,
  /** As long as it may be a town elsewhere. */
  notHere: (text: string): string => `«\u00a0${text}\u00a0» n’est pas une commune du territoire`,
  unknownPlaceHelp: 'Écrivez le nom entier de la commune, ou son code postal.',
  notListed: (text: string): string => `«\u00a0${text}\u00a0» n’est pas dans cette liste`,
  notListedHelp: (towns: readonly string[]): string =>
    `Communes de la liste\u00a0: ${towns.map(typographic).join(', ')}.`,
  insidePlace: (communes: readonly Commune[]): string => {
    const [commune, ...others] = communes;
    return commune && others.length === 0
      ? `Vous cherchez ${withAt(commune)}\u00a0?`
      : 'Dans quelle commune cherchez-vous\u00a0?';
  },
  searchIn: (commune: Commune): string => `Chercher ${withAt(commune)}`,
  kindTyped: (text: string): string => `«\u00a0${text}\u00a0» est un type de structure`,
  noList: (text: string): string => `Cette page n’a pas de liste pour «\u00a0${text}\u00a0»`,
  noListHelp: 'Vous pouvez chercher une commune, une structure par son nom, ou\u00a0:',
  noListHelpAlone: 'Vous pouvez chercher une commune, ou une structure par son nom.',
  didYouMean: 'Vouliez-vous dire',
  didYouMeanElse: 'Sinon, écrivez le nom entier ou le code postal.',
  severalPlaces: (text: string): string => `Plusieurs communes pour «\u00a0${text}\u00a0»`,
  severalPlacesHelp: 'Choisissez la vôtre\u00a0:',
  severalAnswers: (text: string): string => `Plusieurs réponses pour «\u00a0${text}\u00a0»`,
  outsidePlace: (text: string): string => `«\u00a0${text}\u00a0» est en dehors du territoire`,
  outsidePlaceHelp: (territory: string): string =>
    `Cette page présente le territoire suivant\u00a0: ${typographic(territory)}.`,
  positionProblem: (
    problem: PositionProblem,
    accuracyKm: number,
  ): readonly [title: string, help: string] =>
    problem === 'vague'
      ? [
          `Votre position est connue à ${Math.round(accuracyKm)}\u00a0km près`,
          'Ce n’est pas assez précis pour mesurer les distances. Écrivez votre commune.',
        ]
      : positions[problem],
  askGeocoder: (host: string): string => `Chercher cette adresse auprès de ${host}`,
  askGeocoderHelp: 'Ce service reçoit alors le texte que vous avez écrit.',
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
