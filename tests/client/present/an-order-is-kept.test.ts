import {describe, expect, test} from 'vitest';
import {keptRoute, routeIn} from '../../../src/client/present/kept-route.ts';
import {
  fromKept,
  moved,
  type Route,
  seenIn,
  stopAt,
  toFigure,
  toKept,
  toStop,
  withFigure,
  without
} from '../../../src/client/present/route.ts';
import {initialView} from '../../../src/client/state.ts';
import {hasFigure, type Stop} from '../../../src/figures/verdict/tour/stop.ts';
import {plan} from '../report.ts';

const view = initialView(plan);
const elsewhere = {...view, at: {...view.at, year: '2018'}};
const figure = (id: string): Stop => ({
  kind: 'striking',
  view,
  figure: id,
  about: {indicator: id, category: '-'}
});
const route: Route = {
  stops: [
    {kind: 'welcome', view},
    figure('vroeg'),
    {...figure('wachttijd'), view: elsewhere},
    {kind: 'talk', view}
  ],
  at: 1
};
const names = ({stops}: Route) => stops.map((stop) => (hasFigure(stop) ? stop.figure : stop.kind));

describe('the order of a presentation', () => {
  test('is changed stop by stop, and stays at the stop where it was', () => {
    expect(names(moved(route, 1, 2))).toEqual(['welcome', 'wachttijd', 'vroeg', 'talk']);
    expect(stopAt(moved(route, 1, 2))).toBe(stopAt(route));
    expect(stopAt(moved(route, 3, 0))).toBe(stopAt(route));
    expect(moved(route, 0, -1)).toBe(route);
    expect(names(without(route, 0))).toEqual(['vroeg', 'wachttijd', 'talk']);
    expect(stopAt(without(route, 0))).toBe(stopAt(route));
    expect(without({...route, stops: route.stops.slice(0, 1), at: 0}, 0).stops).toHaveLength(1);
    expect(without({...route, at: 3}, 3).at).toBe(2);
  });

  test('gets a figure more behind the stop where it is, in its view; a link goes to the stop that is there', () => {
    const more = withFigure(toStop(route, 2), 'maat-1');
    expect(names(more)).toEqual(['welcome', 'vroeg', 'wachttijd', 'maat-1', 'talk']);
    expect(stopAt(more).view).toEqual(elsewhere);
    expect(toFigure(route, 'wachttijd')).toEqual({...route, at: 2});
    expect(names(toFigure(route, 'maat-2'))).toContain('maat-2');
  });

  test('ends at its ends, and a stop is seen in another view alone', () => {
    expect([toStop(route, -1).at, toStop(route, 99).at]).toEqual([0, 3]);
    const seen = seenIn(route, elsewhere);
    expect(seen.stops.map(({view: one}) => one.at['year'])).toEqual(['2021', '2018', '2018', '2021']);
  });

  test('comes back from what is kept, without what this report has not', () => {
    expect(fromKept(plan, toKept(plan, route))).toEqual({...route, at: 0});
    const gone = JSON.stringify([
      {kind: 'striking', view: '', figure: 'weg', about: {}},
      {kind: 'welcome', view: ''},
      {kind: 'x', view: ''},
      7
    ]);
    expect(names(fromKept(plan, gone)!)).toEqual(['welcome']);
    expect(fromKept(plan, '[]')).toBeNull();
  });
});

describe('the file of an order', () => {
  test('opens in its report, also in another copy of it', async () => {
    const {name, content} = await keptRoute(plan, route);
    expect(name).toMatch(/_presentatie\.json$/);
    expect(await routeIn({...plan}, content)).toEqual({...route, at: 0});
    expect(await content.text()).not.toContain('wachttijd');
  });

  test('is refused in a sentence: of another report, changed, of another edition, or no such file', async () => {
    const {content} = await keptRoute(plan, route);
    const text = await content.text();
    const other = {...plan, hash: '1'.repeat(64)};
    expect(await routeIn(other, content)).toMatch(/^Deze volgorde past niet bij dit rapport\./);
    const changed = text.replace(/"data":"(.)/, (_, first) => `"data":"${first === 'A' ? 'B' : 'A'}`);
    expect(await routeIn(plan, new Blob([changed]))).toMatch(/^Deze volgorde past niet bij dit rapport\./);
    expect(await routeIn({...other, edition: '2022'}, content)).toMatch(
      /^Deze volgorde is bewaard bij de rapportage van 2021\..* Maak voor 2022 een nieuwe\.$/
    );
    for (const no of ['', 'geen json', '{}', 'x'.repeat(1_000_001)])
      expect(await routeIn(plan, new Blob([no]))).toBe(
        'Dit bestand is geen bewaarde volgorde van een presentatie.'
      );
  });
});
