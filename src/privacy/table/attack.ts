import type {Optimum} from '../lp/model.ts';
import {type Aim, forget, reach} from './aim.ts';
import type {Wanted} from './repair.ts';
import type {Need, Target, Targets} from './targets.ts';
import type {World} from './world.ts';

export interface Breach {
  readonly target: Target;
  readonly kind: 'exact' | 'interval';
  /** The bound that is too tight. */
  readonly side: 'upper' | 'lower';
}

/** One attacker at work on the world as it now is. */
export interface Attack {
  readonly targets: readonly Target[];
  /** Solves no more than is needed to know whether the target is safe. */
  settle(target: Target): Breach | null;
  /** The exact interval, in the unit of the table. */
  interval(target: Target): readonly [lower: number, upper: number];
  /** Takes a point known to be possible, as distances from the truth. */
  absorb(away: Float64Array): void;
  /** More has been hidden: what was reached still is, but it need not be the end. */
  widened(): void;
  /** Every point found so far. */
  readonly points: readonly Float64Array[];
}

/** Starts from the targets of the world's attacker and the points that earlier work left and that still are possible. */
export function attack(
  world: World,
  unit: number | null,
  {targets, aims}: Targets,
  earlier: readonly Float64Array[] = []
): Attack {
  aims.forEach(forget);
  const points: Float64Array[] = [];
  const size = Math.max(...world.table.cells.map(({value}) => Math.abs(value)));
  const slack = (value: number) => 1e-6 * Math.abs(value) + 1e-11 * size;

  function absorb(away: Float64Array): void {
    points.push(away);
    const whole = unit !== null && away.every((far) => Math.abs(far / unit - Math.round(far / unit)) < hair);
    for (const aim of aims) reach(aim, away, whole);
  }

  function note({gain, away}: Optimum, aim: Aim, side: 'up' | 'down'): void {
    if (away) absorb(away);
    aim[side] = away ? gain : Infinity;
    if (!away) aim[side === 'up' ? 'wholeUp' : 'wholeDown'] = Infinity;
    aim[side === 'up' ? 'upIsMost' : 'downIsLeast'] = true;
  }

  function solveUp(aim: Aim): void {
    if (!aim.upIsMost) note(world.model.maximise(aim.terms), aim, 'up');
  }

  function solveDown(aim: Aim): void {
    if (!aim.downIsLeast && !atItsEnd(aim, world)) note(world.model.minimise(aim.terms), aim, 'down');
    aim.downIsLeast = true;
  }

  const width = ({most, least}: Target) =>
    most === least ? most.up + most.down : most.truth + most.up - (least.truth - least.down);

  /** Which needs are not yet met by the points seen. */
  function unmet(target: Target, need: Need): {above: boolean; below: boolean; exact: boolean} {
    const {most, least, value} = target;
    return {
      above: need.above !== null && most.truth + most.up < need.above - slack(need.above),
      below: need.below !== null && least.truth - least.down > need.below + slack(need.below),
      exact: width(target) <= slack(value)
    };
  }

  function settleAmount(target: Target, need: Need): Breach | null {
    if (unmet(target, need).above) solveUp(target.most);
    if (unmet(target, need).below) solveDown(target.least);
    if (unmet(target, need).exact) solveUp(target.most);
    if (unmet(target, need).exact) solveDown(target.least);
    const left = unmet(target, need);
    if (!left.above && !left.below && !left.exact) return null;
    solveUp(target.most);
    solveDown(target.least);
    return breach(target, width(target) <= slack(target.value), left.below && !left.above);
  }

  /** Counts: a point of whole numbers is proof of safety, the linear bounds are proof of a breach; between them search. */
  function settleCount(target: Target, need: Need, ones: number): Breach | null {
    if (wholeMeets(target, need, ones)) return null;
    solveUp(target.most);
    solveDown(target.least);
    if (wholeMeets(target, need, ones)) return null;
    return countBreach(target, need, ones) ?? searched(target, need, ones);
  }

  function searched(target: Target, need: Need, ones: number): Breach | null {
    for (const wanted of wants(target, need, ones)) {
      const away = wholeMeets(target, need, ones) ? null : world.wholePoint(ones, wanted);
      if (away) absorb(away);
    }
    if (wholeMeets(target, need, ones)) return null;
    branch(target, ones);
    return countBreach(target, need, ones);
  }

  /** The exact ends over whole numbers, which may lie within the linear ones. */
  function branch({most, least}: Target, ones: number): void {
    const whole = world.whole(ones);
    try {
      most.up = most.wholeUp = furthest(whole.maximise(most.terms), ones, most.wholeUp);
      least.down = least.wholeDown = furthest(whole.minimise(least.terms), ones, least.wholeDown);
    } finally {
      whole.dispose();
    }
  }

  function countBreach(target: Target, need: Need, ones: number): Breach | null {
    const [lower, upper] = inWholes(target, ones);
    const above = need.above !== null && upper < need.above - hair * ones;
    const below = need.below !== null && lower > need.below + hair * ones;
    const exact = upper - lower < ones / 2;
    return above || below || exact ? breach(target, exact, below && !above) : null;
  }

  earlier.forEach(absorb);
  return {
    targets,
    points,
    absorb,
    widened() {
      for (const aim of aims) aim.upIsMost = aim.downIsLeast = false;
    },
    settle(target) {
      if (!target.need) return null;
      return unit === null ? settleAmount(target, target.need) : settleCount(target, target.need, unit);
    },
    interval(target) {
      solveUp(target.most);
      solveDown(target.least);
      if (unit !== null) return inWholes(target, unit);
      const {most, least} = target;
      return [tidy(least.truth - least.down, size), tidy(most.truth + most.up, size)];
    }
  };
}

