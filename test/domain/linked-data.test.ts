import { expect } from '@esm-bundle/chai';
import { linkedStructure } from '../../src/domain/linked-data.js';
import { linkedHours } from '../../src/domain/linked-hours.js';
import { STRUCTURE_KINDS, type Structure } from '../../src/domain/structure.js';

const FULL: Structure = {
  id: '710000000',
  name: 'Structure d’exemple',
  aliases: ['Autre nom'],
  kind: 'msp',
  status: 'open',
  address: { street: '1 rue d’Exemple', postcode: '71640', city: 'Givry', cityCode: '71221' },
  position: [4.75, 46.77],
  positionPrecision: 'exact',
  phone: '+33385000000',
  email: 'accueil@example.org',
  website: 'https://example.org',
  openingHours: 'Mo-Fr 08:00-12:00',
  services: ['Vaccination'],
  source: { name: 'Source d’exemple' },
};

/** What schema.org says that a thing of each type may have, of the properties that are written. */
const OF_THING = ['name', 'alternateName', 'identifier', 'url'];
const OF_ORGANIZATION = [...OF_THING, 'address', 'telephone', 'email'];
const OF_PLACE = ['geo', 'openingHoursSpecification'];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  MedicalOrganization: OF_ORGANIZATION,
  // Each is a MedicalOrganization or a LocalBusiness, and a Place.
  MedicalBusiness: [...OF_ORGANIZATION, ...OF_PLACE],
  MedicalClinic: [...OF_ORGANIZATION, ...OF_PLACE],
  Hospital: [...OF_ORGANIZATION, ...OF_PLACE],
  Pharmacy: [...OF_ORGANIZATION, ...OF_PLACE],
};

describe('a structure as search engines read it', () => {
  for (const kind of STRUCTURE_KINDS) {
    it(`has a type of schema.org, and only what that type may have (${kind})`, () => {
      const { '@type': type, ...written } = linkedStructure({ ...FULL, kind }) ?? { '@type': '' };
      const allowed = PROPERTIES[type] ?? [];
      expect(allowed, `${type} is known`).not.to.deep.equal([]);
      expect(allowed).to.include.members(Object.keys(written));
      expect(written).to.include.keys('name', 'address', 'telephone', 'url');
    });
  }

  it('tells each fact in its own words', () => {
    expect(linkedStructure(FULL)).to.deep.equal({
      '@type': 'MedicalClinic',
      name: 'Structure d’exemple',
      alternateName: ['Autre nom'],
      identifier: { '@type': 'PropertyValue', propertyID: 'FINESS', value: '710000000' },
      address: {
        '@type': 'PostalAddress',
        streetAddress: '1 rue d’Exemple',
        postalCode: '71640',
        addressLocality: 'Givry',
        addressCountry: 'FR',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 46.77, longitude: 4.75 },
      telephone: '+33385000000',
      email: 'accueil@example.org',
      url: 'https://example.org',
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
            (day) => `https://schema.org/${day}`,
          ),
          opens: '08:00',
          closes: '12:00',
        },
      ],
    });
  });

  it('says nothing of what is not known, nor of what is not sure', () => {
    const { id, name, aliases, kind, status, services } = FULL;
    const bare = { id: 'mairie-1', name, aliases: [], kind, status, services, address: {} };
    expect(linkedStructure(bare)).to.deep.equal({ '@type': 'MedicalClinic', name });
    expect(aliases).to.have.length(1);
    expect(id).to.match(/^\d{9}$/);
    expect(linkedStructure({ ...FULL, positionPrecision: 'street' })).not.to.have.property('geo');
    expect(linkedStructure({ ...FULL, openingHours: 'le matin' })).not.to.have.property(
      'openingHoursSpecification',
    );
  });

  it('is not written for a project, nor once it is closed', () => {
    expect(linkedStructure({ ...FULL, status: 'planned' })).to.equal(undefined);
    expect(linkedStructure({ ...FULL, status: 'closed' })).to.equal(undefined);
  });
});

/** "Mo Tu 08:00-12:00", one line for each span. */
function hours(text: string): readonly string[] | undefined {
  return linkedHours(text)?.map(({ dayOfWeek, opens, closes }) => {
    const days = dayOfWeek.map((day) => day.slice('https://schema.org/'.length).slice(0, 2));
    return `${days.join(' ')} ${opens}-${closes}`;
  });
}

describe('opening hours as search engines read them', () => {
  for (const [text, read] of [
    ['Mo-We 08:00-12:00,14:00-18:00', ['Mo Tu We 08:00-12:00', 'Mo Tu We 14:00-18:00']],
    ['Mo-Fr 08:00-12:00; We 09:00-11:00', ['Mo Tu Th Fr 08:00-12:00', 'We 09:00-11:00']],
    ['Mo-Fr 08:00-12:00, We 14:00-18:00', ['Mo Tu We Th Fr 08:00-12:00', 'We 14:00-18:00']],
    ['Sa-Mo 09:00-12:00', ['Mo Sa Su 09:00-12:00']],
    ['Mo-Fr 08:00-12:00; We off', ['Mo Tu Th Fr 08:00-12:00']],
    ['Mo 08:00-12:00; PH off', ['Mo 08:00-12:00', 'Pu 00:00-00:00']],
    ['Su,PH 10:00-12:00', ['Su Pu 10:00-12:00']],
    ['24/7', ['Mo Tu We Th Fr Sa Su 00:00-23:59']],
    ['Fr 20:00-02:00', ['Fr 20:00-02:00']],
  ] as const) {
    it(`hold “${text}”`, () => {
      expect(hours(text)).to.deep.equal(read);
    });
  }

  for (const text of [
    '',
    'le matin',
    'Mo-Fr 08:00-12:00 "sur rendez-vous"',
    'Jul-Aug Mo-Fr 08:00-12:00',
    'week 1-53/2 Mo 08:00-12:00',
    'Mo[1] 08:00-12:00',
    'Mo-Fr 08:00-18:00; Mo-Fr 12:00-14:00 off',
  ]) {
    it(`do not hold “${text}”`, () => {
      expect(hours(text)).to.equal(undefined);
    });
  }
});
