import fc from 'fast-check';
import {expect, test} from 'vitest';
import {besiege} from '../../src/privacy/edition/attack.ts';
import type {Block} from '../../src/privacy/edition/block.ts';
import {breachOf, counts, defended, exact, hiding, highs} from './block.ts';

const of = (prefix: string, count: number, x: number) =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [`${prefix}${index}`, x]));

const regions = ['a', 'b', 'c', 'd', 'e'];

test('all types minus four regions is the hidden fifth: its one provider is found, and guarded', () => {
  const values = {...Object.assign({}, ...regions.slice(0, 4).map((region) => of(region, 3, 20))), e0: 50};
  const ids = Object.keys(values);
  const groups = {
    typeOne: ids.filter((_, index) => index % 2 === 0),
    typeTwo: ids.filter((_, index) => index % 2 === 1),
    ...Object.fromEntries(
      regions.slice(0, 4).map((region) => [region, ids.filter((id) => id.startsWith(region))])
    )
  };
  const world = counts(values, groups, exact(values, groups));
  expect(breachOf(world)).not.toBeNull();
  const defence = defended(world);
  expect(defence.stuck).toEqual([]);
  expect(defence.recipes[0]?.groups).toEqual(['a', 'b', 'c', 'd', 'typeOne', 'typeTwo']);
  expect(breachOf(world, ...defence.steps.map(({cell}) => cell))).toBeNull();
});

test('the formula comes in plain words with its signs', () => {
  const values = {a0: 40, a1: 40, b0: 30};
  const groups = {all: ['a0', 'a1', 'b0'], a: ['a0', 'a1']};
  const {recipes} = defended(counts(values, groups, exact(values, groups)));
  expect(recipes[0]?.says).toBe('all − a = één aanbieder');
});

test('the second largest works out the largest, also where no rule on a single number sees both', () => {
  const values = {big: 500, second: 480, small: 20};
  const groups = {all: ['big', 'second', 'small']};
  expect(['big', 'second']).toContain(breachOf(counts(values, groups, exact(values, groups)))?.attacker);
  // Rounding by less than ten percent of the largest does not help; by more it does.
  expect(breachOf(counts(values, groups, exact(values, groups, 4)))).not.toBeNull();
  expect(breachOf(counts(values, groups, exact(values, groups, 60)))).toBeNull();
});

test('three codes of one concern know each other, and are worked out as one', () => {
  const values = {c0: 100, c1: 100, c2: 100, other: 100};
  const groups = {all: Object.keys(values)};
  const said = exact(values, groups);
  const concern = (id: string) => (id.startsWith('c') ? 'concern' : id);
  expect(breachOf(counts(values, groups, said))).toBeNull();
  expect(breachOf(counts(values, groups, said, concern))?.attacker).toBe('concern');
});

test('what all leave when the shown groups are taken away is worked out', () => {
  const values = {...of('a', 4, 30), ...of('b', 4, 30), rest: 45};
  const ids = Object.keys(values);
  const groups = {
    all: ids,
    a: ids.filter((id) => id.startsWith('a')),
    b: ids.filter((id) => id.startsWith('b'))
  };
  expect(breachOf(counts(values, groups, exact(values, groups)))).not.toBeNull();
  expect(breachOf(counts(values, groups, exact(values, groups)), 1)).toBeNull();
});