/** Room for arithmetic between whole numbers, as a share of one. */
const hair = 1e-6;

const furthest = ({gain}: Optimum, ones: number, known: number) =>
  Number.isFinite(known) ? Math.round(gain) * ones : known;

const breach = (target: Target, exact: boolean, low: boolean): Breach => ({
  target,
  kind: exact ? 'exact' : 'interval',
  side: low ? 'lower' : 'upper'
});

/** A single column that has been seen at its own lower bound can go no lower. */
function atItsEnd({terms, truth, down}: Aim, world: World): boolean {
  const [[column, times] = [-1, 0], ...more] = terms;
  if (terms.length === 0) return true;
  if (more.length > 0 || times <= 0) return false;
  const lowest = times * world.bounds(column).lo;
  return truth - down <= lowest + 1e-9 * Math.abs(truth - lowest);
}

function wholeMeets({most, least}: Target, {above, below}: Need, ones: number): boolean {
  const [lower, upper] = [least.truth - least.wholeDown, most.truth + most.wholeUp];
  return (
    (above === null || upper >= above - hair * ones) &&
    (below === null || lower <= below + hair * ones) &&
    upper - lower >= ones / 2
  );
}

/** What whole numbers must still do: reach the need above or below, or move at all. */
function wants({most, least}: Target, {above, below}: Need, ones: number): readonly Wanted[] {
  const up = (above ?? -Infinity) - most.truth;
  const down = least.truth - (below ?? Infinity);
  return [
    {terms: most.terms, sign: 1, far: Math.max(up, ones)} as const,
    {terms: least.terms, sign: -1, far: Math.max(down, ones)} as const
  ];
}

/** The whole numbers within the bounds found. */
function inWholes({most, least}: Target, ones: number): readonly [number, number] {
  const [lower, upper] = [(least.truth - least.down) / ones, (most.truth + most.up) / ones];
  // Adding 0 makes a negative nothing nothing.
  return [Math.ceil(lower - hair) * ones + 0, Math.floor(upper + hair) * ones];
}

/** Twelve digits are what the solver can be trusted with; what is nothing beside the table is nothing. */
function tidy(value: number, size: number): number {
  if (!Number.isFinite(value)) return value;
  return Math.abs(value) < 1e-11 * size ? 0 : Number(value.toPrecision(12));
}
