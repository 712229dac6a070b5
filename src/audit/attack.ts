import type {Highs} from 'highs';
import type {Finding} from './finding.ts';
import {derivable} from './gauss.ts';
import {type Attempt, attempt, type Reach} from './solver.ts';
import type {Goal, System, Terms} from './system.ts';

/** What the attacks on one indicator and period came to. */
export interface Attacked {
  /** Goals that no rule on the figure itself makes safe: what the solver had to look at. */
  readonly goals: number;
  /** Of these: how many would follow exactly by subtracting, were it not for rounding. */
  readonly derivable: number;
  readonly lps: number;
  /** The smallest room found above a value, as a share of it; Infinity where nothing had to be looked at. */
  readonly margin: number;
  readonly breaches: readonly Finding[];
}

/** Where the numbers come from, in words for staff. */
export interface Wording {
  readonly group: (id: string) => string;
  readonly place: (key: string) => string;
  readonly category: (id: string) => string;
  readonly about: Readonly<Record<string, string | number>>;
}

/** Enough to know that a value has room; beyond it nobody looks. */
const ENOUGH = 1.5;

/**
 * Tries every owner's figures, as every owner. One attacker who knows of each atom as much as its largest
 * owner does is stronger than all of them: what it cannot narrow down, none can. Where it can, each
 * attacker is tried on its own, and first one who knows nothing but the reports.
 */
export function attack(highs: Highs, system: System, percent: number, words: Wording): Attacked {
  const risky = system.goals.filter((goal) => isRisky(goal, percent));
  if (risky.length === 0) return {goals: 0, derivable: 0, lps: 0, margin: Infinity, breaches: []};
  const ceilings = ceilingsOf(system, risky, percent);
  const problem = attempt(highs, system);
  try {
    know(problem, system, [...system.known.keys()]);
    problem.limit((column) => ceilings[column]!);
    const {open, margin} = witnessed(problem, system, risky, percent);
    problem.limit(() => Infinity);
    const exact = derivable(
      system.rows.map(({terms}) => terms),
      system.columns.length
    );
    const tried = open.map((goal) => everyone(problem, system, goal, percent));
    const breaches = tried.flatMap(({breach}) =>
      breach ? [say(breach, system, words, isExact(breach.goal, exact))] : []
    );
    return {
      goals: risky.length,
      derivable: risky.filter((goal) => isExact(goal, exact)).length,
      lps: problem.solved(),
      margin: Math.min(margin, ...tried.map((one) => one.margin)),
      breaches
    };
  } finally {
    problem.dispose();
  }
}

const amountOf = ({parts}: Goal, at: number): number => parts[at]?.[1] ?? 0;

/** What an upper bound must reach, so that the second largest does not work out the largest (R3). */
const neededOf = (goal: Goal, percent: number): number =>
  amountOf(goal, 0) * (1 + percent / 100) + amountOf(goal, 1);

/** Does the truth itself leave less room than R3 asks? A third owner's amount is room enough. */
function isRisky(goal: Goal, percent: number): boolean {
  const total = goal.parts.reduce((sum, [, amount]) => sum + amount, 0);
  return total < neededOf(goal, percent) - 1e-9 * total;
}

const isExact = ({terms}: Goal, exact: ReadonlySet<number>): boolean =>
  terms.every(([column]) => exact.has(column));

function ceilingsOf({columns}: System, goals: readonly Goal[], percent: number): readonly number[] {
  const ceilings = columns.map(({truth}) => truth * 4 + 100);
  for (const goal of goals) {
    const [only, another] = goal.terms;
    if (only && !another)
      ceilings[only[0]] = Math.max(columns[only[0]]!.truth, neededOf(goal, percent) * ENOUGH + 1);
  }
  return ceilings.map((ceiling, column) => (columns[column]!.whole ? Math.ceil(ceiling) : ceiling));
}

/** Of every atom the most that any of these owners knows of its own; null is somebody who knows nothing. */
function know(problem: Attempt, {known}: System, owners: readonly (string | null)[]): void {
  const who = owners.flatMap((owner) => (owner === null ? [] : [known.get(owner)!]));
  const most = new Map<number, number>();
  for (const own of who)
    for (const [column, amount] of own) most.set(column, Math.max(most.get(column) ?? 0, amount));
  problem.know(
    (column) => most.get(column) ?? 0,
    (x, n) => who.reduce((left, own) => Math.max(left, (own.get(n) ?? 0) - (own.get(x) ?? 0)), 0)
  );
}

/** Every solution is a witness: a goal that reaches what it needs in any of them is safe. */
function witnessed(
  problem: Attempt,
  system: System,
  goals: readonly Goal[],
  percent: number
): {open: readonly Goal[]; margin: number} {
  let margin = Infinity;
  let left = [...goals];
  const settle = (values: Float64Array | null): boolean => {
    if (values === null) return false;
    const before = left.length;
    const whole = isWhole(values, system);
    left = left.filter((goal) => {
      const reached = valueAt(goal.terms, values);
      const needed = neededOf(goal, percent) + (whole ? 0 : nearOf(goal, system));
      if (!reaches(reached, needed)) return true;
      margin = Math.min(margin, roomOf(reached, {amount: amountOf(goal, 0), own: amountOf(goal, 1)}));
      return false;
    });
    return left.length < before;
  };
  while (left.length > 0 && settle(problem.most(together(left, percent)).values));
  const open: Goal[] = [];
  while (left.length > 0) {
    const goal = left[0]!;
    const {most, values} = problem.most(goal.terms);
    settle(values);
    const needed = neededOf(goal, percent);
    if (left[0] === goal && values && reaches(most, needed)) settle(problem.whole(goal.terms, needed));
    if (left[0] === goal) open.push(left.shift()!);
  }
  return {open, margin};
}

