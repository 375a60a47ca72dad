import type { Structure } from './structure.js';

/** Where an itinerary leads: an address as OpenStreetMap reads it, and the town's name when it leads no nearer than that. */
export interface Destination {
  readonly to: string;
  readonly town?: string;
}

/**
 * The nearest that one can be led to a structure. A point that is not exact may be the middle of a town while the street is
 * known: the street then leads nearer.
 */
export function destinationOf({
  address: { street, postcode, city },
  position,
  positionPrecision,
}: Pick<Structure, 'address' | 'position' | 'positionPrecision'>): Destination | undefined {
  const point = position && { to: `${position[1]},${position[0]}` };
  if (positionPrecision === 'exact' && point) return point;
  // CEDEX is the post's own: no map knows it, nor its postcode.
  const [town, cedex] = (city ?? '').split(/\s+(?=cedex\b)/i);
  const place = [cedex === undefined ? postcode : undefined, town].filter(Boolean).join(' ');
  if (street && place) return { to: `${street}, ${place}, France` };
  return town ? { to: `${place}, France`, town } : point;
}

/** A page of OpenStreetMap that asks where one starts from; opened by the visitor, never by the widget. */
export function directionsUrl({ to }: Destination): string {
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to).replaceAll('%2C', ',')}`;
}
