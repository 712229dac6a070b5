import type {Highs} from 'highs';
import {createModel} from '../lp/model.ts';
import type {Terms} from '../lp/system.ts';
import type {Atom} from './atoms.ts';
import type {Block, Own} from './block.ts';
import type {Breach} from './breach.ts';
import {formulaOf, type Side} from './formula.ts';
import {moved, selfInWorld, selfSystem} from './self.ts';
import type {World} from './world.ts';

/** What a reader is up against that looks for its own hidden numbers. */
export interface Within {
  readonly highs: Highs;
  readonly block: Block;
  readonly atoms: readonly Atom[];
  readonly world: () => World;
  readonly onSolved: (problems: number) => void;
}

/** Its own small numbers, of a reader that may not know them: no group number may narrow them down. */
export function* guardOwn(own: Own, within: Within): Generator<Breach> {
  const {highs, block, atoms, onSolved} = within;
  const atom = atoms.findIndex(({members}) => members.includes(own.member));
  if (atom < 0) return;
  const others = atoms[atom]!.truth.map((sum, basic) => sum - block.basics[basic]!.values[own.member]!);
  const alone = createModel(highs, selfSystem(block, own, null));
  const unseen = createModel(highs, selfSystem(block, own, others));
  try {
    for (const {quantity, least, most} of own.holes)
      for (const [side, end] of [
        ['maximise', most],
        ['minimise', least]
      ] as const) {
        const {terms} = block.quantities[quantity]!;
        const can = Math.abs(alone[side](terms).bound);
        const far = side === 'maximise' ? Math.min(end, can) : Math.max(end, can);
        const reaches = (bound: number) => (side === 'maximise' ? bound >= far - TINY : bound <= far + TINY);
        if (!reaches(unseen[side](terms).bound)) yield* guardHole(own, atom, terms, side, reaches, within);
      }
    onSolved(alone.solved() + unseen.solved());
  } finally {
    alone.dispose();
    unseen.dispose();
  }
}

function* guardHole(
  own: Own,
  atom: number,
  terms: Terms,
  side: Side,
  reaches: (bound: number) => boolean,
  {highs, block, world, onSolved}: Within
): Generator<Breach> {
  for (;;) {
    const now = world();
    const system = selfInWorld(block, own, atom, now);
    const inside = createModel(highs, system);
    const found = inside[side](moved(terms, now.system.columns.length));
    inside.dispose();
    onSolved(1);
    if (reaches(found.bound)) return;
    const rows = formulaOf(found, side, {...now, system}).filter(({row}) => row < now.sources.length);
    if (rows.length === 0) return;
    yield {attacker: block.members[own.member]!.concern, rows, ofOne: false};
  }
}

const TINY = 1e-6;
