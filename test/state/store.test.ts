import { expect } from '@esm-bundle/chai';
import { createStore } from '../../src/state/store.js';

const counter = (state: number, step: number): number => state + step;

describe('store', () => {
  it('tells its subscribers of a change, and only of a change', () => {
    const store = createStore(counter, 1);
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.getState()));
    store.dispatch(2);
    store.dispatch(0);
    store.dispatch(3);
    expect(seen).to.deep.equal([3, 6]);
  });

  it('stops telling who has left, even while it is telling', () => {
    const store = createStore(counter, 0);
    const seen: string[] = [];
    const leaveFirst = store.subscribe(() => {
      seen.push('first');
      leaveFirst();
      leaveSecond();
    });
    const leaveSecond = store.subscribe(() => seen.push('second'));
    store.dispatch(1);
    store.dispatch(1);
    expect(seen).to.deep.equal(['first', 'second']);
  });

  it('lets a subscriber dispatch', () => {
    const store = createStore(counter, 0);
    store.subscribe(() => {
      if (store.getState() < 5) store.dispatch(1);
    });
    store.dispatch(1);
    expect(store.getState()).to.equal(5);
  });
});
