import { expect } from '@esm-bundle/chai';
import type { Structure } from '../../src/domain/structure.js';
import { CptsError } from '../../src/errors.js';
import { readChildren } from '../../src/sources/children.js';
import type { SourceResult } from '../../src/sources/source.js';

/** Elements that are in no page: their scripts and images are inert. */
function elements(markup: string): readonly Element[] {
  return Array.from(new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.children);
}

function read(markup: string): SourceResult {
  const [result, ...others] = readChildren(elements(markup));
  expect(others).to.deep.equal([]);
  return result!;
}

/** What the only item of a list says, without what every record has. */
function item(markup: string): Partial<Structure> {
  const { structures, issues } = read(`<ul><li>${markup}</li></ul>`);
  expect(issues).to.deep.equal([]);
  expect(structures).to.have.length(1);
  const { id, aliases, kind, status, services, ...rest } = structures[0]!;
  expect([aliases, kind, status, services]).to.deep.equal([[], 'autre', 'open', []]);
  expect(id).to.be.a('string');
  return rest;
}

describe('an item of a list', () => {
  it('gives its name, its address, its phone, its e-mail and its site', () => {
    const [msp] = read(`<ul><li>
      <a href="https://msp.exemple.fr/">Maison de santé d’exemple</a><br>
      12 rue de l’Exemple<br>
      71640 Givry<br>
      Tél. : <a href="tel:+33300000001">03 00 00 00 01</a> – <a href="mailto:msp@exemple.fr">Nous écrire</a>
    </li></ul>`).structures;
    expect(msp).to.deep.equal({
      id: 'Maison de santé d’exemple|71640|12 rue de l’Exemple',
      name: 'Maison de santé d’exemple',
      aliases: [],
      kind: 'autre',
      status: 'open',
      services: [],
      address: { street: '12 rue de l’Exemple', postcode: '71640', city: 'Givry' },
      phone: '0300000001',
      email: 'msp@exemple.fr',
      website: 'https://msp.exemple.fr/',
    });
  });

  const address = { street: '12 rue de l’Exemple', postcode: '71640', city: 'Givry' };
  const name = 'Pharmacie d’exemple';
  for (const [what, markup, read] of [
    [
      'on one line, without markup',
      'Pharmacie d’exemple, 12 rue de l’Exemple, 71640 Givry, 03 00 00 00 01',
      { name, address, phone: '0300000001' },
    ],
    [
      'on one line without commas',
      'Pharmacie d’exemple 12 rue de l’Exemple 71640 Givry Tél. 03.00.00.00.01',
      { name, address, phone: '0300000001' },
    ],
    [
      'with dashes',
      'Pharmacie d’exemple - 12 rue de l’Exemple - 71640 Givry - Tél : 03 00 00 00 01',
      { name, address, phone: '0300000001' },
    ],
    [
      'on lines without markup',
      'Pharmacie d’exemple<br>12 rue de l’Exemple<br>71640 Givry<br>pharmacie@exemple.fr<br>www.exemple.fr',
      { name, address, email: 'pharmacie@exemple.fr', website: 'https://www.exemple.fr' },
    ],
    [
      'in paragraphs',
      '<p><strong>Pharmacie d’exemple</strong></p><p>12 rue de l’Exemple</p><p>71640 Givry</p>',
      { name, address },
    ],
    [
      'under a heading',
      '<h3>Pharmacie d’exemple</h3><address>12 rue de l’Exemple<br>71640 Givry</address>',
      { name, address },
    ],
    [
      'as a list of its own',
      '<b>Pharmacie d’exemple</b><ul><li>12 rue de l’Exemple</li><li>71640 Givry</li><li>Téléphone : 03 00 00 00 01</li></ul>',
      { name, address, phone: '0300000001' },
    ],
    [
      'with the town before its postcode',
      '<b>Pharmacie d’exemple</b>, 12 rue de l’Exemple, Givry (71640)',
      { name, address },
    ],
    [
      'all in one link',
      '<a href="https://exemple.fr/p">Pharmacie d’exemple, 12 rue de l’Exemple, 71640 Givry</a>',
      { name, address, website: 'https://exemple.fr/p' },
    ],
    [
      'as a card that is a link',
      '<a href="https://exemple.fr/p"><h3>Pharmacie d’exemple</h3><p>12 rue de l’Exemple</p><p>71640 Givry</p></a>',
      { name, address, website: 'https://exemple.fr/p' },
    ],
    [
      'pasted from Word',
      '<p class="MsoNormal"><b>Phar\u00admacie\u00a0d’exemple\u200b</b><o:p></o:p></p><p>12\u00a0rue de\u00a0l’Exemple</p><p>71\u202f640\u00a0Givry</p><p>Tél\u00a0: 03\u00a000\u00a000\u00a000\u00a001</p><!-- StartFragment -->',
      { name, address, phone: '0300000001' },
    ],
    [
      'with the postcode in bold',
      '<a href="https://exemple.fr/">Pharmacie d’exemple</a> 12 rue de l’Exemple <strong>71640</strong> Givry',
      { name, address, website: 'https://exemple.fr/' },
    ],
    [
      'with a site that says it is one',
      'Pharmacie d’exemple<br>12 rue de l’Exemple, 71640 Givry<br><a href="https://exemple.fr/">Site web</a>',
      { name, address, website: 'https://exemple.fr/' },
    ],
    [
      'with its appointments',
      '<a href="https://exemple.fr/">Pharmacie d’exemple</a>, 12 rue de l’Exemple, 71640 Givry <a href="https://rdv.exemple.fr/p">Prendre rendez-vous</a>',
      { name, address, website: 'https://exemple.fr/', booking: 'https://rdv.exemple.fr/p' },
    ],
    [
      'with a CEDEX',
      'Pharmacie d’exemple, BP 12, 71321 CHALON-SUR-SAÔNE CEDEX 9',
      { name, address: { street: 'BP 12', postcode: '71321', city: 'CHALON-SUR-SAÔNE CEDEX 9' } },
    ],
    [
      'with its hours',
      'Pharmacie d’exemple, 12 rue de l’Exemple, 71640 Givry<br>Du lundi au vendredi : 9h-12h<br>Samedi : 9h-11h30',
      { name, address, openingHours: 'Du lundi au vendredi : 9h-12h, Samedi : 9h-11h30' },
    ],
    ['without an address', '<strong>Pharmacie d’exemple</strong>', { name, address: {} }],
    [
      'with more bold text',
      'Pharmacie d’exemple (<strong>fermée le lundi</strong>), 12 rue de l’Exemple, 71640 Givry',
      { name: 'Pharmacie d’exemple (fermée le lundi)', address },
    ],
  ] as const) {
    it(`is read ${what}`, () => {
      expect(item(markup)).to.deep.equal(read);
    });
  }

  it('is read by its classes of h-card first', () => {
    expect(
      item(`<div class="h-card">Ouvert depuis peu : <a class="u-url" href="/msp"><span class="p-name">MSP d’exemple</span></a>,
        <span class="p-street-address">Les Exemples</span>, <span class="p-locality">Givry</span>
        <data class="p-postal-code" value="71640"></data>, téléphone <span class="p-tel">03 00 00 00 01</span>
        <span class="p-latitude" hidden>46,78</span><span class="p-longitude" hidden>4.74</span></div>`),
    ).to.deep.equal({
      name: 'MSP d’exemple',
      website: new URL('/msp', document.baseURI).href,
      address: { street: 'Les Exemples', postcode: '71640', city: 'Givry' },
      phone: '0300000001',
      position: [4.74, 46.78],
      positionPrecision: 'exact',
      note: 'Ouvert depuis peu',
    });
  });

  for (const [what, markup, kept] of [
    ['a second number', 'Tél. 03 00 00 00 01 / 06 00 00 00 02', '06 00 00 00 02'],
    [
      'when to call a number of h-card',
      '<span class="p-tel">Tél. : 03 00 00 00 01 (le matin)</span>',
      'Tél. : 03 00 00 00 01 (le matin)',
    ],
    ['a fax', 'Fax : 03 00 00 00 02', 'Fax : 03 00 00 00 02'],
    [
      'a fax that is a link',
      'Fax : <a href="tel:0300000002">03 00 00 00 02</a>',
      'Fax : 03 00 00 00 02',
    ],
    ['a second address', '71100 Chalon-sur-Saône', '71100 Chalon-sur-Saône'],
    ['a remark', '<em>Parking gratuit</em>', 'Parking gratuit'],
    [
      'a map',
      '<a href="https://carte.exemple.fr/?q=1">Voir sur la carte</a>',
      'Voir sur la carte (https://carte.exemple.fr/?q=1)',
    ],
    [
      'a second site',
      '<a href="https://exemple.fr/1">Le projet de santé</a>',
      'Le projet de santé (https://exemple.fr/1)',
    ],
    ['a number of registration', 'SIRET 123 456 789 00012', 'SIRET 123 456 789 00012'],
    ['a picture', '<img src="x.png" alt="Logo d’exemple">', 'Logo d’exemple'],
  ] as const) {
    it(`keeps as a note ${what}`, () => {
      const read = item(
        `<a href="https://exemple.fr/">Pharmacie d’exemple</a><br>71640 Givry<br>${markup}`,
      );
      expect(read).to.deep.include({ name, website: 'https://exemple.fr/', note: kept });
      expect(read.address).to.deep.equal({ postcode: '71640', city: 'Givry' });
    });
  }

  it('may only title a list of its own', () => {
    const { structures, issues } = read(`<ul>
      <li>Givry
        <ul>
          <li><strong>MSP d’exemple</strong>, 71640 Givry</li>
          <li><strong>Pharmacie d’exemple</strong>, tél. 03 00 00 00 01</li>
        </ul>
      </li>
      <li>Laboratoire d’exemple, 71390 Buxy</li>
    </ul>`);
    expect(issues).to.deep.equal([]);
    expect(structures.map(({ name: one, note }) => [one, note])).to.deep.equal([
      ['MSP d’exemple', 'Givry'],
      ['Pharmacie d’exemple', 'Givry'],
      ['Laboratoire d’exemple', undefined],
    ]);
  });

  it('without a name is told with its number and its text; an empty one is none', () => {
    const { structures, issues } = read(`<ul>
      <li>MSP d’exemple</li><li> <br> &nbsp;</li><li><!-- à compléter --></li>
      <li>12 rue de l’Exemple<br>71640 Givry</li>
    </ul>`);
    expect(structures.map(({ name: one }) => one)).to.deep.equal(['MSP d’exemple']);
    expect(issues).to.deep.equal([
      {
        code: 'missing-name',
        level: 'error',
        record: 2,
        field: 'name',
        value: '12 rue de l’Exemple · 71640 Givry',
        source: '<ul>',
      },
    ]);
  });

  it('twice in the list is told', () => {
    const { structures, issues } = read('<ol><li>MSP d’exemple<li>MSP d’exemple</ol>');
    expect(structures).to.have.length(1);
    expect(issues.map(({ code, record }) => [code, record])).to.deep.equal([['same-structure', 2]]);
  });

  it('never gives a link that is not safe', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'java\nscript:alert(1)',
    ]) {
      const list = `<ul><li><a href="${href}">MSP d’exemple</a></li></ul>`;
      const { structures, issues } = read(list);
      expect(structures[0])
        .to.deep.include({ name: 'MSP d’exemple' })
        .and.not.have.property('website');
      expect(issues.map(({ code, field }) => [code, field])).to.deep.equal([
        ['bad-link', 'website'],
      ]);
    }
  });
});

