import { expect } from '@esm-bundle/chai';
import { attributionsOf } from '../../src/domain/territory.js';
import { parseTerritory } from '../../src/domain/parse/territory.js';

const SOURCE = { name: 'service-public.fr', date: '2024' };

function resolve(url: string): string | undefined {
  try {
    return new URL(url, 'https://territory.test/data/').href;
  } catch {
    return undefined;
  }
}

function parse(record: Record<string, unknown>) {
  const { territory, issues } = parseTerritory({ id: 'a', name: 'A', ...record }, resolve);
  return {
    territory: territory!,
    issues: issues.map(({ code, field = '' }) => `${field}: ${code}`),
  };
}

describe('a territory', () => {
  it('names its files by their whole addresses', () => {
    const { territory, issues } = parse({
      communes: { list: 'communes.json', shapes: 'communes.topojson' },
      cpts: '../cpts.json',
      structures: [{ src: 'structures.csv', format: 'csv' }, { records: [{ name: 'MSP' }] }],
      events: [{ src: 'https://agenda.test/export' }],
      overlays: ['corrections.csv'],
    });
    expect(issues).to.deep.equal([]);
    expect(territory).to.deep.equal({
      id: 'a',
      name: 'A',
      communeList: 'https://territory.test/data/communes.json',
      communeShapes: 'https://territory.test/data/communes.topojson',
      cpts: 'https://territory.test/cpts.json',
      structures: [
        { src: 'https://territory.test/data/structures.csv', format: 'csv' },
        { records: [{ name: 'MSP' }] },
      ],
      events: [{ src: 'https://agenda.test/export' }],
      overlays: ['https://territory.test/data/corrections.csv'],
      guidance: { emergency: [] },
      attributions: [],
    });
  });

  it('may hold its communes and CPTS, each issue with the number of its record', () => {
    const { territory } = parse({
      communes: { list: [{ code: '71221', name: 'Givry' }] },
      cpts: [{ id: 'c', name: 'CPTS' }],
    });
    expect(territory.communeList).to.have.length(1);
    expect(territory.cpts).to.have.length(1);
    const { issues } = parseTerritory(
      { id: 'a', name: 'A', communes: { list: [{ code: '71221', name: 'Givry' }, {}] } },
      resolve,
    );
    expect(issues).to.deep.equal([
      { code: 'bad-insee-code', level: 'error', record: 2, field: 'code', value: '' },
    ]);
  });

  it('may have one file for names and shapes, or tiles for shapes', () => {
    const one = parse({ communes: 'communes.geojson' }).territory;
    expect(one.communeList).to.equal('https://territory.test/data/communes.geojson');
    expect(one.communeShapes).to.equal(one.communeList);
    const tiles = { tiles: 'tiles.json', layer: 'communes', maxzoom: 9 };
    expect(parse({ communes: { shapes: tiles } }).territory.communeShapes).to.deep.equal({
      ...tiles,
      tiles: 'https://territory.test/data/tiles.json',
      codeProperty: 'code',
    });
  });

  for (const [input, code] of [
    [{ name: 'A' }, 'missing-name'],
    [{ id: 'a' }, 'missing-name'],
    [[], 'not-an-object'],
    ['territory.json', 'not-an-object'],
    [null, 'not-an-object'],
  ] as const) {
    it(`is none in ${JSON.stringify(input)}`, () => {
      const { territory, issues } = parseTerritory(input, resolve);
      expect(territory).to.equal(undefined);
      expect(issues[0]).to.include({ code, level: 'error' });
    });
  }

  for (const [record, ...issues] of [
    [{ bounds: [1, 2, 3] }, 'bounds: bad-position'],
    [{ bounds: 'Chalon' }, 'bounds: bad-position'],
    [{ communes: 'https://' }, 'communes: bad-link'],
    [{ communes: { list: 3 } }, 'communes.list: not-an-object'],
    [{ communes: { shapes: { layer: 'x' } } }, 'communes.shapes: unknown-value'],
    [
      { communes: { shapes: { tiles: 'https://', layer: 'x' } } },
      'communes.shapes.tiles: bad-link',
      'communes.shapes: unknown-value',
    ],
    [{ cpts: {} }, 'cpts: not-an-object'],
    [{ structures: 'structures.csv' }, 'structures: not-an-object'],
    [{ structures: ['structures.csv'] }, 'structures: not-an-object'],
    [{ structures: [{}] }, 'structures.src: bad-link'],
    [{ overlays: ['https://'] }, 'overlays: bad-link'],
    [{ contact: { phone: '15' } }, 'contact.name: missing-name'],
    [{ attributions: [{}] }, 'attributions.name: no-source'],
    [{ attributions: [{ name: 'A', about: 'rivières' }] }, 'attributions.about: unknown-value'],
    [{ date: 'hier' }, 'date: bad-date'],
  ] as const) {
    it(`does without ${JSON.stringify(record)}`, () => {
      const parsed = parse(record);
      expect(parsed.issues).to.deep.equal(issues);
      expect(parsed.territory.name).to.equal('A');
    });
  }
});

