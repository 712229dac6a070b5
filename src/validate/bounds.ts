import type {Cell, Indicator} from '../template/define.ts';
import {exceeds, near, rounding} from './amounts.ts';
import type {ValidateCode} from './fault.ts';

/** A value that its kind of indicator cannot have: which amount, and why. */
export interface Breach {
  readonly code: ValidateCode;
  readonly amount: 'clients' | 'n' | 'x' | 'xx';
  readonly args?: Readonly<Record<string, number>>;
}

/** Every breach of one cell; the first that makes the others meaningless stands alone. */
export function breaches(cell: Cell, {count, usual}: Indicator): readonly Breach[] {
  const unfit = [...notFinite(cell), ...negative(cell, allowsNegative(count))];
  if (unfit.length > 0) return unfit;
  const ofKind =
    count.kind === 'mean'
      ? mean(cell, count.range)
      : count.kind === 'count'
        ? counted(cell, count.categories === undefined)
        : part(cell);
  return [...nobody(cell), ...ofKind, ...(usual === undefined || usual.fractions ? [] : halves(cell, count))];
}

const AMOUNTS = ['clients', 'n', 'x', 'xx'] as const;

const notFinite = (cell: Cell): Breach[] =>
  AMOUNTS.filter((amount) => !Number.isFinite(cell[amount] ?? 0)).map((amount) => ({
    code: 'cell-not-finite',
    amount
  }));

const negative = (cell: Cell, sumMayBe: boolean): Breach[] =>
  AMOUNTS.filter((amount) => (cell[amount] ?? 0) < 0 && !(amount === 'x' && sumMayBe)).map((amount) => ({
    code: 'cell-negative',
    amount
  }));

/** The sum of a mean may be below zero where one unit may. */
const allowsNegative = (count: Indicator['count']): boolean =>
  count.kind === 'mean' && (count.range === null || count.range[0] < 0);

const nobody = ({clients, n}: Cell): Breach[] =>
  n > 0 && clients === 0 ? [{code: 'clients-missing', amount: 'clients'}] : [];

/** Nobody counts half a person: n is whole, and so is what is counted of it where that is no amount. */
function halves(cell: Cell, {kind, quantity}: Indicator['count']): Breach[] {
  const amounts = kind === 'mean' ? (['n'] as const) : quantity ? [] : (['n', 'x'] as const);
  const half = amounts.find((amount) => !Number.isInteger(cell[amount]));
  return half === undefined ? [] : [{code: 'number-not-whole', amount: half}];
}

const counted = ({n, x}: Cell, whole: boolean): Breach[] =>
  whole && !near(n, x) ? [{code: 'count-differs', amount: 'x'}] : [];

const part = ({n, x}: Cell): Breach[] => (exceeds(x, n) ? [{code: 'part-over-n', amount: 'x'}] : []);

function mean(cell: Cell, range: readonly [number, number] | null): Breach[] {
  const [min, max] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const {n, x} = cell;
  const low = n === 0 ? 0 : n * min;
  const high = n === 0 ? 0 : n * max;
  const slack = rounding(x);
  if (exceeds(low, x + slack) || exceeds(x - slack, high))
    return [{code: 'mean-out-of-range', amount: 'x', ...(range === null ? {} : {args: {min, max}})}];
  return spread(cell, range);
}

/**
 * xx ≥ x²/n for any values (Cauchy-Schwarz); within [a, b] also xx ≤ (a+b)x − n·a·b, for
 * (v − a)(b − v) ≥ 0 holds for every single value.
 */
function spread({n, x, xx}: Cell, range: readonly [number, number] | null): Breach[] {
  if (xx === undefined) return [];
  const least = n === 0 ? 0 : (x * x) / n;
  const [a, b] = range ?? [0, Number.POSITIVE_INFINITY];
  const most = n === 0 ? 0 : range === null ? Number.POSITIVE_INFINITY : (a + b) * x - n * a * b;
  const below = xx + rounding(xx) + (n === 0 ? 0 : (2 * Math.abs(x) * rounding(x)) / n);
  const above = xx - rounding(xx) - (range === null ? 0 : Math.abs(a + b) * rounding(x));
  const impossible = exceeds(least, below) || (most !== Number.POSITIVE_INFINITY && exceeds(above, most));
  return impossible && !near(xx, least) ? [{code: 'spread-impossible', amount: 'xx'}] : [];
}
