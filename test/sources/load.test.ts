import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import { loadAndRead, loadText, provideFile } from '../../src/sources/load.js';

let tests = 0;

/** An address of test/support/test-routes.mjs that no other test asks for. */
function route(path: string): string {
  tests += 1;
  return `/test-routes/${path}${path.includes('?') ? '&' : '?'}test=${tests}`;
}

async function seen(url: string): Promise<{ asked: number; aborted: number }> {
  const response = await fetch(`/test-routes/log?of=${encodeURIComponent(url)}`);
  return response.json() as Promise<{ asked: number; aborted: number }>;
}

async function failure(promise: Promise<unknown>): Promise<CptsError> {
  const error: unknown = await promise.then(
    () => expect.fail('should have failed'),
    (cause: unknown) => cause,
  );
  expect(error).to.be.instanceOf(CptsError);
  return error as CptsError;
}

describe('a file is loaded', () => {
  it('with where it came from, its type and its date', async () => {
    const file = await loadText(route('redirect'));
    expect(JSON.parse(file.text)).to.deep.equal([{ name: 'Maison de santé de Gergy' }]);
    expect(new URL(file.url).pathname).to.equal('/test-routes/list');
    expect(file.contentType).to.equal('application/json');
    expect(file.lastModified).to.equal('2026-02-05T08:00:00.000Z');
  });

  it('once for all who ask for it, until one wants it anew', async () => {
    const url = route('list');
    const [one, other] = await Promise.all([loadText(url), loadText(url)]);
    expect(one).to.equal(other);
    expect(await loadText(url)).to.equal(one);
    expect((await seen(url)).asked).to.equal(1);
    await loadText(url, { reload: true });
    expect((await seen(url)).asked).to.equal(2);
  });

  it('without a request when it travels in the script', async () => {
    const url = 'https://embedded.invalid/chalonnais/territory.json';
    provideFile(url, '{"id":"chalonnais"}');
    expect(await loadText(url, { reload: true })).to.deep.equal({
      text: '{"id":"chalonnais"}',
      url,
    });
  });

  it('again after an answer that could not be read', async () => {
    const url = route('cut');
    const read = ({ text }: { text: string }): unknown => JSON.parse(text);
    let error: unknown;
    await loadAndRead(url, {}, read).catch((cause: unknown) => (error = cause));
    expect(error).to.be.instanceOf(SyntaxError);
    expect(await loadAndRead(url, {}, read)).to.have.length(1);
    expect((await seen(url)).asked).to.equal(2);
  });
});

describe('leaving', () => {
  it('does not stop those who still wait', async () => {
    const url = route('trickle');
    const leaver = new AbortController();
    const left = loadText(url, { signal: leaver.signal }).catch((reason: unknown) => reason);
    const stayed = loadText(url, { signal: new AbortController().signal });
    leaver.abort();
    expect(await left)
      .to.be.instanceOf(DOMException)
      .with.property('name', 'AbortError');
    expect((await stayed).text).to.contain('Gergy');
    expect(await seen(url)).to.deep.equal({ asked: 1, aborted: 0 });
  });

  it('stops the request when nobody waits any more, and the next one starts afresh', async () => {
    const url = route('silent');
    const [one, other, later] = [
      new AbortController(),
      new AbortController(),
      new AbortController(),
    ];
    const answers = [one, other].map(({ signal }) =>
      loadText(url, { signal }).catch((reason: unknown) => reason),
    );
    await until(async () => (await seen(url)).asked === 1);
    one.abort('removed');
    other.abort('removed');
    const again = loadText(url, { signal: later.signal }).catch((reason: unknown) => reason);
    expect(await Promise.all(answers)).to.deep.equal(['removed', 'removed']);
    await until(async () => (await seen(url)).aborted === 1);
    await until(async () => (await seen(url)).asked === 2);
    const last = new AbortController();
    const joined = loadText(url, { signal: last.signal }).catch((reason: unknown) => reason);
    later.abort('removed too');
    expect(await again).to.equal('removed too');
    await sleep(100);
    expect(await seen(url)).to.deep.equal({ asked: 2, aborted: 1 });
    last.abort('removed at last');
    expect(await joined).to.equal('removed at last');
  });

  it('ends a pause between two attempts too', async () => {
    const url = route('status/503');
    const controller = new AbortController();
    const answer = loadText(url, { signal: controller.signal }).catch((reason: unknown) => reason);
    await until(async () => (await seen(url)).asked === 1);
    controller.abort('removed');
    expect(await answer).to.equal('removed');
    await sleep(500);
    expect((await seen(url)).asked).to.equal(1);
  });

  it('before asking asks nothing', async () => {
    const url = route('list');
    const reason: unknown = await loadText(url, { signal: AbortSignal.abort('gone') }).catch(
      (cause: unknown) => cause,
    );
    expect(reason).to.equal('gone');
    expect((await seen(url)).asked).to.equal(0);
  });
});

