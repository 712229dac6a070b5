import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {IndicatorPlan, Point} from '../../../src/figures/series.ts';
import {idOf} from '../../../src/figures/verdict/compared.ts';
import type {Comparison} from '../../../src/figures/verdict/comparison.ts';
import {evidence} from '../../../src/figures/verdict/evidence.ts';
import {ordinaryOf} from '../../../src/figures/verdict/ordinary.ts';
import {explainVerdict} from '../../../src/figures/verdict/say-verdict.ts';
import {studentUpper} from '../../../src/figures/verdict/tails.ts';
import {threshold, verdicts} from '../../../src/figures/verdict/verdicts.ts';
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
import {seriesOf} from './report.ts';

const wide: Spread = {p10: 0.2, p25: 0.25, p50: 0.3, p75: 0.35, p90: 0.4};
const plan = shares();
const peers = groupShare(100_000, 30_000, wide);
const levelOf = (n: number, x: number, more: Partial<Comparison> = {}) =>
  verdicts([compare(plan, ownShare(plan, n, x), peers, more)]).get('one')!;

describe('the levels, in their order', () => {
  test('no judgement where something is missing, incomplete, too few, or where chance is not known', () => {
    const quantity: IndicatorPlan = {...plan, quantity: true};
    const weeks = means();
    const around10 = groupMean(1000, 10);
    expect([
      evidence({...compare(plan, ownShare(plan, 200, 60), peers), own: undefined}).why,
      evidence(compare(plan, {...ownShare(plan, 200, 60), status: 'hidden'}, peers)).why,
      evidence(compare(plan, ownShare(plan, 200, 60), {...peers, status: 'hidden'})).why,
      levelOf(200, 60, {incomplete: true}).why,
      levelOf(9, 5).why,
      evidence(compare(quantity, ownShare(quantity, 200, 60), peers)).why,
      // A mean without a sum of squares, and one of which all values are the same.
      evidence(compare(weeks, {...ownMean(weeks, 50, 8, 2), low: null, high: null, sd: null}, around10)).why,
      evidence(compare(weeks, ownMean(weeks, 50, 8, 0), around10)).why
    ]).toEqual([
      ...['missing', 'missing', 'missing', 'incomplete', 'few'],
      ...['unknown', 'unknown', 'unknown']
    ]);
    expect(levelOf(9, 5)).toMatchObject({level: 'none', side: 0, p: null, beyond: 0, others: false});
  });

  test('of an amount nothing is known of chance, of a bound neither, and of a count not even that it is too few', () => {
    const quantity: IndicatorPlan = {...plan, quantity: true};
    const count: IndicatorPlan = {...plan, kind: 'count'};
    expect([
      evidence(compare(quantity, bounded('over', 200), peers)).why,
      evidence(compare(quantity, ownShare(quantity, 9, 5), peers)).why,
      evidence(compare(count, ownShare(count, 9, 5), peers)).why
    ]).toEqual(['unknown', 'unknown', 'unknown']);
    expect(evidence(compare(plan, bounded('over', 200), peers)).why).toBeUndefined();
  });

  test('each is reached, from far to near', () => {
    expect([
      levelOf(300, 210).level,
      levelOf(3000, 1000).level,
      levelOf(20, 6).level,
      levelOf(1000, 300).level
    ]).toEqual(['striking', 'differs', 'chance', 'alike']);
  });

  test('only what differs to the same side may strike', () => {
    // The printed value of all clients together can lie far from the middle provider: then a value lies between.
    const skewed = groupShare(100_000, 60_000, wide);
    const own = ownShare(plan, 2000, 1000);
    const verdict = verdicts([compare(plan, own, skewed)]).get('one')!;
    expect(verdict).toMatchObject({level: 'differs', side: -1, beyond: 1});
    expect(verdict.p).toBeLessThan(1e-6);
  });

  test('where both have all, or both have none, they are alike', () => {
    const high: Spread = {p10: 0.97, p25: 0.98, p50: 0.99, p75: 0.995, p90: 0.999};
    const low: Spread = {p10: 0.001, p25: 0.005, p50: 0.01, p75: 0.02, p90: 0.03};
    const all = evidence(compare(plan, ownShare(plan, 2000, 2000), groupShare(1000, 1000, high)));
    const none = evidence(compare(plan, ownShare(plan, 2000, 0), groupShare(1000, 0, low)));
    expect([all, none].map(({level, side}) => [level, side])).toEqual([
      ['alike', 0],
      ['alike', 0]
    ]);
  });

  test('inside a margin that is wider than what is ordinary, or without a spread, it is never called alike', () => {
    fc.assert(
      fc.property(fc.integer({min: 10, max: 5000}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
        const own = ownShare(plan, n, Math.round(n * part));
        expect(evidence(compare(plan, own, groupShare(1000, 300))).level).not.toBe('alike');
        const {level} = evidence(compare(plan, own, peers));
        const {narrowest} = ordinaryOf(peers, plan)!;
        if (level === 'alike') expect(own.high! - own.low!).toBeLessThanOrEqual(narrowest[1] - narrowest[0]);
        if (level === 'chance') expect(own.high! - own.low!).toBeGreaterThan(narrowest[1] - narrowest[0]);
      })
    );
  });

  test('a bound of the reader’s own never strikes, nor what has no published spread', () => {
    const far = groupShare(100_000, 2000, {p10: 0.01, p50: 0.02, p90: 0.03});
    const [bound, bare] = [
      verdicts([compare(plan, bounded('over', 900), far)]).get('one')!,
      levelOf(300, 210, {peers: groupShare(100_000, 30_000)})
    ];
    expect([bound.level, bound.p, bare.level, bare.p]).toEqual(['differs', null, 'differs', null]);
  });
});

