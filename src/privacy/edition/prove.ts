import {InputError} from '../../errors.ts';
import {hide} from '../drafts.ts';
import type {Frame} from '../frame.ts';
import type {Figures} from '../group-figures.ts';
import type {Groups} from '../groups.ts';
import {loadSolver} from '../lp/solver.ts';
import type {Step} from './block.ts';
import {type Edition, editionOf, type OwnCells} from './blocks.ts';
import {clustersOf} from './clusters.ts';
import type {Defence} from './defend.ts';
import {defendAll} from './together.ts';

// Once per process: every block after the first finds the solver warm.
const highs = await loadSolver();

/** What the audit of an edition came to, for staff and the receipt. */
export interface Proof {
  readonly attackers: number;
  readonly lps: number;
  readonly breachesFound: number;
  readonly repaired: number;
  readonly smallestInterval: number | null;
  readonly recipes: readonly string[];
}

/** Proves of a whole edition that nobody can be worked out from it, and takes away what stands in the way. */
export function prove(all: readonly Figures[], own: OwnCells, frame: Frame, groups: Groups): Proof {
  const edition = editionOf(all, own, frame, groups);
  const {blocks, cells} = edition;
  const task = {blocks, cells, clusters: clustersOf(blocks), percent: frame.policy.pPercent.value};
  const defences = defendAll(highs, task, frame.threads, frame.onAudit).flat();
  for (const step of defences.flatMap(({steps}) => steps)) carryOut(step, edition);
  const [stuck] = defences.flatMap((defence) => defence.stuck);
  if (stuck)
    throw new InputError(
      `Nothing more can be hidden, and still somebody can be worked out: ${stuck.says}. What was given out before cannot be taken back; leave out the group or the year that is new.`
    );
  return proofOf(defences);
}

function carryOut({cell, to}: Step, {cells, drafts}: Edition): void {
  if (to === 'hidden') hide(drafts[cell]!, 'audit');
  else drafts[cell]!.status = cells[cell]!.bound!;
}

function proofOf(defences: readonly Defence[]): Proof {
  const sum = (of: (defence: Defence) => number) => defences.reduce((all, one) => all + of(one), 0);
  const smallest = Math.min(...defences.map((defence) => defence.smallest));
  return {
    attackers: new Set(defences.flatMap(({attackers}) => attackers)).size,
    lps: sum(({lps}) => lps),
    breachesFound: sum(({breaches}) => breaches),
    repaired: sum(({steps}) => steps.length),
    smallestInterval: Number.isFinite(smallest) ? smallest : null,
    recipes: defences.flatMap(({recipes}) => recipes.map(({says}) => says))
  };
}