describe('a server that fails', () => {
  it('is named by its status, and not asked again when that is final', async () => {
    const url = route('status/404');
    const error = await failure(loadText(url));
    expect(error).to.include({ code: 'http', status: 404, recoverable: false });
    expect(error.source).to.equal(new URL(url, location.href).href);
    expect((await seen(url)).asked).to.equal(1);
  });

  it('is asked three times when it may recover', async () => {
    const url = route('status/503');
    expect(await failure(loadText(url))).to.include({
      code: 'http',
      status: 503,
      recoverable: true,
    });
    expect((await seen(url)).asked).to.equal(3);
  });

  it('is forgiven two refusals', async () => {
    expect((await loadText(route('flaky/503'))).text).to.contain('Gergy');
  });

  it('is asked again after its own failure: failures are not kept', async () => {
    const url = route('status/404');
    await failure(loadText(url));
    await failure(loadText(url));
    expect((await seen(url)).asked).to.equal(2);
  });

  it('is left alone for as long as it asks, or for good when that is long', async () => {
    const start = performance.now();
    await loadText(route('flaky/429?retry-after=1'));
    expect(performance.now() - start).to.be.greaterThan(2_000);
    const url = route('status/429?retry-after=3600');
    expect(await failure(loadText(url))).to.include({ status: 429, retryAfterMs: 3_600_000 });
    expect((await seen(url)).asked).to.equal(1);
  });

  it('is not waited for when it says nothing', async () => {
    const url = route('silent');
    expect((await failure(loadText(url, { timeoutMs: 100 }))).code).to.equal('timeout');
    await until(async () => (await seen(url)).aborted === 1);
    expect((await seen(url)).asked).to.equal(1);
    expect((await failure(loadText(route('stalled'), { timeoutMs: 200 }))).code).to.equal(
      'timeout',
    );
  });

  it('is waited for as long as it goes on answering', async () => {
    expect((await loadText(route('trickle'), { timeoutMs: 300 })).text).to.contain('Gergy');
  });

  it('or a network that does', async () => {
    const url = route('drop');
    const error = await failure(loadText(url));
    expect(error).to.include({ code: 'network', recoverable: true });
    expect(error.cause).to.be.instanceOf(TypeError);
    expect((await failure(loadText('http://'))).code).to.equal('network');
  });

  it('or the page’s own policy, which is named', async () => {
    const frame = document.createElement('iframe');
    const told = new Promise((resolve) => {
      addEventListener(
        'message',
        ({ data }: MessageEvent) => {
          resolve(data);
        },
        { once: true },
      );
    });
    frame.src = route('csp-page');
    document.body.append(frame);
    expect(await told).to.deep.equal({ code: 'csp', directive: 'connect-src' });
    frame.remove();
  });
});

describe('an answer is refused', () => {
  it('over 25 MB, before the rest comes', async () => {
    const url = route('big');
    expect((await failure(loadText(url))).code).to.equal('too-large');
    await until(async () => (await seen(url)).aborted === 1);
  });

  it('when it is a web page, whatever it says it is', async () => {
    expect((await failure(loadText(route('login')))).code).to.equal('html');
    expect((await failure(loadText(route('login-as-json')))).code).to.equal('html');
  });

  it('when it is empty', async () => {
    expect((await failure(loadText(route('empty')))).code).to.equal('empty');
    expect((await failure(loadText(route('nothing')))).code).to.equal('empty');
  });
});

describe('accents survive', () => {
  const cases: readonly [bytes: string, type: string][] = [
    ['utf-8', 'text/csv'],
    ['utf-8', 'text/csv; charset=iso-8859-1'],
    ['utf-8', 'text/csv; charset=nonsense'],
    ['utf-8-marked', 'text/csv; charset=iso-8859-1'],
    ['windows-1252', 'text/csv'],
    ['windows-1252', 'text/csv; charset=utf-8'],
    ['windows-1252', 'text/csv;charset="windows-1252"'],
    ['utf-16le', 'text/csv; charset=UTF-16LE'],
    ['utf-16le-marked', 'text/csv; charset=utf-8'],
  ];
  for (const [bytes, type] of cases) {
    it(`in ${bytes} sent as ${type}`, async () => {
      const { text } = await loadText(route(`text/${bytes}?type=${encodeURIComponent(type)}`));
      expect(text).to.equal('Santé à l’œil');
    });
  }
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(20);
}

function sleep(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
