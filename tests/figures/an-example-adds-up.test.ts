import fc from 'fast-check';
import {expect, test} from 'vitest';
import {example as steps} from '../../src/figures/example.ts';
import {guide} from '../../src/figures/guide.ts';
import {how} from '../../src/figures/how.ts';
import {tell} from '../../src/figures/say.ts';
import type {SafeCell, Series} from '../../src/figures/series.ts';
import {toSeries} from '../../src/figures/series-of.ts';
import {createDocument} from '../../src/render/document.ts';
import {words} from '../spoken.ts';
import {gallery, seriesFor} from './gallery.ts';
import {cases, dimensions, everyone, larger, parts, share, weeks} from './gallery-indicators.ts';

const blank = {
  ...{n: null, x: null, xx: null, mean: null, providers: null},
  ...{p10: null, p25: null, p50: null, p75: null, p90: null}
};

/** A share's series of one place: the reader's cell and the group's. */
function shareOf(own: Partial<SafeCell>, peers: Partial<SafeCell>, pooled = false): Series {
  const indicator = share('bars');
  const cell = (scope: string, given: Partial<SafeCell>): SafeCell => ({
    ...{scope, indicator: indicator.id, category: '-', at: {year: '2021', level: 'all'}, status: 'shown'},
    ...blank,
    ...given
  });
  return toSeries([cell(pooled ? 'pool' : 'own', own), cell('alle', peers)], {
    ...{indicator, dimensions, view: {at: {year: '2021', level: 'all'}, group: 'alle', axis: {}}},
    ...{self: pooled ? 'pool' : 'own', selfLabel: pooled ? 'Kleine aanbieders' : 'Uw praktijk', pooled},
    group: everyone,
    words
  });
}

/** The steps as lines. */
const example = (series: Series): readonly string[] => steps(series).map(({text}) => text);

/** A number as the Dutch write it, back to a number. */
const numbers = (text: string): number[] =>
  [...text.matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([digits]) =>
    Number(digits.replace(/\.$/, '').replaceAll('.', '').replace(',', '.'))
  );

const counts = fc
  .integer({min: 1, max: 40_000})
  .chain((n) => fc.integer({min: 0, max: n}).map((x) => ({n, x})));

