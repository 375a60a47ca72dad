import { expect } from '@esm-bundle/chai';
import { aTimeout } from '@open-wc/testing-helpers';
import { LitElement } from 'lit';
import { CptsError } from '../../src/errors.js';
import { SourceController } from '../../src/state/source-controller.js';

interface Run {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly reload: boolean;
  readonly resolve: (value: string) => void;
  readonly reject: (cause: unknown) => void;
}

class Reader extends LitElement {
  static override properties = { url: {} };
  url: string | undefined;
  readonly runs: Run[] = [];
  readonly loaded: string[] = [];
  readonly failed: CptsError[] = [];
  readonly source: SourceController<readonly [string], string> = new SourceController<
    readonly [string],
    string
  >(this, {
    args: () => (this.url === undefined ? undefined : [this.url]),
    run: ([url], options) =>
      new Promise((resolve, reject) => {
        options.signal.addEventListener('abort', () => {
          reject(options.signal.reason as Error);
        });
        this.runs.push({ url, ...options, resolve, reject });
      }),
    onEnd: () => {
      if (this.source.error) this.failed.push(this.source.error);
      else this.loaded.push(this.source.value ?? '');
    },
  });
}
customElements.define('test-reader', Reader);

async function show(url?: string): Promise<Reader> {
  const element = new Reader();
  element.url = url;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

afterEach(() => {
  for (const element of document.querySelectorAll('test-reader')) element.remove();
});

describe('source controller', () => {
  it('has nothing to do without a source', async () => {
    const element = await show();
    await aTimeout(0);
    expect(element.source.status).to.equal('none');
    expect(element.runs).to.have.length(0);
  });

  it('loads, and never shows what one source gave as what another gives', async () => {
    const element = await show('a');
    expect(element.source.status).to.equal('loading');
    element.runs[0]!.resolve('A');
    await aTimeout(0);
    expect(element.source.status).to.equal('ready');
    element.url = 'b';
    await element.updateComplete;
    expect(element.source.status).to.equal('loading');
    expect(element.source.value).to.equal(undefined);
    expect(element.loaded).to.deep.equal(['A']);
  });

  it('aborts a run that is superseded, and does not call that a failure', async () => {
    const element = await show('a');
    element.url = 'b';
    await element.updateComplete;
    expect(element.runs[0]!.signal.aborted).to.equal(true);
    element.runs[1]!.resolve('B');
    await aTimeout(0);
    expect(element.failed).to.have.length(0);
    expect(element.source.value).to.equal('B');
  });

  it('aborts when the element is removed, and starts again when it comes back', async () => {
    const element = await show('a');
    element.remove();
    await aTimeout(0);
    expect(element.runs[0]!.signal.aborted).to.equal(true);
    expect(element.failed).to.have.length(0);
    document.body.append(element);
    await element.updateComplete;
    expect(element.runs).to.have.length(2);
    element.runs[1]!.resolve('A');
    await aTimeout(0);
    expect(element.source.status).to.equal('ready');
  });

  it('does not start again when the element is only moved', async () => {
    const element = await show('a');
    const other = document.createElement('div');
    document.body.append(other);
    other.append(element);
    await aTimeout(0);
    expect(element.runs).to.have.length(1);
    expect(element.runs[0]!.signal.aborted).to.equal(false);
    other.remove();
  });

  it('fails with a code, and can be asked again, past any copy', async () => {
    const element = await show('a');
    element.runs[0]!.reject(new CptsError('timeout', { source: 'a' }));
    await aTimeout(0);
    expect(element.source.status).to.equal('failed');
    expect(element.source.error?.code).to.equal('timeout');
    expect(element.failed).to.have.length(1);
    expect(element.runs[0]!.reload).to.equal(false);
    element.source.reload();
    await element.updateComplete;
    expect(element.source.error).to.equal(undefined);
    expect(element.runs[1]!.reload).to.equal(true);
    element.runs[1]!.resolve('A');
    await aTimeout(0);
    expect(element.source.value).to.equal('A');
    element.source.reload();
    await element.updateComplete;
    expect(element.source.value, 'kept while it is asked again').to.equal('A');
    element.runs[2]!.reject(new CptsError('timeout', { source: 'a' }));
    await aTimeout(0);
    expect(element.source.value, 'and when that fails').to.equal('A');
  });

  it('does nothing while its element is out of the page', async () => {
    const element = await show();
    element.remove();
    element.url = 'a';
    await element.updateComplete;
    expect(element.runs).to.have.length(0);
    document.body.append(element);
    await element.updateComplete;
    expect(element.runs).to.have.length(1);
  });
});
