import type {Equation} from './equations.ts';

/**
 * The hidden variables that follow exactly from what is shown: Gaussian elimination over the equations.
 * A variable follows when its own unit row is among the reduced rows.
 */
export function derivable(
  equations: readonly Equation[],
  hidden: (id: string) => boolean
): readonly string[] {
  const columns = [
    ...new Set(equations.flatMap(({total, parts}) => [total, ...parts]).filter(hidden))
  ].sort();
  const index = new Map(columns.map((id, column) => [id, column]));
  const rows = equations
    .map((equation) => rowOf(equation, index))
    .filter((row) => row.some((value) => value !== 0));
  return reduce(rows, columns.length).flatMap((row) => {
    const [only, another] = row.flatMap((value, column) => (isZero(value) ? [] : [column]));
    return only !== undefined && another === undefined ? [columns[only]!] : [];
  });
}

const isZero = (value: number): boolean => Math.abs(value) < 1e-9;

function rowOf({total, parts}: Equation, index: ReadonlyMap<string, number>): number[] {
  const row = new Array<number>(index.size).fill(0);
  const add = (id: string, times: number) => {
    const column = index.get(id);
    if (column !== undefined) row[column]! += times;
  };
  add(total, -1);
  for (const part of parts) add(part, 1);
  return row;
}

/** Reduced row echelon form. */
function reduce(rows: number[][], width: number): number[][] {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= done && !isZero(row[column]!));
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    clear(rows, done++, column);
  }
  return rows.slice(0, done);
}

function clear(rows: number[][], at: number, column: number): void {
  const scale = rows[at]![column]!;
  const pivot = rows[at]!.map((value) => value / scale);
  rows[at] = pivot;
  rows.forEach((row, other) => {
    const times = row[column]!;
    if (other !== at && !isZero(times))
      rows[other] = row.map((value, index) => value - times * pivot[index]!);
  });
}
