import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {IndicatorPlan} from '../../../src/figures/series.ts';
import type {Comparison} from '../../../src/figures/verdict/comparison.ts';
import {evidence} from '../../../src/figures/verdict/evidence.ts';
import {othersRange} from '../../../src/figures/verdict/others.ts';
import {explainVerdict, sayBeside, sayVerdict} from '../../../src/figures/verdict/say-verdict.ts';
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
import {groupCell, indicator, ownCell, seriesOf} from './report.ts';

const wide: Spread = {p10: 0.1, p25: 0.2, p50: 0.3, p75: 0.4, p90: 0.5};
const member: Partial<Comparison> = {member: true};

/** How much a level claims; both sides of it stand at chance. */
const claims = ({level, side}: Pick<Evidence, 'level' | 'side'>): string => `${level}${side}`;

/** Does the printed level equal what the true others give, or is it the weaker? */
function isNoStronger(said: Evidence, truth: Evidence): boolean {
  return said.level === 'chance' || claims(said) === claims(truth);
}

/** Every true count that may stand behind what is printed, base 5. */
const behind = (printed: number): readonly number[] =>
  Array.from({length: 9}, (_, at) => printed - 4 + at).filter((count) => count >= 0);

const small = fc
  .record({
    n: fc.integer({min: 10, max: 60}),
    part: fc.double({min: 0, max: 1, noNaN: true}),
    others: fc.integer({min: 1, max: 300}),
    othersPart: fc.double({min: 0, max: 1, noNaN: true})
  })
  .map(({n, part, others, othersPart}) => ({
    ...{n, others, x: Math.round(n * part)},
    y: Math.round(others * othersPart)
  }));

const rounded = (count: number): number => Math.round(count / 5) * 5;

