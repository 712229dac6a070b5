/** What differs between the report that readers have and the one that takes its place: which figures, never their values. */
import type {SafeCell} from '../figures/series.ts';
import type {Change} from '../publish/order.ts';
import {cellsIn, cellsOf} from './open.ts';
import {cellKey} from './union.ts';

/** Which number of a report: whose (`scope`), and where. */
export type Changed = Pick<SafeCell, 'scope' | 'indicator' | 'category' | 'at'>;

/** The numbers that were printed otherwise, or not at all, sorted. Throws InputError where the page that stands does not open. */
export async function changedFigures({place, before, after}: Change): Promise<readonly Changed[]> {
  const then = byKey(before === null ? [] : await cellsIn(place, before.page, before.phrases));
  const now = byKey(after === null ? [] : cellsOf(after.cells));
  const keys = [...new Set([...then.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [then.get(key), now.get(key)];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : (one ?? other)!;
  });
}

const byKey = (cells: readonly SafeCell[]): ReadonlyMap<string, SafeCell> =>
  new Map(cells.map((cell) => [cellKey(cell), cell]));
