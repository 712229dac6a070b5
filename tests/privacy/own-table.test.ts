import fc from 'fast-check';
import {expect, test} from 'vitest';
import {auditReports} from '../../src/audit/audit.ts';
import {nestedIn} from '../../src/privacy/nested.ts';
import type {OwnDraft} from '../../src/privacy/own/draft.ts';
import {guardOwn, type OwnRules} from '../../src/privacy/own/guard.ts';
import {judgeOwn} from '../../src/privacy/own/judge.ts';
import {besiegeOwn} from '../../src/privacy/own/siege.ts';
import type {Giver, Table} from '../../src/privacy/places.ts';
import {protect} from '../../src/privacy/protect.ts';
import {opened, tampered} from '../audit/opened.ts';
import {cell, family, holdersOf, large, rowsOf, rules} from './mini.ts';

/** A person is in one or more parts of the table, and has the property or has not. */
interface Person {
  readonly parts: readonly number[];
  readonly has: boolean;
}

const PARTS = [0, 1, 2];
const TOTAL = 3;
const least = rules.sources['chain']!.minOwn!.value;
const person = fc.record({parts: fc.subarray(PARTS, {minLength: 1}), has: fc.boolean()});

const inPlace = (people: readonly Person[], place: number): readonly Person[] =>
  place === TOTAL ? people : people.filter(({parts}) => parts.includes(place));

const shape = {kind: 'share', parted: true, exclusive: false} as const;
const own: OwnRules = {shape, least, policy: family().policy, tie: (id) => id};
const nested = (['n', 'x', 'rest'] as const).map((measure) => ({
  ...{total: TOTAL, parts: PARTS, category: 0, measure},
  ...{each: true, sum: true, adds: false}
}));

function draftOf(place: number, here: readonly {readonly has: boolean}[]): OwnDraft {
  const amount = {clients: here.length, n: here.length, x: here.filter(({has}) => has).length};
  const status = judgeOwn(amount, shape, least, own.policy);
  return {place, category: 0, ...amount, xx: null, status, why: null};
}

const draftsOf = (people: readonly Person[]): ReadonlyMap<string, OwnDraft> =>
  new Map([...PARTS, TOTAL].map((place) => [`x|${place}|0`, draftOf(place, inPlace(people, place))]));

type Range = readonly [least: number, most: number];

/** Every way in which the table could be: per place the least and the most that its number is in any of them. */
function byCounting(drafts: readonly OwnDraft[], isTold: (draft: OwnDraft) => boolean): readonly Range[] {
  const found = drafts.map((): [number, number] => [Infinity, -Infinity]);
  const few = ({n}: OwnDraft): number => Math.ceil(own.policy.bound.value * n) - 1;
  const fits = (draft: OwnDraft, x: number): boolean => {
    const {n, status} = draft;
    if (status === 'none' || isTold(draft)) return x === draft.x;
    if (status === 'under') return x <= few(draft);
    if (status === 'over') return n - x <= few(draft);
    // Nobody and everybody of enough people would have been shown.
    return n < least || ((x > 0 || draft.x === 0) && (x < n || draft.x === n));
  };
  const [a, b, c, all] = drafts as [OwnDraft, OwnDraft, OwnDraft, OwnDraft];
  const choices = (draft: OwnDraft) =>
    Array.from({length: draft.n + 1}, (_, x) => x).filter((x) => fits(draft, x));
  for (const t of choices(all))
    for (const x of choices(a))
      for (const y of choices(b))
        for (const z of choices(c)) {
          const rests = [a.n - x, b.n - y, c.n - z];
          const rest = all.n - t;
          if (Math.max(x, y, z) > t || x + y + z < t) continue;
          if (Math.max(...rests) > rest || rests[0]! + rests[1]! + rests[2]! < rest) continue;
          [x, y, z, t].forEach((value, at) => {
            found[at] = [Math.min(found[at]![0], value), Math.max(found[at]![1], value)];
          });
        }
  return found;
}