describe('a reader that is a large part of its group', () => {
  test('is judged against the true others, or by the weaker level; brute force over all that is behind the print', () => {
    fc.assert(
      fc.property(small, ({n, x, others, y}) => {
        const plan = shares({rounding: 5});
        const own = ownShare(plan, n, x);
        const printed = {n: rounded(n + others), x: Math.min(rounded(x + y), rounded(n + others))};
        const said = evidence(compare(plan, own, groupShare(printed.n, printed.x, wide), member));
        if (!said.others) return;
        const truths = behind(printed.n).flatMap((all) =>
          behind(printed.x)
            .filter((part) => all > n && part >= x && part - x <= all - n)
            .map((part) =>
              evidence(compare({...plan, rounding: 0}, own, groupShare(all - n, part - x, wide)))
            )
        );
        expect(truths.length).toBeGreaterThan(0);
        for (const truth of truths) expect(isNoStronger(said, truth)).toBe(true);
      })
    );
  });

  test('the same of means', () => {
    const given = fc.record({
      n: fc.integer({min: 10, max: 60}),
      mean: fc.integer({min: 50, max: 150}),
      sd: fc.double({min: 0.5, max: 9, noNaN: true}),
      others: fc.integer({min: 5, max: 300}),
      theirs: fc.double({min: 5, max: 15, noNaN: true})
    });
    const spread: Spread = {p10: 8, p25: 9, p50: 10, p75: 11, p90: 12};
    fc.assert(
      fc.property(given, ({n, mean, sd, others, theirs}) => {
        const plan = means({rounding: 5, step: 0.5});
        const own = ownMean(plan, n, mean / 10, sd);
        const true_ = (n * (mean / 10) + others * theirs) / (n + others);
        const printed = groupMean(rounded(n + others), Math.round(true_ * 2) / 2, spread);
        const said = evidence(compare(plan, own, printed, member));
        if (!said.others) return;
        const truth = evidence(compare({...plan, step: 0}, own, groupMean(others, theirs, spread)));
        expect(isNoStronger(said, truth)).toBe(true);
      })
    );
  });

  test('a tenth of the group at most, however it was rounded, is held against the group itself', () => {
    const plan = shares({rounding: 5});
    const own = ownShare(plan, 20, 5);
    const othersAt = (n: number) => evidence(compare(plan, own, groupShare(n, n * 0.4, wide), member)).others;
    // Printed 205 can be 201 at the least, of which 20 is less than a tenth; printed 200 can be 196.
    expect([othersAt(205), othersAt(200)]).toEqual([false, true]);
    const exact = shares();
    const tenth = (n: number) => evidence(compare(exact, own, groupShare(n, n * 0.4, wide), member)).others;
    expect([tenth(200), tenth(199)]).toEqual([false, true]);
  });

  test('without a shown cell of its own, outside the group, or as a pool: never', () => {
    const plan = shares({rounding: 5});
    const peers = groupShare(100, 40, wide);
    const own = ownShare(plan, 60, 15);
    const othersIn = (comparison: Comparison) => evidence(comparison).others;
    expect([
      othersIn(compare(plan, own, peers, member)),
      othersIn(compare(plan, own, peers)),
      othersIn(compare(plan, {...own, status: 'over', value: null}, peers, member)),
      othersIn(compare(plan, own, peers, {member: true, pooled: true}))
    ]).toEqual([true, false, false, false]);
  });

  test('a group of hardly anybody else says nothing', () => {
    const plan = shares({rounding: 5});
    const own = ownShare(plan, 400, 300);
    const said = evidence(compare(plan, own, groupShare(400, 100, wide), member));
    expect(said).toMatchObject({level: 'chance', side: 0, others: true});
  });

  test('of a group of which only a bound is printed the others are all that the bound allows', () => {
    const plan = shares({rounding: 5});
    const rangeOf = (x: number, status: 'under' | 'over') =>
      othersRange(compare(plan, ownShare(plan, 60, x), bounded(status, 100), member))!;
    // Printed 100 is 96 to 104: of the 36 to 44 others at most a twentieth of 104, less the own one, has it.
    expect(rangeOf(1, 'under')).toEqual([0, (0.05 * 104 - 1) / 36]);
    expect(rangeOf(58, 'over')).toEqual([(0.95 * 96 - 58) / 44, 1]);
  });

  test('of hardly anybody else a mean may be anything that it can be', () => {
    const rangeOf = (more: Partial<IndicatorPlan>) => {
      const plan = means({rounding: 5, ...more});
      return othersRange(compare(plan, ownMean(plan, 100, 6, 2), groupMean(100, 6), member));
    };
    expect(rangeOf({range: [1, 10]})).toEqual([1, 10]);
    const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect([rangeOf({}), rangeOf({rounding: 0})]).toEqual([anything, anything]);
    const alone = shares({rounding: 5});
    const nobody = compare(alone, ownShare(alone, 100, 60), groupShare(100, 60, wide), member);
    expect(othersRange(nobody)).toEqual([0, 1]);
  });

  test('it draws its own group along: held against that, a difference would be missed', () => {
    const plan = shares();
    const own = ownShare(plan, 100, 60);
    // Of 150 clients 100 are its own; the others have 20 of 50.
    const peers = groupShare(150, 80, wide);
    expect(evidence(compare(plan, own, peers)).level).toBe('alike');
    expect(evidence(compare(plan, own, peers, member))).toMatchObject({level: 'differs', side: 1});
  });
});

test('nothing of the others is printed: only numbers that stand in the figure anyway', () => {
  const plan = indicator('large', 'share', {rounding: 5});
  fc.assert(
    fc.property(small, ({n, x, others, y}) => {
      const spot = {indicator: plan, year: '2021'};
      const group = {
        ...groupCell(spot, {value: 0.3, half: 0.05}),
        n: rounded(n + others),
        x: Math.min(rounded(x + y), rounded(n + others))
      };
      const series = seriesOf(plan, [ownCell(spot, n, x), group]);
      const [own, peers] = series.points as [(typeof series.points)[0], (typeof series.points)[0]];
      const verdict = evidence(compare(plan, own, peers, member));
      if (!verdict.others) return;
      const spoken = [
        sayVerdict(series, verdict),
        explainVerdict(series, verdict, 'dat'),
        sayBeside({series, category: '-', own, peers, verdict: {...verdict, level: 'striking', side: 1}}, '')
      ];
      const theirs = String(Math.round(100 * peers.value!));
      for (const {text} of spoken)
        for (const number of text.match(/\d+([.,]\d+)?/g) ?? [])
          expect(Math.round(Number(number.replace(',', '.'))).toString()).toBe(theirs);
      expect(spoken.map(({text}) => text).join(' ')).toContain('anderen');
    })
  );
});
