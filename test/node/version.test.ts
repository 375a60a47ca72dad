import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { version } from '../../src/version.js';

describe('the version', () => {
  it('is that of package.json, wherever it is told', () => {
    const lock = JSON.parse(
      readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
    ) as { version: string; packages: { '': { version: string } } };
    assert.equal(version, manifest.version);
    assert.equal(lock.version, manifest.version);
    assert.equal(lock.packages[''].version, manifest.version);
  });
});