/** What must stay possible of a hidden number that is small, or leaves a small number. */
function keepsOf(draft: OwnDraft): readonly Range[] {
  const {n, x, status} = draft;
  const few = Math.ceil(own.policy.bound.value * n) - 1;
  if (status === 'under') return [[0, few]];
  if (status === 'over') return [[n - few, n]];
  if (status !== 'hidden') return [];
  const floor = (value: number): number => (n < least ? 0 : Math.min(1, value));
  return [
    ...(x < least ? [[floor(x), Math.min(least - 1, n)] as const] : []),
    ...(n - x < least ? [[n - Math.min(least - 1, n), n - floor(n - x)] as const] : [])
  ];
}

test('no small number of a reader’s own table can be narrowed down by what is shown (enumeration)', () => {
  let [small, hidden] = [0, 0];
  fc.assert(
    fc.property(fc.array(person, {minLength: 8, maxLength: 26}), (people) => {
      const made = draftsOf(people);
      guardOwn(made, [], own);
      const before = [...made.values()].filter(({status}) => status === 'hidden').length;
      besiegeOwn(made, [], nested, own);
      const drafts = [...made.values()];
      hidden += drafts.filter(({status}) => status === 'hidden').length - before;
      const seen = byCounting(drafts, ({status}) => status === 'shown');
      const blind = byCounting(drafts, ({status, x}) => status === 'shown' && x === 0);
      drafts.forEach((draft, at) => {
        for (const [from, to] of keepsOf(draft)) {
          small++;
          expect(seen[at]![0]).toBeLessThanOrEqual(Math.max(from, blind[at]![0]));
          expect(seen[at]![1]).toBeGreaterThanOrEqual(Math.min(to, blind[at]![1]));
        }
      });
    }),
    {numRuns: 150}
  );
  expect(small).toBeGreaterThan(100);
  expect(hidden).toBeGreaterThan(10);
});

/** Two parts and their total, of two years and of both together: nine places that nest both ways. */
const grid = fc.array(
  fc.record({
    parts: fc.subarray([0, 1], {minLength: 1}),
    years: fc.subarray([0, 1], {minLength: 1}),
    has: fc.boolean()
  }),
  {minLength: 30, maxLength: 90}
);
const both = [0, 1, 2].flatMap((row) => [
  {total: 3 * row + 2, parts: [3 * row, 3 * row + 1]},
  {total: 6 + row, parts: [row, 3 + row]}
]);
const crossed = both.flatMap((family) =>
  (['x', 'rest'] as const).map((measure) => ({
    ...family,
    category: 0,
    measure,
    each: true,
    sum: true,
    adds: false
  }))
);

test('nothing is hidden for nothing: whatever was hidden for another, shown again, leaves something to hide', () => {
  let guards = 0;
  fc.assert(
    fc.property(grid, (people) => {
      const made = new Map<string, OwnDraft>(
        Array.from({length: 9}, (_, place) => {
          const [year, part] = [Math.floor(place / 3), place % 3];
          const here = people.filter(
            ({parts, years}) => (part === 2 || parts.includes(part)) && (year === 2 || years.includes(year))
          );
          return [`x|${place}|0`, draftOf(place, here)] as const;
        })
      );
      const hiddenIn = (drafts: ReadonlyMap<string, OwnDraft>) =>
        [...drafts].flatMap(([id, {status}]) => (status === 'hidden' ? [id] : []));
      const first = hiddenIn(made);
      besiegeOwn(made, [], crossed, own);
      for (const guard of hiddenIn(made).filter((id) => !first.includes(id))) {
        guards++;
        const open = new Map([...made].map(([id, one]) => [id, {...one}]));
        open.get(guard)!.status = 'shown';
        const before = hiddenIn(open).length;
        besiegeOwn(open, [], crossed, own);
        expect(hiddenIn(open).length).toBeGreaterThan(before);
      }
    }),
    {numRuns: 150}
  );
  expect(guards).toBeGreaterThan(20);
});

