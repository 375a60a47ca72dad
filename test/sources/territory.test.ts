import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { provideFile } from '../../src/sources/load.js';
import { type LoadedTerritory, loadTerritory } from '../../src/sources/territory.js';

let territories = 0;

/** Loads a descriptor that travels in the script with the files it names. */
function load(descriptor: unknown, files: Record<string, unknown> = {}): Promise<LoadedTerritory> {
  territories += 1;
  const folder = `https://embedded.invalid/${territories}/`;
  provideFile(`${folder}territory.json`, JSON.stringify(descriptor));
  for (const [name, value] of Object.entries(files))
    provideFile(folder + name, JSON.stringify(value));
  return loadTerritory(`${folder}territory.json`);
}

const NAMED = { id: 'essai', name: 'Essai' };
const COMMUNES = { communes: [{ code: '71221', name: 'Givry' }] };
const MISSING = { src: `${location.origin}/test-routes/status/404` };

describe('a territory', () => {
  it('names tiles from where it is, whether a file, a template or a PMTiles', async () => {
    for (const [written, address] of [
      ['tiles.json', 'tiles.json'],
      ['t/{z}/{x}/{y}.pbf', 't/{z}/{x}/{y}.pbf'],
    ] as const) {
      const shapes = { tiles: written, layer: 'communes' };
      const { territory } = await load({ ...NAMED, communes: { shapes } });
      const { tiles } = territory.communeShapes as { tiles: string };
      expect(tiles).to.equal(`https://embedded.invalid/${territories}/${address}`);
    }
    const shapes = { tiles: 'pmtiles://all.pmtiles', layer: 'communes' };
    const { territory } = await load({ ...NAMED, communes: { shapes } });
    expect((territory.communeShapes as { tiles: string }).tiles).to.equal(
      `pmtiles://https://embedded.invalid/${territories}/all.pmtiles`,
    );
  });

  it('of reference loads whole', async () => {
    const loaded = await loadTerritory('/seeds/chalonnais/territory.json');
    expect(loaded.failures).to.deep.equal([]);
    expect(loaded.issues).to.deep.equal([]);
    expect(loaded.territory.name).to.equal('Chalonnais');
    expect(loaded.communes).to.have.length(563);
    expect(loaded.cpts.find(({ id }) => id === 'chalonnais')?.members).to.have.length(49);
    expect(loaded.structures.length).to.be.greaterThan(73);
    expect(loaded.events.length).to.be.greaterThan(0);
  });

  it('names its files from where it is itself', async () => {
    const { communes, cpts, structures } = await load(
      {
        ...NAMED,
        communes: { list: './data/communes.json' },
        cpts: 'cpts.json',
        structures: [{ src: 'structures.json' }],
      },
      {
        'data/communes.json': COMMUNES,
        'cpts.json': [{ id: 'a', name: 'CPTS d’exemple' }],
        'structures.json': [{ name: 'MSP de Givry' }],
      },
    );
    expect([communes, cpts, structures].map((list) => list[0]?.name)).to.deep.equal([
      'Givry',
      'CPTS d’exemple',
      'MSP de Givry',
    ]);
  });

  it('may hold everything itself', async () => {
    const { communes, cpts, structures, events, issues } = await load({
      ...NAMED,
      communes: { list: COMMUNES.communes },
      cpts: [{ id: 'a', name: 'CPTS d’exemple' }],
      structures: [{ records: [{ name: 'MSP de Givry' }] }],
      events: [{ records: [{ title: 'Octobre rose', standing: true }] }],
    });
    expect(issues).to.deep.equal([]);
    expect([communes, cpts, structures, events].map((list) => list.length)).to.deep.equal([
      1, 1, 1, 1,
    ]);
  });

  it('keeps the first of an identifier that several lists hold', async () => {
    const { structures } = await load(
      { ...NAMED, structures: [{ src: 'a.json' }, { src: 'b.json', format: 'json' }] },
      {
        'a.json': [{ id: '1', name: 'Première' }],
        'b.json': [
          { id: '1', name: 'Seconde' },
          { id: '2', name: 'Autre' },
        ],
      },
    );
    expect(structures.map(({ name }) => name)).to.deep.equal(['Première', 'Autre']);
  });

  it('stands without the files that fail, and says which', async () => {
    const { territory, communes, cpts, structures, events, failures } = await load(
      {
        ...NAMED,
        communes: { list: 'communes.json' },
        cpts: 'cpts.json',
        structures: [MISSING, { src: 'structures.json' }],
        events: [{ src: 'structures.json', format: 'xls' }],
      },
      {
        'communes.json': COMMUNES,
        'cpts.json': { list: [] },
        'structures.json': [{ name: 'MSP de Givry' }],
      },
    );
    expect(territory.name).to.equal('Essai');
    expect(communes).to.have.length(1);
    expect(cpts).to.deep.equal([]);
    expect(structures).to.have.length(1);
    expect(events).to.deep.equal([]);
    const codes = failures.map(({ code, source }) => `${code} ${source.replace(/.*\//, '')}`);
    expect(codes.sort()).to.deep.equal(['format cpts.json', 'format structures.json', 'http 404']);
  });

  it('is refused without its communes or its name', async () => {
    const refused = async (descriptor: unknown): Promise<unknown> =>
      ((await load(descriptor).catch((cause: unknown) => cause)) as CptsError).code;
    expect(await refused({ ...NAMED, communes: { list: MISSING.src } })).to.equal('http');
    expect(await refused({ id: 'essai' })).to.equal('format');
    expect(await refused([])).to.equal('format');
  });

  it('says of each issue which file it is in', async () => {
    const { issues } = await load(
      {
        ...NAMED,
        bounds: [1],
        communes: { list: 'communes.json' },
        cpts: 'cpts.json',
        structures: [{ src: 'structures.json' }, { records: [{}] }],
      },
      {
        'communes.json': { communes: [{ code: '7' }] },
        'cpts.json': [{}],
        'structures.json': [{ id: '1' }],
      },
    );
    const files = issues.map(({ source, code }) => `${code} ${source.replace(/.*\//, '')}`);
    expect(files).to.deep.equal([
      'bad-position territory.json',
      'bad-insee-code communes.json',
      'missing-name cpts.json',
      'missing-name structures.json',
      'missing-name territory.json',
    ]);
  });

  it('gives its abort reason, never an error of ours', async () => {
    const controller = new AbortController();
    const loading = loadTerritory('/test-routes/silent?test=territory', {
      signal: controller.signal,
    });
    controller.abort();
    const reason: unknown = await loading.catch((cause: unknown) => cause);
    expect(reason).to.not.be.instanceOf(CptsError);
    expect(reason).to.have.property('name', 'AbortError');
  });
});
