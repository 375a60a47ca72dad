import { expect } from '@esm-bundle/chai';
import { CptsError } from '../../src/errors.js';
import {
  initialTerritoryState as initial,
  type TerritoryAction,
  territoryReducer,
  type TerritoryState,
} from '../../src/state/reducer.js';

const run = (actions: readonly TerritoryAction[], from: TerritoryState = initial): TerritoryState =>
  actions.reduce(territoryReducer, from);

const loaded = {
  territory: {
    id: 'essai',
    name: 'Essai',
    communeList: [],
    cpts: [],
    structures: [],
    events: [],
    overlays: [],
    guidance: { emergency: [] },
    attributions: [],
  },
  communes: [{ code: '71221', name: 'Givry', link: 0, postcodes: ['71640'], formerNames: [] }],
  cpts: [],
  structures: [],
  events: [],
  issues: [],
  failures: [],
} as const;

describe('territory state', () => {
  it('keeps what stood while it loads again, and when that fails', () => {
    const error = new CptsError('timeout', { source: 'territory.json' });
    const again = run([{ type: 'loaded', loaded }, { type: 'loading' }]);
    expect(again.status).to.equal('loading');
    expect(again.communes).to.equal(loaded.communes);
    const failed = run([{ type: 'failed', error }], again);
    expect(failed.status).to.equal('failed');
    expect(failed.error).to.equal(error);
    expect(failed.communes).to.equal(loaded.communes);
    expect(run([{ type: 'loaded', loaded }], failed).error).to.equal(undefined);
  });

  it('tells "not chosen yet" from "cleared"', () => {
    expect(initial.selectedCommune).to.equal(undefined);
    const cleared = run([
      { type: 'select-commune', code: '71221' },
      { type: 'select-commune', code: null },
    ]);
    expect(cleared.selectedCommune).to.equal(null);
  });

  it('lets go of the structure when a commune is chosen or cleared, even the same again', () => {
    for (const code of ['71221', null]) {
      const state = run([
        { type: 'select-commune', code },
        { type: 'select-structure', id: '710978263' },
        { type: 'select-commune', code },
      ]);
      expect(state.selectedStructure).to.equal(null);
      expect(state.selectedCommune).to.equal(code);
    }
  });

  it('gives the same object when nothing changes', () => {
    for (const action of [
      { type: 'select-commune', code: '71221' },
      { type: 'select-structure', id: 'a' },
      { type: 'start-commune', code: '71170' },
    ] as const) {
      const state = run([action]);
      expect(territoryReducer(state, action)).to.equal(state);
    }
  });
});
