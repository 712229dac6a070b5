import {frontOf, leastRoomOf, neededBy, neededOf, reaches, roomOf} from './front.ts';
import {know, type Lonely} from './knowledge.ts';
import type {Attempt} from './solver.ts';
import type {Goal, System, Terms} from './system.ts';
import {isWhole, nearOf, valueAt} from './wholes.ts';

/** What no witness could show to be safe, and the least room that they showed. */
export interface Witnessed {
  readonly open: readonly Goal[];
  readonly margin: number;
}

interface Witness {
  readonly values: Float64Array;
  readonly whole: boolean;
}

/** Enough to know that a value has room; beyond it nobody looks. */
const ENOUGH = 1.5;

/**
 * Every solution is a witness: a goal that reaches what it needs in any of them is safe from whoever must think
 * it possible. One attacker who knows of each atom as much as its largest owner is stronger than all who share
 * their atoms with others; who is alone in one knows it altogether, and is tried by itself.
 */
export function witnessed(
  problem: Attempt,
  system: System,
  lonely: Lonely,
  goals: readonly Goal[],
  percent: number
): Witnessed {
  const witnesses: Witness[] = [];
  const ceilings = ceilingsOf(system, goals, percent);
  problem.limit((column) => ceilings[column]!);
  const prove = (left: readonly Wanted[], mayUse: (one: Witness) => boolean) =>
    unproved(left, problem, system, witnesses, mayUse);
  know(problem, system, new Map(), [...system.known.keys()]);
  const strongest = prove(
    goals.map((goal) => ({goal, needed: neededOf(goal, percent), room: (most) => leastRoomOf(most, goal)})),
    () => true
  );
  let {margin} = strongest;
  const open = new Set(strongest.open);
  for (const [attacker, columns] of lonely) {
    const wanted = goals.flatMap((goal): Wanted[] => {
      const front = open.has(goal) ? null : frontOf(goal, attacker);
      if (!front) return [];
      return [{goal, needed: neededBy(front, percent), room: (most) => roomOf(most, front)}];
    });
    know(problem, system, lonely, [attacker]);
    const own = [...columns].map((column) => [column, system.columns[column]!.truth] as const);
    const leaves = ({values}: Witness) =>
      own.every(([column, truth]) => Math.abs(values[column]! - truth) <= 1e-7 * (1 + Math.abs(truth)));
    const alone = prove(wanted, leaves);
    margin = Math.min(margin, alone.margin);
    for (const goal of alone.open) open.add(goal);
  }
  problem.limit(() => Infinity);
  return {open: [...open], margin};
}

/** A goal with what it must reach, and the room that a bound leaves. */
interface Wanted {
  readonly goal: Goal;
  readonly needed: number;
  readonly room: (most: number) => number;
}

/** Tries the witnesses that there are, then looks for more: for all goals at once, and then one by one. */
function unproved(
  wanted: readonly Wanted[],
  problem: Attempt,
  system: System,
  witnesses: Witness[],
  mayUse: (one: Witness) => boolean
): Witnessed {
  let margin = Infinity;
  let left = wanted;
  const settle = (witness: Witness): void => {
    left = left.filter(({goal, needed, room}) => {
      const reached = valueAt(goal.terms, witness.values);
      if (!reaches(reached, needed + (witness.whole ? 0 : nearOf(goal, system)))) return true;
      margin = Math.min(margin, room(reached));
      return false;
    });
  };
  const learn = (values: Float64Array | null): void => {
    if (values === null) return;
    const witness = {values, whole: isWhole(values, system)};
    witnesses.push(witness);
    settle(witness);
  };
  for (const witness of witnesses) if (left.length > 0 && mayUse(witness)) settle(witness);
  for (let before = Infinity; left.length > 0 && left.length < before; ) {
    before = left.length;
    learn(problem.most(together(left)).values);
  }
  const open: Goal[] = [];
  while (left.length > 0) {
    const [{goal, needed}] = left as [Wanted];
    const {most, values} = problem.most(goal.terms);
    learn(values);
    const isOpen = () => left[0]?.goal === goal;
    if (isOpen() && values && reaches(most, needed)) learn(problem.whole(goal.terms, needed));
    if (isOpen()) {
      open.push(goal);
      left = left.slice(1);
    }
  }
  return {open, margin};
}

/** All open goals at once, each counted in what it needs. */
function together(wanted: readonly Wanted[]): Terms {
  const sum = new Map<number, number>();
  for (const {goal, needed} of wanted)
    for (const [column, by] of goal.terms) sum.set(column, (sum.get(column) ?? 0) + by / needed);
  return [...sum];
}

/** Ceilings keep every problem bounded, so that each leaves a witness. */
function ceilingsOf({columns, known}: System, goals: readonly Goal[], percent: number): readonly number[] {
  const masses = new Float64Array(columns.length);
  for (const own of known.values()) for (const [column, amount] of own) masses[column]! += Math.abs(amount);
  const ceilings = [...masses].map((mass) => mass * 4 + 100);
  for (const goal of goals) {
    const [only, another] = goal.terms;
    if (only && only[1] > 0 && !another)
      ceilings[only[0]] = Math.max(columns[only[0]]!.truth, neededOf(goal, percent) * ENOUGH + 1);
  }
  return ceilings.map((ceiling, column) => (columns[column]!.whole ? Math.ceil(ceiling) : ceiling));
}
