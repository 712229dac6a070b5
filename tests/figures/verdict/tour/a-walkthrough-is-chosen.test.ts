import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Series, View} from '../../../../src/figures/series.ts';
import {find} from '../../../../src/figures/verdict/summary/findings.ts';
import {fewOf} from '../../../../src/figures/verdict/tour/at-a-glance.ts';
import {sayStop} from '../../../../src/figures/verdict/tour/say.ts';
import {hasFigure, type Stop} from '../../../../src/figures/verdict/tour/stop.ts';
import {stops as bounds, tour} from '../../../../src/figures/verdict/tour/tour.ts';
import {gallery, nobodys} from '../../gallery.ts';
import {everyone} from '../../gallery-indicators.ts';
import {
  groupCell,
  here,
  indicator,
  ownCell,
  seriesOf,
  shareSeries,
  unreadable,
  type World,
  years
} from '../report.ts';

// A conversation begins with a welcome and ends with questions; between them is what the figures of this reader say.

const view: View = {...here, group: everyone.id, axis: {}};
const world: World = {value: 0.3, half: 0.04};
const share = (id: string, x: number, before = x, more = {}) =>
  shareSeries(indicator(id, 'share', more), (code) => ({n: 400, x: code === '2021' ? x : before}), world);

const striking = ['s1', 's2', 's3', 's4'].map((id) => share(id, 320));
const quiet = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((id) => share(id, 120));
const moved = share('moved', 130, 60);
const norm = {
  label: 'Norm',
  kind: 'limit',
  side: 'most',
  by: null,
  values: {'-': 0.25},
  note: '',
  source: ''
} as const;
const beyond = share('beyond', 118, 118, {norms: [norm]});

const questionsFor = (all: readonly Series[]) =>
  Object.fromEntries(all.map(({indicator: {id}}) => [id, [`Hoe komt ${id}?`]]));
const idsOf = (all: readonly Series[]) => all.map(({indicator: {id}}) => id);
const walk = (all: readonly Series[], more: Partial<Parameters<typeof tour>[2]> = {}): readonly Stop[] =>
  tour(all, view, {figures: idsOf(all), questions: questionsFor(all), ranking: true, ...more});
const kinds = (some: readonly Stop[]) => some.map(({kind}) => kind);
const figures = (some: readonly Stop[]) => some.filter(hasFigure).map(({figure}) => figure);

/** What holds of every walkthrough of any report. */
function hold(all: readonly Series[], some: readonly Stop[], least = 1): void {
  expect(some[0]?.kind).toBe('welcome');
  expect(some.length).toBeGreaterThanOrEqual(least);
  expect(some.length).toBeLessThanOrEqual(bounds.most);
  expect(new Set(figures(some)).size).toBe(figures(some).length);
  for (const stop of some) {
    const {label, said} = sayStop(stop, all, 'Bespreek dit met iemand.');
    expect(label).toMatch(/^\p{Lu}/u);
    expect(said.text, stop.kind).toMatch(/^[\p{Lu}\d].*[^.,;: ]\.$/su);
    expect(said.text).not.toMatch(/undefined|null|NaN|[{}]| {2}/);
  }
}

describe('the stops of a report with all there is', () => {
  const all = [...quiet, ...striking, beyond, moved];
  const chosen = walk(all);

  test('are welcome, at a glance, what strikes, a limit, what is alike, what changed, and questions', () => {
    expect(kinds(chosen)).toEqual([
      'welcome',
      'glance',
      'striking',
      'striking',
      'limit',
      'alike',
      'change',
      'talk'
    ]);
    hold(all, chosen, bounds.least);
  });

  test('tell what was found, with its verdict', () => {
    const {striking: found} = find(all, view);
    const first = chosen.find(({kind}) => kind === 'striking')!;
    const {label, said} = sayStop(first, all, '');
    expect(hasFigure(first) && first.figure).toBe(found[0]!.series.indicator.id);
    expect(label).toBe('Wat opvalt');
    expect(said.verdicts.join()).toContain('=striking+');
  });

  test('are a full state each; what changed is seen along the periods', () => {
    for (const stop of chosen) expect(stop.view).toMatchObject({at: view.at, group: view.group});
    const change = chosen.find(({kind}) => kind === 'change')!;
    expect(change.view.axis).toEqual({moved: 'year'});
  });

  test('in a view in which it does not hold any more a stop says what its figure says', () => {
    const stop = chosen.find(({kind}) => kind === 'striking')!;
    const other = all.map((series) =>
      hasFigure(stop) && series.indicator.id === stop.figure ? share(stop.figure, 120) : series
    );
    const {label, said} = sayStop(stop, other, '');
    expect(label).toBe('Uit het rapport');
    expect(said.verdicts.join()).not.toContain('striking');
    expect(said.text).toMatch(/\.$/);
  });

  test('keep to figures that the page shows, and to the order of a family that ranks nothing', () => {
    expect(figures(walk(all, {figures: ['q1', 's4']}))).toEqual(['s4', 'q1']);
    const ranked = figures(walk([...striking.toReversed()], {ranking: false})).slice(0, 3);
    expect(ranked).toEqual(idsOf(striking.toReversed()).filter((id) => ranked.includes(id)));
  });
});

