import fc from 'fast-check';
import {expect, test} from 'vitest';
import {breachOf, counts, defended, exact, type World} from './block.ts';

const PERCENT = 10;

/** Groups are unions of these: who is in exactly the same ones, with how much. */
type Parts = readonly (readonly number[])[];

interface Published {
  readonly of: readonly number[];
  readonly room: number;
}

/** Sums of parts, each published exactly or give or take some. */
function published(parts: Parts, sets: readonly Published[], concern?: (id: string) => string): World {
  const idOf = (part: number, at: number) => `${part}-${at}`;
  const values = Object.fromEntries(
    parts.flatMap((amounts, part) => amounts.map((amount, at) => [idOf(part, at), amount]))
  );
  const idsOf = ({of}: Published) => of.flatMap((part) => parts[part]!.map((_, at) => idOf(part, at)));
  const groups = Object.fromEntries(sets.map((set, index) => [`g${index}`, idsOf(set)]));
  const said = sets.flatMap((set, index) => exact(values, {[`g${index}`]: idsOf(set)}, set.room));
  return counts(values, groups, said, concern);
}

/** A few parts of a few providers each; the first of the first part may own one of the second too. */
const worlds: fc.Arbitrary<World> = fc
  .array(fc.array(fc.nat(4), {minLength: 1, maxLength: 3}), {minLength: 2, maxLength: 4})
  .chain((parts) => {
    const all = [...parts.keys()];
    const of = fc.oneof(fc.subarray(all, {minLength: 1}), fc.subarray(all, {minLength: 2, maxLength: 2}));
    return fc.record({
      parts: fc.constant(parts),
      sets: fc.array(fc.record({of, room: fc.nat(1)}), {minLength: 1, maxLength: 6}),
      shared: fc.boolean()
    });
  })
  .map(({parts, sets, shared}) => published(parts, sets, (id) => (shared && id === '1-0' ? '0-0' : id)));

interface Part {
  readonly sets: ReadonlySet<number>;
  readonly truth: number;
  readonly by: ReadonlyMap<string, number>;
}

function partsOf({block: {members, basics, sets}}: World): readonly Part[] {
  const inSets = (at: number) => sets.flatMap((set, index) => (set.includes(at) ? [index] : []));
  const present = [...members.keys()].filter((at) => inSets(at).length > 0);
  return [...Map.groupBy(present, (at) => inSets(at).join()).values()].map((of) => {
    const by = new Map<string, number>();
    for (const at of of) {
      const {concern} = members[at]!;
      const amount = basics[0]!.values[at]!;
      if (amount > 0) by.set(concern, (by.get(concern) ?? 0) + amount);
    }
    return {
      by,
      sets: new Set(inSets(of[0]!)),
      truth: [...by.values()].reduce((sum, amount) => sum + amount, 0)
    };
  });
}

/** Every way in which whole numbers could be, up to so much more than they are, for somebody who knows its own. */
function* possible(
  {block: {amounts}}: World,
  parts: readonly Part[],
  hidden: readonly number[],
  attacker: string | null
): Generator<readonly number[]> {
  const shown = amounts.filter(({cells}) => !hidden.includes(cells![0]!));
  const row: number[] = [];
  const sum = (set: number) =>
    parts.reduce((all, part, at) => all + (part.sets.has(set) ? (row[at] ?? 0) : 0), 0);
  function* walk(at: number): Generator<readonly number[]> {
    if (shown.some(({set, hi}) => sum(set) > hi)) return;
    if (at === parts.length) {
      if (shown.every(({set, lo}) => sum(set) >= lo)) yield row;
      return;
    }
    const {by, truth} = parts[at]!;
    const own = by.get(attacker ?? '') ?? 0;
    const isAlone = by.size === 1 && by.has(attacker ?? '');
    for (let value = own; value <= (isAlone ? own : truth + MORE); value++) {
      row[at] = value;
      yield* walk(at + 1);
    }
    row.length = at;
  }
  yield* walk(0);
}

const MORE = 8;

/** Who can tell to within ten percent above the truth what somebody else has: in one part, or in all together. */
function told(world: World, hidden: readonly number[] = []): readonly string[] {
  const parts = partsOf(world);
  const owners = [...new Set(parts.flatMap(({by}) => [...by.keys()]))];
  const goals = [
    ...parts.map((_, at) => [at]),
    ...owners
      .map((owner) => parts.flatMap(({by}, at) => (by.has(owner) ? [at] : [])))
      .filter((of) => of.length > 1)
  ];
  return [null, ...owners].flatMap((attacker) => {
    const most = goals.map(() => 0);
    for (const row of possible(world, parts, hidden, attacker))
      goals.forEach((of, at) => {
        most[at] = Math.max(
          most[at]!,
          of.reduce((sum, part) => sum + row[part]!, 0)
        );
      });
    return goals.flatMap((of, at) => {
      const has = (owner: string) => of.reduce((sum, part) => sum + (parts[part]!.by.get(owner) ?? 0), 0);
      const rest = most[at]! - (attacker === null ? 0 : has(attacker));
      return owners
        .filter((owner) => owner !== attacker && of.every((part) => parts[part]!.by.has(owner)))
        .filter((owner) => rest < has(owner) * (1 + PERCENT / 100))
        .map((owner) => `${owner} by ${attacker}`);
    });
  });
}

test('room that only fractions have is no room', () => {
  const threes = [1, 1, 1];
  // Whatever the last differs by, each of the others differs by half of it: by one, more or less, it cannot.
  const world = published(
    [threes, threes, threes, [2]],
    [
      {of: [0, 1], room: 0},
      {of: [0, 2], room: 0},
      {of: [1, 2, 3], room: 0},
      {of: [3], room: 1}
    ]
  );
  expect(told(world)).toContain('3-0 by null');
  expect(breachOf(world)).not.toBeNull();
  const {steps} = defended(world);
  expect(steps).toHaveLength(1);
  expect(
    told(
      world,
      steps.map(({cell}) => cell)
    )
  ).toEqual([]);
});

test('what protection finds open, counting every possibility finds open too, and the other way round', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const open = told(world);
      expect(breachOf(world) !== null, open.join()).toBe(open.length > 0);
    }),
    {numRuns: 60, endOnFailure: true}
  );
});

test('after protection counting every possibility leaves nobody open', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const {steps, stuck} = defended(world);
      expect(stuck).toEqual([]);
      expect(
        told(
          world,
          steps.map(({cell}) => cell)
        )
      ).toEqual([]);
    }),
    {numRuns: 60, endOnFailure: true}
  );
});
