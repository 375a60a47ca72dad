import type { Structure } from './structure.js';

/** A practice that took new patients may be full a season later. */
const VALID_DAYS = 90;

type Asked = Pick<Structure, 'newPatients' | 'status'>;

/**
 * What a structure says of new patients, yes or no, as far as one can still say so: what is not dated may be of any
 * time, and a project takes nobody yet.
 */
export function newPatientsAnswer(
  { newPatients, status }: Asked,
  now: Date,
): { readonly value: boolean; readonly date: string } | undefined {
  if (newPatients?.date === undefined || status !== 'open') return undefined;
  const { value, date } = newPatients;
  const limit = new Date(now);
  limit.setUTCDate(limit.getUTCDate() - VALID_DAYS);
  return date >= limit.toISOString().slice(0, date.length) ? { value, date } : undefined;
}

/** Whether it takes new patients, as far as one can still say so. */
export function acceptsNewPatients(structure: Asked, now: Date): boolean {
  return newPatientsAnswer(structure, now)?.value ?? false;
}
