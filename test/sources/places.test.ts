import { expect } from '@esm-bundle/chai';
import { loadPlaces } from '../../src/sources/places.js';

async function timesAsked(url: string): Promise<number> {
  const response = await fetch(`/test-routes/log?of=${encodeURIComponent(url)}`);
  return ((await response.json()) as { asked: number }).asked;
}

const NAMES = encodeURIComponent('# origine\n0beaune\n0lyon\n');

describe('the names of communes outside, loaded', () => {
  it('are asked for once, however often they are wanted', async () => {
    const url = `/test-routes/as-sent?type=text/plain&text=${NAMES}`;
    for (let time = 0; time < 3; time += 1) {
      expect([...(await loadPlaces(url))]).to.deep.equal(['beaune', 'lyon']);
    }
    expect(await timesAsked(url)).to.equal(1);
  });

  for (const [what, url] of [
    ['is missing', '/test-routes/status/404?places'],
    ['is a login page', '/test-routes/login?places'],
    ['is empty', '/test-routes/empty?places'],
  ] as const) {
    it(`are none when the file ${what}`, async () => {
      expect((await loadPlaces(url)).size).to.equal(0);
    });
  }

  it('are not waited for longer than the visitor has patience, and serve the next search', async () => {
    const url = `/test-routes/as-sent?type=text/plain&text=${NAMES}&late`;
    expect((await loadPlaces(url, 0)).size).to.equal(0);
    expect((await loadPlaces(url)).size).to.equal(2);
    expect(await timesAsked(url)).to.equal(1);
  });
});
