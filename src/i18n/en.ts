import type { CoverageBasis } from '../domain/cpts.js';
import { typographic } from '../domain/commune.js';
import type { StructureKind } from '../domain/structure.js';
import { enMap } from './en-map.js';
import { englishEvents } from './en-events.js';
import { englishMonth } from './en-month.js';
import type { CoreMessages } from './fr.js';
import { enCoverage } from './en-coverage.js';
import type { PositionProblem } from './fr-places.js';
import type { Messages } from './messages.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const kinds: Record<StructureKind, readonly [one: string, many: string]> = {
  msp: ['Health centre (MSP)', 'Health centres (MSP)'],
  'centre-de-sante': ['Salaried health centre', 'Salaried health centres'],
  hopital: ['Hospital', 'Hospitals'],
  clinique: ['Private hospital', 'Private hospitals'],
  'sante-mentale': ['Mental health', 'Mental health'],
  readaptation: ['Rehabilitation', 'Rehabilitation'],
  addictologie: ['Addiction care', 'Addiction care'],
  handicap: ['Disability', 'Disability'],
  pharmacie: ['Pharmacy', 'Pharmacies'],
  laboratoire: ['Laboratory', 'Laboratories'],
  imagerie: ['Medical imaging', 'Medical imaging'],
  ehpad: ['Nursing home', 'Nursing homes'],
  prevention: ['Prevention', 'Prevention'],
  'maison-medicale-de-garde': ['Out-of-hours surgery', 'Out-of-hours surgeries'],
  cpts: ['CPTS', 'CPTS'],
  autre: ['Other', 'Other'],
};

const countedKinds: Partial<Record<StructureKind, readonly [string, string]>> = {
  msp: ['health centre', 'health centres'],
  'centre-de-sante': ['salaried health centre', 'salaried health centres'],
  hopital: ['hospital', 'hospitals'],
  clinique: ['private hospital', 'private hospitals'],
  pharmacie: ['pharmacy', 'pharmacies'],
  laboratoire: ['laboratory', 'laboratories'],
};

const bases: Record<CoverageBasis, string> = {
  'published-list': 'published list',
  agreement: 'signed agreement',
  press: 'according to the press',
  derived: 'derived from the territory',
};

const wheelchair = {
  yes: 'Wheelchair',
  limited: 'Partly wheelchair',
  no: 'Not wheelchair',
};

const plural = (count: number): string => (count === 1 ? '' : 's');

const counted = (count: number, one: string): string =>
  count === 0 ? '' : `${count} ${one}${plural(count)}`;

const positions: Record<Exclude<PositionProblem, 'vague'>, readonly [string, string]> = {
  refused: [
    'You have not allowed your position to be used',
    'Allow it in the settings of your browser, or type your commune.',
  ],
  forbidden: ['This site does not allow your position to be used', 'Type your commune.'],
  insecure: ['Your position can only be used on a secure page (https)', 'Type your commune.'],
  unavailable: ['Your device cannot find your position', 'Type your commune.'],
  timeout: ['Your position takes too long to come', 'Try again, or type your commune.'],
  outside: ['You are outside the territory', 'You can type a commune of the territory.'],
};

function theListed(names: readonly string[]): string {
  const listed = names.map((name) => `the ${typographic(name)}`);
  return `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''}`;
}

/** What dates and times are written with. */
const clock: Pick<CoreMessages, 'date' | 'weekday' | 'time'> = {
  date(iso) {
    const [year = '', month, day] = iso.split('-');
    if (month === undefined) return year;
    const name = MONTHS[Number(month) - 1] ?? '';
    return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
  },
  weekday: (index) => WEEKDAYS[index] ?? '',
  time(minutes) {
    const hour = Math.floor(minutes / 60) % 24;
    return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  },
};

