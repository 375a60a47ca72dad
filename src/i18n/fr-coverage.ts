import { typographic } from '../domain/commune.js';
import type { SortKey } from '../domain/coverage-table.js';
import { listWords, type ListMessages } from './fr-list.js';
import { type CoreMessages, isPlural } from './fr.js';

/** With a space that does not break between thousands. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

const communes = (count: number): string =>
  `${grouped(count)} commune${isPlural(count) ? 's' : ''}`;

const columns: Record<SortKey, string> = {
  name: 'Commune',
  postcode: 'Code postal',
  cpts: 'CPTS',
  basis: 'Périmètre',
  population: 'Habitants',
};

/** The words of the coverage map: its drawing, legend and table. */
const frCoverage = {
  /** A count of inhabitants. */
  grouped,
  mapLabel: 'Carte des CPTS, commune par commune',
  mapSummary: (known: number, total: number): string =>
    `La CPTS est connue pour ${communes(known)} sur ${grouped(total)}.`,
  drawnKeys: 'Flèches\u00a0: commune voisine. Entrée\u00a0: choisir.',
  mapPrompt: 'Choisissez une commune sur la carte.',
  /** What the map shows at a commune. */
  mapPlace: (name: string, cpts: readonly string[], isAnnounced: boolean): string => {
    const names = cpts.map(typographic).join(' et ');
    const known = isAnnounced ? `annoncée par\u00a0: ${names}` : names;
    return `${typographic(name)}, ${cpts.length === 0 ? 'CPTS non connue' : known}`;
  },
  kilometres: (km: string): string => `${km}\u00a0km`,
  mapErrorTitle: 'La carte ne s’affiche pas pour le moment',
  mapErrorText: 'La recherche et le tableau donnent les mêmes informations.',
  mapError: 'La recherche donne les mêmes informations.',
  legend: 'Légende',
  coveredCount: (covered: number, announced: number | undefined): string => {
    if (covered === 0) {
      return announced === undefined
        ? 'Liste des communes non publiée'
        : `${communes(announced)} annoncées, liste non publiée`;
    }
    if (announced === undefined || announced <= covered) return communes(covered);
    const known = `connue${isPlural(covered) ? 's' : ''} ici`;
    return `${communes(covered)} ${known}, sur ${grouped(announced)} annoncées`;
  },
  candidateCount: (count: number): string =>
    `${communes(count)} de plus à confirmer, en pointillés sur la carte`,
  inhabitants: (count: number): string => `${grouped(count)} habitant${isPlural(count) ? 's' : ''}`,
  inhabitantsAnnounced: (count: number): string => `${grouped(count)} habitants annoncés`,
  notKnownArea: 'Non connu',
  notKnownAreaMeaning: 'Aucune liste publiée ne nomme ces communes',
  displayTable: 'Tableau',
  tableFilter: 'Filtrer le tableau',
  tableHint: 'Une commune, un code postal ou une CPTS.',
  download: 'Télécharger (CSV)',
  tableCaption: (known: number, total: number): string =>
    `Communes et CPTS\u00a0: ${communes(known)} connue${isPlural(known) ? 's' : ''} sur ${grouped(total)}`,
  rowCount: (count: number): string =>
    count === 0 ? 'Aucune commune dans le tableau' : `${communes(count)} dans le tableau`,
  noRow: 'Aucune commune ne correspond. Écrivez le début de son nom ou son code postal.',
  showOthers: (count: number): string =>
    isPlural(count)
      ? `Afficher les ${grouped(count)} communes dont la CPTS n’est pas connue`
      : 'Afficher la commune dont la CPTS n’est pas connue',
  column: (key: SortKey): string => columns[key],
  /** Names of the columns of the file that is downloaded. */
  csvColumns:
    'code_insee;commune;code_postal;cpts;perimetre;source;date;adresse_source;habitants;date_habitants',
  announcedBasis: 'annoncée, à confirmer',
  /** Of a date in words. */
  populationDate: (date: string): string => `Habitants\u00a0: chiffres de ${date}.`,
};

/** The words of the coverage map and of the answer beside it, in the language of `words`; French where it has none of its own. */
export function coverageWords(words: CoreMessages): CoverageMessages & ListMessages {
  return { ...frCoverage, ...listWords(words) };
}

export type CoverageMessages = CoreMessages & typeof frCoverage;
