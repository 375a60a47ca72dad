import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { until } from '../support/show.js';
import { sampleModel } from './model-sample.js';
import { colours, open } from './open-map.js';

interface About {
  readonly codes: readonly string[];
  readonly place: { readonly code: string; readonly position: readonly [number, number] };
  /** All of France where the tests are given it; else a small land. */
  readonly isFrance: boolean;
}

const address = (name: string): string => `${location.origin}/test-routes/tiles/${name}`;
const SERIES = ['0,116,122', '156,83,19', '118,74,162'];

describe('communes from tiles', () => {
  let about: About;

  before(async () => {
    about = (await (await fetch(address('about'))).json()) as About;
    if (!about.isFrance) {
      console.log('CPTS_RAW_DATA names no folder of raw data: tiles of a small land.');
    }
  });

  for (const [name, tiles] of [
    ['one address for each tile', 'tiles.json'],
    ['a template of addresses', '{z}.{x}.{y}.pbf'],
    ['one file that is read by ranges', 'all.pmtiles'],
  ] as const) {
    it(`have the colours of their CPTS, from ${name}`, async () => {
      const coverage = new Map(
        about.codes.map((code, i) => [code, { series: [i % 3], isAnnounced: false }]),
      );
      const model = sampleModel({
        extent: about.isFrance ? [-4.8, 42.3, 8.2, 51.1] : [4.5, 45.5, 6.5, 47.5],
        communes: { tiles: address(tiles), layer: 'communes', codeProperty: 'code', maxzoom: 8 },
        coverage,
        rivers: undefined,
        towns: [],
      });
      const { map, canvas, told } = await open(model);
      // Chosen by a search, where no tile of it needs to be there.
      map.update({ ...model, commune: about.place });
      await until(() => SERIES.every((colour) => colours(canvas).has(colour)), 'the colours');
      await until(() => {
        canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        return told.at(-1)?.[1] === about.place.code;
      }, 'the commune at the centre');
      const none = { ...model, commune: about.place, coverage: new Map<string, never>() };
      map.update(none);
      await until(() => !SERIES.some((colour) => colours(canvas).has(colour)), 'no colours');
    }).timeout(60_000);
  }

  it('that nobody can find are told, as any source that fails', async () => {
    const tiles = `${location.origin}/test-routes/status/404?tiles`;
    const opened = open(sampleModel({ communes: { tiles, layer: 'a', codeProperty: 'code' } }));
    const failure = await opened.catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(CptsError);
    expect(failure).to.deep.include({ code: 'http', status: 404, source: tiles });
    expect(document.querySelector('canvas')).to.equal(null);
  }).timeout(30_000);
});
