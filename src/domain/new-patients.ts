import type { Structure } from './structure.js';

/** A practice that took new patients may be full a season later. */
const VALID_DAYS = 90;

/** Whether it takes new patients, as far as one can still say so: what is not dated may be of any time. */
export function acceptsNewPatients(
  { newPatients }: Pick<Structure, 'newPatients'>,
  now: Date,
): boolean {
  if (!newPatients?.value || newPatients.date === undefined) return false;
  const limit = new Date(now);
  limit.setUTCDate(limit.getUTCDate() - VALID_DAYS);
  return newPatients.date >= limit.toISOString().slice(0, newPatients.date.length);
}
