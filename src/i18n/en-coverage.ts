import { typographic } from '../domain/commune.js';
import type { SortKey } from '../domain/coverage-table.js';
import type { CoverageMessages } from './fr-coverage.js';
import type { CoreMessages } from './fr.js';

/** With commas between thousands. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
const communes = (count: number): string => `${grouped(count)} commune${count === 1 ? '' : 's'}`;

const columns: Record<SortKey, string> = {
  name: 'Commune',
  postcode: 'Postcode',
  cpts: 'CPTS',
  basis: 'Perimeter',
  population: 'Inhabitants',
};

export const enCoverage: Omit<CoverageMessages, keyof CoreMessages> = {
  grouped,
  mapLabel: 'Map of the CPTS, commune by commune',
  mapSummary: (known, total) =>
    `The CPTS is known for ${communes(known)} out of ${grouped(total)}.`,
  drawnKeys: 'Arrow keys: neighbouring commune. Enter: choose.',
  mapPrompt: 'Choose a commune on the map.',
  mapPlace: (name, cpts, isAnnounced) => {
    const names = cpts.map(typographic).join(' and ');
    const known = isAnnounced ? `announced by: ${names}` : names;
    return `${typographic(name)}, ${cpts.length === 0 ? 'CPTS not known' : known}`;
  },
  kilometres: (km) => `${km}\u00a0km`,
  mapErrorTitle: 'The map cannot be shown for the moment',
  mapErrorText: 'The search and the table give the same information.',
  mapError: 'The search gives the same information.',
  legend: 'Legend',
  coveredCount: (covered, announced) => {
    if (covered === 0) {
      return announced === undefined
        ? 'List of communes not published'
        : `${communes(announced)} announced, list not published`;
    }
    if (announced === undefined || announced <= covered) return communes(covered);
    return `${communes(covered)} known here, out of ${grouped(announced)} announced`;
  },
  candidateCount: (count) => `${communes(count)} more to be confirmed, dashed on the map`,
  inhabitants: (count) => `${grouped(count)} inhabitant${count === 1 ? '' : 's'}`,
  inhabitantsAnnounced: (count) => `${grouped(count)} inhabitants announced`,
  notKnownArea: 'Not known',
  notKnownAreaMeaning: 'No published list names these communes',
  displayTable: 'Table',
  tableFilter: 'Filter the table',
  tableHint: 'A commune, a postcode or a CPTS.',
  download: 'Download (CSV)',
  tableCaption: (known, total) =>
    `Communes and CPTS: ${communes(known)} known out of ${grouped(total)}`,
  rowCount: (count) =>
    count === 0 ? 'No commune in the table' : `${communes(count)} in the table`,
  noRow: 'No commune matches. Write the beginning of its name or its postcode.',
  showOthers: (count) =>
    count === 1
      ? 'Show the commune whose CPTS is not known'
      : `Show the ${grouped(count)} communes whose CPTS is not known`,
  column: (key) => columns[key],
  csvColumns:
    'insee_code;commune;postcode;cpts;perimeter;source;date;source_address;inhabitants;inhabitants_date',
  announcedBasis: 'announced, to be confirmed',
  populationDate: (date) => `Inhabitants: figures of ${date}.`,
};