describe('a table of the page', () => {
  it('is read as a CSV is, by the names of its columns', () => {
    const { structures, issues } = read(`<table>
      <caption>Nos structures</caption>
      <thead><tr><th>Nom</th><th>Type</th><th>Adresse</th><th>Code&nbsp;postal</th><th>Commune</th><th>Tél.</th><th>Courriel</th></tr></thead>
      <tbody>
        <tr><td><a href="https://exemple.fr/msp">MSP d’exemple</a></td><td>MSP</td><td>12 rue<br>de l’Exemple</td>
          <td rowspan="2">71640</td><td rowspan="2">Givry</td><td><a href="tel:+33300000001">Appeler</a></td><td><a href="mailto:msp%40exemple.fr?subject=x">Écrire</a></td></tr>
        <tr><td>Pharmacie d’exemple</td><td>pharmacie</td><td></td><td>03 00 00 00 02</td><td></td></tr>
      </tbody>
      <tfoot><tr><td colspan="7">Mis à jour le 12 octobre 2026</td></tr></tfoot>
    </table>`);
    expect(issues).to.deep.equal([]);
    expect(
      structures.map(({ name, kind, address, phone, email, website }) => ({
        name,
        kind,
        address,
        phone,
        email,
        website,
      })),
    ).to.deep.equal([
      {
        name: 'MSP d’exemple',
        kind: 'msp',
        address: { street: '12 rue\nde l’Exemple', postcode: '71640', city: 'Givry' },
        phone: '0300000001',
        email: 'msp@exemple.fr',
        website: 'https://exemple.fr/msp',
      },
      {
        name: 'Pharmacie d’exemple',
        kind: 'pharmacie',
        address: { postcode: '71640', city: 'Givry' },
        phone: '0300000002',
        email: undefined,
        website: undefined,
      },
    ]);
  });

  it('may have its header in its first row, headers of rows, and a column for sites', () => {
    const { structures, issues } = read(`<table>
      <tr><td>nom</td><td>site_web</td></tr>
      <tr><th>MSP d’exemple</th><td><a href="https://exemple.fr/">Voir</a></td></tr>
    </table>`);
    expect(issues).to.deep.equal([]);
    expect(structures.map(({ name, website }) => [name, website])).to.deep.equal([
      ['MSP d’exemple', 'https://exemple.fr/'],
    ]);
  });

  it('tells by its line what is wrong, what is one too many, and a title between rows', () => {
    const { structures, issues } = read(`<table>
      <tr><th>nom<th>cp<th>tel
      <tr><td colspan="3">Pharmacies
      <tr><td>Pharmacie d’exemple<td>7164<td>appelez
      <tr><td>MSP d’exemple<td>71640<td>03 00 00 00 01<td>À l’étage
      <tr><td><td>71640<td>
    </table>`);
    expect(structures.map(({ name }) => name)).to.deep.equal([
      'Pharmacie d’exemple',
      'MSP d’exemple',
    ]);
    expect(
      issues.map(({ code, line, value, source }) => [code, line, value, source]),
    ).to.deep.equal([
      ['not-an-object', 2, 'Pharmacies', '<table>'],
      ['bad-phone', 3, 'appelez', '<table>'],
      ['extra-cell', 4, 'À l’étage', '<table>'],
      ['missing-name', 5, undefined, '<table>'],
    ]);
  });

  it('of something else is refused', () => {
    expect(() => read('<table><tr><td>Lundi<td>9h</table>'))
      .to.throw(CptsError)
      .with.property('code', 'no-header');
  });

  it('survives cells that span all they can', () => {
    const row = '<tr><td rowspan="65534" colspan="1000">a</td><td rowspan="0">b</td></tr>';
    const { structures } = read(`<table><tr><th>nom</th></tr>${row.repeat(300)}</table>`);
    expect(structures).to.have.length(1);
  });
});

