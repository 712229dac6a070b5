import {complement} from '../complement.ts';
import {type Equation, variable} from '../equations.ts';
import type {Shape} from '../shape.ts';
import {type Hole, keepsSmallOnesOpen} from './interval.ts';
import type {OwnDraft} from './own.ts';

/**
 * Inside the reader's own table: the reader knows its own number of clients everywhere (every n), so only
 * numerators are unknown to it. Nothing hidden may follow from what is shown, nor be narrowed down.
 */
export function guardOwn(
  drafts: ReadonlyMap<string, OwnDraft>,
  equations: readonly Equation[],
  shape: Shape,
  least: number,
  tie: (id: string) => string
): void {
  complement({
    equations: equations.filter(({parts}) => parts.every((id) => variable(id).measure === 'x')),
    hidden: (id) => drafts.get(id)?.status === 'hidden',
    cost: (id) => costOf(drafts.get(id)),
    hide: (id) => Object.assign(drafts.get(id)!, {status: 'hidden', why: 'complement'}),
    safeSum: (ids, {over}) =>
      isSafeSum(
        ids.map((id) => drafts.get(id)!),
        shape,
        least,
        over !== null
      ),
    tie
  });
}

/** A zero stays: a hidden figure of enough clients is never zero. */
const costOf = (draft: OwnDraft | undefined): number | null => (!draft || draft.x === 0 ? null : draft.x);

function isSafeSum(holes: readonly OwnDraft[], shape: Shape, least: number, over: boolean): boolean {
  if (shape.kind === 'mean') return true;
  const rest = shape.parted && over ? holes.map((hole) => holeOf(hole, hole.n - hole.x, shape, least)) : [];
  const parts = holes.map((hole) => holeOf(hole, hole.x, shape, least));
  return keepsSmallOnesOpen(parts, least) && (rest.length === 0 || keepsSmallOnesOpen(rest, least));
}

/** Of enough clients a zero would have been shown, so a hole is at least one. */
const holeOf = ({n}: OwnDraft, value: number, {parted}: Shape, least: number): Hole => ({
  value,
  least: n < least ? 0 : Math.min(1, value),
  most: parted ? n : Number.POSITIVE_INFINITY
});