export const en: Messages = {
  lang: 'en',
  ...enMap,
  ...enCoverage,
  ...clock,
  ...englishEvents(clock),
  ...englishMonth(clock),
  number: (value) => String(value),
  distance(km) {
    if (km < 0.1) return 'less than 100\u00a0m away';
    return `${km < 9.95 ? km.toFixed(1) : String(Math.round(km))}\u00a0km away`;
  },

  kind: (kind) => kinds[kind][0],
  kindPlural: (kind) => kinds[kind][1],
  hospitals: 'Hospitals',
  showKind: (kind) => `Show: ${kinds[kind][1]}`,
  showHospitals: 'Show: Hospitals',

  finderHeading: 'Find a health structure',
  listHeading: 'Health structures',
  eventsHeading: 'Prevention: coming events',
  searchLabel: 'Your commune or postcode',
  searchHint: 'Example: Givry or 71640.',
  listHint: 'Example: a commune or a postcode of the list.',
  searchStays: 'Your search stays on this device.',
  search: 'Search',
  searching: 'Searching…',
  searchErrorTitle: 'The search does not work for the moment',
  searchErrorText: 'Wait a little, then try again.',
  clear: 'Clear',
  suggestions: 'Suggestions',
  suggestionCount(communes, structures) {
    const counts = [counted(communes, 'commune'), counted(structures, 'structure')];
    return communes + structures === 0
      ? 'No suggestion.'
      : `${counts.filter(Boolean).join(' and ')} suggested.`;
  },
  suggestionKeys: 'Arrows to choose, Enter to confirm.',
  formerName: (name) => `former name: ${typographic(name)}`,

  searchSent: (host) =>
    `Your search stays on this device. An address is sent to ${host} only if you ask for it.`,
  emptySearch: 'Type the name of your commune or its postcode.',
  unknownPlace: (text) => `We do not know “${text}”`,
  notHere: (text) => `“${text}” is not a commune of the territory`,
  unknownPlaceHelp: 'Type the whole name of the commune, or its postcode.',
  notListed: (text) => `“${text}” is not in this list`,
  notListedHelp: (towns) => `Communes of the list: ${towns.map(typographic).join(', ')}.`,
  insidePlace: ([commune, ...others]) =>
    commune && others.length === 0
      ? `Are you looking in ${typographic(commune.name)}?`
      : 'In which commune are you looking?',
  searchIn: (commune) => `Search in ${typographic(commune.name)}`,
  kindTyped: (text) => `“${text}” is a kind of structure`,
  noList: (text) => `This page has no list for “${text}”`,
  noListHelp: 'You can search for a commune, for a structure by its name, or:',
  noListHelpAlone: 'You can search for a commune, or for a structure by its name.',
  didYouMean: 'Did you mean',
  didYouMeanElse: 'If not, type the whole name or the postcode.',
  severalPlaces: (text) => `Several communes for “${text}”`,
  severalPlacesHelp: 'Choose yours:',
  severalAnswers: (text) => `Several answers for “${text}”`,
  outsidePlace: (text) => `“${text}” is outside the territory`,
  outsidePlaceHelp: (territory) =>
    `This page presents the following territory: ${typographic(territory)}.`,

  locate: 'Locate me',
  locating: 'Locating…',
  positionProblem: (problem, accuracyKm) =>
    problem === 'vague'
      ? [
          `Your position is known to within ${Math.round(accuracyKm)}\u00a0km`,
          'That is too vague to measure distances. Type your commune.',
        ]
      : positions[problem],
  fromPosition: 'your position',
  fromAddress: (address) => `“${address}”`,
  askGeocoder: (host) => `Look for this address with ${host}`,
  askGeocoderHelp: 'The text that you typed is then sent to it.',
  askingGeocoder: 'Looking for the address…',
  addresses: 'Choose your address',
  noAddress: (text) => `No address found for “${text}”`,
  geocoderProblem: (host, cause) =>
    cause === 'offline'
      ? 'You are not connected to the internet'
      : cause === 'csp'
        ? `This site does not allow a search with ${host}`
        : `${host} does not answer`,

  covered: (commune, cpts) => `${typographic(commune.name)} is covered by the ${typographic(cpts)}`,
  coveredBySeveral: (commune, names) =>
    `${typographic(commune.name)} is covered by ${theListed(names)}`,
  neighbourOf: (cpts) => `, next to the ${typographic(cpts)}`,
  coveredMeaning:
    'Its health professionals work together to care for you near your home. You have nothing to sign up for.',
  neighbourMeaning:
    'Its health professionals are part of this community. It changes nothing in your choice of doctor.',
  announced: (commune, cpts, count) =>
    `The ${typographic(cpts)} announces ${count === undefined ? 'communes' : `${count} communes`} but does not publish the list. For ${typographic(commune.name)}, ask them.`,
  announcedBySeveral: (commune, names) =>
    `${theListed(names).replace('the', 'The')} announce communes but do not publish the list. For ${typographic(commune.name)}, ask them.`,
  notKnown: (commune) => `We do not know whether a CPTS covers ${typographic(commune.name)}.`,
  notKnownMeaning:
    'No published list says so. You can see the health professionals of your choice, as everywhere.',
  basis: (basis) => bases[basis],
  goToCpts: (cpts) => `Go to the site of the ${typographic(cpts)}`,
  goToContact: (name) => `Find out more: ${typographic(name)}`,
  callContact: (name, phone) => `Find out more on ${phone} (${typographic(name)})`,

  resultCount(
    count,
    { radius, commune, from = commune && typographic(commune.name), kind, openNow },
  ) {
    const what = (kind && countedKinds[kind]) ?? (['structure', 'structures'] as const);
    const near =
      from === undefined
        ? ''
        : radius > 0
          ? ` within ${radius}\u00a0km of ${from}`
          : `, nearest to ${from} first`;
    return `${count === 0 ? 'No' : count} ${count === 1 ? what[0] : what[1]}${openNow ? ' open now' : ''}${near}`;
  },
  openNotKnown: ({ radius, commune, from = commune && typographic(commune.name), kind }) => {
    const [one] = (kind && countedKinds[kind]) ?? (['structure'] as const);
    const near = from !== undefined && radius > 0 ? ` within ${radius}\u00a0km of ${from}` : '';
    return `We do not know whether any ${one} is open now${near}`;
  },
  distanceAbout: (km) =>
    `about ${km < 9.95 ? Math.max(0.1, Math.round(km * 10) / 10) : Math.round(km)}\u00a0km away`,
  inTheCommune: 'in the commune',
  printedOn: (iso) => `Printed on ${en.date(iso)}`,
  printedFirst: (printed, count) => `The first ${printed} structures of ${count}.`,
  filters: 'Filter the structures',
  filter: 'Filter',
  display: 'Display',
  displayList: 'List',
  displayMap: 'Map',
  displayBoth: 'List and map',
  seeOnMap: 'See on the map',
  onMap: (name) => `Show on the map: ${name}`,
  mapLost: 'The map is not available for the moment',
  print: 'Print',
  chosenStructure: 'Chosen structure',
  lostStructure: 'This record is no longer in the list.',
  share: 'Share',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied',
  linkToCopy: 'Link to copy:',
  close: 'Close',
  seeAround: (commune) => `See the structures near ${typographic(commune.name)}`,
  openNow: 'Open now',
  accessible: 'Wheelchair accessible',
  newPatients: 'New patients',
  radius: 'Distance',
  noLimit: 'No limit',
  clearFilters: 'Remove the filters',
  hoursKnown: (known, total) => `Hours known for ${known} of ${total} structure${plural(total)}.`,
  showMore: (count) => `Show ${count} more structure${plural(count)}`,

  unplaced: (count) =>
    count === 1
      ? 'We do not know how far away one more structure is.'
      : `We do not know how far away ${count} more structures are.`,

  emptyList: 'No structure in this list for now',
  unknownCommune: 'Commune not given',
  name: 'Name',
  address: 'Address',
  phone: 'Phone',
  today: 'Today',
  unknown: 'not known',
  sources: (count) => `Source${plural(count)}: `,
  noHours: 'Opening hours not known',
  hours: 'Opening hours',
  hoursAsWritten: 'See the opening hours',
  hoursTitle: 'Opening hours',
  hoursToCheck: 'To be checked',
  week: 'Opening hours of the week',
  allDay: '24 hours',
  open: 'Open',
  closed: 'Closed',
  closesSoon: 'Closes soon',
  closes: (when) => `closes ${when}`,
  opens: (when) => `opens ${when}`,
  holidayUnstated: 'public holiday, to be checked',
  when(days, iso, minutes) {
    const time = `at ${en.time(minutes)}`;
    if (days === 0) return time;
    if (days === 1) return `tomorrow ${time}`;
    const weekday = (new Date(iso).getUTCDay() + 6) % 7;
    return days < 7 ? `on ${en.weekday(weekday)} ${time}` : `on ${en.date(iso)} ${time}`;
  },
  approximate: 'Approximate position',
  planned: 'Planned, not open yet',
  stale: 'check before you go',
  source: 'Source: ',
  call: (name) => `Call ${name}`,
  directions: (town) => (town === undefined ? 'Directions' : `Directions to ${typographic(town)}`),
  book: 'Book an appointment',
  website: 'Website',
  writeTo: (name) => `Write to ${name}`,
  patientsTaken: (isTaking, iso) =>
    `${isTaking ? 'Takes' : 'Does not take'} new patients (updated: ${en.date(iso)})`,
  wheelchair: (access) => `${wheelchair[access]} accessible`,
  access: 'Access: ',
  teleconsultation: 'Remote consultation',
  services: 'Services: ',
  reportError: 'Report an error',
  corrected: 'Corrected record',
  correctedBy: 'Corrected: ',
  toCorrect: 'To be corrected:',

  nearestOutside: (name, distance, openNow) =>
    `The nearest ${openNow ? 'open ' : ''}structure is ${name}, ${distance}.`,
  opensFirst: (name, when, { radius, commune, from = commune && typographic(commune.name) }) =>
    `The first to open${from && radius > 0 ? ` within ${radius}\u00a0km of ${from}` : ''} is ${name}, ${when}.`,
  searchAt: (radius) => `Search within ${radius}\u00a0km`,
  removeFilter: (filter) => `Remove “${filter}”`,

  mapHeading: 'Which CPTS covers my commune?',
  loadingMap: 'Loading the map…',
  emergency: 'An emergency? Call',
  outOfHours: 'Out-of-hours doctor',
  withoutDoctor: 'No regular doctor?',

  loading: (commune) =>
    commune ? `Looking for structures near ${typographic(commune.name)}…` : 'Loading the list…',
  errorTitle: 'The list cannot be shown for the moment',
  errorText: ({ recoverable }) =>
    recoverable
      ? 'The service that provides the addresses does not answer. Wait a little, then try again.'
      : 'The addresses cannot be read. The owner of this site can correct it.',
  partialError: 'Some of the addresses are missing for the moment.',
  lastGood: (iso: string): string => `List saved on ${en.date(iso)}`,
  lastGoodHelp: 'The current list cannot be read for now. Check by phone before you go.',
  retry: 'Try again',
};