describe('inline JSON', () => {
  it('is read as a file of the library’s own JSON is', () => {
    const { structures, events } = read(
      '<script type="application/json">[{"name":"MSP d’exemple"},{"title":"Marche d’exemple","standing":true}]</script>',
    );
    expect(structures.map(({ name }) => name)).to.deep.equal(['MSP d’exemple']);
    expect(events.map(({ title }) => title)).to.deep.equal(['Marche d’exemple']);
  });

  it('that is cut is refused', () => {
    expect(() => read('<script type="application/json">[{"name":</script>'))
      .to.throw(CptsError)
      .with.property('code', 'format');
  });
});

describe('children of a tag', () => {
  it('are each a source, which their issues name', () => {
    const results = readChildren(
      elements(
        '<ul><li>71640 Givry</ul><table><tr><th>nom<th>x<tr><td>A<td></table><ol><li>71390 Buxy</ol>',
      ),
    );
    expect(results.map(({ issues }) => issues.map(({ source }) => source))).to.deep.equal([
      ['<ul>'],
      ['<table>'],
      ['<ul> 2'],
    ]);
  });

  it('are left as they are', () => {
    const [list] = elements(
      '<ul><li><a href="https://exemple.fr">A</a>, 71640 Givry <!-- x --></ul>',
    );
    const before = list!.outerHTML;
    readChildren([list!]);
    expect(list!.outerHTML).to.equal(before);
  });
});

