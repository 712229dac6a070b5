import type {Optimum} from '../lp/model.ts';
import {type Breach, breachOf} from './breach.ts';
import type {Wanted} from './repair.ts';
import {hair, type Search} from './search.ts';
import type {Need, Target} from './targets.ts';

/**
 * Is this count safe? A point of whole numbers is proof that it is, the linear bounds are proof that it is not;
 * between the two whole numbers are searched.
 */
export function settleCount(target: Target, need: Need, unit: number, search: Search): Breach | null {
  if (isMet(target, need, unit)) return null;
  search.solveUp(target.most);
  search.solveDown(target.least);
  if (isMet(target, need, unit)) return null;
  return countBreach(target, need, unit) ?? searchWholes(target, need, unit, search);
}

function searchWholes(target: Target, need: Need, unit: number, search: Search): Breach | null {
  for (const wanted of wants(target, need, unit)) {
    const away = isMet(target, need, unit) ? null : search.world.wholePoint(unit, wanted);
    if (away) search.absorb(away);
  }
  if (isMet(target, need, unit)) return null;
  endInWholes(target, unit, search);
  return countBreach(target, need, unit);
}

/** What whole numbers must still do: reach the need above or below, or move at all. */
function wants({most, least}: Target, {above, below}: Need, unit: number): readonly Wanted[] {
  const up = (above ?? -Infinity) - most.truth;
  const down = least.truth - (below ?? Infinity);
  return [
    {terms: most.terms, sign: 1, far: Math.max(up, unit)},
    {terms: least.terms, sign: -1, far: Math.max(down, unit)}
  ];
}

/** The exact ends over whole numbers, which may lie within the linear ones. */
function endInWholes({most, least}: Target, unit: number, {world}: Search): void {
  const whole = world.whole(unit);
  try {
    for (const aim of new Set([most, least])) {
      aim.wholeUp = furthest(whole.maximise(aim.terms), unit, aim.wholeUp);
      aim.wholeDown = furthest(whole.minimise(aim.terms), unit, aim.wholeDown);
      aim.wholesEnd = true;
    }
  } finally {
    whole.dispose();
  }
}

const furthest = ({gain}: Optimum, unit: number, known: number) =>
  Number.isFinite(known) ? Math.round(gain) * unit : known;

function isMet({most, least}: Target, {above, below}: Need, unit: number): boolean {
  const [lower, upper] = [least.truth - least.wholeDown, most.truth + most.wholeUp];
  return (
    (above === null || upper >= above - hair * unit) &&
    (below === null || lower <= below + hair * unit) &&
    upper - lower >= unit / 2
  );
}

function countBreach(target: Target, need: Need, unit: number): Breach | null {
  const [lower, upper] = wholesWithin(target, unit);
  const above = need.above !== null && upper < need.above - hair * unit;
  const below = need.below !== null && lower > need.below + hair * unit;
  const exact = upper - lower < unit / 2;
  return above || below || exact ? breachOf(target, exact, below && !above) : null;
}

/** The whole numbers within the bounds found, in the table's own unit. */
export function wholesWithin({most, least}: Target, unit: number): readonly [lower: number, upper: number] {
  const down = least.wholesEnd ? least.wholeDown : least.down;
  const up = most.wholesEnd ? most.wholeUp : most.up;
  const [lower, upper] = [(least.truth - down) / unit, (most.truth + up) / unit];
  // Adding 0 makes a negative nothing nothing.
  return [Math.ceil(lower - hair) * unit + 0, Math.floor(upper + hair) * unit];
}
