import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {shareInterval} from '../../../src/figures/interval.ts';
import type {IndicatorPlan, Series} from '../../../src/figures/series.ts';
import {changesOf} from '../../../src/figures/verdict/change.ts';
import {groupCell, indicator, ownCell, seriesOf, unreadable} from './report.ts';

type Counts = readonly [x: number, n: number];
type Values = readonly [n: number, mean: number, sd: number];

const world = {value: 0.5, half: 0.1};

function sharesOver(before: Counts, after: Counts, plan = indicator('i')): Series {
  const cells = [before, after].flatMap(([x, n], at) => {
    const spot = {indicator: plan, year: at === 0 ? '2020' : '2021'};
    return [ownCell(spot, n, x), groupCell(spot, world)];
  });
  return seriesOf(plan, cells);
}

function meansOver(before: Values, after: Values, plan = indicator('i', 'mean')): Series {
  const cells = [before, after].flatMap(([n, mean, sd], at) => {
    const spot = {indicator: plan, year: at === 0 ? '2020' : '2021'};
    return [ownCell(spot, n, n * mean, (n - 1) * sd * sd + n * mean * mean)];
  });
  return seriesOf(plan, cells);
}

const changed = (series: Series) =>
  changesOf(series).map(({verdict}) => `${verdict.level}${Math.sign(verdict.side)}`)[0];

/** Newcombe (1998), method 10, as he writes it: of p1 - p2. */
function methodTen([a, m]: Counts, [b, n]: Counts): readonly [number, number] {
  const [p1, p2] = [a / m, b / n];
  const [[l1, u1], [l2, u2]] = [shareInterval(a, m), shareInterval(b, n)];
  return [
    p1 - p2 - Math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2),
    p1 - p2 + Math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
  ];
}

describe('a change of a share', () => {
  test('the interval is that of the paper: 56 of 70 beside 48 of 80', () => {
    const [low, high] = methodTen([56, 70], [48, 80]);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0524', '0.3339']);
    expect(changed(sharesOver([48, 80], [56, 70]))).toBe('differs1');
  });

  test('is called one where the interval of the difference leaves zero out, and nowhere else', () => {
    const counts = fc
      .record({n: fc.integer({min: 10, max: 300}), part: fc.double({min: 0, max: 1, noNaN: true})})
      .map(({n, part}) => [Math.round(n * part), n] as const);
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const [low, high] = methodTen(after, before);
        const expected = low > 0 ? 'differs1' : high < 0 ? 'differs-1' : 'chance0';
        expect(changed(sharesOver(before, after))).toBe(expected);
      })
    );
  });

  test('of a few cases near all or none too, where the two sides of an interval differ most', () => {
    const few = [10, 14].flatMap((n) => Array.from({length: n + 1}, (_, x) => [x, n] as const));
    for (const before of few)
      for (const after of few) {
        const [low, high] = methodTen(after, before);
        const expected = low > 0 ? 'differs1' : high < 0 ? 'differs-1' : 'chance0';
        expect(changed(sharesOver(before, after)), `${before} ${after}`).toBe(expected);
      }
  });

  test('its chance falls as it grows, and is 5% where its interval begins to leave zero out', () => {
    const all = [60, 70, 80, 90, 100].map((x) => changesOf(sharesOver([60, 200], [x, 200]))[0]!.p);
    expect(all[0]).toBe(1);
    expect(all.toSorted((a, b) => b - a)).toEqual(all);
    for (let x = 60; x < 100; x++) {
      const [{p, verdict}] = changesOf(sharesOver([60, 200], [x, 200])) as [ReturnType<typeof changesOf>[0]];
      expect(p < 0.05).toBe(verdict.level === 'differs');
    }
  });
});

