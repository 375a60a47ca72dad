import type { CoreMessages } from './fr.js';
import type { MapMessages } from './fr-map.js';

const directions = { north: 'North', south: 'South', west: 'West', east: 'East' };

export const enMap: Omit<MapMessages, keyof CoreMessages> = {
  map: 'Interactive map',
  mapKeys: 'Arrow keys to move the map, plus and minus to zoom.',
  mapCommuneKey: 'Enter to choose the commune at the centre.',
  exploreMap: 'Explore the map',
  mapLoading: 'The interactive map is coming…',
  mapMissing: 'The interactive map is not available for the moment.',
  mapUnsupported: 'Your browser cannot show the interactive map.',
  mapNoData: 'The outlines of the communes cannot be had for the moment.',
  drawnMapStays: 'This drawn map stays.',
  listIsSame: 'The list gives the same information.',
  foundMap: (found) => `Map: ${found}. The list gives the same information.`,
  mapOffer: 'The interactive map shows the structures of the list.',
  approximateSign: 'circle: approximate position',
  notOnMap: (count) =>
    count === 1
      ? 'One structure of the list has no known position: it is not on the map.'
      : `${count} structures of the list have no known position: they are not on the map.`,
  wheelHelp: (key) => `To zoom, scroll while you press ${key}`,
  touchHelp: 'Use two fingers to move the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'See the whole map again',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  moveMap: 'Move the map',
  moveTo: (direction) => directions[direction],
  mapSources: 'Sources: ',
  scale: (metres) => (metres < 1000 ? `${metres}\u00a0m` : `${metres / 1000}\u00a0km`),
  mapStructures: 'Structures on the map',
  structuresHere: (count) => `${count} ${count === 1 ? 'structure' : 'structures'} at this place`,
  seeRecord: 'See the record',
  basemapTitle: 'Show the street map?',
  basemapText: (hosts) =>
    `The street map comes from ${hosts}. That service receives your device’s address on the internet and the place you look at.`,
  basemapAccept: (hosts) => `Show the street map of ${hosts}`,
  basemapRefuse: 'Stay without it',
  basemapFailed: 'The street map does not answer. The map can be read without it.',
};
