/** What proves a criterion: a test by its file and full title (groups and name, joined by ` › `), or a whole group of them. */
export interface Proof {
  readonly file: string;
  readonly title: string;
}

interface Named {
  /** As RGAA 4.1 numbers it. */
  readonly number: string;
  /** What it is about, in our words. */
  readonly subject: string;
}

export interface Applicable extends Named {
  /** What the library does about it. */
  readonly done: string;
  readonly proofs: readonly Proof[];
  /** What no test can tell, for the person who audits the page. */
  readonly toCheck?: string;
}

export interface NotApplicable extends Named {
  readonly notApplicable: string;
}

export type Criterion = Applicable | NotApplicable;

export interface Theme {
  readonly number: number;
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

/** Tests, or groups, of one file. */
export function proofs(file: string, ...titles: readonly string[]): readonly Proof[] {
  return titles.map((title) => ({ file: `test/${file}.test.ts`, title }));
}
