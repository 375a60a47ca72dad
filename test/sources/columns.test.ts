import { expect } from '@esm-bundle/chai';
import { Columns, kindOfTable } from '../../src/sources/columns.js';

function structure(cells: Record<string, unknown>): Record<string, unknown> {
  return { ...new Columns('structure').record(Object.entries(cells)) };
}

function event(cells: Record<string, unknown>): Record<string, unknown> {
  return { ...new Columns('event').record(Object.entries(cells)) };
}

describe('columns of a table of structures', () => {
  it('are known by their names and aliases, however they are written', () => {
    expect(
      structure({
        'N° interne': 4,
        Identifiant: '710002569',
        'NOM ': ' Clinique ',
        Catégorie: 'Centre de santé',
        Adresse: '2 rue du Treffort',
        'Code postal': '71 880',
        VILLE: 'Châtenoy-le-Royal',
        'code-insee': 71118,
        Téléphone: '03 74 82 71 00',
        Mail: 'accueil@exemple.fr',
        'Site Web': 'www.exemple.fr',
        RDV: 'https://rdv.exemple.fr',
        Horaires: 'Mo-Fr 09:00-12:00',
        Services: 'vaccination, dépistage | écoute',
        Accessibilité: 'Oui',
        État: 'en projet',
        Note: 'Sonner',
      }),
    ).to.deep.equal({
      'N° interne': 4,
      id: '710002569',
      name: 'Clinique',
      kind: 'centre-de-sante',
      address: {
        street: '2 rue du Treffort',
        postcode: '71880',
        city: 'Châtenoy-le-Royal',
        cityCode: '71118',
      },
      phone: '03 74 82 71 00',
      email: 'accueil@exemple.fr',
      website: 'https://www.exemple.fr',
      booking: 'https://rdv.exemple.fr',
      openingHours: 'Mo-Fr 09:00-12:00',
      services: ['vaccination', 'dépistage', 'écoute'],
      accessibility: { wheelchair: 'yes' },
      status: 'planned',
      note: 'Sonner',
    });
  });

  it('take a kind as people write it, in one or several', () => {
    const kinds = {
      'Maison de santé': 'msp',
      'Maisons de santé pluriprofessionnelles': 'msp',
      'Centres de santé': 'centre-de-sante',
      Pharmacies: 'pharmacie',
      Labo: 'laboratoire',
      'Laboratoire d’analyses médicales': 'laboratoire',
      'Centre hospitalier': 'hopital',
      'Imagerie médicale': 'imagerie',
      MSP: 'msp',
      // What is not known stays as it is written, to be told.
      'Maison de retraite': 'Maison de retraite',
    };
    for (const [written, kind] of Object.entries(kinds)) {
      expect(structure({ nom: 'X', type: written })['kind'], written).to.equal(kind);
    }
  });

  it('take the date of the last update under its usual names', () => {
    for (const name of ['date_maj', 'Mise à jour', 'Dernière mise à jour']) {
      expect(structure({ source: 'Mairie', [name]: '12/10/2026' })['source'], name).to.deep.equal({
        name: 'Mairie',
        date: '2026-10-12',
      });
    }
  });

  it('get back the zeros that a spreadsheet lost', () => {
    expect(structure({ cp: 1000, insee: '1004', tel: 385446688 })).to.deep.equal({
      address: { postcode: '01000', cityCode: '01004' },
      phone: '0385446688',
    });
  });

  it('give a point, whatever the decimal sign', () => {
    expect(structure({ latitude: '46,78', lng: '4.85' })).to.deep.equal({
      position: [4.85, 46.78],
    });
    expect(structure({ latitude: 46.78, longitude: -1e-7 })['position']).to.deep.equal([
      -1e-7, 46.78,
    ]);
    expect(structure({ lat: '46,78' })['position'], 'half a point').to.deep.equal([
      undefined,
      46.78,
    ]);
  });

  it('give the row’s date to its source and to what it says of new patients', () => {
    expect(
      structure({ source: 'FINESS', date_maj: '5/1/2026', nouveaux_patients: 'NON' }),
    ).to.deep.equal({
      source: { name: 'FINESS', date: '2026-01-05' },
      newPatients: { value: false, date: '2026-01-05' },
    });
    expect(structure({ date_maj: '5/1/2026', nouveaux_patients: 'oui' })).to.deep.equal({
      newPatients: { value: true, date: '2026-01-05' },
    });
  });

  it('are named as people do', () => {
    expect(
      structure({
        'Nom de la structure': 'A',
        'Horaires d’ouverture': 'lundi 9h-12h',
        'Site internet': 'www.exemple.fr',
        'E-mail': 'a@exemple.fr',
        Observations: 'Au fond',
      }),
    ).to.deep.equal({
      name: 'A',
      openingHours: 'lundi 9h-12h',
      website: 'https://www.exemple.fr',
      email: 'a@exemple.fr',
      note: 'Au fond',
    });
  });

  it('leave what is not certain as it is written, for the record’s parser to report', () => {
    expect(
      structure({
        type: 'Dispensaire',
        cp: '711',
        lat: 'nord',
        lon: '4.85',
        nouveaux_patients: 'peut-être',
        etat: 'constructor',
        accessibilite: 'rampe à droite',
        date_maj: 'hier',
        source: 'a',
      }),
    ).to.deep.equal({
      kind: 'Dispensaire',
      address: { postcode: '711' },
      position: [4.85, 'nord'],
      newPatients: { value: 'peut-être', date: 'hier' },
      status: 'constructor',
      accessibility: { notes: 'rampe à droite' },
      source: { name: 'a', date: 'hier' },
    });
  });

  it('leave out empty cells, and hold no name of a prototype', () => {
    expect(structure({ nom: '  ', type: '', adresse: null, cp: undefined })).to.deep.equal({});
    const record = structure(
      JSON.parse('{"__proto__":{"polluted":1},"nom":"A"}') as Record<string, unknown>,
    );
    expect(record['name']).to.equal('A');
    expect(record['polluted']).to.equal(undefined);
    expect({}).to.not.have.property('polluted');
  });

  it('are found again from the field of an issue', () => {
    const columns = new Columns('structure');
    expect(columns.field('Code postal')).to.equal('address.postcode');
    expect(columns.field('lat')).to.equal('position.latitude');
    expect(columns.field('Divers')).to.equal(undefined);
  });
});

