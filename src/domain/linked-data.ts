import { compact } from './compact.js';
import { type LinkedHours, linkedHours } from './linked-hours.js';
import type { Structure, StructureKind } from './structure.js';

/** A structure in the words of https://schema.org, as search engines read it. */
export interface LinkedStructure {
  readonly '@type': string;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly identifier?: object;
  readonly address?: object;
  readonly geo?: object;
  readonly telephone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly openingHoursSpecification?: readonly LinkedHours[];
}

/** What schema.org has no word for is a `MedicalBusiness`: a place for care. */
const TYPES: Partial<Record<StructureKind, string>> = {
  msp: 'MedicalClinic',
  'centre-de-sante': 'MedicalClinic',
  'maison-medicale-de-garde': 'MedicalClinic',
  'sante-mentale': 'MedicalClinic',
  readaptation: 'MedicalClinic',
  addictologie: 'MedicalClinic',
  imagerie: 'MedicalClinic',
  hopital: 'Hospital',
  clinique: 'Hospital',
  pharmacie: 'Pharmacy',
  cpts: 'MedicalOrganization',
};

const FINESS = /^(?:\d\d|2[AB]|9[A-J])\d{7}$/;

/** `undefined` for what nobody can go to: a project, or what is closed. */
export function linkedStructure(structure: Structure): LinkedStructure | undefined {
  const { id, name, aliases, kind, status, address, position, openingHours } = structure;
  if (status !== 'open') return undefined;
  const type = TYPES[kind] ?? 'MedicalBusiness';
  // An organisation is no place: it has neither a point nor hours.
  const isPlace = type !== 'MedicalOrganization';
  // An approximate point would be read as the right one.
  const point = isPlace && structure.positionPrecision === 'exact' ? position : undefined;
  const postal = compact({
    streetAddress: address.street,
    postalCode: address.postcode,
    addressLocality: address.city,
  });
  return compact({
    '@type': type,
    name,
    alternateName: aliases.length > 0 ? aliases : undefined,
    identifier: FINESS.test(id)
      ? { '@type': 'PropertyValue', propertyID: 'FINESS', value: id }
      : undefined,
    address:
      Object.keys(postal).length > 0
        ? { '@type': 'PostalAddress', ...postal, addressCountry: 'FR' }
        : undefined,
    geo: point && { '@type': 'GeoCoordinates', latitude: point[1], longitude: point[0] },
    telephone: structure.phone,
    email: structure.email,
    url: structure.website,
    openingHoursSpecification:
      isPlace && openingHours !== undefined ? linkedHours(openingHours) : undefined,
  });
}
