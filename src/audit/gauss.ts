import type {Terms} from './system.ts';

const isZero = (value: number): boolean => Math.abs(value) < 1e-9;

/**
 * The columns that follow from these sums alone, were their numbers exact: Gaussian elimination; a column
 * follows when its unit row is among the reduced rows.
 */
export function derivable(sums: readonly Terms[], width: number): ReadonlySet<number> {
  const rows = sums.map((terms) => written(terms, width));
  const found = new Set<number>();
  for (const row of reduce(rows, width)) {
    const first = row.findIndex((value) => !isZero(value));
    if (first >= 0 && row.findLastIndex((value) => !isZero(value)) === first) found.add(first);
  }
  return found;
}

/** What follows from these sums by adding and taking away, were their numbers exact. */
export function following(sums: readonly Terms[], width: number): (terms: Terms) => boolean {
  const rows = reduce(
    sums.map((terms) => written(terms, width)),
    width
  );
  const pivots = rows.map((row) => row.findIndex((value) => !isZero(value)));
  return (terms) => {
    const left = written(terms, width);
    for (const [at, row] of rows.entries()) subtract(left, row, pivots[at]!);
    return left.every(isZero);
  };
}

function written(terms: Terms, width: number): Float64Array {
  const row = new Float64Array(width);
  for (const [column, by] of terms) row[column]! += by;
  return row;
}

/** Reduced row echelon form, in place. */
function reduce(rows: Float64Array[], width: number): Float64Array[] {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const pivot = largestAt(rows, column, done);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    const by = rows[done]![column]!;
    rows[done] = rows[done]!.map((value) => value / by);
    rows.forEach((row, at) => {
      if (at !== done) subtract(row, rows[done]!, column);
    });
    done++;
  }
  return rows.slice(0, done);
}

function largestAt(rows: readonly Float64Array[], column: number, from: number): number {
  let best = -1;
  for (let row = from; row < rows.length; row++) {
    const size = Math.abs(rows[row]![column]!);
    if (!isZero(size) && (best < 0 || size > Math.abs(rows[best]![column]!))) best = row;
  }
  return best;
}

function subtract(row: Float64Array, pivot: Float64Array, column: number): void {
  const by = row[column]!;
  if (by === 0) return;
  for (let at = column; at < row.length; at++) row[at]! -= by * pivot[at]!;
  row[column] = 0;
}
