/** A large reader is a part of its own group: then it is held against the others in it. */
import {boundOf, isShare} from '../format.ts';
import type {IndicatorPlan, Point} from '../series.ts';
import type {Comparison} from './comparison.ts';
import {denominatorOf, numeratorOf, publishedRange, quotient} from './published.ts';
import type {Range} from './verdict.ts';

/** From this part of a group on, the reader itself would move the number that it is held against. */
const largePart = 0.1;

/**
 * From where to where the others' value lies, as far as it follows from the group's printed numbers and the reader's shown
 * own cell; null where the reader is no large part of the group, or has no shown cell. Only a level is made of it.
 */
export function othersRange({own, peers, indicator, member, pooled}: Comparison): Range | null {
  if (!member || pooled || own?.status !== 'shown' || !peers || peers.n === null) return null;
  const {n, x} = own;
  if (n === null || x === null) return null;
  const all = denominatorOf(peers, indicator);
  if (n <= largePart * all[0]) return null;
  const rest: Range = [all[0] - n, all[1] - n];
  if (rest[0] <= 0) return anywhere(indicator);
  return isShare(indicator.kind) ? ofShare(peers, indicator, x, rest) : ofMean(peers, indicator, x, all, n);
}

function ofShare(peers: Point, indicator: IndicatorPlan, x: number, rest: Range): Range {
  const bound = boundOf(peers, indicator);
  const counted = denominatorOf(peers, indicator);
  const [least, most] = !bound
    ? numeratorOf(peers, indicator)
    : bound.over
      ? [bound.at * counted[0], counted[1]]
      : [0, bound.at * counted[1]];
  return quotient([Math.max(0, least - x), Math.max(0, most - x)], rest);
}

/** Of each printed number either end; between them the mean of the others moves one way. */
function ofMean(peers: Point, indicator: IndicatorPlan, x: number, all: Range, n: number): Range | null {
  const mean = publishedRange(peers, indicator);
  if (mean === null) return null;
  const ends = all.flatMap((whole) => mean.map((value) => (whole * value - x) / (whole - n)));
  return [Math.min(...ends), Math.max(...ends)];
}

/** Too little is left of the group to say anything of it. */
const anywhere = ({kind, range}: IndicatorPlan): Range =>
  isShare(kind) ? [0, 1] : (range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