test('that a difference is ordinary is only explained where it is known what is ordinary', () => {
  const series = seriesOf(plan, []);
  const explained = (group: Point) => {
    const verdict = evidence(compare(plan, ownShare(plan, 3000, 1000), group));
    expect(verdict.level).toBe('differs');
    return explainVerdict(series, verdict, '30%').text;
  };
  expect(explained(peers)).toContain('maar niet verder van het midden dan gewoon is');
  expect(explained(groupShare(100_000, 30_000))).not.toContain('gewoon');
});

describe('what is ordinary', () => {
  test('a half of a normal distribution: p10 and p90 lead to the middle 90%, so do the quartiles', () => {
    const zero: IndicatorPlan = means({range: [-100, 100]});
    const deciles = ordinaryOf(groupMean(1000, 0, {p10: -12.8, p50: 0, p90: 12.8}), zero)!;
    const quartiles = ordinaryOf(groupMean(1000, 0, {p25: -6.74, p50: 0, p75: 6.74}), zero)!;
    for (const {widest, narrowest} of [deciles, quartiles]) {
      expect(widest[1]).toBeGreaterThan(16.44);
      expect(widest[1]).toBeLessThan(16.6);
      expect(narrowest[1]).toBeLessThan(16.45);
      expect(widest[0]).toBe(-widest[1]);
    }
  });

  test('each side is measured apart', () => {
    const plain = means({range: [-100, 100]});
    const {widest} = ordinaryOf(groupMean(1000, 10, {p10: 9, p50: 10, p90: 20}), plain)!;
    expect([10 - widest[0], widest[1] - 10].map(Math.round)).toEqual([1, 13]);
  });

  test('a share stays a share, and a positive mean positive', () => {
    const spread = fc
      .array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 5, maxLength: 5})
      .map((all) => all.map((share) => Number(share.toPrecision(3))).sort((a, b) => a - b))
      .map(([p10, p25, p50, p75, p90]) => ({p10: p10!, p25: p25!, p50: p50!, p75: p75!, p90: p90!}));
    fc.assert(
      fc.property(spread, (published) => {
        const shared = ordinaryOf(groupShare(100, 50, published), plan)!;
        const meant = ordinaryOf(groupMean(100, 1, published), means())!;
        for (const {widest, narrowest} of [shared, meant]) {
          expect(widest[0]).toBeGreaterThanOrEqual(0);
          expect(widest[0]).toBeLessThanOrEqual(published.p10);
          expect(widest[1]).toBeGreaterThanOrEqual(published.p90);
          expect(narrowest[0]).toBeGreaterThanOrEqual(widest[0]);
          expect(narrowest[1]).toBeLessThanOrEqual(widest[1]);
        }
        expect(shared.widest[1]).toBeLessThanOrEqual(1);
      })
    );
  });

  test('where half of the providers have none, nothing lies below what is ordinary, nor above it', () => {
    const none: Spread = {p10: 0, p25: 0, p50: 0, p75: 0.02, p90: 0.05};
    expect(ordinaryOf(groupShare(10_000, 200, none), plan)!.widest).toEqual([0, 1]);
    const nobody = verdicts([compare(plan, ownShare(plan, 2000, 0), groupShare(10_000, 200, none))]);
    expect(nobody.get('one')).toMatchObject({level: 'differs', side: -1, beyond: 0, p: 1});
    const allHave: Spread = {p10: 0.95, p25: 0.98, p50: 1, p75: 1, p90: 1};
    const everybody = evidence(compare(plan, ownShare(plan, 2000, 2000), groupShare(10_000, 9800, allHave)));
    expect(everybody).toMatchObject({level: 'differs', side: 1, beyond: 0, p: 1});
    // Nor is a wide margin called alike for it.
    const few = ownShare(plan, 20, 1);
    expect(evidence(compare(plan, few, groupShare(10_000, 200, none))).level).toBe('chance');
  });
});

