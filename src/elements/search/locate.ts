import type { Position } from '../../domain/geo.js';
import type { PositionProblem } from '../../i18n/fr-places.js';

/** A position of the device. */
export interface Located {
  readonly position: Position;
  /** INSEE code of the commune that holds it; `null` outside all of them, `undefined` when it cannot be known. */
  readonly code: string | null | undefined;
}

/** A position that may be another commune's: distances from it would be wrong. */
export interface VaguePosition {
  readonly accuracyKm: number;
}

/** Metres beyond which a position does not tell one commune from the next. */
const COMMUNE_ACCURACY = 2_000;

const OPTIONS: PositionOptions = { timeout: 10_000, maximumAge: 60_000 };

/**
 * Asks the device where it is, then the territory's shapes which commune that is. Only a click of the visitor leads here:
 * the browser asks for leave, and the position goes nowhere.
 */
export async function locate(
  shapes: string | undefined,
): Promise<Located | VaguePosition | PositionProblem> {
  // The types know only secure pages.
  const geolocation = navigator.geolocation as Geolocation | undefined;
  if (!isSecureContext || !geolocation) return 'insecure';
  try {
    const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
      geolocation.getCurrentPosition(resolve, reject, OPTIONS);
    });
    if (coords.accuracy > COMMUNE_ACCURACY) return { accuracyKm: coords.accuracy / 1_000 };
    const position = [coords.longitude, coords.latitude] as const;
    return { position, code: await communeOf(position, shapes) };
  } catch (error) {
    return problemOf(error as GeolocationPositionError);
  }
}

async function communeOf(
  position: Position,
  shapes: string | undefined,
): Promise<string | null | undefined> {
  if (shapes === undefined) return undefined;
  try {
    const { communeAt } = await import('../../sources/readers.js');
    return await communeAt(position, shapes);
  } catch {
    // Without them the distances are right all the same.
    return undefined;
  }
}

function problemOf({ code, message }: GeolocationPositionError): PositionProblem {
  switch (code) {
    case 1:
      // The code of a refusal by the visitor too. Chromium tells them apart in its message; elsewhere it reads as a refusal.
      return /policy/i.test(message) ? 'forbidden' : 'refused';
    case 3:
      return 'timeout';
    default:
      return 'unavailable';
  }
}