describe('the attributions of a territory', () => {
  it('are named where what they are about shows', () => {
    const { territory } = parse({
      attributions: [{ name: 'Tout' }, { name: 'FINESS', about: 'structures' }],
    });
    const names = (...shown: Parameters<typeof attributionsOf>[1]): readonly string[] =>
      attributionsOf(territory, shown).map(({ name }) => name);
    expect(names('communes')).to.deep.equal(['Tout']);
    expect(names('communes', 'structures')).to.deep.equal(['Tout', 'FINESS']);
  });
});

describe('the guidance of a territory', () => {
  const fifteen = { number: '15', label: 'SAMU', source: SOURCE };

  it('has what a source says', () => {
    const { territory, issues } = parse({
      guidance: {
        emergency: [fifteen, { ...fifteen, number: '31 14', kinds: ['sante-mentale'] }],
        outOfHours: {
          text: 'Appelez.',
          phone: '116 117',
          times: 'Mo-Su 20:00-08:00',
          source: SOURCE,
        },
        withoutDoctor: { text: 'Demandez.', website: 'https://ameli.test', source: SOURCE },
      },
      contact: { name: 'Agglomération', email: 'a@b.test' },
    });
    expect(issues).to.deep.equal([]);
    expect(territory.guidance).to.deep.equal({
      emergency: [fifteen, { ...fifteen, number: '3114', kinds: ['sante-mentale'] }],
      outOfHours: { text: 'Appelez.', phone: '116117', times: 'Mo-Su 20:00-08:00', source: SOURCE },
      withoutDoctor: { text: 'Demandez.', website: 'https://ameli.test', source: SOURCE },
    });
    expect(territory.contact).to.deep.equal({ name: 'Agglomération', email: 'a@b.test' });
  });

  for (const [block, ...issues] of [
    [{ number: '15', label: 'SAMU' }, 'source: no-source'],
    [{ number: '15', label: 'SAMU', source: { url: 'https://a.fr' } }, 'source.name: no-source'],
    [{ number: 'le 15', label: 'SAMU', source: SOURCE }, 'number: bad-phone'],
    [{ label: 'SAMU', source: SOURCE }, 'number: bad-phone'],
    [{ number: '15', source: SOURCE }, 'label: not-text'],
  ] as const) {
    it(`leaves out the number ${JSON.stringify(block)}`, () => {
      const parsed = parse({ guidance: { emergency: [block, fifteen] } });
      expect(parsed.territory.guidance.emergency).to.deep.equal([fifteen]);
      expect(parsed.issues).to.deep.equal(issues.map((issue) => `guidance.emergency.${issue}`));
    });
  }

  it('leaves out advice without a source or a text', () => {
    const { territory, issues } = parse({
      guidance: { outOfHours: { text: 'Appelez.' }, withoutDoctor: { source: SOURCE } },
    });
    expect(territory.guidance).to.deep.equal({ emergency: [] });
    expect(issues).to.deep.equal([
      'guidance.outOfHours.source: no-source',
      'guidance.withoutDoctor.text: not-text',
    ]);
  });

  it('shows a number for every structure when none of its kinds is known', () => {
    const { territory, issues } = parse({
      guidance: { emergency: [{ ...fifteen, kinds: ['clinique privée'] }] },
    });
    expect(territory.guidance.emergency).to.deep.equal([fifteen]);
    expect(issues).to.deep.equal(['guidance.emergency.kinds: unknown-value']);
  });
});