test('numerator, denominator and quotient are those of the cell, and the quotient is their quotient', () => {
  fc.assert(
    fc.property(counts, counts, (own, peers) => {
      const first = example(shareOf(own, peers))[0]!;
      const [, counted = '', fell = '', division = ''] =
        /^In 2021 teld\w+ er bij u (\S+) traject\w* mee: dat is de noemer\. Daarvan viel\w* er (\S+) onder ‘Vroeg gestopt’: dat is de teller\. (.*)\.$/.exec(
          first
        ) ?? [];
      expect(numbers(counted)).toEqual([own.n]);
      expect(fell === 'geen' ? [0] : numbers(fell)).toEqual([own.x]);
      const [x, n, percent] = numbers(division);
      expect([x, n]).toEqual([own.x, own.n]);
      const exact = (own.x / own.n) * 100;
      if (division.includes('minder dan')) expect(exact < 0.5 && exact > 0).toBe(true);
      else if (division.includes('meer dan')) expect(exact >= 99.5 && exact < 100).toBe(true);
      else expect(Math.abs(percent! - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
    {numRuns: 3000}
  );
});

test('the margin is Wilson’s, worked out by another road, and too few get none', () => {
  fc.assert(
    fc.property(counts, (own) => {
      const [, margin = ''] = example(shareOf(own, {n: 100, x: 50}));
      if (own.n < 10) {
        expect(margin).toMatch(new RegExp(`^Dit rust op maar ${own.n} traject`));
        expect(margin).not.toContain('95%');
        return;
      }
      // The ends of the interval are the shares that the score test just does not reject: by bisection.
      const p = own.x / own.n;
      const rejected = (t: number) => Math.abs(p - t) > 1.959964 * Math.sqrt((t * (1 - t)) / own.n);
      const edge = (from: number, to: number): number => {
        let [inside, outside] = [from, to];
        for (let step = 0; step < 60; step++) {
          const middle = (inside + outside) / 2;
          if (rejected(middle)) outside = middle;
          else inside = middle;
        }
        return inside * 100;
      };
      const said = numbers(margin.split('zekerheid')[1] ?? '');
      const [low, high] = [p === 0 ? 0 : edge(p, 0), p === 1 ? 100 : edge(p, 1)];
      expect(Math.abs(said[0]! - low)).toBeLessThanOrEqual(0.51);
      expect(Math.abs(said.at(-1)! - high)).toBeLessThanOrEqual(0.51);
    }),
    {numRuns: 1500}
  );
});

test('the example comes to the verdict of the headline, and gives its reason', () => {
  fc.assert(
    fc.property(counts, counts, (own, peers) => {
      const series = shareOf(own, peers);
      const judged = new Set(steps(series).flatMap(({verdicts}) => verdicts));
      const headline = tell(series);
      for (const token of headline.verdicts) expect(judged).toContain(token);
      const words = example(series).join(' ');
      for (const said of ['bij u is dat hoger', 'bij u is dat lager', 'kan toeval zijn'])
        expect(words.includes(said) || !headline.text.includes(said), said).toBe(true);
    }),
    {numRuns: 2000}
  );
});

test('what may not be read is not reckoned with, and is never called nothing', () => {
  for (const status of ['hidden', 'under', 'over'] as const) {
    const [first = '', ...rest] = example(shareOf({status}, {n: 100, x: 50}));
    expect(first).not.toMatch(/gedeeld|noemer|teller/);
    expect(numbers(first.replace('2021', ''))).toEqual(
      status === 'hidden' ? [] : [status === 'under' ? 5 : 95]
    );
    expect(rest.join(' ')).toContain('Bij alle aanbieders is het 50%');
  }
  expect(example(shareOf({status: 'hidden'}, {status: 'hidden'}))).toEqual([
    'Uw cijfer over 2021 is verborgen om de privacy van uw cliënten. Dat kan ook nul zijn.'
  ]);
  expect(example(shareOf({n: 0, x: 0}, {n: 100, x: 50}))[0]).toBe(
    'In 2021 telden er bij u geen trajecten mee; dan valt er niets te delen.'
  );
  expect(example(shareOf({status: 'none'}, {n: 100, x: 50}))[0]).toBe(
    'Over 2021 zijn er geen cijfers van u; er is niets te berekenen.'
  );
});

test('one case of few is said in the singular, and what it weighs', () => {
  expect(example(shareOf({n: 1, x: 1}, {n: 100, x: 50})).slice(0, 2)).toEqual([
    'In 2021 telde er bij u 1 traject mee: dat is de noemer. Daarvan viel er 1 onder ‘Vroeg gestopt’: dat is de teller. 1 gedeeld door 1 is 100%.',
    'Dit rust op maar 1 traject. Eentje meer of minder in de teller scheelt al ongeveer 100 procentpunten. Daarom vergelijken we dit cijfer niet.'
  ]);
});

test('a mean adds up what was measured, a part names itself, and a count is not divided', () => {
  const mean = seriesFor(weeks('trend'));
  const {x, n} = mean.points.find(({scope, on}) => scope === 'own' && on === '2021')!;
  const [total, by, quotient] = numbers(
    example(mean)[0]!
      .split('waarden samen zijn')[1]!
      .replace(/ weken: .*?\. /, ' ')
  ).slice(-3);
  expect([total, by]).toEqual([Math.round(x! * 10) / 10, n]);
  expect(quotient).toBeCloseTo(x! / n!, 1);
  expect(example(seriesFor(parts('stack')))[0]).toMatch(
    /onder ‘Geen zorg vooraf’: .* Alle onderdelen samen zijn 100%\./
  );
  expect(example(seriesFor(cases('big')))[0]).toMatch(/Dit is een telling: er is geen noemer/);
});

test('a pool is called by its name, and both groups are worked out', () => {
  const pooled = example(shareOf({n: 2000, x: 600}, {n: 9000, x: 900}, true)).join(' ');
  expect(pooled).toContain('telden er bij kleine aanbieders samen ongeveer 2.000 trajecten mee');
  expect(pooled).not.toMatch(/\b(u|uw|uzelf)\b/i);
  const both = example(seriesFor(share('trend'), {beside: larger}));
  expect(both.filter((step) => step.startsWith('Bij alle aanbieders is het')).length).toBe(1);
  expect(both.filter((step) => step.startsWith('Bij grotere aanbieders is het')).length).toBe(1);
});

test('every figure of the gallery is explained in whole sentences', () => {
  for (const {name, series} of gallery()) {
    const drawings = series.indicator.show[series.axis.id]!.length;
    const dash = series.points.some(({status}) => status === 'none') ? 1 : 0;
    expect(how(series).length, name).toBe(drawings + dash);
    for (const text of [...how(series), ...example(series)]) {
      expect(text, name).toMatch(/^[\p{Lu}\d‘<>€].*[^.;:,\s]\.$/u);
      expect(text, name).not.toMatch(/NaN|null|undefined|Infinity|[{}]| {2}| [,;.]|;;|\.\./);
    }
    const html = guide(series, createDocument()).outerHTML;
    for (const step of example(series)) expect(html).toContain(step.replaceAll('&', '&amp;').slice(0, 20));
  }
});