test('what nests is found in the figures: one provider for whom it does not hold is enough', () => {
  const frame = {
    dimensions: ['year', 'type'],
    period: 'year',
    totals: new Map([['type', 'all']]),
    singles: ['2021']
  } as unknown as Parameters<typeof nestedIn>[1];
  const table = (extra: readonly number[]): Table => {
    const givers = (at: number): Giver[] =>
      [[4, 6, 9], [3, 0, 3], [...extra]].map((x, provider) => ({
        ...{provider: String(provider), concern: String(provider), atom: 0, clients: [20]},
        ...{n: [20], x: [x[at]!], xx: [null], given: [true]}
      }));
    const places = ['k', 'm', 'all'].map((type, at) => ({
      ...{at: {year: '2021', type}, period: '2021', categories: [0]},
      givers: givers(at)
    }));
    return {
      indicator: {id: 'i', count: {kind: 'share', of: 'x', addsOver: []}},
      shape,
      categories: ['-'],
      places,
      find: new Map(places.map(({at}, index) => [['2021', at.type].join('\u001f'), index])),
      splits: new Set(['type'])
    } as unknown as Table;
  };
  const ofX = (extra: readonly number[]) => {
    const found = nestedIn(table(extra), frame).find(({measure}) => measure === 'x');
    return [found?.each ?? false, found?.sum ?? false];
  };
  expect(ofX([2, 2, 3])).toEqual([true, true]);
  expect(ofX([5, 0, 4])).toEqual([false, true]);
  expect(ofX([1, 1, 3])).toEqual([true, false]);
  expect(ofX([9, 0, 30])).toEqual([true, false]);
});

/** Providers of which each has people in two types over two years, of four categories. */
const patients = fc.array(
  fc.record({
    types: fc.constantFrom<string[][]>(['k'], ['m'], ['k', 'm']),
    years: fc.constantFrom<string[][]>(['2020'], ['2021'], ['2020', '2021']),
    category: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd')
  }),
  {minLength: 10, maxLength: 70}
);

const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
const deliveries = fc.array(patients, {minLength: ids.length, maxLength: ids.length}).map((all) => {
  const before = all.flatMap((people, index) =>
    ['2020', '2021', '2020-2021'].flatMap((year) =>
      ['k', 'm', 'all'].flatMap((type) => {
        const here = people.filter(
          ({types, years}) =>
            (type === 'all' || types.includes(type)) && years.some((one) => year.split('-').includes(one))
        );
        return [...'abcd'].map((category) => {
          const x = here.filter((one) => one.category === category).length;
          return cell(ids[index]!, 'before', {year, type}, here.length, x, category);
        });
      })
    )
  );
  const holders = holdersOf(ids.map((id) => ({id})));
  return rowsOf(holders, [...before, ...ids.flatMap((id) => large(id, 200))]);
});

test('the audit, on another code path, finds nothing to narrow down in what protection wrote', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async (rows) => {
      const reports = opened(protect(rows, family()));
      const {findings} = await auditReports(reports, rows, family());
      expect(findings.filter(({code}) => code === 'own-narrowed')).toEqual([]);
    }),
    {numRuns: 12, endOnFailure: true}
  );
});

test('an own number that is shown although it guards another is found', async () => {
  let [shown, found] = [0, 0];
  for (const rows of fc.sample(deliveries, {numRuns: 5, seed: 5})) {
    const safe = protect(rows, family());
    const truth = new Map(
      rows.cells.map((one) => [JSON.stringify([one.provider, one.category, one.at]), one])
    );
    for (const report of opened(safe)) {
      const guard = report.cells.find((one) => {
        const real = truth.get(JSON.stringify([report.id, one.category, one.at]));
        return (
          one.scope === 'own' &&
          one.status === 'hidden' &&
          real !== undefined &&
          real.x >= least &&
          real.n - real.x >= least
        );
      });
      if (!guard) continue;
      const real = truth.get(JSON.stringify([report.id, guard.category, guard.at]))!;
      const bare = tampered(opened(safe), (one, {id}) =>
        id === report.id &&
        one.scope === 'own' &&
        one.category === guard.category &&
        one.at === guard.at &&
        one.indicator === guard.indicator
          ? {...one, status: 'shown', n: real.n, x: real.x}
          : one
      );
      shown++;
      const {findings} = await auditReports(bare, rows, family());
      if (findings.some(({code, args}) => code === 'own-narrowed' && args['file'] === report.file)) found++;
    }
  }
  expect(shown).toBeGreaterThan(3);
  expect(found).toBe(shown);
});
