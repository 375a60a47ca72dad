import { type CoreMessages, isPlural } from './fr.js';

const directions = {
  north: 'Vers le nord',
  south: 'Vers le sud',
  west: 'Vers l’ouest',
  east: 'Vers l’est',
} as const;
export type Direction = keyof typeof directions;

/** The words of the interactive map, and of what stands in its place. */
const frMap = {
  map: 'Carte interactive',
  mapKeys: 'Flèches pour déplacer la carte, plus et moins pour voir de plus près ou de plus loin.',
  mapCommuneKey: 'Entrée pour choisir la commune qui est au centre.',
  exploreMap: 'Explorer la carte',
  mapLoading: 'La carte interactive arrive…',
  /** Why only the drawn map shows. */
  mapMissing: 'La carte interactive n’est pas disponible pour le moment.',
  mapUnsupported: 'Votre navigateur ne peut pas montrer la carte interactive.',
  mapNoData: 'Les contours des communes n’arrivent pas pour le moment.',
  drawnMapStays: 'Cette carte dessinée reste là.',
  listIsSame: 'La liste donne les mêmes informations.',
  /** `found` is their count in words. */
  foundMap: (found: string): string =>
    `Carte\u00a0: ${found}. La liste donne les mêmes informations.`,
  mapOffer: 'La carte interactive montre les structures de la liste.',
  approximateSign: 'cercle\u00a0: position approximative',
  notOnMap: (count: number): string =>
    isPlural(count)
      ? `${count} structures de la liste n’ont pas de position connue\u00a0: elles ne sont pas sur la carte.`
      : 'Une structure de la liste n’a pas de position connue\u00a0: elle n’est pas sur la carte.',
  wheelHelp: (key: string): string =>
    `Pour voir de plus près, appuyez sur ${key} et tournez la molette`,
  touchHelp: 'Utilisez deux doigts pour déplacer la carte',
  zoomIn: 'Voir de plus près',
  zoomOut: 'Voir de plus loin',
  wholeMap: 'Revoir toute la carte',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  moveMap: 'Déplacer la carte',
  moveTo: (direction: Direction): string => directions[direction],
  mapSources: 'Sources\u00a0: ',
  /** How many metres a line stands for. */
  scale: (metres: number): string =>
    metres < 1000 ? `${metres}\u00a0m` : `${metres / 1000}\u00a0km`,
  mapStructures: 'Structures sur la carte',
  structuresHere: (count: number): string =>
    `${count} structure${isPlural(count) ? 's' : ''} à cet endroit`,
  seeRecord: 'Voir la fiche',
  basemapTitle: 'Afficher le plan des rues\u00a0?',
  basemapText: (hosts: string): string =>
    `Le plan vient de ${hosts}. Ce service reçoit l’adresse de votre appareil sur internet et l’endroit que vous regardez.`,
  basemapAccept: (hosts: string): string => `Afficher le plan de ${hosts}`,
  basemapRefuse: 'Rester sans plan',
  basemapFailed: 'Le plan des rues ne répond pas. La carte reste lisible sans lui.',
};

/** The words of the map in the language of `words`; French where it has none of its own. */
export function mapWords(words: CoreMessages): MapMessages {
  return { ...frMap, ...words };
}

export type MapMessages = CoreMessages & typeof frMap;