describe('the samples of what a page writes', () => {
  async function sample(name: string): Promise<SourceResult> {
    return read(await (await fetch(`/seeds/samples/${name}`)).text());
  }
  const told = ({ issues }: SourceResult): readonly unknown[] =>
    issues.map(({ code, level, line, record, column, value }) =>
      [level, line ?? record, column ?? '', code, value].join(' ').trim(),
    );

  it('a list is read whole', async () => {
    const { structures, issues } = await sample('liste.html');
    expect(issues).to.deep.equal([]);
    const common = { aliases: [], kind: 'autre', status: 'open', services: [] };
    expect(structures).to.deep.equal([
      {
        ...common,
        id: 'Maison de santé d’exemple|71640|12 rue de l’Exemple',
        name: 'Maison de santé d’exemple',
        address: { street: '12 rue de l’Exemple', postcode: '71640', city: 'Givry' },
        phone: '0300000001',
        email: 'accueil@msp.exemple.fr',
        website: 'https://msp.exemple.fr/',
        openingHours: 'du lundi au vendredi 8h30-12h et 14h-18h',
      },
      {
        ...common,
        id: 'Pharmacie d’exemple|71390|place de l’Exemple',
        name: 'Pharmacie d’exemple',
        address: { street: 'place de l’Exemple', postcode: '71390', city: 'Buxy' },
        phone: '0300000002',
        note: '(fermée le lundi)',
      },
      {
        ...common,
        id: 'Centre de santé d’exemple|71100|3 place de l’Exemple',
        name: 'Centre de santé d’exemple',
        address: { street: '3 place de l’Exemple', postcode: '71100', city: 'Chalon-sur-Saône' },
        position: [4.8523, 46.7901],
        positionPrecision: 'exact',
        website: 'https://centre.exemple.fr/',
      },
      {
        ...common,
        id: 'Cabinet d’exemple|71100|5 rue de l’Exemple',
        name: 'Cabinet d’exemple',
        address: { street: '5 rue de l’Exemple', postcode: '71100', city: 'Saint-Rémy' },
        phone: '0300000004',
        note: 'À Saint-Rémy',
      },
    ]);
  });

  it('the mistakes of a list are told, and what is not understood is in the notes', async () => {
    const result = await sample('liste.broken.html');
    expect(result.structures.map(({ name, note }) => [name, note])).to.deep.equal([
      ['Maison de santé d’exemple', undefined],
      ['Pharmacie d’exemple', '03 00 00 00'],
      ['Centre de santé d’exemple', undefined],
      ['Cabinet d’exemple', 'Fax : 03 00 00 00 05 · Ouvert : quand il fait beau'],
    ]);
    expect(told(result)).to.deep.equal([
      'error 1  missing-name 12 rue de l’Exemple, 71640 Givry',
      'warning 2  bad-link javascript:alert(1)',
      'error 4  same-structure Pharmacie d’exemple',
      'warning 5  bad-postcode 711',
      'warning 5  bad-position [4.85,"au nord"]',
    ]);
  });

  it('a list of dates is read whole', async () => {
    const { events, structures, issues } = await sample('evenements.html');
    expect(issues).to.deep.equal([]);
    expect(structures).to.deep.equal([]);
    expect(
      events.map(
        ({ title, url, occurrences, place, registration, price, status, description }) => ({
          title,
          url,
          dates: occurrences.map(({ start, end }) => [start, end].filter(Boolean).join(' > ')),
          place: [place?.name, place?.address].filter(Boolean).join(' | '),
          registration: registration.map(({ type, value }) => `${type} ${value}`),
          price,
          status,
          description,
        }),
      ),
    ).to.deep.equal([
      {
        title: 'Atelier équilibre d’exemple',
        url: 'https://exemple.fr/chutes',
        dates: ['2026-10-06T10:00 > 2026-10-06T11:00'],
        place: 'Salle d’exemple | 12 rue de l’Exemple, 71640 Givry',
        registration: ['phone 0300000001'],
        price: 'free',
        status: 'scheduled',
        description: 'inscription au',
      },
      {
        title: 'Semaine d’exemple',
        url: 'https://exemple.fr/semaine',
        dates: ['2026-10-05 > 2026-10-11'],
        place: '',
        registration: [],
        price: undefined,
        status: 'scheduled',
        description: 'Des ateliers dans tout le territoire.\nLe programme',
      },
      {
        title: 'Dépistage d’exemple',
        url: undefined,
        dates: ['2026-11-05T09:30', '2026-12-03T09:30+01:00'],
        place: 'mairie d’exemple',
        registration: [],
        price: undefined,
        status: 'full',
        description: undefined,
      },
      {
        title: 'Permanence d’exemple',
        url: undefined,
        dates: ['2026-11-10T14:00', '2026-11-17T14:00'],
        place: 'Maison d’exemple | 71390 Buxy',
        registration: ['link https://exemple.fr/inscription'],
        price: undefined,
        status: 'scheduled',
        description: undefined,
      },
    ]);
  });

  it('the mistakes of a list of dates are told', async () => {
    const result = await sample('evenements.broken.html');
    expect(
      result.events.map(({ title, occurrences }) =>
        [title, ...occurrences.map(({ start }) => start)].join(' '),
      ),
    ).to.deep.equal([
      'Atelier d’exemple',
      'Semaine d’exemple 2026-10-12',
      'Marche d’exemple',
      'Heure d’exemple',
      'Soirée d’exemple 2026-11-20T20:00',
    ]);
    expect(told(result)).to.deep.equal([
      'error 1  missing-name mardi 6 octobre',
      'warning 2  bad-date',
      'warning 3  bad-date octobre',
      'warning 4  bad-link javascript:alert(1)',
      'warning 4  bad-date 2026-02-30',
      'warning 4  bad-date',
      'warning 5  bad-date 14:00',
      'warning 5  bad-date',
      'error 7  same-event Soirée d’exemple',
    ]);
  });

  it('a table is read whole', async () => {
    const { structures, issues } = await sample('tableau.html');
    expect(issues).to.deep.equal([]);
    expect(
      structures.map(({ name, kind, address, phone, website, openingHours }) =>
        [
          name,
          kind,
          address.street,
          address.postcode,
          address.city,
          phone,
          website,
          openingHours,
        ].join(' | '),
      ),
    ).to.deep.equal([
      'Maison de santé d’exemple | msp | 12 rue de l’Exemple | 71640 | Givry | 0300000001 | https://msp.exemple.fr/ | du lundi au vendredi 8h30-12h et 14h-18h',
      'Pharmacie d’exemple | pharmacie | 3 place de l’Exemple | 71640 | Givry | 0300000002 |  | du lundi au samedi 9h-12h, 14h-19h',
      'Centre de santé d’exemple | centre-de-sante |  | 71100 | Chalon-sur-Saône |  |  | ',
    ]);
  });

  it('the mistakes of a table are told by their row and column', async () => {
    const result = await sample('tableau.broken.html');
    expect(result.structures.map(({ name }) => name)).to.deep.equal([
      'Maison de santé d’exemple',
      'Pharmacie d’exemple',
    ]);
    expect(told(result)).to.deep.equal([
      'warning 2  not-an-object À Givry',
      'warning 1 2 unknown-column Téléfone',
      'warning 3 5 bad-insee-code 716401',
      'warning 3 6 bad-hours 9h-17h',
      'error 4 1 missing-name',
      'warning 6 7 extra-cell fermée le lundi',
      'error 6 1 same-structure Pharmacie d’exemple',
    ]);
  });
});

