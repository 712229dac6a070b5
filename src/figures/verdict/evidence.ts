/** One comparison by itself: on which side, by more than chance, and how far beyond what is ordinary. */
import {isShare} from '../format.ts';
import type {IndicatorPlan, Point} from '../series.ts';
import type {Comparison} from './comparison.ts';
import {type Margin, marginOf} from './margin.ts';
import {isPositive, type Ordinary, ordinaryOf} from './ordinary.ts';
import {othersRange} from './others.ts';
import {publishedRange} from './published.ts';
import {binomialLower, binomialUpper, studentUpper} from './tails.ts';
import type {Evidence, Range, Side, Why} from './verdict.ts';

/** Every level but `striking`, which takes all comparisons of a view together: see verdicts.ts. */
export function evidence(comparison: Comparison): Evidence {
  const {id, own, peers, indicator, pooled, incomplete} = comparison;
  const nothing = (why: Why): Evidence => ({
    id,
    level: 'none',
    side: 0,
    why,
    p: null,
    beyond: 0,
    others: false
  });
  if (incomplete) return nothing('incomplete');
  if (!own || !peers || !isRead(own) || !isRead(peers)) return nothing('missing');
  const margin = marginOf(own, indicator, pooled);
  if (typeof margin === 'string') return nothing(margin);
  const rest = othersRange(comparison);
  const theirs = rest ?? publishedRange(peers, indicator);
  if (theirs === null) return nothing('missing');
  const ordinary = ordinaryOf(peers, indicator);
  const far = pooled ? unknown : farOf(own, indicator, ordinary);
  return {id, ...levelOf(margin, theirs, ordinary), ...far, others: rest !== null};
}

const isRead = ({status}: Point): boolean => status !== 'hidden' && status !== 'none';

/** The levels in their order; where the printed numbers leave two open, the weaker. */
function levelOf(
  {widest, narrowest}: Margin,
  theirs: Range,
  ordinary: Ordinary | null
): Pick<Evidence, 'level' | 'side'> {
  if (theirs[1] < widest[0]) return {level: 'differs', side: 1};
  if (theirs[0] > widest[1]) return {level: 'differs', side: -1};
  const inside = narrowest[0] <= theirs[0] && theirs[1] <= narrowest[1];
  const narrow = ordinary !== null && lengthOf(widest) <= lengthOf(ordinary.narrowest);
  return {level: inside && narrow ? 'alike' : 'chance', side: 0};
}

const lengthOf = ([low, high]: Range): number => high - low;

type Far = Pick<Evidence, 'p' | 'beyond'>;

/** A pool is no provider; and without a published spread nobody knows what is ordinary. */
const unknown: Far = {p: null, beyond: 0};

function farOf(own: Point, indicator: IndicatorPlan, ordinary: Ordinary | null): Far {
  if (ordinary === null || own.value === null) return unknown;
  const [low, high] = ordinary.widest;
  const beyond: Side = own.value > high ? 1 : own.value < low ? -1 : 0;
  return {p: beyond === 0 ? 1 : tailOf(own, indicator, ordinary, beyond), beyond};
}

/**
 * The chance of a value as far beyond the nearest edge, if the truth lay on it, and of one as far on its other side. Shares: exact
 * binomial. Means: Student's t.
 */
function tailOf(own: Point, indicator: IndicatorPlan, {widest}: Ordinary, side: Side): number {
  const edge = side > 0 ? widest[1] : widest[0];
  const p = isShare(indicator.kind)
    ? ofCount(own.x!, own.n!, edge, side)
    : ofMean(own, edge, isPositive(indicator));
  return Math.min(1, p);
}

function ofCount(x: number, n: number, edge: number, side: Side): number {
  const across = 2 * n * edge - x;
  const whole = Number.isInteger(x) && Number.isInteger(n);
  // A hair, so that a count as far on the other side is not lost to the last bit.
  const hair = 1e-9 * Math.max(1, n);
  if (side > 0)
    return binomialUpper(x, n, edge) + binomialLower(whole ? Math.floor(across + hair) : across, n, edge);
  return binomialLower(x, n, edge) + binomialUpper(whole ? Math.ceil(across - hair) : across, n, edge);
}

/** Values of clients are skewed to the right: low means come with a standard error that is too small, and borrow the edge's. */
function ofMean({value, sd, n}: Point, edge: number, positive: boolean): number {
  const error = sd! / Math.sqrt(n!);
  const low = positive && value! > 0 && edge > value! ? Math.max(error, (error * edge) / value!) : error;
  return 2 * studentUpper(Math.abs(value! - edge) / low, n! - 1);
}
