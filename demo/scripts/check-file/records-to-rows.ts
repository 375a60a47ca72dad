import {
  derivedEventId,
  derivedStructureId,
  type Position,
  type PreventionEvent,
  type Structure,
} from 'cpts-widgets/domain';

/** Records as the rows of the library's own CSV: its columns, in the order of its template, are the first row. */

export const STRUCTURE_COLUMNS = [
  'identifiant',
  'nom',
  'type',
  'adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
  'precision_position',
  'telephone',
  'courriel',
  'site_web',
  'rendez_vous',
  'horaires',
  'services',
  'accessibilite',
  'nouveaux_patients',
  'etat',
  'masquer',
  'date_maj',
  'source',
  'note',
] as const;

export const EVENT_COLUMNS = [
  'identifiant',
  'titre',
  'description',
  'theme',
  'public',
  'debut',
  'fin',
  'recurrence',
  'toute_l_annee',
  'lieu',
  'adresse',
  'code_postal',
  'commune',
  'latitude',
  'longitude',
  'organisateur',
  'inscription',
  'tarif',
  'statut',
  'site_web',
  'masquer',
  'date_maj',
  'source',
] as const;

type Rows = readonly (readonly string[])[];
type Cells<Column extends string> = Partial<Record<Column, string | undefined>>;

export function structureRows(structures: readonly Structure[]): Rows {
  return [STRUCTURE_COLUMNS, ...structures.map((one) => inOrder(STRUCTURE_COLUMNS, cellsOf(one)))];
}

/** An event of several dates has a row for each, as the template asks. */
export function eventRows(events: readonly PreventionEvent[]): Rows {
  const rows = events.flatMap((event) => {
    const { occurrences, rrule } = event;
    const isOne = occurrences.length <= 1 || rrule !== undefined;
    const [first] = occurrences;
    const dates = isOne ? [first] : occurrences;
    return dates.map((date) =>
      inOrder(EVENT_COLUMNS, {
        ...eventCells(event, isOne),
        debut: date && written(date.start),
        fin: date?.end === undefined ? undefined : written(date.end),
      }),
    );
  });
  return [EVENT_COLUMNS, ...rows];
}

function inOrder<Column extends string>(
  columns: readonly Column[],
  cells: Cells<Column>,
): readonly string[] {
  return columns.map((column) => cells[column] ?? '');
}

const STATUS = { open: 'ouvert', planned: 'projet', closed: 'fermé' };
const PRECISION = { exact: 'exacte', street: 'rue', commune: 'commune' };
const WHEELCHAIR = { yes: 'oui', limited: 'partielle', no: 'non' };
const EVENT_STATUS = {
  scheduled: 'prévu',
  rescheduled: 'reprogrammé',
  online: 'en ligne',
  postponed: 'reporté',
  full: 'complet',
  cancelled: 'annulé',
};

function cellsOf(structure: Structure): Cells<(typeof STRUCTURE_COLUMNS)[number]> {
  const { address, position, positionPrecision, accessibility, newPatients, source } = structure;
  return {
    identifiant: structure.id === derivedStructureId(structure) ? '' : structure.id,
    nom: structure.name,
    type: structure.kind,
    adresse: address.street,
    code_postal: address.postcode,
    commune: address.city,
    code_insee: address.cityCode,
    ...pointCells(position),
    precision_position: position && positionPrecision && PRECISION[positionPrecision],
    telephone: structure.phone && writtenPhone(structure.phone),
    courriel: structure.email,
    site_web: structure.website,
    rendez_vous: structure.booking,
    horaires: structure.openingHours,
    services: structure.services.join(', '),
    accessibilite: accessibility?.wheelchair
      ? WHEELCHAIR[accessibility.wheelchair]
      : accessibility?.notes,
    nouveaux_patients: newPatients && (newPatients.value ? 'oui' : 'non'),
    etat: STATUS[structure.status],
    date_maj: writtenDate(source?.date ?? newPatients?.date),
    source: source?.name,
    note: structure.note,
  };
}