describe('a list with dates', () => {
  const events = (markup: string): SourceResult['events'] => read(markup).events;

  it('is one of events where at least half of its items have a date', () => {
    const dated = '<li>Atelier <time datetime="2026-10-06">6 octobre</time></li>';
    const placed = '<li>Pharmacie d’exemple, 71640 Givry</li>';
    expect(events(`<ul>${dated}${placed}</ul>`)).to.have.length(2);
    const { structures } = read(`<ul>${dated}${placed}${placed.replace('ie', 'ies')}</ul>`);
    expect(structures).to.have.length(3);
  });

  for (const [what, markup, dates] of [
    ['a day', '<time datetime="2026-10-06">le 6</time>', ['2026-10-06']],
    ['a day and its hours', 'le <time datetime="2026-10-06">6</time> de <time datetime="09:00">9 h</time> à <time datetime="12:00">midi</time>', ['2026-10-06T09:00 > 2026-10-06T12:00']], // prettier-ignore
    ['a morning and an afternoon', '<time datetime="2026-10-06T09:00">9 h</time>–<time datetime="12:00">12 h</time> et <time datetime="14:00">14 h</time>–<time datetime="17:00">17 h</time>', ['2026-10-06T09:00 > 2026-10-06T12:00', '2026-10-06T14:00 > 2026-10-06T17:00']], // prettier-ignore
    ['a range of days', '<time datetime="2026-10-05">5</time> jusqu’au dimanche <time datetime="2026-10-11">11</time>', ['2026-10-05 > 2026-10-11']], // prettier-ignore
    ['days apart', '<time datetime="2026-10-05">5</time>, <time datetime="2026-10-12">12</time> et <time datetime="2026-10-19">19</time>', ['2026-10-05', '2026-10-12', '2026-10-19']], // prettier-ignore
    ['days on lines of their own', '<time datetime="2026-10-05">5</time><br>à <time datetime="2026-10-12">12</time>', ['2026-10-05', '2026-10-12']], // prettier-ignore
  ] as const) {
    it(`reads ${what}`, () => {
      const [event] = events(`<ul><li><b>Atelier</b> ${markup}</li></ul>`);
      const told = event!.occurrences.map(({ start, end }) => [start, end].filter(Boolean));
      expect(told.map((one) => one.join(' > '))).to.deep.equal(dates);
    });
  }

  it('keeps what it does not understand, and no link that is not safe', () => {
    const [event] = events(
      `<ul><li><b>Atelier</b>, <time datetime="2026-10-06">6</time><p>Venez à pied.</p>
      <p>À 14 h : <a href="vbscript:x">le film</a>, <a href="https://a.fr/">un</a> et
      <a href="https://b.fr/">deux</a></p></li></ul>`,
    );
    expect(event!.description).to.equal(
      'Venez à pied.\nÀ 14 h : le film, un et deux (https://b.fr/)',
    );
    expect(event!.url).to.equal('https://a.fr/');
    expect(event!.place).to.equal(undefined);
  });
});
