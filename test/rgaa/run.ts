import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { writeFromSource } from '../../build/site/source-page.mjs';
import { readResults } from '../support/results.mjs';
import { evidenceOf, problems } from './evidence.js';
import { evidenceHtml } from './page.js';
import { RGAA } from './rgaa-4.1.js';

const PAGE = 'demo/accessibilite.html';

/** Files that the map names, of which nothing was kept for this commit. */
function notRun(): readonly string[] {
  const kept = readResults()?.files ?? {};
  const named = RGAA.flatMap(({ criteria }) => criteria).flatMap((criterion) =>
    'proofs' in criterion ? criterion.proofs.map(({ file }) => file) : [],
  );
  return [...new Set(named)].filter((file) => kept[file] === undefined);
}

function npm(...args: readonly string[]): void {
  spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Runs those, each by its runner. What fails is told by the results. */
function runMissing(files: readonly string[]): void {
  const isOfNode = (file: string): boolean => /^test\/(?:bundle|host|node)\//.test(file);
  const [ofNode, inBrowser] = [files.filter(isOfNode), files.filter((file) => !isOfNode(file))];
  if (ofNode.length > 0) {
    npm('run', 'build');
    const reporter = '--test-reporter=./test/support/node-reporter.mjs';
    const args = ['--import', 'tsx', '--test', reporter, ...ofNode];
    spawnSync(process.execPath, args, { stdio: 'inherit' });
  }
  if (inBrowser.length > 0) npm('run', 'test:browser', '--', '--files', ...inBrowser);
}

const missing = notRun();
if (missing.length > 0) runMissing(missing);

const results = readResults();
if (!results) throw new Error('Les tests n’ont laissé aucun résultat.');

const evidence = evidenceOf(RGAA, results.files);
const html = evidenceHtml(evidence, results);
writeFromSource('fr', 'accessibilite.html', { evidence: html });
// Statements of accessibility are written in French.
writeFromSource('en', 'accessibilite.html', { evidence: `<div lang="fr">${html}</div>` });

const found = problems(evidence);
for (const line of found) console.error(line);
console.log(
  found.length === 0
    ? `Preuves écrites : ${PAGE}`
    : `${found.length} preuves manquent : voir ${PAGE}`,
);
process.exitCode = found.length === 0 ? 0 : 1;
