import type { Outcome, Results } from '../support/results.mjs';
import type { Applicable, Criterion, Proof, Theme } from './criterion.js';

/** C: the tests prove it, and nothing is left to a person. NC: a proof is missing, or did not pass. */
export type Status = 'C' | 'NC' | 'NA' | 'à vérifier';

/** One test that was run, or that should have been. */
export interface ProvenBy {
  readonly file: string;
  readonly title: string;
  readonly outcome: Outcome | 'missing';
}

export interface Evidence {
  readonly criterion: Criterion;
  readonly status: Status;
  readonly tests: readonly ProvenBy[];
}

/** What each criterion comes to, from the results of one run. */
export function evidenceOf(
  themes: readonly Theme[],
  files: Results['files'],
): ReadonlyMap<Theme, readonly Evidence[]> {
  return new Map(
    themes.map((theme) => [theme, theme.criteria.map((one) => evidenceFor(one, files))]),
  );
}

function evidenceFor(criterion: Criterion, files: Results['files']): Evidence {
  if ('notApplicable' in criterion) return { criterion, status: 'NA', tests: [] };
  const tests = criterion.proofs.flatMap((proof) => testsOf(proof, files));
  return { criterion, status: statusOf(criterion, tests), tests };
}

function statusOf({ toCheck }: Applicable, tests: readonly ProvenBy[]): Status {
  if (tests.some(({ outcome }) => outcome !== 'passed')) return 'NC';
  return toCheck === undefined ? 'C' : 'à vérifier';
}

/** The test of that title, or all those of the group of that title. */
function testsOf({ file, title }: Proof, files: Results['files']): readonly ProvenBy[] {
  const found = Object.entries(files[file] ?? {}).filter(
    ([full]) => full === title || full.startsWith(`${title} › `),
  );
  if (found.length === 0) return [{ file, title, outcome: 'missing' }];
  return found.map(([full, outcome]) => ({ file, title: full, outcome }));
}

/** Why the evidence cannot be relied on, a line each. */
export function problems(evidence: ReadonlyMap<Theme, readonly Evidence[]>): readonly string[] {
  const words = { missing: 'absent', failed: 'échoué', skipped: 'ignoré', passed: '' };
  return [...evidence.values()]
    .flat()
    .flatMap(({ criterion, tests }) =>
      tests
        .filter(({ outcome }) => outcome !== 'passed')
        .map(
          ({ file, title, outcome }) =>
            `${criterion.number} : test ${words[outcome]} : ${file} : ${title}`,
        ),
    );
}
