import { readFile } from 'node:fs/promises';
import process from 'node:process';

/** Hours of one day as vaccination centres typed them, and how many did. */
export interface TypedHours {
  readonly text: string;
  readonly count: number;
}

/** With what a careful reader makes of them, who saw no converter. */
export interface LabelledHours extends TypedHours {
  /** `null` when it is not certain. */
  readonly expected: string | null;
  /** Other right answers. */
  readonly accepted?: readonly string[];
}

export async function labelledHours(): Promise<readonly LabelledHours[]> {
  const file = new URL('../domain/french-hours-sample.json', import.meta.url);
  const { strings } = JSON.parse(await readFile(file, 'utf8')) as {
    strings: readonly LabelledHours[];
  };
  return strings;
}

const folder = process.env['CPTS_RAW_DATA'];

/** Why the strings that the sample was drawn from cannot be read here. */
export const noTypedHours = folder === undefined && 'CPTS_RAW_DATA names no folder of raw data';

/** All of them; the project does not hold them. */
export async function typedHours(): Promise<readonly TypedHours[]> {
  const file = `${folder ?? ''}/structures/horaires-fr-daily-strings.json`;
  return JSON.parse(await readFile(file, 'utf8')) as readonly TypedHours[];
}
