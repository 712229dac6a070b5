/** The table on screen as it is drawn, in the colours of the house. */
import type {DrawnGrid, GridMark} from '../../figures/grid/draw-grid.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {elementsIn, type Walkable} from '../marks.ts';
import type {Choice, Offer} from './choice.ts';
import type {Reading} from './measures.ts';
import type {Grid} from './pivot.ts';
import {fixedWords, textOf, whatWords} from './words.ts';

/** What of a grid is drawn: of periods only single ones, since several together are no moment on a line. */
export function drawable(grid: Grid): Grid {
  return grid.rowField?.role === 'period'
    ? {...grid, rows: grid.rows.filter(({axis}) => axis !== false)}
    : grid;
}

/** A grid ready to be drawn. Colours tell the reader from the groups, and nothing else: several lines of one and the same are tints of it. */
export function drawnOf(plan: ReportPlan, offer: Offer, choice: Choice, grid: Grid): DrawnGrid {
  const {rowField, columnField, measure, columns, rows} = grid;
  const fixedScope = choice.fixed['scope'] ?? plan.self;
  const scopeOf = (row: string | null, column: string) =>
    columnField?.role === 'scope' ? column : rowField?.role === 'scope' ? row : fixedScope;
  const apart = columns.length > 1 && columnField?.role !== 'scope';
  const isOwn = (row: string | null, column: string) =>
    plan.self !== null && scopeOf(row, column) === plan.self;
  return {
    label: `${offer.indicator.title} ${whatWords(grid)}. ${fixedWords(offer, choice)} Dezelfde cijfers staan in de tabel.`,
    unit: measure.label,
    timeline: rowField?.role === 'period',
    columns: columns.map(({code, label}, at) => ({
      label: columnField ? label : '',
      own: !apart && isOwn(null, code),
      colour: isOwn(null, code) ? 'var(--own)' : 'var(--group)',
      nth: apart ? at : null
    })),
    rows: rows.map((row) => ({
      label: row.label,
      marks: row.readings.map((reading, at) => reading && markOf(reading, isOwn(row.code, columns[at]!.code)))
    }))
  };
}

const markOf = (reading: Reading, own: boolean): GridMark => ({
  value: reading.number,
  low: reading.low,
  high: reading.high,
  text: textOf(reading),
  hidden: reading.status === 'hidden',
  bound: reading.status === 'under' || reading.status === 'over' ? reading.status : null,
  hollow: reading.unreliable,
  own
});

/** A drawn grid mark by mark: left and right from row to row, up and down among the columns of a row. */
export function walkableGrid({rows, columns}: DrawnGrid): Walkable {
  const placeOf = (index: number) => ({
    row: Math.floor(index / columns.length),
    column: index % columns.length
  });
  return {
    marksIn: (drawing) =>
      [...elementsIn(drawing)]
        .sort(([a], [b]) => a - b)
        .map(([index, element]) => {
          const {row, column} = placeOf(index);
          return {index, element, line: String(column), place: String(row)};
        }),
    words({index}) {
      const {row, column} = placeOf(index);
      const {text, hidden} = rows[row]!.marks[column]!;
      const where = [rows[row]!.label, columns[column]!.label].filter(Boolean).join(', ');
      return `${where}: ${hidden ? 'verborgen' : text}`;
    }
  };
}
