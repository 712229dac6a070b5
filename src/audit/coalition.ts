import type {System, Terms} from './system.ts';
import {tightest} from './twins.ts';

/** Two owners who put their figures together: how many published figures, or differences of two, they could undo. */
export interface Coalitions {
  readonly tested: number;
  readonly open: number;
}

/**
 * Direct test, without a solver: of a published sum, and of what one published sum has more than another,
 * take away all but the largest owner and the two next; is what is left, rounding included, room enough?
 * Reported, never blocking: who talks to whom cannot be known.
 */
export function coalitionsOf(system: System, percent: number): Coalitions {
  const {rows, columns} = system;
  const counts = tightest(
    rows.filter(({published, terms}) => published && terms.length > 0 && terms.every(([, by]) => by === 1))
  );
  const alike = Map.groupBy(counts, ({published, terms}) =>
    [published!.place, columns[terms[0]![0]]!.category, columns[terms[0]![0]]!.measure].join('|')
  );
  let tested = 0;
  let open = 0;
  const test = (terms: Terms, room: number): void => {
    tested++;
    if (!isSafe(terms, room, system, percent)) open++;
  };
  for (const same of alike.values())
    for (const row of same) {
      test(row.terms, row.hi - row.lo);
      for (const other of same) {
        const inside = new Set(other.terms.map(([column]) => column));
        const rest = row.terms.filter(([column]) => !inside.has(column));
        const nested = other !== row && row.terms.length - rest.length === other.terms.length;
        if (nested && rest.length > 0) test(rest, row.hi - row.lo + other.hi - other.lo);
      }
    }
  return {tested, open};
}

function isSafe(terms: Terms, room: number, {known}: System, percent: number): boolean {
  const amounts = [...known.values()]
    .map((own) => terms.reduce((sum, [column]) => sum + (own.get(column) ?? 0), 0))
    .sort((a, b) => b - a);
  const [first = 0] = amounts;
  const rest = amounts.slice(3).reduce((sum, amount) => sum + amount, 0);
  return first === 0 || rest + room >= (percent / 100) * first;
}