describe('who has little to show', () => {
  test('with nothing that stands out still has five stops, and each says something', () => {
    const chosen = walk(quiet);
    expect(chosen).toHaveLength(bounds.least);
    hold(quiet, chosen, bounds.least);
  });

  test('with everything hidden has a welcome and questions, and no figure', () => {
    const all = quiet.map(({indicator: plan}) =>
      seriesOf(
        plan,
        years.flatMap((year) => {
          const spot = {indicator: plan, year};
          return [unreadable(ownCell(spot, 1, 0), 'hidden'), unreadable(groupCell(spot, world), 'hidden')];
        })
      )
    );
    expect(kinds(walk(all))).toEqual(['welcome', 'talk']);
    hold(all, walk(all));
  });

  test('of one year has no stop for what changed', () => {
    const all = quiet.map(({indicator: plan}) =>
      seriesOf(plan, [
        ownCell({indicator: plan, year: '2021'}, 400, 320),
        groupCell({indicator: plan, year: '2021'}, world)
      ])
    );
    expect(kinds(walk(all))).not.toContain('change');
    hold(all, walk(all), bounds.least);
  });

  test('in a pool hears of nothing that strikes', () => {
    const all = striking.map((series) => ({...series, pooled: true, selfLabel: 'Kleine aanbieders'}));
    expect(kinds(walk(all))).not.toContain('striking');
    hold(all, walk(all), bounds.least);
  });

  test('without any figure is welcomed', () => {
    expect(kinds(walk([]))).toEqual(['welcome']);
    hold([], walk([]));
  });
});

test('every state of the gallery: alone and beside others, each stop has its sentence', () => {
  const all = [...gallery(), ...nobodys()].map(({series}) => series);
  expect(all.length).toBeGreaterThan(100);
  for (const one of all) {
    const alone = [one];
    const at = {at: one.at, group: one.group?.id ?? '', axis: {}};
    hold(alone, tour(alone, at, {figures: idsOf(alone), questions: questionsFor(alone), ranking: true}));
    const many = one.self === null || one.pooled ? alone : [one, ...quiet.slice(0, 2)];
    hold(many, tour(many, view, {figures: idsOf(many), questions: questionsFor(many), ranking: true}));
  }
});

test('any report: five to eight stops, or all that it has to tell', () => {
  const any = fc.array(
    fc.tuple(fc.integer({min: 0, max: 400}), fc.integer({min: 0, max: 400}), fc.boolean()),
    {maxLength: 9}
  );
  fc.assert(
    fc.property(any, (numbers) => {
      const all = numbers.map(([x, before, limited], at) =>
        share(`i${at}`, x, before, limited ? {norms: [norm]} : {})
      );
      const chosen = walk(all);
      hold(all, chosen, Math.min(bounds.least, all.length));
      if (chosen.length < bounds.least) expect(figures(chosen)).toHaveLength(all.length);
    })
  );
});

test('a glance on one screen holds what is loud before all, in the order of the report, and never too many rows', () => {
  const all = [...quiet, ...striking];
  const {indicators, left} = fewOf(all, view, 6);
  expect(indicators).toEqual(['q1', 'q2', ...idsOf(striking)]);
  expect(left).toBe(4);
  expect(fewOf(all, view, 99)).toEqual({indicators: idsOf(all), left: 0});
});
