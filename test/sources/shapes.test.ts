import { expect } from '@esm-bundle/chai';
import type { CptsError } from '../../src/errors.js';
import { communeAt } from '../../src/sources/shapes.js';

const SHAPES = '/seeds/chalonnais/communes.topojson';

function sent(value: unknown): string {
  const text = encodeURIComponent(JSON.stringify(value));
  return `/test-routes/as-sent?type=application/json&text=${text}`;
}

async function errorOf(url: string): Promise<string> {
  return communeAt([4.74, 46.78], url).then(
    (code) => `no error: ${String(code)}`,
    (error: unknown) => (error as CptsError).code,
  );
}

describe('the commune of a position', () => {
  for (const [place, lon, lat, code] of [
    ['Givry', 4.7433, 46.7811, '71221'],
    ['Chalon-sur-Saône', 4.8526, 46.7805, '71076'],
    ['Beaune', 4.84, 47.0241, null],
    ['Paris', 2.3522, 48.8566, null],
  ] as const) {
    it(`is told for ${place}`, async () => {
      expect(await communeAt([lon, lat], SHAPES)).to.equal(code);
    });
  }

  it('is read in GeoJSON too, by the id of the shape', async () => {
    const ring = [
      [4, 46],
      [5, 46],
      [5, 47],
      [4, 46],
    ];
    const shape = { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] } };
    const withId = { type: 'FeatureCollection', features: [null, { ...shape, id: '71221' }] };
    expect(await communeAt([4.9, 46.5], sent(withId))).to.equal('71221');
    // Which commune is not said, it is not claimed that there is none.
    const without = { type: 'FeatureCollection', features: [shape] };
    expect(await communeAt([4.1, 46.9], sent(without))).to.equal(null);
    expect(
      await communeAt([4.9, 46.5], sent(without)).catch(
        (error: unknown) => (error as CptsError).code,
      ),
    ).to.equal('format');
  });

  it('is an error, not "outside", where there are no shapes to read', async () => {
    expect(await errorOf(sent({ communes: [] }))).to.equal('format');
    expect(await errorOf(sent({ type: 'Topology' }))).to.equal('format');
    expect(await errorOf('/test-routes/status/404?shapes')).to.equal('http');
  });
});
