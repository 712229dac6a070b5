import {expect, test} from 'vitest';
import type {Series} from '../../../../src/figures/series.ts';
import {judge} from '../../../../src/figures/verdict/compared.ts';
import {glance, oneChapter} from '../../../../src/figures/verdict/glance/glance.ts';
import {type Arranged, arranged, blocksOf} from '../../../../src/figures/verdict/glance/rows.ts';
import {find} from '../../../../src/figures/verdict/summary/findings.ts';
import {createDocument} from '../../../../src/render/document.ts';
import {groupCell, here, indicator, ownCell, seriesOf, unreadable, years} from '../report.ts';

const share = (id: string, own: number, more: Partial<Series> = {}): Series => {
  const plan = indicator(id, 'share');
  const cells = years.flatMap((year) => [
    ownCell({indicator: plan, year}, 400, Math.round(own * 400)),
    groupCell({indicator: plan, year}, {value: 0.3, half: 0.03})
  ]);
  return seriesOf(plan, cells, more);
};

const parted = (id: string): Series => {
  const plan = indicator(id, 'distribution', {
    categories: [
      {id: 'a', label: 'Eerste'},
      {id: 'b', label: 'Tweede'}
    ]
  });
  const cells = years.flatMap((year) =>
    ['a', 'b'].flatMap((category) => [
      ownCell({indicator: plan, year, category}, 400, category === 'a' ? 120 : 280),
      groupCell({indicator: plan, year, category}, {value: category === 'a' ? 0.3 : 0.7, half: 0.05})
    ])
  );
  return seriesOf(plan, cells);
};

const all = [share('rustig', 0.3), share('hoog', 0.6), share('laag', 0.12), parted('delen')];
const chapters = [
  {title: 'Eerste deel', indicators: ['rustig', 'hoog']},
  {title: 'Tweede deel', indicators: ['laag', 'delen']}
];
const keys = (order: Arranged['order'], parts: boolean, series: readonly Series[] = all) =>
  blocksOf(series, here, chapters, {order, parts}).map(({title, rows}) => [title, rows.map(({key}) => key)]);

test('all that is compared in the view has a row when every part is asked for', () => {
  const rows = blocksOf(all, here, chapters, {order: 'chapter', parts: true}).flatMap((block) => block.rows);
  expect(new Set(rows.map(({verdict}) => verdict.id))).toEqual(new Set(judge(all, here).keys()));
});

test('by chapter what answers a question and what stands out; in full every part', () => {
  expect(keys('chapter', false)).toEqual([
    ['Eerste deel', ['rustig/-', 'hoog/-']],
    ['Tweede deel', ['laag/-', 'delen/a']]
  ]);
  expect(keys('chapter', true)).toEqual([
    ['Eerste deel', ['rustig/-', 'hoog/-']],
    ['Tweede deel', ['laag/-', 'delen/a', 'delen/b']]
  ]);
});

test('by verdict what is surest stands first, and no row is lost', () => {
  const [first, ...others] = keys('verdict', false);
  expect(first![0]).toBe('Opvallend');
  expect(first![1]).toEqual(
    find(all, here).striking.map(({series, category}) => `${series.indicator.id}/${category}`)
  );
  expect([first!, ...others].flatMap(([, rows]) => rows).toSorted()).toEqual(
    keys('chapter', false)
      .flatMap(([, rows]) => rows)
      .toSorted()
  );
});

test('what may not be read keeps its row with its sign, and what is not there is named with why', () => {
  const plan = indicator('dicht', 'share');
  const spot = {indicator: plan, year: '2021'};
  const group = groupCell(spot, {value: 0.3, half: 0.05});
  const hidden = seriesOf(plan, [unreadable(ownCell(spot, 9, 3), 'hidden'), group]);
  const none = seriesOf(plan, [unreadable(ownCell(spot, 9, 3), 'none'), group]);
  const neither = seriesOf(plan, [unreadable(ownCell(spot, 9, 3), 'hidden'), unreadable(group, 'hidden')]);
  const draw = (series: Series) => glance([series], here, oneChapter([series]), createDocument())!;
  expect([...draw(hidden).querySelectorAll('.glance-veil')].map(({className}) => className)).toEqual([
    'glance-own glance-veil'
  ]);
  expect(draw(hidden).querySelector('.strip-own')).toBeNull();
  expect(draw(hidden).querySelector('.glance-said')!.textContent).toMatch(/^: verborgen/);
  expect(draw(none).querySelector('.glance-row')).toBeNull();
  expect(draw(none).textContent).toContain('geen cijfers in 2021');
  expect(draw(neither).textContent).toContain('afgeschermd');
});

test('a family with one fixed order offers no other', () => {
  const fixed = glance(all, here, {...arranged, chapters, ranking: false}, createDocument())!;
  expect([...fixed.querySelectorAll('button')].map(({textContent}) => textContent)).toEqual([
    'alle onderdelen'
  ]);
});

test('a mark stands where its figure lies among providers, and off the strip as an arrow', () => {
  const drawn = glance(all, here, {...arranged, chapters, ranking: true}, createDocument())!;
  const at = (key: string) => {
    const row = [...drawn.querySelectorAll('.glance-row')].find(
      (one) => one.getAttribute('data-row') === key
    )!;
    const mark = row.querySelector('.strip-own')!;
    return {
      x: Number(/translate\(([\d.]+)/.exec(mark.getAttribute('transform')!)![1]),
      arrow: mark.querySelector('path') !== null
    };
  };
  expect(at('rustig/-')).toEqual({x: 150, arrow: false});
  expect(at('hoog/-')).toMatchObject({x: 291, arrow: true});
  expect(at('laag/-')).toMatchObject({x: 9, arrow: true});
});

test('last year stands beside this one; a pool has other members every year and shows none', () => {
  const ghost = (series: Series) =>
    glance([series], here, oneChapter([series]), createDocument())!.querySelectorAll('.strip-before').length;
  expect(ghost(share('een', 0.31))).toBe(1);
  expect(ghost(share('een', 0.31, {pooled: true}))).toBe(0);
});