describe('columns of a table of events', () => {
  it('are known by their names, however they are written', () => {
    expect(
      event({
        identifiant: 12,
        Titre: 'Atelier',
        Thème: 'Activité physique; chutes',
        Public: 'Tout public',
        Début: '6/1/2026 à 14h',
        Fin: '06/01/2026 15:30:00',
        Récurrence: 'RRULE:FREQ=WEEKLY',
        'Toute l’année': 'non',
        Lieu: 'Salle',
        Adresse: '1 rue d’Exemple',
        'Code postal': '71640',
        Commune: 'Givry',
        lat: '46,77',
        lon: '4,75',
        Organisateur: 'Exemple',
        Inscription: 'https://exemple.fr/a | 03 85 00 00 00 | a@exemple.fr | sur place',
        Tarif: 'Gratuit',
        Statut: 'Complet',
      }),
    ).to.deep.equal({
      id: '12',
      title: 'Atelier',
      themes: ['activite-physique', 'chutes'],
      audiences: ['tous'],
      start: '2026-01-06T14:00',
      end: '2026-01-06T15:30',
      rrule: 'FREQ=WEEKLY',
      standing: false,
      place: { name: 'Salle', address: '1 rue d’Exemple, 71640 Givry', position: [4.75, 46.77] },
      organizer: 'Exemple',
      registration: [
        { type: 'link', value: 'https://exemple.fr/a' },
        { type: 'phone', value: '0385000000' },
        { type: 'email', value: 'a@exemple.fr' },
        { type: 'sur place' },
      ],
      price: 'free',
      status: 'full',
    });
  });

  it('give dates as days, and leave those of ISO 8601', () => {
    expect(event({ debut: '6/1/2026' })['start']).to.equal('2026-01-06');
    expect(event({ debut: '06/01/26 14:30' })['start']).to.equal('2026-01-06T14:30');
    expect(event({ debut: '2026-01-06 9:05'.replace('9', '09') })['start']).to.equal(
      '2026-01-06T09:05',
    );
    expect(event({ debut: '2026-01-06T09:05:00+01:00' })['start']).to.equal(
      '2026-01-06T09:05:00+01:00',
    );
    expect(event({ debut: 'mardi' })['start']).to.equal('mardi');
  });
});

describe('a table', () => {
  it('is about events when a column is of events alone', () => {
    expect(kindOfTable(['Nom', 'Type', 'Adresse'])).to.equal('structure');
    expect(kindOfTable(['Titre', 'Adresse'])).to.equal('structure');
    expect(kindOfTable(['Titre', 'Début'])).to.equal('event');
    expect(kindOfTable(['Nom', 'Toute l’année'])).to.equal('event');
    expect(kindOfTable(['title', 'url'])).to.equal('event');
  });
});
