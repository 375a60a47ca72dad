import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';

const root = new URL('../../', import.meta.url);
const folder = new URL('test/rgaa/results/', root);

/** @typedef {'passed' | 'failed' | 'skipped'} Outcome */

/**
 * What became of each test, by file and by full title, and of what these tests were.
 * @typedef {object} Results
 * @property {string} version
 * @property {string} commit Empty outside a git repository; ends with `-dirty` where files differ from the commit.
 * @property {string} date ISO, of the last run.
 * @property {string} browser Its name and version, where the run was told of one.
 * @property {Record<string, Record<string, Outcome>>} files
 */

/** Between the groups that hold a test and its own name. */
const STEP = ' › ';

/**
 * The place for the outcomes of a file, by its path.
 * @param {Results['files']} files @param {string} path
 */
export const ofFile = (files, path) =>
  (files[relative(process.cwd(), path).replaceAll('\\', '/')] ??= {});

/**
 * Adds the outcome of a test. Of two tests that bear the same title, what did not pass stays.
 * @param {Record<string, Outcome>} file @param {readonly string[]} names @param {Outcome} outcome
 */
export function note(file, names, outcome) {
  const title = names.join(STEP);
  if (outcome !== 'passed' || file[title] === undefined) file[title] = outcome;
}

/**
 * The results that were kept of this version and commit, of every runner; `undefined` where there are none.
 * @returns {Results | undefined}
 */
export function readResults() {
  const kept = RUNNERS.map(keptBy).filter((one) => one !== undefined);
  const [first] = kept;
  if (!first) return undefined;
  const date =
    kept
      .map((one) => one.date)
      .sort()
      .at(-1) ?? first.date;
  const browser = kept.map((one) => one.browser).find(Boolean) ?? '';
  return { ...first, date, browser, files: Object.assign({}, ...kept.map(({ files }) => files)) };
}

/**
 * Keeps what became of the files that were run; what was kept of other files of the same commit stays.
 * @param {(typeof RUNNERS)[number]} runner @param {Results['files']} files
 */
export function keepResults(runner, files, browser = '') {
  const date = new Date().toISOString();
  const results = { ...stamp(), date, browser, files: { ...keptBy(runner)?.files, ...files } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(runner), JSON.stringify(results));
}

const RUNNERS = /** @type {const} */ (['browser', 'node']);

const fileOf = (/** @type {string} */ runner) => new URL(`${runner}.json`, folder);

/**
 * @param {(typeof RUNNERS)[number]} runner
 * @returns {Results | undefined}
 */
function keptBy(runner) {
  try {
    const results = JSON.parse(readFileSync(fileOf(runner), 'utf8'));
    const { version, commit } = stamp();
    return results.version === version && results.commit === commit ? results : undefined;
  } catch {
    return undefined;
  }
}

function stamp() {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return { version, commit: commitOf() };
}

function commitOf() {
  try {
    const args = ['describe', '--always', '--dirty', '--abbrev=10', '--exclude=*'];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
