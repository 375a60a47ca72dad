/** A public holiday: `month-day`, or so many days after Easter. */
type Holiday = string | number;

const GOOD_FRIDAY = -2;
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

/** Code du travail, L3133-1. */
const NATIONAL: readonly Holiday[] = [
  '01-01',
  EASTER_MONDAY,
  '05-01',
  '05-08',
  ASCENSION,
  WHIT_MONDAY,
  '07-14',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
];

export type HolidayRegion =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'reunion'
  | 'saint-pierre-et-miquelon'
  | 'mayotte'
  | 'saint-barthelemy'
  | 'saint-martin'
  | 'wallis-et-futuna'
  | 'polynesie-francaise'
  | 'nouvelle-caledonie';

/**
 * What a region adds by law today. Days kept by use alone (Good Friday and 21 July in Guadeloupe and Martinique, the
 * Muslim feasts in Mayotte) are left out, as in the State's own list, calendrier.api.gouv.fr/jours-feries.
 */
const LOCAL: Readonly<Record<HolidayRegion, readonly Holiday[]>> = {
  metropole: [],
  // Code du travail, L3134-13.
  'alsace-moselle': [GOOD_FRIDAY, '12-26'],
  // Code du travail, L3422-2: the abolition of slavery.
  guadeloupe: ['05-27'],
  martinique: ['05-22'],
  guyane: ['06-10'],
  reunion: ['12-20'],
  'saint-pierre-et-miquelon': [],
  mayotte: ['04-27'],
  'saint-barthelemy': ['10-09'],
  // The code still says the 27th; prefecture and State's list have the 28th since 2018.
  'saint-martin': ['05-28'],
  // These three set their own: Saint Pierre Chanel and the Territory; the Gospel's arrival, Good Friday and Matari'i
  // (from 2026, in place of 29 June); citizenship.
  'wallis-et-futuna': ['04-28', '07-29'],
  'polynesie-francaise': ['03-05', GOOD_FRIDAY, '11-20'],
  'nouvelle-caledonie': ['09-24'],
};

const known = new Map<string, ReadonlySet<string>>();

/** The public holidays of a year as ISO dates, by today's law whatever the year. */
export function publicHolidays(year: number, region: HolidayRegion): ReadonlySet<string> {
  const key = `${year} ${region}`;
  let dates = known.get(key);
  if (!dates) {
    dates = new Set(
      [...NATIONAL, ...LOCAL[region]].map((holiday) =>
        typeof holiday === 'string' ? `${year}-${holiday}` : afterEaster(year, holiday),
      ),
    );
    known.set(key, dates);
  }
  return dates;
}

/** Easter by Oudin's method (1940), which counts from 28 March. */
function afterEaster(year: number, days: number): string {
  const { floor } = Math;
  const century = floor(year / 100);
  const golden = year % 19;
  const shift = floor((century - floor((century - 17) / 25)) / 3);
  const epact = (century - floor(century / 4) - shift + 19 * golden + 15) % 30;
  const moon =
    epact -
    floor(epact / 28) *
      (1 - floor(epact / 28) * floor(29 / (epact + 1)) * floor((21 - golden) / 11));
  const weekday = (year + floor(year / 4) + moon + 2 - century + floor(century / 4)) % 7;
  return new Date(Date.UTC(year, 2, 28 + moon - weekday + days)).toISOString().slice(0, 10);
}
