import { expect } from '@esm-bundle/chai';
import { knownPlaces, loadPlaces } from '../../src/sources/places.js';

async function timesAsked(url: string): Promise<number> {
  const response = await fetch(`/test-routes/log?of=${encodeURIComponent(url)}`);
  return ((await response.json()) as { asked: number }).asked;
}

const NAMES = encodeURIComponent('# origine\n0beaune\n0lyon\n');

describe('the names of communes outside, loaded', () => {
  it('are asked for once, however often they are wanted, and are then known at once', async () => {
    const url = `/test-routes/as-sent?type=text/plain&text=${NAMES}`;
    expect(knownPlaces(url)).to.equal(undefined);
    for (let time = 0; time < 3; time += 1) {
      expect([...(await loadPlaces(url))!]).to.deep.equal(['beaune', 'lyon']);
    }
    expect(knownPlaces(url)!.size).to.equal(2);
    expect(await timesAsked(url)).to.equal(1);
  });

  for (const [what, url] of [
    ['is missing', '/test-routes/status/404?places'],
    ['is a login page', '/test-routes/login?places'],
    ['is empty', '/test-routes/empty?places'],
  ] as const) {
    it(`are not known when the file ${what}`, async () => {
      expect(await loadPlaces(url)).to.equal(undefined);
    });
  }
});
