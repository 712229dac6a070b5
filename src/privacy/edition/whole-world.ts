import type {Highs} from 'highs';
import {createModel, Infeasible} from '../lp/model.ts';
import {type Bounds, type System, type Terms, weigh} from '../lp/system.ts';

/** Per column the number of which only multiples occur; null: any amount does. */
export type Steps = readonly (number | null)[];

/**
 * Fractions can find room where whole numbers leave none. A world of whole numbers in which `terms` come at
 * least so far above their truth, as distances from the truth; null when there is none.
 */
export function wholeWorld(
  highs: Highs,
  {columns, rows, truth = []}: System,
  steps: Steps,
  terms: Terms,
  far: number
): Float64Array | null {
  const stepped = (of: Terms): Terms => of.map(([column, times]) => [column, times * (steps[column] ?? 1)]);
  const within = (bounds: Bounds, real: number, step: number | null): Bounds => {
    const [lo, hi] = [Math.min(0, bounds.lo - real), Math.max(0, bounds.hi - real)];
    return step === null ? {lo, hi} : {lo: Math.ceil(lo / step - HAIR), hi: Math.floor(hi / step + HAIR)};
  };
  const isCount = (of: Terms): boolean =>
    of.every(([column, times]) => steps[column] !== null && Number.isInteger(times));
  const model = createModel(highs, {
    columns: columns.map(({name, measure, ...bounds}, at) => ({
      name,
      ...(measure ? {measure} : {}),
      ...within(bounds, truth[at]!, steps[at]!),
      integer: steps[at] !== null
    })),
    rows: [
      ...rows.map(({name, terms: of, ...bounds}) => ({
        name,
        terms: stepped(of),
        ...within(bounds, weigh(of, truth), isCount(of) ? 1 : null)
      })),
      {name: 'far enough', terms: stepped(terms), lo: Math.ceil(far - HAIR), hi: Infinity}
    ]
  });
  try {
    const {away} = model.minimise([[0, 0]]);
    return away!.map((move, at) => (steps[at] === null ? move : Math.round(move) * steps[at]!));
  } catch (error) {
    if (error instanceof Infeasible) return null;
    throw error;
  } finally {
    model.dispose();
  }
}

/** A hair of arithmetic is no part of a unit. */
const HAIR = 1e-6;

/** Do all columns that come in ones do so in this world? */
export const isWhole = (away: Float64Array, whole: readonly boolean[]): boolean =>
  whole.every((is, at) => !is || Math.abs(away[at]! - Math.round(away[at]!)) < HAIR);
