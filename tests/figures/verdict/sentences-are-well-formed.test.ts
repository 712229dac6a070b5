import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Series} from '../../../src/figures/series.ts';
import {oneChapter} from '../../../src/figures/verdict/glance/glance.ts';
import {find} from '../../../src/figures/verdict/summary/findings.ts';
import {announce, sayAll, summarise} from '../../../src/figures/verdict/summary/summary.ts';
import {createDocument} from '../../../src/render/document.ts';
import {groupCell, here, indicator, ownCell, seriesOf, years} from './report.ts';

const kinds = ['share', 'mean', 'count', 'distribution'] as const;

/** One indicator with any numbers in any year, some of them too few to say anything of. */
const anySeries = fc
  .record({
    kind: fc.constantFrom(...kinds),
    name: fc.integer({min: 0, max: 1e6}),
    value: fc.double({min: 0.05, max: 0.9, noNaN: true}),
    half: fc.option(fc.double({min: 0, max: 0.05, noNaN: true})),
    own: fc.array(
      fc.record({n: fc.integer({min: 1, max: 3000}), part: fc.double({min: 0, max: 1, noNaN: true})}),
      {
        minLength: 5,
        maxLength: 5
      }
    )
  })
  .map(({kind, name, value, half, own}) => {
    const categories =
      kind === 'distribution' ? [{id: 'a', label: 'Eerste, met een komma', short: 'Eerste'}] : [];
    const plan = indicator(`i${name}`, kind, {categories});
    const cells = years.flatMap((year, at) => {
      const spot = {indicator: plan, year, ...(categories.length > 0 ? {category: 'a'} : {})};
      const {n, part} = own[at]!;
      const x = Math.round(n * part);
      return [ownCell(spot, n, x, kind === 'mean' ? x * 2 : null), groupCell(spot, {value, half})];
    });
    return seriesOf(plan, cells);
  });

const reports = fc.uniqueArray(anySeries, {minLength: 0, maxLength: 12, selector: ({indicator: {id}}) => id});

test('every sentence begins with a capital, ends with one full stop, and holds no hole', () => {
  fc.assert(
    fc.property(reports, (all) => {
      for (const {text: sentence} of [...sayAll(all, here), announce(all, here)]) {
        expect(sentence).toMatch(/^\p{Lu}.*[^.,;: ]\.$/su);
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|[{}]| {2}| [,;:.]|\.\./);
      }
    })
  );
});

test('what the page shows is what the sentences say, and every link names a figure', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const page = summarise(all, here, oneChapter(all), createDocument());
      const said = sayAll(all, here).map(({text}) => text);
      const rows = [...page.querySelectorAll('.glance-row')].map((row) =>
        ['.glance-name', '.glance-said'].map((part) => heardIn(row.querySelector(part)!)).join('')
      );
      const shown = ['findings-basis', 'findings-none', 'out-sentence', 'alike', 'change-sentence']
        .flatMap((name) => [...page.querySelectorAll(`.${name}`)].map((line) => line.textContent))
        .concat(rows);
      expect(shown.toSorted()).toEqual(said.toSorted());
      const ids = new Set(all.map(({indicator: {id}}) => `#${id}`));
      for (const link of page.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href'));
    })
  );
});

/** What a screen reader finds in an element. */
function heardIn(element: Element): string {
  const hidden = [...element.querySelectorAll('[aria-hidden="true"]')].map(
    ({textContent}) => textContent ?? ''
  );
  return hidden.reduce((text, one) => text.replace(one, ''), element.textContent ?? '');
}

const words = (all: readonly Series[]): string =>
  sayAll(all, here)
    .map(({text}) => text)
    .join(' ');

test('what a summary judges is laid beside it as data, the same in the page as in words', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const page = summarise(all, here, oneChapter(all), createDocument());
      const laid = [...page.querySelectorAll('[data-verdict]')].flatMap(
        (element) => element.getAttribute('data-verdict')?.split(' ') ?? []
      );
      const said = sayAll(all, here).flatMap(({verdicts}) => verdicts);
      expect(new Set(laid)).toEqual(new Set(said));
    })
  );
});

test('that nothing strikes is only said where nothing does, nothing differs and no limit is exceeded', () => {
  fc.assert(
    fc.property(reports, (all) => {
      if (!/niets valt op naast/i.test(words(all))) return;
      expect(find(all, here)).toMatchObject({striking: [], differs: [], limits: []});
      expect(words(all)).not.toMatch(/opvallend|, (hoger|lager) dan/);
    })
  );
});

test('nothing is ranked, graded or judged', () => {
  fc.assert(
    fc.property(reports, (all) => {
      expect(words(all)).not.toMatch(/\b(beter|slechter|goed|fout|beste|slechtste|plaats|score)\b/i);
    })
  );
});
