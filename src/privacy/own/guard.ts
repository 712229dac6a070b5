import type {Policy} from '../../template/define.ts';
import {complement} from '../complement.ts';
import {hide} from '../drafts.ts';
import {type Equation, variable} from '../equations.ts';
import type {Shape} from '../shape.ts';
import type {OwnDraft} from './draft.ts';
import {holeOf, restOf} from './hole.ts';
import {keepsOpen} from './interval.ts';

/** What the guard must know besides the figures. */
export interface OwnRules {
  readonly shape: Shape;
  /** Least number of people that may be read. */
  readonly least: number;
  readonly policy: Policy;
  readonly tie: (id: string) => string;
}

/**
 * Inside the reader's own table: the reader knows its own number of clients everywhere (every n), so only
 * numerators are unknown to it; of a bound it knows no more than the bound. Nothing of these may follow
 * from what is shown, nor be narrowed down.
 */
export function guardOwn(
  drafts: ReadonlyMap<string, OwnDraft>,
  equations: readonly Equation[],
  rules: OwnRules
): void {
  complement({
    equations: equations.filter(({parts}) => parts.every((id) => variable(id).measure === 'x')),
    hidden: (id) => isHole(drafts.get(id)),
    cost: (id) => costOf(drafts.get(id)),
    hide: (id) => hide(drafts.get(id)!, 'complement'),
    safeAlone: () => false,
    safeSum: (ids, {over}) =>
      ids.length > 1 &&
      isSafeSum(
        ids.map((id) => drafts.get(id)!),
        rules,
        over !== null
      ),
    tie: rules.tie
  });
}

const isHole = (draft: OwnDraft | undefined): boolean =>
  draft !== undefined && draft.status !== 'shown' && draft.status !== 'none';

/** A zero stays: a hidden figure of enough clients is never zero. */
const costOf = (draft: OwnDraft | undefined): number | null => (!draft || draft.x === 0 ? null : draft.x);

function isSafeSum(holes: readonly OwnDraft[], {shape, least, policy}: OwnRules, over: boolean): boolean {
  if (shape.kind === 'mean') return true;
  const parts = holes.map((hole) => holeOf(hole, shape, least, policy));
  const rest = shape.parted && over ? holes.map((hole) => restOf(hole, shape, least, policy)) : [];
  return keepsOpen(parts) && keepsOpen(rest);
}