function eventCells(event: PreventionEvent, isOne: boolean): Cells<(typeof EVENT_COLUMNS)[number]> {
  const { place, source } = event;
  return {
    identifiant: !isOne || event.id === derivedEventId(event) ? '' : event.id,
    titre: event.title,
    description: event.description,
    theme: event.themes.join(', '),
    public: event.audiences.join(', '),
    recurrence: event.rrule,
    toute_l_annee: event.standing ? 'oui' : '',
    lieu: place?.name,
    adresse: place?.address,
    ...pointCells(place?.position),
    organisateur: event.organizer,
    inscription: event.registration
      .map(({ type, value }) => (type === 'phone' ? writtenPhone(value) : value))
      .join(' | '),
    tarif: event.price === 'free' ? 'gratuit' : event.price,
    statut: EVENT_STATUS[event.status],
    site_web: event.url,
    date_maj: writtenDate(source?.date),
    source: source?.name,
  };
}

/** With a comma: a French spreadsheet makes a date of `4.85`. */
function pointCells(position: Position | undefined): Cells<'latitude' | 'longitude'> {
  if (!position) return {};
  const [longitude, latitude] = position;
  const degrees = (value: number): string => String(value).replace('.', ',');
  return { latitude: degrees(latitude), longitude: degrees(longitude) };
}

/** In pairs: a spreadsheet takes the zero away from ten digits in a row. */
export function writtenPhone(phone: string): string {
  return /^0\d{9}$/.test(phone) ? phone.replace(/(\d\d)(?=\d)/g, '$1 ') : phone;
}

function writtenDate(date: string | undefined): string | undefined {
  const [whole, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '') ?? [];
  return whole === undefined ? date : `${day}/${month}/${year}`;
}

/** A day, or a moment of the event's own clocks; one of other clocks stays as it is. */
function written(moment: string): string {
  const [whole, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::00)?)?$/.exec(moment) ?? [];
  if (whole === undefined) return moment;
  const date = writtenDate(day) ?? day;
  return time === '' ? date : `${date} ${time.replace(':', 'h')}`;
}

/** What a record holds that no column tells. */
export type Loss =
  | 'aliases'
  | 'accessibility'
  | 'teleconsultation'
  | 'cpts'
  | 'notice'
  | 'sourceLink'
  | 'otherSources'
  | 'correction'
  | 'newPatientsDate'
  | 'age'
  | 'exdates'
  | 'otherDates'
  | 'timeZone'
  | 'online'
  | 'sample';

/** That of a table which says none. */
const READ_TIME_ZONE = 'Europe/Paris';

/** How many records lose each thing in a CSV. Nothing goes without a word. */
export function lossesOf(
  structures: readonly Structure[],
  events: readonly PreventionEvent[],
): ReadonlyMap<Loss, number> {
  const counts = new Map<Loss, number>();
  const count = (loss: Loss, isLost: boolean): void => {
    if (isLost) counts.set(loss, (counts.get(loss) ?? 0) + 1);
  };
  for (const structure of structures) {
    count('aliases', structure.aliases.length > 0);
    const { wheelchair, notes } = structure.accessibility ?? {};
    count('accessibility', wheelchair !== undefined && notes !== undefined);
    count('teleconsultation', structure.teleconsultation !== undefined);
    count('cpts', structure.cpts !== undefined);
    count('notice', structure.notice !== undefined);
    count('sourceLink', structure.source?.url !== undefined);
    count('correction', structure.correction !== undefined);
    const { date } = structure.source ?? {};
    const since = structure.newPatients?.date;
    count('newPatientsDate', date !== undefined && since !== undefined && since !== date);
  }
  for (const event of events) {
    count('accessibility', event.accessibility.length > 0);
    count('age', event.age !== undefined);
    count('exdates', event.exdates.length > 0);
    count('otherDates', event.rrule !== undefined && event.occurrences.length > 1);
    count('timeZone', event.timeZone !== READ_TIME_ZONE);
    count('online', event.online !== undefined);
    count('sample', event.sample);
    count('sourceLink', event.source?.url !== undefined);
    count('otherSources', (event.otherSources ?? []).length > 0);
    count('correction', event.correction !== undefined);
  }
  return counts;
}
