/** Blocks made by hand: who has how much, in which groups, and what is published of them. */

import {besiege, type Siege} from '../../src/privacy/edition/attack.ts';
import type {Block, PublishedCell, Sight} from '../../src/privacy/edition/block.ts';
import type {Breach} from '../../src/privacy/edition/breach.ts';
import {type Defence, defend} from '../../src/privacy/edition/defend.ts';
import {loadSolver} from '../../src/privacy/lp/solver.ts';

export const highs = await loadSolver();

export interface Said {
  readonly group: string;
  readonly lo: number;
  readonly hi: number;
  readonly fixed?: boolean;
}

export interface World {
  readonly block: Block;
  readonly cells: readonly PublishedCell[];
}

/** One count of each provider; every group's sum is published as an interval. */
export function counts(
  values: Readonly<Record<string, number>>,
  groups: Readonly<Record<string, readonly string[]>>,
  said: readonly Said[],
  concern: (id: string) => string = (id) => id
): World {
  const ids = Object.keys(values);
  const names = Object.keys(groups);
  const cells = said.map(
    ({group, fixed}): PublishedCell => ({
      label: group,
      group,
      status: 'shown',
      bound: null,
      cost: fixed ? null : groups[group]!.length,
      tie: group
    })
  );
  const block: Block = {
    name: 'count',
    base: 1,
    members: ids.map((id) => ({id, concern: concern(id), former: false})),
    basics: [{name: 'x', measure: 'count', whole: true, signed: false, values: Object.values(values)}],
    quantities: [{name: 'x', measure: 'count', whole: true, terms: [[0, 1]]}],
    sets: names.map((name) => groups[name]!.map((id) => ids.indexOf(id))),
    setNames: names,
    amounts: said.map(({group, lo, hi}, cell) => ({
      name: group,
      set: names.indexOf(group),
      quantity: 0,
      cells: [cell],
      exact: false,
      lo,
      hi,
      rounded: (lo + hi) / 2,
      reach: (hi - lo) / 2,
      floor: 0,
      window: null
    })),
    sums: [],
    ratios: [],
    margins: [],
    nothing: [],
    own: []
  };
  return {block, cells};
}

/** Sums exactly as they are, or `reach` to either side. */
export function exact(
  values: Readonly<Record<string, number>>,
  groups: Readonly<Record<string, readonly string[]>>,
  reach = 0
): readonly Said[] {
  return Object.entries(groups).map(([group, ids]) => {
    const sum = ids.reduce((all, id) => all + values[id]!, 0);
    return {group, lo: Math.max(0, sum - reach), hi: sum + reach};
  });
}

export const hiding = (...hidden: readonly number[]): Sight => ({
  hidden: (cell) => hidden.includes(cell),
  blurred: (cell) => hidden.includes(cell)
});

export function siegeOf({block}: World, sight: Sight = hiding()): Siege {
  return besiege(highs, block, 10, sight);
}

/** The first way to work somebody out, or null. */
export function breachOf(world: World, ...hidden: readonly number[]): Breach | null {
  const siege = siegeOf(world, hiding(...hidden));
  try {
    return siege.next();
  } finally {
    siege.dispose();
  }
}

export const defended = ({block, cells}: World): Defence => defend(highs, block, cells, 10, new Map());
