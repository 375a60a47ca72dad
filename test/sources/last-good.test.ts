import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { keptText, keepText } from '../../src/sources/last-good.js';
import { type FeedOptions, readOwn } from '../../src/sources/lazy.js';
import { waitUntil } from '@open-wc/testing-helpers';

function readSources(urls: readonly string[], options: FeedOptions) {
  const origin = { urls, format: '' };
  return readOwn(origin, { ...options, overlays: [] }, (readers, own) =>
    readers.readOwnRecords(origin, own),
  );
}

const LIST = '/test-routes/gone/404';

async function read(route: string, options: { keepLastGood?: boolean; reload?: boolean }) {
  return readSources([route], options).catch((cause: unknown) => cause as CptsError);
}

/** Waits for the copy, which is kept once the page has its data. */
async function copyOf(route: string): Promise<void> {
  await waitUntil(async () => (await keptText(addressOf(route))) !== undefined, 'no copy');
}

function addressOf(route: string): string {
  return new URL(route, location.href).href;
}

describe('the last good copy of a feed', () => {
  afterEach(async () => {
    await caches.delete('cpts-widgets');
  });

  it('is shown, dated, in place of a feed that fails', async () => {
    const route = `${LIST}?shown`;
    const first = await readSources([route], { keepLastGood: true });
    expect(first.failures).to.deep.equal([]);
    await copyOf(route);

    const again = await readSources([route], { keepLastGood: true, reload: true });
    expect(again.structures).to.deep.equal(first.structures);
    const [failure] = again.failures;
    expect(failure?.code).to.equal('http');
    expect(failure?.status).to.equal(404);
    expect(failure?.lastGood).to.match(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('is neither kept nor read where the page does not ask for it', async () => {
    const route = `${LIST}?unasked`;
    await read(route, {});
    expect(await caches.has('cpts-widgets')).to.equal(false);
    await keepText(addressOf(route), { text: '[{"name":"A"}]', url: route });
    const failed = await read(route, { reload: true });
    expect(failed).to.be.instanceOf(CptsError);
  });

  it('leaves the failure as it is when it cannot be read any more', async () => {
    const route = `${LIST}?broken`;
    await read(route, { keepLastGood: true });
    await copyOf(route);
    await keepText(addressOf(route), {
      text: '[{"name":',
      url: route,
      contentType: 'application/json',
    });
    const failed = await read(route, { keepLastGood: true, reload: true });
    expect(failed).to.be.instanceOf(CptsError);
    expect((failed as CptsError).status).to.equal(404);
  });

  it('is kept for good texts only', async () => {
    const route = '/test-routes/login?kept';
    await read(route, { keepLastGood: true });
    expect(await keptText(addressOf(route))).to.equal(undefined);
  });
});

describe('several feeds', () => {
  it('show what the others hold when one fails', async () => {
    const both = await readSources(
      ['/test-routes/list?several', '/test-routes/status/404?several'],
      {},
    );
    expect(both.structures).to.have.length(1);
    expect(both.failures.map(({ status }) => status)).to.deep.equal([404]);
  });

  it('fail when none can be read', async () => {
    const failed = await readSources(
      ['/test-routes/status/404?none', '/test-routes/status/410?none'],
      {},
    ).catch((cause: unknown) => cause);
    expect((failed as CptsError).status).to.equal(404);
  });
});
