import {expect, test} from 'vitest';
import {cellsFor, seriesOf} from '../../src/client/series.ts';
import {draw} from '../../src/figures/draw.ts';
import type {IndicatorPlan, View} from '../../src/figures/series.ts';
import {createDocument} from '../../src/render/document.ts';
import type {ReportPlan} from '../../src/template/plan.ts';
import {words} from '../spoken.ts';
import {cellsOf} from './gallery-cells.ts';
import {afterwards, dimensions, everyone, parts} from './gallery-indicators.ts';

const [before, after] = [parts('stack'), afterwards('ends')];
const plan = {
  dimensions,
  indicators: [before, after],
  self: 'own',
  selfLabel: 'Uw praktijk',
  kind: 'individual',
  groups: [everyone],
  words
} as unknown as ReportPlan;

/** Cells as a question answers them: along the indicator's axis, elsewhere at the chosen place. */
function answer(indicator: IndicatorPlan, {at, axis}: View) {
  const along = axis[indicator.id] ?? 'year';
  return cellsOf(indicator, 'own', everyone.id).filter((cell) =>
    Object.entries(at).every(([id, code]) => id === along || cell.at[id] === code)
  );
}

const views: readonly View[] = [
  {at: {year: '2021', level: 'all'}, group: everyone.id, axis: {}},
  {at: {year: '2018', level: 'mid'}, group: everyone.id, axis: {}},
  {at: {year: '2018', level: 'mid'}, group: everyone.id, axis: {parts: 'level'}},
  {at: {year: '2019', level: 'low'}, group: everyone.id, axis: {afterwards: 'level'}}
];

test.each(views)('both ends are of the chosen place, whichever axis the other figure shows: %o', (view) => {
  const answers = new Map([before, after].map((indicator) => [indicator.id, answer(indicator, view)]));
  const series = seriesOf(plan, after, cellsFor(after, answers), view);
  const other = series.other!;
  expect(other.at).toEqual(view.at);
  expect(other.points.length).toBe(2 * before.categories.length);
  const own = cellsOf(before, 'own', everyone.id).filter(
    ({scope, at}) => scope === 'own' && at.year === view.at.year && at.level === view.at.level
  );
  const shown = other.points.filter(({scope}) => scope === 'own');
  expect(shown.map(({category, x, n}) => [category, x, n])).toEqual(
    own.map(({category, x, n}) => [category, x, n])
  );
});

test('the drawing is the same along either axis of the other figure', () => {
  const drawings = [{}, {parts: 'level'}].map((axis) => {
    const view = {at: {year: '2020', level: 'low'}, group: everyone.id, axis};
    const answers = new Map([before, after].map((indicator) => [indicator.id, answer(indicator, view)]));
    const series = seriesOf(plan, after, cellsFor(after, answers), view);
    return draw(series, {document: createDocument(), width: 'wide'}).outerHTML;
  });
  expect(drawings[1]).toBe(drawings[0]);
});

test('only points of its own figure can be walked, and no line goes from one end to the other', () => {
  const view = views[0]!;
  const answers = new Map([before, after].map((indicator) => [indicator.id, answer(indicator, view)]));
  const series = seriesOf(plan, after, cellsFor(after, answers), view);
  const svg = draw(series, {document: createDocument(), width: 'wide'});
  const walked = Array.from(svg.querySelectorAll('[data-point]')).map(
    (mark) => series.points[Number(mark.getAttribute('data-point'))]!
  );
  expect(walked.map(({on, scope}) => [on, scope])).toEqual(
    after.categories.flatMap(() => [
      ['2021', 'own'],
      ['2021', everyone.id]
    ])
  );
  const rects = Array.from(svg.querySelectorAll('rect'), (bar) => {
    const from = Number(bar.getAttribute('x'));
    return {own: bar.getAttribute('data-point') !== null, from, to: from + Number(bar.getAttribute('width'))};
  });
  const bars = rects.filter(({own}) => own).map(({from}) => from);
  const others = rects.filter(({own}) => !own);
  // All of the figure's own begin on one line, right of all that came before.
  expect(new Set(bars).size).toBe(1);
  expect(others.length).toBeGreaterThan(after.categories.length);
  for (const {to} of others) expect(to).toBeLessThan(bars[0]!);
  const lines = Array.from(svg.querySelectorAll('line'), (line) => [
    line.getAttribute('x1'),
    line.getAttribute('x2')
  ]);
  for (const [from, to] of lines) expect(from).toBe(to);
  expect(svg.querySelectorAll('path').length).toBe(0);
});
