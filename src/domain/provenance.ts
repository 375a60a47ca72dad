/** Where a fact comes from. Every fact shown has one. */
export interface Provenance {
  readonly name: string;
  readonly url?: string;
  /** ISO date known to the day, the month or the year; of the fact, not of the reading. */
  readonly date?: string;
  readonly licence?: string;
}

/** Who corrected a record, and when: what is not said is absent. */
export type CorrectionSource = Partial<Pick<Provenance, 'name' | 'url' | 'date'>>;

/** Whether a fact of this partial ISO date is more than `years` old at `today`; a date that is not known is not said to be old. */
export function isOlderThan(date: string | undefined, years: number, today: Date): boolean {
  if (date === undefined) return false;
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return date < limit.toISOString().slice(0, date.length);
}
