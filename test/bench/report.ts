/** What was measured of one thing, each time; never empty. */
export interface Row {
  readonly what: string;
  readonly values: readonly number[];
  readonly unit: '' | 'ms' | 'kB';
  /** The most it should be, by the median. */
  readonly budget?: number;
}

const COLUMNS = ['median', 'min–max', 'budget'] as const;
const WIDTHS = [66, 10, 19, 9] as const;

/** One table: a line for each row, and what is over its budget said at its end. */
export function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ what, values, unit, budget }) => {
    const middle = median(values);
    const spread = `${figure(Math.min(...values))}–${figure(Math.max(...values))}`;
    return [
      line(
        unit ? `${what} (${unit})` : what,
        figure(middle),
        values.length > 1 ? spread : '',
        budget === undefined ? '' : figure(budget),
      ),
      budget !== undefined && middle > budget ? '  over' : '',
    ].join('');
  });
  return [
    line(title, ...COLUMNS),
    '-'.repeat(WIDTHS.reduce<number>((sum, width) => sum + width, 0)),
    ...lines,
  ]
    .join('\n')
    .concat('\n');
}

function line(...cells: readonly string[]): string {
  return cells
    .map((cell, index) =>
      index === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[index] ?? 0),
    )
    .join('');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Three significant digits are all that such measures give. */
function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const digits =
    Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toFixed(digits);
}