test('counts of 8, 12 and 20 come back out of rounded means, and the numbers beside them are taken away', () => {
  // Whoever knows n of its own can only fit one n of the other to two means on one scale.
  const means: Block = {
    name: 'mean',
    base: 5,
    members: ['one', 'two'].map((id) => ({id, concern: id, former: false})),
    basics: [
      {name: 'n', measure: 'count', whole: true, signed: false, values: [12, 20]},
      {name: 'sum', measure: 'sum', whole: false, signed: false, values: [12 * 4, 20 * 8]}
    ],
    quantities: [
      {name: 'n', measure: 'count', whole: true, terms: [[0, 1]]},
      {name: 'sum', measure: 'sum', whole: false, terms: [[1, 1]]}
    ],
    sets: [[0, 1], [1]],
    setNames: ['all', 'two'],
    amounts: [
      {
        name: 'n',
        set: 0,
        quantity: 0,
        cells: [0],
        exact: false,
        lo: 30,
        hi: 34,
        rounded: 32,
        reach: 2,
        floor: 0,
        window: null
      }
    ],
    sums: [],
    ratios: [
      {
        name: 'mean',
        set: 0,
        terms: [
          [1, 1],
          [0, -6.55]
        ],
        lo: Number.NEGATIVE_INFINITY,
        hi: 0,
        cell: 0,
        instead: false
      },
      {
        name: 'mean',
        set: 0,
        terms: [
          [1, 1],
          [0, -6.45]
        ],
        lo: 0,
        hi: Number.POSITIVE_INFINITY,
        cell: 0,
        instead: false
      }
    ],
    margins: [
      {
        name: 'above the scale',
        measure: 'sum',
        whole: false,
        terms: [
          [1, 1],
          [0, -1]
        ]
      },
      {
        name: 'below the scale',
        measure: 'sum',
        whole: false,
        terms: [
          [0, 10],
          [1, -1]
        ]
      }
    ],
    nothing: [],
    own: []
  };
  const siege = besiege(highs, means, 10, hiding());
  expect(siege.next()?.attacker).toBe('one');
  siege.dispose();
  const closed = besiege(highs, means, 10, hiding(0));
  expect(closed.next()).toBeNull();
  closed.dispose();
});

test('people counted once in a part and once in the total bound each other: a small part is told by the others', () => {
  // 58 people in all, 50 of them in one part: then the other, hidden, has at least 8.
  const names = ['all', 'one', 'other'];
  const values = [
    [20, 10, 10, 10, 8],
    [20, 10, 10, 10, 0],
    [1, 0, 0, 0, 8]
  ];
  const amount = (quantity: number, n: number) => ({
    ...{name: names[quantity]!, set: 0, quantity, cells: [quantity], exact: false},
    ...{lo: n, hi: n, rounded: n, reach: 0, floor: 0, window: quantity === 2 ? 9 : null}
  });
  const margin = (...times: number[]) => ({
    ...{name: 'nested', measure: 'count' as const, whole: true},
    terms: times.map((by, basic) => [basic, by] as const)
  });
  const people: Block = {
    name: 'people',
    base: 1,
    members: values[0]!.map((_, at) => ({id: String(at), concern: String(at), former: false})),
    basics: values.map((of, at) => ({
      ...{name: names[at]!, measure: 'count' as const, whole: true, signed: false, values: of}
    })),
    quantities: names.map((name, at) => ({
      name,
      measure: 'count' as const,
      whole: true,
      terms: [[at, 1]] as const
    })),
    sets: [[0, 1, 2, 3, 4]],
    setNames: ['all'],
    amounts: [amount(0, 58), amount(1, 50), amount(2, 9)],
    sums: [],
    ratios: [],
    margins: [margin(1, -1, 0), margin(1, 0, -1), margin(-1, 1, 1)],
    nothing: [],
    own: []
  };
  const first = (block: Block, ...hidden: number[]) => {
    const siege = besiege(highs, block, 10, hiding(...hidden));
    const breach = siege.next();
    siege.dispose();
    return breach;
  };
  expect(first(people, 2)).toMatchObject({attacker: null, ofOne: false});
  expect(first({...people, margins: []}, 2)).toBeNull();
  expect(first(people, 1, 2)).toBeNull();
});

test('a published number that the true figures break is a defect that names the number', () => {
  const values = {a: 20, b: 20, c: 20};
  const groups = {all: ['a', 'b', 'c']};
  for (const [lo, hi] of [
    [70, 80],
    [20, 30]
  ] as const)
    expect(() => breachOf(counts(values, groups, [{group: 'all', lo, hi}]))).toThrow(/break "all"/);
});

