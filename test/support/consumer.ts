import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  /** Paths of the package's files. */
  readonly packed: readonly string[];
  remove(): void;
}

/** A project that has the package, as npm would lay it out, all that it depends on, and other packages of this one's. */
export function installPackage(...others: readonly string[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, pack.filename);
  mkdirSync(join(folder, 'node_modules'));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  symlinkSync(join(folder, 'package'), join(folder, 'node_modules', manifest.name));
  for (const name of [...Object.keys(manifest.dependencies), ...others]) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(join(place, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    tarball,
    packed: pack.files.map(({ path }) => path),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
