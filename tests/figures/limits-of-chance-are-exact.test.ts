import fc from 'fast-check';
import {expect, test} from 'vitest';
import {chanceOf, limitsOf} from '../../src/figures/chance.ts';
import {groupHere, ownHere} from '../../src/figures/place.ts';
import {verdictOn} from '../../src/figures/verdict/compared.ts';
import {limitWords} from '../../src/figures/verdict/say-limits.ts';
import {seriesFor} from './gallery.ts';
import {share} from './gallery-indicators.ts';
import {groupCell, indicator, ownCell, seriesOf, years} from './verdict/report.ts';

/** P(X = k), by the logarithm of every factor: another road than the one under test. */
function chances(n: number, share: number): readonly number[] {
  const logs = [n * Math.log1p(-share)];
  for (let k = 1; k <= n; k++)
    logs.push(logs[k - 1]! + Math.log((n - k + 1) / k) + Math.log(share / (1 - share)));
  return logs.map(Math.exp);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const draws = fc.record({
  n: fc.integer({min: 1, max: 400}),
  share: fc.double({min: 0.01, max: 0.99, noNaN: true}),
  within: fc.constantFrom(0.95, 0.999)
});

test('what lies beyond a limit has at most its tail of the chance, and the limit itself has more', () => {
  fc.assert(
    fc.property(draws, ({n, share, within}) => {
      const [low, high] = limitsOf(share, n, within)!.map((limit) => Math.round(limit * n));
      const all = chances(n, share);
      const tail = (1 - within) / 2;
      expect(sum(all.slice(0, low))).toBeLessThanOrEqual(tail + 1e-9);
      expect(sum(all.slice(0, low! + 1))).toBeGreaterThan(tail - 1e-9);
      expect(sum(all.slice(high! + 1))).toBeLessThanOrEqual(tail + 1e-9);
      expect(sum(all.slice(high))).toBeGreaterThan(tail - 1e-9);
    })
  );
});

test('limits are those of a published table', () => {
  // Binomial quantiles at 2.5% and 97.5% of n = 100: p = 0.1 gives 5 and 16, p = 0.5 gives 40 and 60.
  expect(limitsOf(0.1, 100, 0.95)).toEqual([0.05, 0.16]);
  expect(limitsOf(0.5, 100, 0.95)).toEqual([0.4, 0.6]);
});

test('there are no limits where nobody is counted, or where the group has none or all', () => {
  expect([limitsOf(0.2, 0, 0.95), limitsOf(0, 50, 0.95), limitsOf(1, 50, 0.95)]).toEqual([null, null, null]);
});

test('the words say what the verdict says, and call nothing impossible', () => {
  const said = new Set<string>();
  for (let times = 0.2; times < 4; times += 0.02) {
    const series = seriesFor(share('limits'), {state: {times}});
    const [own, peers] = [ownHere(series)!, groupHere(series)!];
    const {usual, rare, own: words} = limitWords(series)!;
    const {level} = verdictOn(series, series.group!, own.category);
    const inside = chanceOf(series, own, peers)!.usual;
    const apart = level === 'differs';
    expect(words.text.includes('kan toeval zijn') || words.text.includes('ongeveer gelijk')).toBe(!apart);
    // Margin and limits differ by a hair near the edge: there the words say so.
    const within = own.value! >= inside[0] && own.value! <= inside[1];
    expect(words.text.includes('op de rand')).toBe(apart === within);
    expect(`${usual} ${rare} ${words.text}`).not.toMatch(/uitgesloten|zeker/);
    said.add(level);
  }
  expect([...said]).toEqual(expect.arrayContaining(['differs', 'alike']));
});

test('where a pool lies outside the limits and may be there by chance, it says that its numbers are rounded', () => {
  const plan = indicator('early', 'share', {rounding: 5});
  const edges = Array.from({length: 16}, (_, at) => 20 + at * 5).filter((x) => {
    const cells = years.flatMap((code) => {
      const spot = {indicator: plan, year: code, category: '-'};
      return [ownCell(spot, 770, x, null, 'pool'), groupCell(spot, {value: 0.09, half: 0.028})];
    });
    const series = seriesOf(plan, cells, {self: 'pool', pooled: true, selfLabel: 'Kleine aanbieders'});
    const [own, peers] = [ownHere(series)!, groupHere(series)!];
    const {usual} = chanceOf(series, own, peers)!;
    const words = limitWords(series)!.own.text;
    const {level} = verdictOn(series, series.group!, own.category);
    const isEdge = (level === 'differs') === (own.value! >= usual[0] && own.value! <= usual[1]);
    expect(words.includes('afgerond, dus zeker is het niet'), words).toBe(isEdge);
    expect(words).not.toContain('op de rand');
    return isEdge;
  });
  expect(edges).toContain(50);
});

test('between two limits lies only what is between them, on either side', () => {
  const words = limitWords(seriesFor(share('limits')))!;
  const numbers = (text: string) =>
    [...text.matchAll(/\d+(?:,\d+)?(?=%)/g)].map(([n]) => Number(n.replace(',', '.')));
  const [from, to] = numbers(words.usual);
  const [a, b, c, d] = numbers(words.rare);
  expect([b, c]).toEqual([from, to]);
  expect(a!).toBeLessThan(b!);
  expect(c!).toBeLessThan(d!);
});
