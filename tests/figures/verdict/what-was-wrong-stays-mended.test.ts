import fc from 'fast-check';
import {expect, test} from 'vitest';
import {example} from '../../../src/figures/example.ts';
import {tell} from '../../../src/figures/say.ts';
import {tellLong} from '../../../src/figures/say-long.ts';
import type {Series} from '../../../src/figures/series.ts';
import {judge} from '../../../src/figures/verdict/compared.ts';
import {evidence} from '../../../src/figures/verdict/evidence.ts';
import {sayVerdict} from '../../../src/figures/verdict/say-verdict.ts';
import {announce, sayAll} from '../../../src/figures/verdict/summary/summary.ts';
import {bounded, compare, groupMean, groupShare, means, ownMean, shares} from './build.ts';
import {groupCell, here, indicator, ownCell, seriesOf} from './report.ts';

test('a difference that rests on the rounded middle of a mean is not called one', () => {
  // Own margin 7,6 to 8,4; printed 7,5 may be anything from 7,25 to 7,75.
  const plan = means({step: 0.5});
  const own = ownMean(plan, 100, 8, 2);
  expect(own.low).toBeGreaterThan(7.5);
  expect(evidence(compare(plan, own, groupMean(1000, 7.5)))).toMatchObject({level: 'chance', side: 0});
  expect(evidence(compare(plan, own, groupMean(1000, 7)))).toMatchObject({level: 'differs', side: 1});
});

test('ten of ten beside 81% is too few to say: more than 95% of ten is ten', () => {
  const plan = shares();
  const said = (n: number) => evidence(compare(plan, bounded('over', n), groupShare(10_000, 8100)));
  expect(said(10)).toMatchObject({level: 'chance', side: 0});
  expect(said(400)).toMatchObject({level: 'differs', side: 1});
  const series = seriesOf(plan, []);
  expect(sayVerdict(series, said(10)).text).toBe('dat verschil kan toeval zijn');
});

const counts = fc.record({
  n: fc.integer({min: 5, max: 900}),
  part: fc.double({min: 0, max: 1, noNaN: true}),
  mean: fc.boolean(),
  value: fc.double({min: 0.05, max: 0.9, noNaN: true}),
  half: fc.option(fc.double({min: 0.001, max: 0.05, noNaN: true}))
});

/** Reports whose verdicts of the view are laid beside every figure, as a page does it. */
const reports = fc.array(counts, {minLength: 1, maxLength: 12}).map((all): readonly Series[] => {
  const report = all.map(({n, part, mean, value, half}, at) => {
    const plan = indicator(`i${at}`, mean ? 'mean' : 'share', {rounding: 5, step: 0.05});
    const x = Math.round(n * part);
    const cells = ['2019', '2020', '2021'].flatMap((year) => {
      const spot = {indicator: plan, year};
      return [ownCell(spot, n, x, mean ? x * 1.5 : null), groupCell(spot, {value, half})];
    });
    return seriesOf(plan, cells);
  });
  const verdicts = judge(report, here);
  return report.map((series) => ({...series, verdicts}));
});

test('no text of a view contradicts another: each comparison has one verdict in all of them', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const texts = [
        ...sayAll(all, here),
        announce(all, here),
        ...all.flatMap((series) => [tell(series), tellLong(series), ...example(series)])
      ];
      const seen = new Map<string, string>();
      for (const token of texts.flatMap(({verdicts}) => verdicts)) {
        const [id, verdict] = token.split('=') as [string, string];
        expect(seen.get(id) ?? verdict).toBe(verdict);
        seen.set(id, verdict);
      }
    })
  );
});

test('what a figure calls higher or lower is never under alike, and nothing opens with that nothing strikes', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const summary = sayAll(all, here).map(({text}) => text);
      const alike = summary.find((text) => text.startsWith('Ongeveer gelijk aan')) ?? '';
      for (const series of all) {
        const {text} = tell(series);
        if (!/bij u is dat (opvallend )?(hoger|lager)/.test(text)) continue;
        expect(alike).not.toMatch(new RegExp(`${series.indicator.short}\\b`));
        expect(summary.join(' ')).not.toMatch(/niets valt op naast/i);
      }
    })
  );
});

test('a level is said by its own words alone: striking by opvallend, and nothing is called clear any more', () => {
  fc.assert(
    fc.property(reports, (all) => {
      for (const series of all) {
        const {text, verdicts} = tell(series);
        expect(/opvallend/.test(text)).toBe(verdicts.some((token) => token.includes('=striking')));
        expect([text, ...example(series).map((step) => step.text)].join(' ')).not.toMatch(/duidelijk/i);
      }
    })
  );
});
