import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { createStore } from '../../src/state/store.js';
import { StoreController } from '../../src/state/store-controller.js';

interface State {
  readonly a: number;
  readonly b: number;
}

class Follower extends LitElement {
  updates = 0;
  readonly seen = new StoreController(this, (state: State) => state.a);
  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('test-follower', Follower);

const create = () =>
  createStore((state: State, change: Partial<State>): State => ({ ...state, ...change }), {
    a: 1,
    b: 1,
  });

async function show(): Promise<Follower> {
  const element = new Follower();
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('store controller', () => {
  it('updates its host when its slice changes, and not otherwise', async () => {
    const store = create();
    const element = await show();
    element.seen.follow(store);
    await element.updateComplete;
    const before = element.updates;
    store.dispatch({ b: 2 });
    await element.updateComplete;
    expect(element.updates).to.equal(before);
    store.dispatch({ a: 2 });
    await element.updateComplete;
    expect(element.updates).to.equal(before + 1);
    expect(element.seen.value).to.equal(2);
    element.remove();
  });

  it('lets go when its host is removed, and catches up when it comes back', async () => {
    const store = create();
    const element = await show();
    element.seen.follow(store);
    element.remove();
    store.dispatch({ a: 7 });
    expect(element.seen.value).to.equal(1);
    document.body.append(element);
    expect(element.seen.value).to.equal(7);
    element.remove();
  });

  it('changes store without hearing the first one any more', async () => {
    const [first, second] = [create(), create()];
    second.dispatch({ a: 9 });
    const element = await show();
    element.seen.follow(first);
    element.seen.follow(second);
    first.dispatch({ a: 3 });
    expect(element.seen.value).to.equal(9);
    element.remove();
  });
});
