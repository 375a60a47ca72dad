import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * `npm run release -- 1.2.0`: refuses what is not ready, tests, builds, packs into `release/`, then commits and tags.
 * It publishes nothing and sends nothing: what is left to do is said at the end.
 */

const UNRELEASED = '## À paraître';
const WRITTEN = ['package.json', 'package-lock.json', 'src/version.ts', 'CHANGELOG.md'];

const git = (/** @type {string[]} */ ...words) =>
  execFileSync('git', words, { encoding: 'utf8' }).trim();
const run = (/** @type {string} */ command, /** @type {string[]} */ ...words) =>
  execFileSync(command, words, { stdio: 'inherit' });

/** @param {string} changelog */
const entriesOf = (changelog) =>
  (changelog.split(`${UNRELEASED}\n`)[1] ?? '').split(/^## /m)[0]?.trim() ?? '';

/** Whether a version is before another. @param {string} one @param {string} other */
function isBefore(one, other) {
  const numbers = one.split('.').map(Number);
  const others = other.split('.').map(Number);
  const place = numbers.findIndex((number, i) => number !== others[i]);
  return place >= 0 && (numbers[place] ?? 0) < (others[place] ?? 0);
}

/** Why this version cannot be released from here. @param {string} version */
function* obstacles(version) {
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version)) {
    yield `« ${version} » n’est pas un numéro de version : écrivez par exemple 1.2.0.`;
    return;
  }
  const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (isBefore(version, current)) yield `La version ${version} est avant la ${current}.`;
  if (git('tag', '--list', `v${version}`)) yield `L’étiquette v${version} existe déjà.`;
  if (git('branch', '--show-current') !== 'main') yield 'La branche n’est pas « main ».';
  if (git('status', '--porcelain')) yield 'Des fichiers ne sont pas enregistrés dans git.';
  if (!entriesOf(readFileSync('CHANGELOG.md', 'utf8'))) {
    yield `CHANGELOG.md n’a rien sous « ${UNRELEASED.slice(3)} ».`;
  }
}

/** @param {string} version */
function write(version) {
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  const date = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(new Date());
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  writeFileSync(
    'CHANGELOG.md',
    changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} – ${date}\n`),
  );
}

/** The npm package, and the source maps, which are not in it. @param {string} version */
function pack(version) {
  mkdirSync('release', { recursive: true });
  run('npm', 'pack', '--pack-destination', 'release');
  if (!existsSync('dist/maps')) throw new Error('dist/maps is missing.');
  const maps = `release/cpts-widgets-${version}-maps.tgz`;
  run('tar', '-czf', maps, '-C', 'dist', 'maps');
}

const [version = ''] = process.argv.slice(2);
const reasons = [...obstacles(version)];
if (reasons.length > 0) {
  console.error(reasons.join('\n'));
  process.exit(1);
}

try {
  write(version);
  for (const check of ['test', 'lint', 'types']) run('npm', 'run', check);
  pack(version);
} catch (error) {
  // The tree was clean: what was written is all that is undone.
  git('checkout', 'HEAD', '--', ...WRITTEN.filter((file) => existsSync(file)));
  console.error(`La version ${version} n’est pas faite, et rien n’est changé.`);
  throw error;
}
git('commit', '--all', '--message', `Version ${version}`);
git('tag', '--annotate', `v${version}`, '--message', `Version ${version}`);

console.log(`Version ${version} : enregistrée et étiquetée v${version}, paquets dans release/.
Rien n’est publié. Pour le faire :
  git push --follow-tags
  npm publish release/cpts-widgets-${version}.tgz`);