test('a mean inside what is ordinary weighs as p = 1, however far from an edge', () => {
  const weeks = means();
  const group = groupMean(1000, 10, {p10: 5, p25: 8, p50: 10, p75: 12, p90: 16});
  expect(evidence(compare(weeks, ownMean(weeks, 400, 11, 1), group))).toMatchObject({beyond: 0, p: 1});
});

describe('the list that the false discovery rate allows', () => {
  const chances = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 60});

  test('asks the more, the more lies inside what is ordinary beside it', () => {
    const far = compare(plan, ownShare(plan, 300, 157), peers, {id: 'far'});
    const {p} = evidence(far);
    expect(p).toBeGreaterThan(0.05 / 40);
    expect(p).toBeLessThan(0.05);
    const inside = (count: number) =>
      Array.from({length: count}, (_, at) => compare(plan, ownShare(plan, 300, 90), peers, {id: `${at}`}));
    const level = (count: number) => verdicts([far, ...inside(count)]).get('far')!.level;
    expect(level(0)).toBe('striking');
    expect(level(Math.floor(0.05 / p!) - 1)).toBe('striking');
    expect(level(Math.floor(0.05 / p!))).toBe('differs');
    const dark = compare(plan, ownShare(plan, 300, 90), groupShare(1000, 300), {id: 'dark'});
    const unread = Array.from({length: 40}, (_, at) => ({...dark, id: `${at}`}));
    expect(verdicts([far, ...unread]).get('far')!.level).toBe('differs');
  });

  test('is that of Benjamini and Hochberg, found another way', () => {
    fc.assert(
      fc.property(chances, (all) => {
        // Adjusted p: the least of p · m / rank over this rank and all above it; named where that is at most 5%.
        const sorted = all.toSorted((a, b) => b - a);
        let least = 1;
        const adjusted = sorted.map((p, at) => {
          least = Math.min(least, (p * all.length) / (all.length - at));
          return {p, adjusted: least};
        });
        const named = adjusted.filter((one) => one.adjusted <= 0.05).map(({p}) => p);
        const most = threshold(all, 0.05);
        expect(all.filter((p) => p <= most).sort((a, b) => b - a)).toEqual(named);
      })
    );
  });

  test('is the worked example of their paper', () => {
    // Benjamini and Hochberg (1995), 3.2: fifteen chances, of which the first four are named at 5%.
    const paper = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
      ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
    ];
    expect(threshold(paper, 0.05)).toBe(0.0095);
  });

  test('never names more when another comparison is added that lies inside the ordinary range', () => {
    const some = fc.array(fc.integer({min: 40, max: 280}), {minLength: 1, maxLength: 20});
    fc.assert(
      fc.property(some, (all) => {
        const list = all.map((x, at) => compare(plan, ownShare(plan, 300, x), peers, {id: `${at}`}));
        const striking = (comparisons: readonly Comparison[]) =>
          new Set(
            [...verdicts(comparisons).values()].filter(({level}) => level === 'striking').map(({id}) => id)
          );
        const inside = compare(plan, ownShare(plan, 300, 90), peers, {id: 'inside'});
        for (const id of striking([...list, inside])) expect(striking(list)).toContain(id);
        const dark = compare(plan, ownShare(plan, 9, 4), peers, {id: 'dark'});
        expect(striking([...list, dark])).toEqual(striking(list));
      })
    );
  });
});