/** All open goals at once, each counted in what it needs. */
function together(goals: readonly Goal[], percent: number): Terms {
  const sum = new Map<number, number>();
  for (const goal of goals)
    for (const [column, by] of goal.terms)
      sum.set(column, (sum.get(column) ?? 0) + by / neededOf(goal, percent));
  return [...sum];
}

const valueAt = (terms: Terms, values: Float64Array): number =>
  terms.reduce((sum, [column, by]) => sum + by * values[column]!, 0);

const reaches = (value: number, needed: number): boolean => value >= needed * (1 - 1e-7);

/**
 * Fractions can find room where whole numbers leave none: of counts, a bound that reaches what is needed by less
 * than this is tried again over whole numbers.
 */
const nearOf = ({terms}: Goal, {columns}: System): number =>
  terms.every(([column]) => columns[column]!.whole) ? terms.length : 0;

const isWhole = (values: Float64Array, {columns}: System): boolean =>
  columns.every(
    ({whole}, column) => !whole || Math.abs(values[column]! - Math.round(values[column]!)) < 1e-6
  );

/** One goal, attacked by an outsider, by the owners in it, and by all others; answers the first who succeeds. */
function everyone(
  problem: Attempt,
  system: System,
  goal: Goal,
  percent: number
): {breach: Breach | null; margin: number} {
  const inside = goal.parts.map(([owner]) => owner);
  const outside = [...system.known.keys()].filter((owner) => !inside.includes(owner));
  let margin = Infinity;
  /** Several at once, as one who knows what any of them knows; halved until the one who succeeds is found. */
  const tryAll = (who: readonly (string | null)[]): Breach | null => {
    if (who.length === 0) return null;
    const fronts = who.flatMap((attacker) => frontOf(goal, attacker) ?? []);
    if (fronts.length === 0) return null;
    know(problem, system, who);
    const needs = ({amount, own}: Front): number => amount * (1 + percent / 100) + own;
    const needed = Math.max(...fronts.map(needs));
    const reach = problem.most(goal.terms);
    const most = reaches(reach.most, needed) ? mostWhole(problem, system, goal, reach, needed) : reach.most;
    const near = fronts.toSorted((a, b) => roomOf(most, a) - roomOf(most, b))[0]!;
    if (reaches(most, needed)) {
      margin = Math.min(margin, roomOf(most, near));
      return null;
    }
    if (who.length === 1) return {...near, goal, reach, most};
    const half = who.length >> 1;
    return tryAll(who.slice(0, half)) ?? tryAll(who.slice(half));
  };
  const breach = tryAll([null]) ?? tryAll(inside) ?? tryAll(outside);
  return {breach, margin: breach ? roomOf(breach.most, breach) : margin};
}

/** How far a goal can go where counts are whole numbers; no further than is needed, where that is enough to know. */
function mostWhole(problem: Attempt, system: System, goal: Goal, reach: Reach, needed: number): number {
  const {most, values} = reach;
  if (values === null || isWhole(values, system) || reaches(most, needed + nearOf(goal, system))) return most;
  const enough = problem.whole(goal.terms, needed) ?? problem.whole(goal.terms);
  return enough ? valueAt(goal.terms, enough) : most;
}

/** Whom an attacker goes for: the largest other owner in the goal; its own part it takes off. */
interface Front {
  readonly attacker: string | null;
  readonly target: string;
  readonly amount: number;
  readonly own: number;
}

function frontOf({parts}: Goal, attacker: string | null): Front | null {
  const victim = parts.find(([owner]) => owner !== attacker);
  if (!victim) return null;
  const own = parts.find(([owner]) => owner === attacker)?.[1] ?? 0;
  return {attacker, target: victim[0], amount: victim[1], own};
}

const roomOf = (most: number, {amount, own}: Pick<Front, 'amount' | 'own'>): number =>
  (most - own) / amount - 1;

interface Breach extends Front {
  readonly goal: Goal;
  readonly reach: Reach;
  /** The most that it can be. */
  readonly most: number;
}

/** The breach as a sum that staff can follow: the numbers that, taken together, leave one owner. */
function say(breach: Breach, system: System, words: Wording, exact: boolean): Finding {
  const {goal, attacker, target, reach, most} = breach;
  const used = [...reach.because].flatMap((weight, row) => {
    const {published} = system.rows[row]!;
    return published && Math.abs(weight) > 1e-6 ? [{...published, weight}] : [];
  });
  const pieces = used
    .slice(0, 12)
    .map(({scope, place, category, weight}) => {
      const here = place === goal.place ? '' : ` (${words.place(place)})`;
      const part = category === goal.category || category === '-' ? '' : ` [${words.category(category)}]`;
      return `${weight > 0 ? '+' : '−'} ${words.group(scope)}${part}${here}`;
    })
    .sort();
  return {
    code: 'breach',
    args: {
      ...words.about,
      place: words.place(goal.place),
      category: words.category(goal.category),
      measure: goal.measure,
      attacker: attacker ?? '',
      target,
      kind: exact ? 'exact' : 'interval',
      percent: Math.max(0, Math.round(roomOf(most, breach) * 1000) / 10),
      recipe: pieces.join(' ')
    }
  };
}
