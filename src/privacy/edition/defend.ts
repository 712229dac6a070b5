import type {Highs} from 'highs';
import {besiege, type Siege} from './attack.ts';
import type {Block, PublishedCell, Sight, Step} from './block.ts';
import type {Breach} from './breach.ts';
import {type Recipe, recipeOf} from './recipe.ts';

/** What the audit of one block came to. */
export interface Defence {
  /** What had to be done. */
  readonly steps: readonly Step[];
  readonly breaches: number;
  readonly recipes: readonly Recipe[];
  /** Breaches that nothing can close: the numbers that cause them can no longer be hidden. */
  readonly stuck: readonly Recipe[];
  readonly attackers: readonly string[];
  readonly lps: number;
  readonly smallest: number;
}

/** A bound instead of a number still tells a reader most of it. */
const BOUND_WEIGHT = 0.2;

/**
 * Attacks a block as every owner, takes away the cheapest number of the formula of every breach, and goes
 * on: that only widens what must be thought possible, so what was safe stays safe and one pass is complete.
 * Then shows again, the dearest first, whatever turns out not to be needed.
 */
export function defend(
  highs: Highs,
  block: Block,
  cells: readonly PublishedCell[],
  percent: number,
  before: ReadonlyMap<number, Step['to']>
): Defence {
  const now = new Map(before);
  const sight: Sight = {hidden: (cell) => now.get(cell) === 'hidden', blurred: (cell) => now.has(cell)};
  const siege = besiege(highs, block, percent, sight);
  const made: Choice[] = [];
  const recipes: Recipe[] = [];
  const stuck: Recipe[] = [];
  try {
    for (let breach = siege.next(); breach; breach = siege.next()) {
      const recipe = recipeOf(breach, siege.world, cells);
      recipes.push(recipe);
      const choice = cheapest(breach, siege, cells);
      if (!choice) {
        stuck.push(recipe);
        break;
      }
      made.push({...choice, undo: take(choice.steps, now)});
      siege.widen();
    }
    const {attackers} = siege;
    if (stuck.length === 0) refine(siege, made, now);
    const steps = [...now].flatMap(([cell, to]) => (before.get(cell) === to ? [] : [{cell, to}]));
    const [lps, smallest] = [siege.lps(), siege.smallest()];
    return {steps, breaches: recipes.length, recipes, stuck, attackers, lps, smallest};
  } finally {
    siege.dispose();
  }
}

interface Priced {
  readonly steps: readonly Step[];
  readonly price: number;
}

interface Choice extends Priced {
  readonly undo: () => void;
}

/** Takes the steps; answers how to take them back. */
function take(steps: readonly Step[], now: Map<number, Step['to']>): () => void {
  const before = steps.map(({cell}) => [cell, now.get(cell)] as const);
  for (const {cell, to} of steps) now.set(cell, to);
  return () => {
    for (const [cell, to] of before)
      if (to) now.set(cell, to);
      else now.delete(cell);
  };
}

function priceOf(steps: readonly Step[], cells: readonly PublishedCell[]): number {
  const of = ({cell, to}: Step): number => {
    const {cost, bound} = cells[cell]!;
    if (cost === null) return Infinity;
    return to === 'hidden' ? cost : bound ? cost * BOUND_WEIGHT : Infinity;
  };
  return steps.reduce((sum, step) => sum + of(step), 0);
}

/** Of everything in the formula, what is least missed; null when nothing in it can be hidden any more. */
function cheapest(breach: Breach, {world}: Siege, cells: readonly PublishedCell[]): Priced | null {
  const priced = breach.rows
    .flatMap(({row}) => world.sources[row]!.choices)
    .map((steps) => ({steps, price: priceOf(steps, cells)}))
    .filter(({price}) => Number.isFinite(price));
  const tie = ({steps}: Priced) => cells[steps[0]!.cell]!.tie;
  priced.sort((a, b) => a.price - b.price || (tie(a) < tie(b) ? -1 : 1));
  return priced[0] ?? null;
}

/**
 * A bound costs little and stays. A later choice may have hidden more of a cell than an earlier one: only
 * the last word on a cell is taken back.
 */
function refine(siege: Siege, made: readonly Choice[], now: Map<number, Step['to']>): void {
  if (made.length < 2) return;
  const last = new Map(made.flatMap((choice) => choice.steps.map(({cell}) => [cell, choice] as const)));
  const isLast = ({steps}: Choice) => steps.every(({cell}) => last.get(cell)?.steps === steps);
  const hides = ({steps}: Choice) => steps.some(({to}) => to === 'hidden');
  const free = made.filter((choice) => hides(choice) && isLast(choice));
  for (const {steps, undo} of [...free].sort((a, b) => b.price - a.price)) {
    undo();
    siege.restart();
    if (siege.next() !== null) take(steps, now);
  }
}
