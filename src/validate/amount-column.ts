import type {PlacedCell} from './cells.ts';

type Amount = 'clients' | 'n' | 'x' | 'xx';

/** So many rows tell a column from the others. */
const ROWS = 300;

/**
 * The column of a source in which an amount of its cells stands: the one that holds it in every row. A dataset's `cells` is a
 * function, so that this is looked up afterwards; where several fit or none does, the amount has no column of its own.
 */
export function amountColumns(
  placed: readonly PlacedCell[]
): (one: PlacedCell['raw'], amount: Amount) => string | undefined {
  const byFile = Map.groupBy(placed, ({raw}) => raw.file);
  const known = new Map<string, string | undefined>();
  return ({file}, amount) => {
    const id = `${file}|${amount}`;
    if (!known.has(id)) known.set(id, columnIn(byFile.get(file) ?? [], amount));
    return known.get(id);
  };
}

function columnIn(placed: readonly PlacedCell[], amount: Amount): string | undefined {
  const step = Math.max(1, Math.floor(placed.length / ROWS));
  const some = placed.filter(({cell}, at) => at % step === 0 && cell[amount] !== undefined);
  const columns = Object.keys(some[0]?.raw.fields ?? {});
  if (columns.includes(amount)) return amount;
  const fitting = columns.filter((column) =>
    some.every(({cell, raw}) => Number(raw.fields[column] || Number.NaN) === cell[amount])
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
