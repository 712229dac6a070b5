import {complement} from './complement.ts';
import {canHide, type Drafts, hide, isReadable, together} from './drafts.ts';
import {type Equation, variable} from './equations.ts';
import type {Frame} from './frame.ts';
import type {GroupFigures} from './group-figures.ts';
import type {Groups} from './groups.ts';
import {sumOf} from './holdings.ts';
import {passes, smallPart} from './rules.ts';

/** A total is worth as much as three of its parts: it is the number that most readers look at. */
const TOTAL_WEIGHT = 3;

/** Inside one group: nothing hidden may follow from the sums that are shown. */
export function guardSums(
  drafts: GroupFigures,
  equations: readonly Equation[],
  frame: Frame,
  groups: Groups
): void {
  const name = `${groups.ids[drafts.group]} ${drafts.table.indicator.id}`;
  const totals = new Set(equations.flatMap(({total, over}) => (over === null ? [] : [total])));
  complement({
    equations,
    hidden: (id) => drafts.of(id).length > 0 && !drafts.of(id).some(isReadable),
    cost: (id) => costOf(id, drafts, totals),
    hide: (id) => {
      const undos = drafts
        .of(id)
        .filter(isReadable)
        .map((draft) => hide(draft, 'complement'));
      return () => {
        for (const undo of undos) undo();
      };
    },
    safeSum: (ids, equation) =>
      ids.every((id) => isRoundedSafe(id, drafts, frame)) ||
      (ids.length > 1 && isSafeSum(ids, equation, drafts, frame, groups)),
    safeAlone: (id) => isRoundedSafe(id, drafts, frame),
    tie: (id) => frame.tie(`${name} ${id}`)
  });
}

/**
 * A few people in a figure that is hidden for that alone: rounded to one base they can be any few, so
 * nothing more need be hidden. The audit still tries whether an owner can be worked out from it.
 */
function isRoundedSafe(id: string, {of, rounded}: GroupFigures, {policy}: Frame): boolean {
  const base = policy.roundingBase.value;
  const {value, reach} = rounded.get(id) ?? {value: 0, reach: 0};
  const fits = value === base && reach >= base - 1 && policy.minParts.value <= 2 * base;
  return fits && variable(id).measure === 'x' && of(id).every(({x}) => smallPart(x, policy));
}

/** Nothing is gained by hiding a zero: a hidden figure is never zero (R10). */
function costOf(id: string, drafts: Drafts, totals: ReadonlySet<string>): number | null {
  const readable = drafts.of(id).filter(isReadable);
  if (!readable.every(canHide)) return null;
  const {measure} = variable(id);
  const empty = readable.every(({n, x}) => n === 0 || (measure === 'x' && x === 0));
  if (empty) return null;
  return (
    readable.reduce((sum, {n, x}) => sum + (drafts.table.shape.parted ? x : n), 0) *
    (totals.has(id) ? TOTAL_WEIGHT : 1)
  );
}

/** The sum of holes is a number like any other: R1 to R4 and R6 hold for it too. */
function isSafeSum(
  ids: readonly string[],
  {over}: Equation,
  drafts: Drafts,
  frame: Frame,
  groups: Groups
): boolean {
  const {shape} = drafts.table;
  const holdings = together(ids, drafts, groups);
  const [n, x] = [sumOf(holdings, 'n'), sumOf(holdings, 'x')];
  const small =
    smallPart(x, frame.policy) || (over !== null && shape.parted && smallPart(n - x, frame.policy));
  return !small && passes(holdings, shape, frame.policy);
}
