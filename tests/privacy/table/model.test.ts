import {afterAll, expect, test} from 'vitest';
import {createModel, Infeasible, type Model} from '../../../src/privacy/lp/model.ts';
import {powerFor} from '../../../src/privacy/lp/scale.ts';
import {loadSolver} from '../../../src/privacy/lp/solver.ts';
import type {System} from '../../../src/privacy/lp/system.ts';

const open: Model[] = [];
afterAll(() => {
  for (const each of open) each.dispose();
});

async function model(system: System): Promise<Model> {
  open.push(createModel(await loadSolver(), system));
  return open.at(-1)!;
}

/** a + b = total, with the total known. */
const pair = (a: number, b: number): System => ({
  columns: [
    {name: 'a', lo: 0, hi: Infinity},
    {name: 'b', lo: 0, hi: Infinity},
    {name: 'total', lo: a + b, hi: a + b}
  ],
  rows: [
    {
      name: 'total = a + b',
      lo: 0,
      hi: 0,
      terms: [
        [2, 1],
        [0, -1],
        [1, -1]
      ]
    }
  ],
  truth: [a, b, a + b]
});

test('an expression goes as far as what is known allows, and the duals add up to its bound', async () => {
  const {maximise, minimise} = await model(pair(7, 5));
  expect(maximise([[0, 1]]).bound).toBe(12);
  expect(minimise([[0, 1]]).bound).toBe(0);
  expect(
    maximise([
      [0, 2],
      [1, 1]
    ])
  ).toMatchObject({bound: 24});
  const {columns} = maximise([[0, 1]]).because!;
  expect(columns[1]! * 0 + columns[2]! * 12).toBe(12);
  expect([columns[1], columns[2]]).toEqual([-1, 1]);
});

test('a model can be asked again after what is known has changed', async () => {
  const {maximise, minimise, bind} = await model(pair(7, 5));
  bind(1, {lo: 4, hi: 6});
  expect([minimise([[0, 1]]).bound, maximise([[0, 1]]).bound]).toEqual([6, 8]);
  bind(1, {lo: 0, hi: Infinity});
  expect([minimise([[0, 1]]).bound, maximise([[0, 1]]).bound]).toEqual([0, 12]);
});

test('what nothing holds back is infinite', async () => {
  const {maximise, bind} = await model(pair(7, 5));
  bind(2, {lo: 0, hi: Infinity});
  expect(maximise([[0, 1]])).toMatchObject({bound: Infinity, away: null, because: null});
});

test.each([1e-3, 1, 1e3, 1e6, 1e9, 1e12])(
  'at a size of %f a difference is found to nine digits',
  async (size) => {
    const {maximise, minimise} = await model(pair(7.25 * size, 5.5 * size));
    expect(maximise([[0, 1]]).bound / (12.75 * size)).toBeCloseTo(1, 9);
    expect(minimise([[0, 1]]).bound / size).toBeCloseTo(0, 9);
  }
);

test.each([3, 999_999, 1_000_000, 1_000_001, 6e9, 0.02])(
  '%f is brought to at most a million by a power of ten',
  (size) => {
    expect(size * powerFor(size)).toBeLessThanOrEqual(1e6 * (1 + 1e-9));
    expect(size * powerFor(size)).toBeGreaterThan(1e5 * (1 - 1e-9));
  }
);

test('knowledge that the true figures break is a defect that names the row', async () => {
  const wrong: System = {...pair(7, 5), truth: [7, 6, 12]};
  await expect(model(wrong)).rejects.toThrow(Infeasible);
  await expect(model(wrong)).rejects.toThrow('"total = a + b"');
  const {bind} = await model(pair(7, 5));
  expect(() => bind(0, {lo: 8, hi: 9})).toThrow('"a"');
});

test('a system without a truth may have no solution', async () => {
  const {maximise} = await model({
    columns: [{name: 'a', lo: 0, hi: 1}],
    rows: [{name: 'a is 2', lo: 2, hi: 2, terms: [[0, 1]]}]
  });
  expect(() => maximise([[0, 1]])).toThrow(Infeasible);
});

test('the means attack: sizes 8, 12 and 20 follow from rounded means', async () => {
  // Three groups with means 3.10, 4.25 and 5.80, and what a reader sees of pairs and of all: means to two decimals
  // and a total of 40. A mean m of a group of n says that its sum is within n (m ± 0.005).
  const sizes = [8, 12, 20];
  const sums = [24.8, 51, 116];
  const columns = [
    ...sizes.map((_, group) => ({name: `n${group}`, lo: 1, hi: Infinity, measure: 'people'})),
    ...sums.map((_, group) => ({name: `s${group}`, lo: 0, hi: Infinity, measure: 'scores'}))
  ];
  const meanOf = (groups: readonly number[]) => {
    const total = (all: readonly number[]) => groups.reduce((sum, group) => sum + all[group]!, 0);
    const shown = Math.round((100 * total(sums)) / total(sizes)) / 100;
    const row = (times: number) =>
      groups.flatMap((group) => [[3 + group, 1] as const, [group, -times] as const]);
    return [
      {name: `mean of ${groups}, at most`, lo: -Infinity, hi: 0, terms: row(shown + 0.005)},
      {name: `mean of ${groups}, at least`, lo: 0, hi: Infinity, terms: row(shown - 0.005)}
    ];
  };
  const all = {
    name: 'all are 40',
    lo: 40,
    hi: 40,
    terms: [
      [0, 1],
      [1, 1],
      [2, 1]
    ] as const
  };
  const rows = [all, ...[[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].flatMap(meanOf)];
  const {maximise, minimise} = await model({columns, rows, truth: [...sizes, ...sums]});
  const found = sizes.map((_, group) => [
    Math.ceil(minimise([[group, 1]]).bound - 1e-9),
    Math.floor(maximise([[group, 1]]).bound + 1e-9)
  ]);
  expect(found).toEqual([
    [8, 8],
    [12, 12],
    [20, 20]
  ]);
});
