/** Safe cells placed in rows and columns: every place holds one cell or none, and nothing is ever added up. */
import type {SafeCell} from '../../figures/series.ts';
import type {Choice, Offer} from './choice.ts';
import type {Field, FieldValue} from './fields.ts';
import type {Measure, Reading} from './measures.ts';

export interface GridRow extends FieldValue {
  /** One reading a column; null where there is no such figure. */
  readonly readings: readonly (Reading | null)[];
}

/** A table as it is laid out, before it is sorted or searched. */
export interface Grid {
  readonly rowField: Field | undefined;
  readonly columnField: Field | undefined;
  readonly measure: Measure;
  readonly columns: readonly FieldValue[];
  readonly rows: readonly GridRow[];
}

/** Lays out cells by a choice. Throws where two cells would share a place: the choice then leaves something open. */
export function pivot(cells: readonly SafeCell[], offer: Offer, choice: Choice): Grid {
  const field = (id: string) => offer.fields.find((one) => one.id === id);
  const [rowField, columnField] = [field(choice.rows), field(choice.columns)];
  const measure = offer.measures.find(({id}) => id === choice.show)!;
  const fixed = Object.entries(choice.fixed).map(([id, code]) => ({of: field(id)!, code}));
  const placed = placesOf(
    cells.filter((cell) => fixed.every(({of, code}) => of.codeOf(cell) === code)),
    rowField,
    columnField
  );
  const columns = columnField?.values ?? [{code: '', label: measure.label}];
  const rows = (rowField?.values ?? [{code: '', label: offer.indicator.short}]).map((value) => ({
    ...value,
    readings: columns.map((column) => {
      const cell = placed.get(keyOf(value.code, column.code));
      return cell === undefined ? null : measure.read(cell);
    })
  }));
  return withoutEmpty({rowField, columnField, measure, columns, rows});
}

function placesOf(
  cells: readonly SafeCell[],
  rowField: Field | undefined,
  columnField: Field | undefined
): ReadonlyMap<string, SafeCell> {
  const placed = new Map<string, SafeCell>();
  for (const cell of cells) {
    const key = keyOf(rowField?.codeOf(cell) ?? '', columnField?.codeOf(cell) ?? '');
    if (placed.has(key)) throw new Error(`Two safe cells of ${cell.indicator} in one place of a table.`);
    placed.set(key, cell);
  }
  return placed;
}

const keyOf = (row: string, column: string): string => JSON.stringify([row, column]);

/** Leaves out rows and columns without any figure, not even an empty one. */
function withoutEmpty(grid: Grid): Grid {
  const kept = grid.columns.map((_, at) => grid.rows.some(({readings}) => readings[at] !== null));
  const keep = <T>(list: readonly T[]) => list.filter((_, at) => kept[at]);
  const rows = grid.rows.filter(({readings}) => readings.some((reading) => reading !== null));
  return {
    ...grid,
    columns: keep(grid.columns),
    rows: rows.map((row) => ({...row, readings: keep(row.readings)}))
  };
}