test('dropping the protection of one hidden number is caught', () => {
  const values = {...of('a', 3, 100), ...of('b', 3, 100), c0: 103};
  const ids = Object.keys(values);
  const by = (letter: string) => ids.filter((id) => id.startsWith(letter));
  const groups = {all: ids, a: by('a'), b: by('b'), c: by('c')};
  const world = counts(values, groups, exact(values, groups, 2));
  const {steps} = defended(world);
  const hidden = steps.map(({cell}) => cell);
  expect(breachOf(world, ...hidden)).toBeNull();
  expect(hidden.length).toBeGreaterThan(0);
  for (const dropped of hidden)
    expect(breachOf(world, ...hidden.filter((cell) => cell !== dropped))).not.toBeNull();
});

test('a group that is one provider wider than another is caught', () => {
  const values = of('a', 6, 100);
  const ids = Object.keys(values);
  const groups = {before: ids.slice(0, 5), after: ids};
  expect(breachOf(counts(values, groups, exact(values, groups, 2)))).not.toBeNull();
  const same = {before: ids, after: ids};
  expect(breachOf(counts(values, same, exact(values, same, 2)))).toBeNull();
});

test('what was given out and cannot be hidden is reported as what blocks', () => {
  const values = of('a', 6, 100);
  const ids = Object.keys(values);
  const groups = {before: ids.slice(0, 5), after: ids};
  const said = exact(values, groups, 2).map((one) => ({...one, fixed: one.group === 'before'}));
  expect(defended(counts(values, groups, said)).steps).toEqual([{cell: 1, to: 'hidden'}]);
  const both = said.map((one) => ({...one, fixed: true}));
  const {stuck} = defended(counts(values, groups, both));
  expect(stuck[0]?.says).toBe('after − before = één aanbieder');
});

const people = fc.array(fc.nat(30), {minLength: 3, maxLength: 8});

interface Random {
  readonly values: Record<string, number>;
  readonly groups: Record<string, string[]>;
}

/** A few providers in groups that overlap anyhow. */
const worlds: fc.Arbitrary<Random> = people.chain((amounts) => {
  const ids = amounts.map((_, index) => `p${index}`);
  const values = Object.fromEntries(ids.map((id, index) => [id, amounts[index]!]));
  return fc
    .array(fc.subarray(ids, {minLength: 1}), {minLength: 1, maxLength: 5})
    .map((sets) => ({values, groups: Object.fromEntries(sets.map((set, index) => [`g${index}`, set]))}));
});

const made = ({values, groups}: Random, reach: number) =>
  counts(values, groups, exact(values, groups, reach));

test('after the audit nobody can be worked out any more, and hiding still more never opens a way', () => {
  fc.assert(
    fc.property(worlds, fc.nat(4), fc.infiniteStream(fc.boolean()), (random, reach, also) => {
      const world = made(random, reach);
      const hidden = defended(world).steps.map(({cell}) => cell);
      expect(breachOf(world, ...hidden)).toBeNull();
      const more = world.cells.flatMap((_, cell) =>
        hidden.includes(cell) || also.next().value ? [cell] : []
      );
      expect(breachOf(world, ...more)).toBeNull();
    }),
    {numRuns: 60, endOnFailure: true}
  );
});

test('whoever comes first, the same can be worked out', () => {
  fc.assert(
    fc.property(worlds, fc.nat(4), (random, reach) => {
      const turned = {...random, values: Object.fromEntries(Object.entries(random.values).reverse())};
      expect(breachOf(made(turned, reach)) === null).toBe(breachOf(made(random, reach)) === null);
    }),
    {numRuns: 60, endOnFailure: true}
  );
});