describe('a change of a mean', () => {
  // Before and after as n, mean, deviation; the chance by SciPy's ttest_ind_from_stats, equal_var=False.
  const known: readonly (readonly [Values, Values, number])[] = [
    [[20, 10, 2], [25, 11.3, 2.2], 0.044393],
    [[20, 10, 2], [25, 11.2, 2.2], 0.062577],
    [[12, 30, 9], [200, 36, 4], 0.041825],
    [[12, 30, 9], [200, 35, 4], 0.081475],
    [[40, 14, 5], [50, 16, 5], 0.062815],
    [[40, 14, 5], [50, 16.5, 5], 0.020756]
  ];

  test('is that of Welch', () => {
    for (const [before, after, p] of known) {
      const [change] = changesOf(meansOver(before, after));
      expect(change!.p).toBeCloseTo(p, 4);
      expect(change!.verdict.level).toBe(p < 0.05 ? 'differs' : 'chance');
    }
  });

  test('where both years have as many clients as far apart too', () => {
    const [change] = changesOf(meansOver([50, 10, 2], [50, 12, 2]));
    expect(change!.verdict).toMatchObject({level: 'differs', side: 1, beyond: 0, p: null, others: false});
  });

  test('the other way round it falls as far', () => {
    const [up, down] = [meansOver([20, 10, 2], [25, 11.3, 2.2]), meansOver([25, 11.3, 2.2], [20, 10, 2])].map(
      (series) => changesOf(series)[0]!
    );
    expect([up!.verdict.side, down!.verdict.side]).toEqual([1, -1]);
    expect(down!.p).toBeCloseTo(up!.p, 12);
  });
});

describe('no change is said', () => {
  const none = (series: Series) => expect(changesOf(series)).toEqual([]);
  const far: readonly [Counts, Counts] = [
    [20, 200],
    [120, 200]
  ];

  test('where a year is hidden, absent, incomplete or rests on too few', () => {
    for (const status of ['hidden', 'none'] as const) {
      const plan = indicator('i');
      const [then, now] = ['2020', '2021'].map((year, at) =>
        ownCell({indicator: plan, year}, 200, far[at]![0])
      );
      none(seriesOf(plan, [unreadable(then!, status), now!]));
      none(seriesOf(plan, [then!, unreadable(now!, status)]));
      none(seriesOf(plan, [now!]));
    }
    none(sharesOver([1, 9], [150, 200]));
    none(sharesOver([150, 200], [1, 9]));
    none(sharesOver(...far, indicator('i', 'share', {incomplete: {codes: ['2020'], note: ''}})));
  });

  test('from or to a bound, of which nobody knows where it lies', () => {
    const plan = indicator('i');
    const [then, now] = ['2020', '2021'].map((year) => ownCell({indicator: plan, year}, 200, 100));
    expect(changesOf(seriesOf(plan, [then!, now!]))).toHaveLength(1);
    none(seriesOf(plan, [{...then!, status: 'under', x: null}, now!]));
    none(seriesOf(plan, [then!, {...now!, status: 'over', x: null}]));
  });

  test('where the axis is no period, nor beside several periods together', () => {
    const series = sharesOver(...far);
    const {axis} = series;
    none({...series, axis: {...axis, role: 'class'}});
    const values = axis.values.map((one) => ({...one, axis: one.axis && one.code !== '2020'}));
    none({...series, axis: {...axis, values}});
  });

  test('of a flow, whose ways are no parts of one whole, and in a report in which nobody is highlighted', () => {
    const spot = {indicator: indicator('i', 'flow')};
    const cells = ['2020', '2021'].map((year, at) => ownCell({...spot, year}, 200, far[at]![0]));
    none(seriesOf(spot.indicator, cells));
    expect(changesOf(sharesOver(...far))).toHaveLength(1);
    none({...sharesOver(...far), self: null});
  });

  test('where chance is not known: volumes, amounts, means without a spread or with none', () => {
    none(sharesOver(...far, indicator('i', 'count')));
    none(sharesOver(...far, indicator('i', 'share', {quantity: true})));
    none(meansOver([50, 10, 0], [50, 12, 1]));
    const plan: IndicatorPlan = indicator('i', 'mean');
    none(
      seriesOf(
        plan,
        ['2020', '2021'].map((year, at) => ownCell({indicator: plan, year}, 50, 500 + 400 * at))
      )
    );
  });
});
