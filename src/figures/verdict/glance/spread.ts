/** Where a value lies among a group's providers: one scale for every figure, whatever its unit. */
import type {Point} from '../../series.ts';
import type {Range} from '../verdict.ts';

/**
 * A value → its place, in standard deviations of a normal distribution: 0 at the median, ±0.67 at the quartiles,
 * ±1.28 at p10 and p90. Straight between two published percentiles; beyond the outermost on with the slope of its side.
 */
export interface Spread {
  readonly at: (value: number) => number;
  /** Places of the middle half, and of p10 to p90 where those are published. */
  readonly half: Range;
  readonly tenths: Range | null;
}

export const quartile = 0.6744898;
export const decile = 1.2815516;

interface Knot {
  readonly value: number;
  readonly place: number;
}

/** Null where no middle half is published, or all of it is one value: then nobody knows how far apart providers lie. */
export function spreadOf({p10, p25, p50, p75, p90}: Point): Spread | null {
  if (p25 === null || p50 === null || p75 === null || p25 === p75) return null;
  const tenths = p10 !== null && p90 !== null;
  const knots: readonly Knot[] = [
    ...(tenths ? [{value: p10, place: -decile}] : []),
    {value: p25, place: -quartile},
    {value: p50, place: 0},
    {value: p75, place: quartile},
    ...(tenths ? [{value: p90, place: decile}] : [])
  ];
  const slopes = [slopeOf(knots[0]!, p50), slopeOf(knots.at(-1)!, p50)] as const;
  return {
    at: (value) => placeOf(value, knots, slopes),
    half: [-quartile, quartile],
    tenths: tenths ? [-decile, decile] : null
  };
}

/** Places a unit of the value, from the median to the outermost percentile of a side; null where they are one value. */
const slopeOf = ({value, place}: Knot, median: number): number | null =>
  value === median ? null : place / (value - median);

function placeOf(
  value: number,
  knots: readonly Knot[],
  [below, above]: readonly [number | null, number | null]
) {
  const [first, last] = [knots[0]!, knots.at(-1)!];
  // Where a side has no width of its own, the other's is the measure.
  if (value < first.value) return first.place + (value - first.value) * (below ?? above!);
  if (value > last.value) return last.place + (value - last.value) * (above ?? below!);
  const same = knots.filter((knot) => knot.value === value);
  if (same.length > 0) return (same[0]!.place + same.at(-1)!.place) / 2;
  const right = knots.findIndex((knot) => knot.value > value);
  const [from, to] = [knots[right - 1]!, knots[right]!];
  return from.place + ((value - from.value) / (to.value - from.value)) * (to.place - from.place);
}
