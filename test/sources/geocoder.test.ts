import { expect } from '@esm-bundle/chai';
import type { CptsError } from '../../src/errors.js';
import { findAddresses } from '../../src/sources/geocoder.js';

function sent(text: string): string {
  return `/test-routes/as-sent?type=application/json&text=${encodeURIComponent(text)}`;
}

const ask = (value: unknown) =>
  findAddresses(new URL(sent(JSON.stringify(value)), location.href).href);

function point(label: unknown, coordinates: unknown, citycode?: unknown): unknown {
  return { geometry: { type: 'Point', coordinates }, properties: { label, citycode } };
}

describe('the addresses of a geocoder', () => {
  it('have a label, a place and a commune', async () => {
    const features = [
      point('12 Rue de la Motte 71100 Chalon-sur-Saône', [4.85, 46.78], '71076'),
      point('Rue sans commune', [4.8, 46.7]),
    ];
    expect(await ask({ type: 'FeatureCollection', features })).to.deep.equal([
      {
        label: '12 Rue de la Motte 71100 Chalon-sur-Saône',
        position: [4.85, 46.78],
        cityCode: '71076',
      },
      { label: 'Rue sans commune', position: [4.8, 46.7] },
    ]);
  });

  it('are none where they lack a name or a place, whatever stands there', async () => {
    const features = [
      null,
      {},
      { geometry: null, properties: null },
      point('', [4, 46]),
      point(12, [4, 46]),
      point('Nulle part', ['4', '46']),
      point('Nulle part', 'ici'),
      point('Code faux', [4, 46], 71076),
    ];
    expect(await ask({ features })).to.deep.equal([{ label: 'Code faux', position: [4, 46] }]);
    expect(await ask({ features: [] })).to.deep.equal([]);
  });

  for (const text of ['[]', '{}', 'null', '{"features":{}}', '{"features":[']) {
    it(`are an error that does not tell what was typed: ${text}`, async () => {
      const url = new URL(sent(text), location.href).href;
      const error = await findAddresses(url).then(
        () => undefined,
        (reason: unknown) => reason as CptsError,
      );
      expect(error?.code).to.equal('format');
      expect(error?.source).to.equal(location.origin);
      expect(error?.cause).to.equal(undefined);
      expect(error?.message).not.to.contain('as-sent');
    });
  }
});
