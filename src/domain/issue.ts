/** What can be wrong with a row or a field. The sentence for people is in `i18n/`. */
export type IssueCode =
  | 'not-an-object'
  | 'missing-name'
  | 'duplicate-id'
  | 'same-structure'
  | 'same-event'
  | 'unknown-id'
  | 'not-text'
  | 'too-long'
  | 'unknown-value'
  | 'bad-link'
  | 'bad-phone'
  | 'several-phones'
  | 'bad-postcode'
  | 'bad-insee-code'
  | 'bad-date'
  | 'bad-position'
  | 'swapped-position'
  | 'unknown-projection'
  | 'bad-hours'
  | 'bad-finess'
  | 'no-source'
  | 'unknown-commune'
  | 'bad-members'
  | 'missing-cpts'
  | 'unknown-column'
  | 'duplicate-column'
  | 'extra-cell'
  | 'short-row'
  | 'bad-quotes'
  | 'unread-line'
  | 'cut-short'
  | 'more-pages';

/** One bad row or field of a source. The rest of the source is shown all the same. */
export interface Issue {
  readonly code: IssueCode;
  /** `error`: the row is left out. `warning`: it shows without the field. */
  readonly level: 'error' | 'warning';
  /** 1-based position of the record in its list. */
  readonly record?: number;
  /** 1-based line and column of the file, where the format has lines. */
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  /** What was found, cut to `VALUE_LENGTH` characters. */
  readonly value?: string;
}
