import {type CodeDecision, DECISIONS_FILE} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import {alike} from './alike.ts';
import {blocks, warns} from './fault.ts';

/** What staff decided about codes of one kind. */
export interface Decided {
  /** The code that counts for this one. */
  readonly one: (code: string) => string;
  /** Was it decided that these are two? */
  readonly areTwo: (one: string, other: string) => boolean;
}

export type Kind = CodeDecision['of'];

/** Decisions about codes of one kind, followed from code to code. */
export function decidedOf(decisions: readonly CodeDecision[], of: Kind): Decided {
  const mine = decisions.filter((decision) => decision.of === of);
  const into = new Map<string, string>();
  const one = (code: string): string => {
    const next = into.get(code);
    return next === undefined ? code : one(next);
  };
  for (const {codes, verdict} of mine) {
    const [first, other] = [one(codes[0]), one(codes[1])];
    if (verdict === 'same' && first !== other) into.set(other, first);
  }
  const two = mine.filter(({verdict}) => verdict === 'two').map(({codes}) => codes.map(one));
  return {
    one,
    areTwo: (code, other) =>
      two.some((codes) => codes.includes(one(code)) && codes.includes(one(other)) && one(code) !== one(other))
  };
}

/** Decisions that contradict each other, and those that nothing in the delivery asks for. */
export function decisionFaults(
  decisions: readonly CodeDecision[],
  known: Readonly<Record<Kind, readonly ReadonlySet<string>[]>>
): readonly Fault[] {
  return decisions.flatMap(({of, codes, verdict}, at) => {
    const place = {column: `codes #${at + 1}`};
    const {one} = decidedOf(decisions, of);
    if (verdict === 'two' && one(codes[0]) === one(codes[1]))
      return [blocks('decisions-contradict', DECISIONS_FILE, place)];
    const isAsked = known[of].some((all) => codes.every((code) => all.has(code))) && alike(codes).length > 0;
    return isAsked ? [] : [warns('decision-idle', DECISIONS_FILE, place)];
  });
}
