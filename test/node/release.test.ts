import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const CHANGELOG = `# Journal des changements

## À paraître

- Une carte.
`;

/** A library as small as can be: its checks write what a build would. */
const PACKAGE = {
  name: 'cpts-widgets',
  version: '0.1.0',
  type: 'module',
  files: ['dist', '!dist/maps'],
  scripts: {
    version: 'node build/version.mjs && git add src/version.ts',
    test: `node -e "const fs = require('fs'); fs.mkdirSync('dist/maps', { recursive: true }); fs.copyFileSync('src/version.ts', 'dist/version.js'); fs.writeFileSync('dist/maps/a.map', '{}')"`,
    lint: 'node --version',
    types: 'node --version',
  },
};

describe('npm run release', () => {
  let folder = '';

  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const commit = (): void => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Un état');
  };
  const release = (version: string): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync('node', ['build/release.mjs', version], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    mkdirSync(join(folder, 'build'));
    mkdirSync(join(folder, 'src'));
    for (const name of ['release.mjs', 'version.mjs']) {
      cpSync(join(root, 'build', name), join(folder, 'build', name));
    }
    write('package.json', JSON.stringify(PACKAGE));
    write(
      'package-lock.json',
      JSON.stringify({
        ...{ name: PACKAGE.name, version: PACKAGE.version, lockfileVersion: 3 },
        packages: { '': { name: PACKAGE.name, version: PACKAGE.version } },
      }),
    );
    write('src/version.ts', "export const version = '0.1.0';\n");
    write('CHANGELOG.md', CHANGELOG);
    write('.gitignore', 'dist/\nrelease/\n');
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Essai');
    git('config', 'user.email', 'essai@exemple.invalid');
    commit();
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes the version everywhere, builds with it, packs, commits and tags, and publishes nothing', () => {
    const { status, said } = release('0.2.0');
    assert.equal(status, 0, said);
    assert.equal((JSON.parse(read('package.json')) as { version: string }).version, '0.2.0');
    assert.equal((JSON.parse(read('package-lock.json')) as { version: string }).version, '0.2.0');
    assert.match(read('src/version.ts'), /'0\.2\.0'/);
    assert.match(read('dist/version.js'), /'0\.2\.0'/);
    assert.match(
      read('CHANGELOG.md'),
      /## À paraître\n\n## 0\.2\.0 – \d{1,2}(?:er)? \S+ \d{4}\n\n- Une carte\./,
    );
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('log', '-1', '--format=%s'), 'Version 0.2.0');
    assert.equal(git('rev-parse', 'v0.2.0^{commit}'), git('rev-parse', 'HEAD'));
    const packed = execFileSync('tar', ['-tzf', 'release/cpts-widgets-0.2.0.tgz'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(packed, /package\/dist\/version\.js/);
    assert.doesNotMatch(packed, /maps/);
    assert.ok(existsSync(join(folder, 'release/cpts-widgets-0.2.0-maps.tgz')));
    assert.match(said, /Rien n’est publié/);
    assert.match(release('0.3.0').said, /rien sous « À paraître »/);
  });

  it('takes the first version as it is written', () => {
    assert.equal(release('0.1.0').status, 0);
    assert.match(release('0.1.0').said, /v0\.1\.0 existe déjà/);
  });

  it('puts everything back where a check fails', () => {
    const { scripts } = PACKAGE;
    write(
      'package.json',
      JSON.stringify({ ...PACKAGE, scripts: { ...scripts, lint: 'node --no-such-option' } }),
    );
    commit();
    const head = git('rev-parse', 'HEAD');
    const { status, said } = release('0.2.0');
    assert.notEqual(status, 0);
    assert.match(said, /La version 0\.2\.0 n’est pas faite/);
    assert.equal(git('rev-parse', 'HEAD'), head);
    assert.equal(git('tag', '--list'), '');
    assert.equal(git('status', '--porcelain'), '');
    assert.match(read('src/version.ts'), /'0\.1\.0'/);
  });

  for (const [what, prepare, version, why] of [
    ['a version that is none', () => undefined, '1.2', /n’est pas un numéro de version/],
    ['a version that is past', () => undefined, '0.0.9', /avant la 0\.1\.0/],
    [
      'a tree with changes',
      () => {
        write('note.txt', '');
      },
      '0.2.0',
      /ne sont pas enregistrés/,
    ],
    [
      'another branch',
      () => git('checkout', '--quiet', '-b', 'essai'),
      '0.2.0',
      /n’est pas « main »/,
    ],
    [
      'a journal without entries',
      () => {
        write(
          'CHANGELOG.md',
          '# Journal des changements\n\n## À paraître\n\n## 0.1.0\n\n- Avant.\n',
        );
        commit();
      },
      '0.2.0',
      /rien sous « À paraître »/,
    ],
  ] as const) {
    it(`refuses ${what}, and touches nothing`, () => {
      prepare();
      const state = git('status', '--porcelain');
      const { status, said } = release(version);
      assert.equal(status, 1);
      assert.match(said, why);
      assert.equal(git('status', '--porcelain'), state);
      assert.equal(git('tag', '--list'), '');
    });
  }
});
