import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {IndicatorPlan} from '../../../src/figures/series.ts';
import type {Comparison} from '../../../src/figures/verdict/comparison.ts';
import {evidence} from '../../../src/figures/verdict/evidence.ts';
import {publishedRange, quotient} from '../../../src/figures/verdict/published.ts';
import type {Evidence} from '../../../src/figures/verdict/verdict.ts';
import {
  bounded,
  compare,
  groupMean,
  groupShare,
  means,
  ownMean,
  ownShare,
  type Spread,
  shares
} from './build.ts';

type Said = Pick<Evidence, 'level' | 'side'>;

const saidOf = (comparison: Comparison): Said => {
  const {level, side} = evidence(comparison);
  return {level, side};
};

/** What may be said when each of these is possible: what all of them say, else that it may be chance. */
function ofAll(all: readonly Said[]): Said {
  const [first] = all;
  const agreed = all.every(({level, side}) => level === first!.level && side === first!.side);
  return agreed ? first! : {level: 'chance', side: 0};
}

const wide: Spread = {p10: 0.1, p25: 0.2, p50: 0.3, p75: 0.4, p90: 0.5};

/** All whole numbers that controlled rounding may print as this one. */
const behind = (printed: number, base: number): readonly number[] =>
  Array.from({length: 2 * base - 1}, (_, at) => printed - base + 1 + at).filter((count) => count >= 0);

const counts = fc
  .record({
    n: fc.integer({min: 10, max: 400}),
    part: fc.double({min: 0, max: 1, noNaN: true}),
    groupN: fc.integer({min: 3, max: 120}),
    groupPart: fc.double({min: 0, max: 1, noNaN: true}),
    exact: fc.boolean()
  })
  .map(({n, part, groupN, groupPart, exact}) => ({
    n,
    x: Math.round(n * part),
    printed: {n: groupN * 5, x: 5 * Math.round(groupN * groupPart)},
    plan: shares({rounding: 5, interval: exact ? 'exact' : 'wilson'})
  }));

describe('a verdict holds over every true value behind the printed ones', () => {
  test('of a group’s share, whose counts are rounded', () => {
    fc.assert(
      fc.property(counts, ({n, x, printed, plan}) => {
        const own = ownShare(plan, n, x);
        const all = behind(printed.n, 5).flatMap((all) =>
          behind(printed.x, 5)
            .filter((part) => part <= all && all > 0)
            .map((part) => saidOf(compare({...plan, rounding: 0}, own, groupShare(all, part, wide))))
        );
        expect(saidOf(compare(plan, own, groupShare(printed.n, printed.x, wide)))).toEqual(ofAll(all));
      })
    );
  });

  test('of a group’s mean, which is rounded to a step', () => {
    const given = fc.record({
      n: fc.integer({min: 10, max: 400}),
      mean: fc.double({min: 5, max: 15, noNaN: true}),
      sd: fc.double({min: 0.2, max: 9, noNaN: true}),
      printed: fc.integer({min: 10, max: 30})
    });
    const spread: Spread = {p10: 8, p25: 9, p50: 10, p75: 11, p90: 12};
    fc.assert(
      fc.property(given, ({n, mean, sd, printed}) => {
        const plan = means({step: 0.5});
        const own = ownMean(plan, n, mean, sd);
        const value = printed / 2;
        const all = Array.from({length: 41}, (_, at) => value - 0.25 + at / 80).map((truth) =>
          saidOf(compare({...plan, step: 0}, own, groupMean(1000, truth, spread)))
        );
        expect(saidOf(compare(plan, own, groupMean(1000, value, spread)))).toEqual(ofAll(all));
      })
    );
  });

  test('of an own bound: the least favourable count that it allows', () => {
    const given = fc.record({
      n: fc.integer({min: 10, max: 200}),
      over: fc.boolean(),
      part: fc.double({min: 0, max: 1, noNaN: true})
    });
    fc.assert(
      fc.property(given, ({n, over, part}) => {
        const plan = shares();
        const at = (times: number) => Math.min(1, part * times);
        const spread = {p10: at(0.5), p50: part, p90: at(1.5)};
        const peers = groupShare(10_000, Math.round(10_000 * part), spread);
        const possible = Array.from({length: n + 1}, (_, x) => x).filter((x) =>
          over ? x / n > 0.95 : x / n < 0.05
        );
        const all = possible.map((x) => saidOf(compare(plan, ownShare(plan, n, x), peers)));
        const said = saidOf(compare(plan, bounded(over ? 'over' : 'under', n), peers));
        expect(said).toEqual(ofAll(all));
      })
    );
  });

  test('of a group’s bound: every share that it allows', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('under', 'over'), ({n, x, plan}, status) => {
        const own = ownShare(plan, n, x);
        const all = Array.from({length: 201}, (_, at) => (status === 'over' ? 0.95 : 0) + at / 4000).map(
          (share) => saidOf(compare({...plan, rounding: 0}, own, groupShare(1, share)))
        );
        expect(saidOf(compare(plan, own, bounded(status, 40)))).toEqual(ofAll(all));
      })
    );
  });

  test('of a pool, whose own counts are rounded too', () => {
    fc.assert(
      fc.property(counts, ({printed, plan}) => {
        fc.pre(printed.n >= 10 && printed.x <= printed.n);
        const open: Partial<Comparison> = {pooled: true};
        const exact: IndicatorPlan = {...plan, rounding: 0, reliableFrom: 1};
        // The group's own rounding, at its two ends.
        const groups = [groupShare(10_004, 2996, wide), groupShare(9996, 3004, wide)];
        const all = behind(printed.n, 5).flatMap((n) =>
          behind(printed.x, 5)
            .filter((x) => x <= n)
            .flatMap((x) => groups.map((peers) => saidOf(compare(exact, ownShare(exact, n, x), peers, open))))
        );
        const own = ownShare(plan, printed.n, printed.x);
        expect(saidOf(compare(plan, own, groupShare(10_000, 3000, wide), open))).toEqual(ofAll(all));
      })
    );
  });
});

test('behind a sum of two rounded parts lies twice as much as behind one', () => {
  const plan = shares({rounding: 5});
  const [one, two] = [1, 2].map((added) => publishedRange({...groupShare(1000, 300), added}, plan)!);
  expect(one).toEqual([296 / 1004, 304 / 996]);
  expect(two).toEqual([292 / 1004, 308 / 996]);
});

test('of nobody at all any share may be true, and a count is cut to three digits', () => {
  expect([quotient([0, 0], [0, 0]), quotient([0, 4], [0, 4])]).toEqual([
    [0, 1],
    [0, 1]
  ]);
  const count: IndicatorPlan = {...shares(), kind: 'count'};
  expect(publishedRange({...groupShare(1, 1), value: 1234}, count)).toEqual([1229, 1239]);
});
