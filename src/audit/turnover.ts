import type {Policy} from '../template/define.ts';
import type {Members} from './members.ts';
import {type Rooms, spotOf} from './room.ts';
import {numberTold} from './told.ts';
import {placeKey, type Slice} from './truth.ts';
import {cellKey, type Union} from './union.ts';

/** Owners who came to a group or left it between two years: how many could be told, were everybody else to stay much the same. */
export interface Turnover {
  readonly tested: number;
  readonly open: number;
}

/** Section 5 of the policy: only where fewer owners than this came or went are two years nearly one difference. */
const FEW = 5;

/** Section 3, point 7: what somebody who takes it that nobody halves or doubles in a year makes of the others. */
const LEAST = 0.5;

/** Where an owner is looked for: a group's number in the year that it is in, and in the year that it is not. */
interface Pair {
  readonly here: readonly [lo: number, hi: number];
  readonly there: readonly [lo: number, hi: number];
  /** Owner → its amount in the two years. */
  readonly amounts: ReadonlyMap<string, {readonly here: number; readonly there: number}>;
}

/**
 * Direct test, without a solver: of a number of the year that an owner is in, take off half of what the others had
 * in the year that it is not. Is what is left room enough, also for one of the others? Reported, never blocking: that figures stay
 * alike is a guess.
 */
export function turnoverOf(
  slice: Slice,
  before: Slice | undefined,
  membersIn: (period: string) => Members,
  period: string,
  union: Union,
  rooms: Rooms,
  policy: Policy
): Turnover {
  let [tested, open] = [0, 0];
  if (!before) return {tested, open};
  for (const {here, there, amounts} of pairsOf(slice, before, membersIn, period, union, rooms)) {
    const stay = [...amounts].filter(([, one]) => one.here > 0 && one.there > 0);
    for (const [, {here: amount, there: then}] of amounts) {
      if (!(amount > 0) || then > 0) continue;
      tested++;
      const others = stay.reduce((sum, [, one]) => sum + one.there, 0) - (there[1] - there[0]);
      const most = (own: {here: number; there: number}): number =>
        here[1] - own.here - LEAST * Math.max(0, others - own.there);
      const least = Math.min(most({here: 0, there: 0}), ...stay.map(([, one]) => most(one)));
      if (least < amount * (1 + policy.pPercent.value / 100)) open++;
    }
  }
  return {tested, open};
}

/** Every number of a group of which few owners came or went, seen from either year. */
function* pairsOf(
  now: Slice,
  before: Slice,
  membersIn: (period: string) => Members,
  period: string,
  union: Union,
  rooms: Rooms
): Generator<Pair> {
  const groups = new Set([...membersIn(now.period).values()].flatMap((member) => member.groups));
  for (const [place, at] of now.places) {
    const then = placeKey({...at, [period]: before.period});
    if (!before.places.has(then)) continue;
    for (const category of now.categories)
      for (const scope of groups)
        for (const measure of ['n', 'x'] as const) {
          const told = (slice: Slice, key: string): readonly [number, number] | null => {
            const of = {scope, indicator: slice.indicator.id, category, at: slice.places.get(key)!};
            const cell = union.get(cellKey(of));
            return cell && cell.status !== 'none'
              ? numberTold(
                  cell,
                  measure,
                  slice.kind,
                  rooms(slice)(spotOf(slice, key, category, measure), scope)
                )
              : null;
          };
          const [late, early] = [told(now, place), told(before, then)];
          if (!late || !early) continue;
          const [x, y] = [
            amountsOf(now, place, category, measure, scope, membersIn),
            amountsOf(before, then, category, measure, scope, membersIn)
          ];
          const owners = [...new Set([...x.keys(), ...y.keys()])];
          const moved = owners.filter((owner) => x.has(owner) !== y.has(owner));
          if (moved.length === 0 || moved.length >= FEW) continue;
          const amounts = (here: typeof x, there: typeof x) =>
            new Map(
              owners.map((owner) => [owner, {here: here.get(owner) ?? 0, there: there.get(owner) ?? 0}])
            );
          yield {here: late, there: early, amounts: amounts(x, y)};
          yield {here: early, there: late, amounts: amounts(y, x)};
        }
  }
}

function amountsOf(
  {gifts, period}: Slice,
  place: string,
  category: string,
  measure: 'n' | 'x',
  scope: string,
  membersIn: (period: string) => Members
): ReadonlyMap<string, number> {
  const members = membersIn(period);
  const found = new Map<string, number>();
  for (const [provider, given] of gifts.get(place) ?? []) {
    const member = members.get(provider);
    const amount = given.get(category)?.[measure] ?? 0;
    if (amount > 0 && member?.groups.includes(scope))
      found.set(member.owner, (found.get(member.owner) ?? 0) + amount);
  }
  return found;
}
