import type {Highs} from 'highs';
import {everyone} from './everyone.ts';
import type {Finding} from './finding.ts';
import {neededOf} from './front.ts';
import {derivable} from './gauss.ts';
import {lonelyIn} from './knowledge.ts';
import {sayBreach, type Wording} from './recipe.ts';
import {attempt} from './solver.ts';
import type {Goal, System} from './system.ts';
import {witnessed} from './witnesses.ts';

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

/** Tries every owner's figures, as every owner: first for proof that nobody succeeds, and where there is none, one by one. */
export function attack(highs: Highs, system: System, percent: number, words: Wording): Attacked {
  const risky = system.goals.filter((goal) => isRisky(goal, percent));
  if (risky.length === 0) return {goals: 0, derivable: 0, lps: 0, margin: Infinity, breaches: []};
  const lonely = lonelyIn(system);
  const problem = attempt(highs, system);
  try {
    const {open, margin} = witnessed(problem, system, lonely, risky, percent);
    const exact = derivable(
      system.rows.map(({terms}) => terms),
      system.columns.length
    );
    const tried = open.map((goal) => everyone(problem, system, lonely, goal, percent));
    const breaches = tried.flatMap(({breach}) =>
      breach ? [sayBreach(breach, system, words, isExact(breach.goal, exact))] : []
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

/** Does the truth itself leave less room than R3 asks? A third owner's amount is room enough. */
function isRisky(goal: Goal, percent: number): boolean {
  const total = goal.parts.reduce((sum, [, amount]) => sum + amount, 0);
  return total < neededOf(goal, percent) - 1e-9 * total;
}

const isExact = ({terms}: Goal, exact: ReadonlySet<number>): boolean =>
  terms.every(([column]) => exact.has(column));
