import type {Highs} from 'highs';
import type {SafeCell} from '../figures/series.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import type {Template} from '../template/define.ts';
import {type Attacked, attack} from './attack.ts';
import {type Coalitions, coalitionsOf} from './coalition.ts';
import {earlierOf} from './earlier.ts';
import type {Finding} from './finding.ts';
import type {Members} from './members.ts';
import {checkPercentiles} from './percentiles.ts';
import type {Rooms} from './room.ts';
import {checkRules, type Hidden} from './rules.ts';
import {smallCounts} from './small-counts.ts';
import {systemOf} from './system-of.ts';
import type {Slice} from './truth.ts';
import {type Turnover, turnoverOf} from './turnover.ts';
import type {Twins} from './twins.ts';
import type {Union} from './union.ts';
import {placeWords} from './words.ts';

/** What is the same for every indicator and period. */
export interface World {
  readonly highs: Highs;
  readonly template: Template;
  /** Id of the dimension that is the period. */
  readonly period: string;
  readonly union: Union;
  readonly membersIn: (period: string) => Members;
  readonly earlier: readonly IssuedEdition[];
  readonly twins: Twins;
  /** How far printed numbers can lie from the true ones. */
  readonly rooms: Rooms;
  /** The same indicator a period earlier. */
  readonly periodBefore: (slice: Slice) => Slice | undefined;
  /** Does a number stand exactly as it was given out before? */
  readonly asIssued: (cell: SafeCell) => boolean;
}

/** What was tried on one indicator and period, or on several together. */
export interface Tried extends Omit<Attacked, 'breaches' | 'margin'>, Hidden {
  readonly findings: readonly Finding[];
  readonly percentiles: number;
  readonly coalitions: Coalitions;
  readonly turnover: Turnover;
  /** Smallest room found above a value, as a share of it; null where no figure was at risk. */
  readonly smallestRoom: number | null;
}

/** Everything that is tried on the group numbers of one indicator and period. */
export function attackSlice(
  slice: Slice,
  {highs, template, period, union, membersIn, earlier, twins, rooms, periodBefore, asIssued}: World
): Tried {
  const {policy} = template;
  const members = membersIn(slice.period);
  const before = earlierOf(slice, period, earlier, members, union);
  const {
    system,
    unknowns,
    findings: untrue
  } = systemOf(slice, union, before.members, policy, rooms, before.numbers, twins(slice), asIssued);
  const words = placeWords(slice, template);
  const {breaches, margin, ...attacked} = attack(highs, system, policy.pPercent.value, words);
  const percentiles = checkPercentiles(slice, union, members, policy, asIssued);
  const {findings: broken, failing, ...hidden} = checkRules(slice, union, members, policy, asIssued);
  const limits = {
    below: policy.minClients.value,
    base: policy.roundingBase.value,
    hasRest: slice.parted && !slice.exclusive
  };
  const small = smallCounts(highs, system, unknowns, failing, limits, words);
  return {
    ...attacked,
    ...hidden,
    lps: attacked.lps + small.lps,
    smallestRoom: Number.isFinite(margin) ? margin : null,
    percentiles: percentiles.checked,
    coalitions: coalitionsOf(system, policy.pPercent.value),
    turnover: turnoverOf(slice, periodBefore(slice), membersIn, period, union, rooms, policy),
    findings: [
      ...untrue,
      ...before.findings,
      ...broken,
      ...breaches,
      ...small.findings,
      ...percentiles.findings
    ]
  };
}

/** The counts of several added up, and the smallest room of all. */
export function together(tried: readonly Tried[]): Tried {
  const sum = (of: (one: Tried) => number): number => tried.reduce((all, one) => all + of(one), 0);
  const rooms = tried.flatMap(({smallestRoom}) => smallestRoom ?? []);
  return {
    findings: tried.flatMap(({findings}) => findings),
    goals: sum(({goals}) => goals),
    derivable: sum(({derivable}) => derivable),
    lps: sum(({lps}) => lps),
    first: sum(({first}) => first),
    forOthers: sum(({forOthers}) => forOthers),
    percentiles: sum(({percentiles}) => percentiles),
    coalitions: {tested: sum((one) => one.coalitions.tested), open: sum((one) => one.coalitions.open)},
    turnover: {tested: sum((one) => one.turnover.tested), open: sum((one) => one.turnover.open)},
    smallestRoom: rooms.length === 0 ? null : Math.min(...rooms)
  };
}
