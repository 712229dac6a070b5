/** Which rows of a table are shown, and in which order. */
import type {GridRow} from './pivot.ts';

/** By which column, counted from 0; -1 is the name of the row. */
export interface Order {
  readonly at: number;
  readonly down: boolean;
}

const collator = new Intl.Collator('nl', {numeric: true, sensitivity: 'base'});

/** The rows whose name holds these words, capitals and accents aside. */
export function search(rows: readonly GridRow[], words: string): readonly GridRow[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return rows.filter(({label}) => wanted.every((word) => folded(label).includes(word)));
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The rows in this order; without a number come last, whichever way it goes. Null keeps the order of the report. */
export function sort(rows: readonly GridRow[], order: Order | null): readonly GridRow[] {
  if (order === null) return rows;
  const way = order.down ? -1 : 1;
  if (order.at < 0) return [...rows].sort((a, b) => way * collator.compare(a.label, b.label));
  // An interval goes by its lower end.
  const number = ({readings}: GridRow) => readings[order.at]?.number ?? readings[order.at]?.low ?? null;
  return [...rows].sort((a, b) => {
    const [one, other] = [number(a), number(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}

/** What a press on a column's head asks for: up, then down, then as the report has it. */
export function nextOrder(order: Order | null, at: number): Order | null {
  if (order?.at !== at) return {at, down: false};
  return order.down ? null : {at, down: true};
}
