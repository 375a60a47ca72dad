import type { ComplexAttributeConverter } from 'lit';
import type { Commune } from '../domain/commune.js';
import { CptsError } from '../errors.js';

/** What was already said on this page: each mistake is told once, however many widgets make it. */
const told = new Set<string>();

/** Tells the page author, once, that a value is not known, and which ones are. */
export function warnUnknown(
  element: Element,
  attribute: string,
  value: string,
  allowed: readonly string[],
): void {
  const line = `${element.localName} : ${attribute}="${value}" n’est pas connu. Valeurs possibles : ${allowed.filter(Boolean).join(', ')}.`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}

/** Tells the page author that a commune to start from is none of the territory's: a postcode is easily mistaken for its code. */
export function checkCommune(element: Element, code: string, communes: readonly Commune[]): void {
  if (!code || communes.length === 0 || communes.some((commune) => commune.code === code)) return;
  const meant = communes.filter(({ postcodes }) => postcodes.includes(code));
  warnUnknown(
    element,
    'commune',
    code,
    meant.length > 0
      ? meant.map((commune) => `${commune.code} (${commune.name})`)
      : ['le code INSEE d’une commune du territoire'],
  );
}

/** The value if it is one of those allowed, else the first of them, with a warning if there is a value. */
export function oneOf<T extends string>(
  element: Element,
  attribute: string,
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  if (value != null) warnUnknown(element, attribute, value, allowed);
  return allowed[0];
}

/**
 * The number if it is one that makes sense, else the default, with a warning. An attribute that was removed gives `null`;
 * frameworks set properties to what an attribute would hold, or to `undefined`.
 */
export function numberFrom(
  element: Element,
  attribute: string,
  value: number | string | null | undefined,
  { least, standard }: { least: number; standard: number },
): number {
  const number = Number(value ?? NaN);
  if (number >= least) return number;
  if (value != null) {
    const text = element.getAttribute(attribute) ?? String(value);
    warnUnknown(element, attribute, text, [`un nombre à partir de ${least}`]);
  }
  return standard;
}

/** Words from a list of them, or from a text where spaces separate them. */
export function wordsOf(value: readonly string[] | string | null): readonly string[] {
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : (value ?? []);
}

/** Space separated words of an attribute. */
export const words: ComplexAttributeConverter<readonly string[]> = { fromAttribute: wordsOf };

/** @throws {CptsError} `format`, when what the page wrote is no address. */
export function absoluteUrl(written: string): string {
  try {
    return new URL(written, document.baseURI).href;
  } catch (cause) {
    throw new CptsError('format', { source: written, cause });
  }
}