test('the other way round, everything is said the other way round', () => {
  fc.assert(
    fc.property(fc.integer({min: 10, max: 3000}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
      const x = Math.round(n * part);
      const turned: Spread = {p10: 0.6, p25: 0.65, p50: 0.7, p75: 0.75, p90: 0.8};
      const one = evidence(compare(plan, ownShare(plan, n, x), peers));
      const other = evidence(compare(plan, ownShare(plan, n, n - x), groupShare(100_000, 70_000, turned)));
      expect([other.level, 0 - other.side, 0 - other.beyond]).toEqual([
        one.level,
        0 + one.side,
        0 + one.beyond
      ]);
      expect(Math.abs(other.p! - one.p!)).toBeLessThan(0.02 * one.p! + 1e-9);
    })
  );
});

test('the chance of a share is the exact tail beyond the edge and as far on its other side, not twice one tail', () => {
  const {widest} = ordinaryOf(peers, plan)!;
  const chances = (n: number, share: number): readonly number[] => {
    const logs = [n * Math.log1p(-share)];
    for (let k = 1; k <= n; k++)
      logs.push(logs[k - 1]! + Math.log((n - k + 1) / k) + Math.log(share / (1 - share)));
    return logs.map(Math.exp);
  };
  fc.assert(
    fc.property(fc.integer({min: 10, max: 400}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
      const x = Math.round(n * part);
      const {p, beyond} = evidence(compare(plan, ownShare(plan, n, x), peers));
      if (beyond === 0) return;
      const edge = widest[beyond > 0 ? 1 : 0];
      const reach = Math.abs(x - n * edge);
      const expected = chances(n, edge).filter((_, k) => Math.abs(k - n * edge) >= reach - 1e-7);
      expect(p).toBeCloseTo(
        expected.reduce((all, one) => all + one, 0),
        8
      );
    })
  );
});

test('a low mean borrows the standard error of the edge, a high one and one that may be below zero do not', () => {
  const peersOf = groupMean(10_000, 20, {p10: 15, p50: 20, p90: 26});
  const positive = means({range: [0, 100]});
  const signed = means({range: [-100, 100]});
  const error = 4 / Math.sqrt(100);
  const chanceOf = (plan: IndicatorPlan, mean: number): number =>
    evidence(compare(plan, ownMean(plan, 100, mean, 4), peersOf)).p!;
  const edges = (plan: IndicatorPlan) => ordinaryOf(peersOf, plan)!.widest;
  const student = (beyond: number, by: number): number => 2 * studentUpper(beyond / by, 99);
  const [low, high] = edges(positive);
  expect(chanceOf(positive, 12.8)).toBeCloseTo(student(low - 12.8, (error * low) / 12.8), 12);
  expect(chanceOf(positive, 12.8)).toBeGreaterThan(1.05 * student(low - 12.8, error));
  expect(chanceOf(positive, 30)).toBeCloseTo(student(30 - high, error), 12);
  expect(chanceOf(signed, 12.8)).toBeCloseTo(student(edges(signed)[0] - 12.8, error), 12);
});

test('a comparison has one id, whichever dimension is the axis, and every place has its own', () => {
  const series = seriesOf(plan, []);
  const [year, level] = series.dimensions;
  const along = (dimension: typeof year, at: Readonly<Record<string, string>>, on: string) =>
    idOf({...series, axis: {...series.axis, id: dimension!.id}, at}, '-', on, 'all');
  const here = `${plan.id}/-@2020,light~all`;
  expect(along(year, {year: '2021', level: 'light'}, '2020')).toBe(here);
  expect(along(level, {year: '2020', level: 'heavy'}, 'light')).toBe(here);
  expect(along(year, {year: '2021'}, '2020')).toBe(`${plan.id}/-@2020,~all`);
});