test('one power of ten more in all figures changes no verdict', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(10, 1e3, 1e6), (random, times) => {
      const scaled = Object.fromEntries(Object.entries(random.values).map(([id, x]) => [id, x * times]));
      const [small, large] = [made(random, 0), made({...random, values: scaled}, 0)];
      const asAmounts = (block: Block): Block => ({
        ...block,
        basics: block.basics.map((basic) => ({...basic, whole: false, measure: 'sum'})),
        quantities: block.quantities.map((quantity) => ({...quantity, whole: false}))
      });
      const verdict = ({block}: {block: Block}) => {
        const siege = besiege(highs, asAmounts(block), 10, hiding());
        const found = siege.next();
        siege.dispose();
        return found === null;
      };
      expect(verdict(large)).toBe(verdict(small));
    }),
    {numRuns: 40, endOnFailure: true}
  );
});

test('what the audit finds, trying out every whole number finds too; and nobody has one possible number left', () => {
  let [breached, tried] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), {minLength: 3, maxLength: 4}),
      fc.infiniteStream(fc.nat()),
      (amounts, picks) => {
        const ids = amounts.map((_, index) => `p${index}`);
        const values = Object.fromEntries(ids.map((id, index) => [id, amounts[index]!]));
        const subset = () => ids.filter(() => picks.next().value! % 2 === 0);
        const sets = [ids, subset(), subset()].filter((set) => set.length > 0);
        const groups = Object.fromEntries(sets.map((set, index) => [`g${index}`, set]));
        const world = counts(values, groups, exact(values, groups, picks.next().value! % 2));
        const before = breachOf(world);
        const possible = tables(world.block, []);
        if (before) {
          breached++;
          expect(pinned(world.block, possible)).toBe(true);
        }
        const hidden = defended(world).steps.map(({cell}) => cell);
        const left = tables(world.block, hidden);
        expect(exactly(world.block, left)).toEqual([]);
        tried++;
      }
    ),
    {numRuns: 60, endOnFailure: true}
  );
  expect(breached).toBeGreaterThan(5);
  expect(tried).toBe(60);
});

/** Every table of whole numbers to 14 that shows the same. */
function tables({members, amounts, sets}: Block, hidden: readonly number[]): readonly (readonly number[])[] {
  const shown = amounts.filter(({cells}) => !hidden.includes(cells![0]!));
  const found: number[][] = [];
  const walk = (row: number[]): void => {
    if (row.length === members.length) {
      const fits = ({set, lo, hi}: (typeof shown)[number]) => {
        const sum = sets[set]!.reduce((all, member) => all + row[member]!, 0);
        return sum >= lo && sum <= hi;
      };
      if (shown.every(fits)) found.push([...row]);
      return;
    }
    for (let value = 0; value <= 14; value++) walk([...row, value]);
  };
  walk([]);
  return found;
}

const isIn = ({sets}: Block, member: number) => sets.some((set) => set.includes(member));

/** Is there an attacker to whom somebody's upper bound lies below a tenth more than the truth? */
function pinned(block: Block, possible: readonly (readonly number[])[]): boolean {
  const truth = block.basics[0]!.values;
  return truth.some((own, attacker) => {
    const left = possible.filter((row) => row[attacker] === own);
    return truth.some(
      (x, target) =>
        target !== attacker &&
        x > 0 &&
        isIn(block, target) &&
        isIn(block, attacker) &&
        Math.max(...left.map((row) => row[target]!)) < Math.ceil(1.1 * x)
    );
  });
}

/** Who can be told exactly, by whom. */
function exactly(block: Block, possible: readonly (readonly number[])[]): readonly string[] {
  const truth = block.basics[0]!.values;
  return truth.flatMap((own, attacker) => {
    const left = possible.filter((row) => row[attacker] === own);
    return truth.flatMap((x, target) => {
      const different = new Set(left.map((row) => row[target]!));
      const matters = target !== attacker && x > 0 && isIn(block, target) && isIn(block, attacker);
      return matters && different.size === 1 ? [`${attacker} of ${target}`] : [];
    });
  });
}
