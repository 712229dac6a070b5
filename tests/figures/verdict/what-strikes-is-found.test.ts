import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Series} from '../../../src/figures/series.ts';
import {find} from '../../../src/figures/stand-out/find.ts';
import {settings} from '../../../src/figures/stand-out/settings.ts';
import {sayAll} from '../../../src/figures/stand-out/stand-outs.ts';
import {
  dice,
  draw,
  groupCell,
  indicator,
  normal,
  ownCell,
  seriesOf,
  shareSeries,
  unreadable,
  type World,
  years
} from './report.ts';

const world: World = {value: 0.3, half: 0.04};
const fixed = (n: number, x: number) => () => ({n, x});
const ordinary = (id: string) => shareSeries(indicator(id), fixed(200, 60), world);
const ids = (all: readonly {readonly series: Series}[]) => all.map(({series}) => series.indicator.id);

/** A report of `size` shares whose provider is an ordinary member of every group. */
function ordinaryReport(seed: number, size: number, between: number): Series[] {
  const chance = dice(seed);
  return Array.from({length: size}, (_, at) => {
    const value = 0.1 + 0.5 * chance();
    const truth = Math.min(0.95, Math.max(0.02, value + normal(chance) * between));
    const half = 0.6745 * Math.hypot(between, Math.sqrt((value * (1 - value)) / 100));
    return shareSeries(indicator(`i${at}`), () => ({n: 150, x: draw(150, truth, chance)}), {value, half});
  });
}

describe('what stands out', () => {
  test('a planted outlier is found among ordinary figures, with the year since when', () => {
    const planted = shareSeries(
      indicator('planted'),
      (code) => (code >= '2019' ? {n: 200, x: 110} : {n: 200, x: 60}),
      world
    );
    const {outs} = find([...'abcdefghij'].map(ordinary).concat(planted));
    expect(ids(outs)).toEqual(['planted']);
    expect(outs[0]).toMatchObject({side: 1, since: '2019', surely: true});
  });

  test('an outlier of a mean is found by its own spread, and not when that is wide', () => {
    const plan = indicator('weeks', 'mean');
    const at = (sd: number) => {
      const cells = years.flatMap((code) => {
        const spot = {indicator: plan, year: code};
        return [ownCell(spot, 40, 40 * 12, 40 * 144 + 39 * sd * sd), groupCell(spot, {value: 8, half: 1})];
      });
      return find([seriesOf(plan, cells)]).outs;
    };
    expect(at(3)).toHaveLength(1);
    expect(at(30)).toHaveLength(0);
  });

  test('a real but everyday difference is not listed: it lies in the middle half', () => {
    const sure = shareSeries(indicator('sure'), fixed(20_000, 6600), world);
    expect(sure.points.find(({scope, on}) => scope === 'own' && on === '2021')!.low).toBeGreaterThan(0.3);
    expect(find([sure]).outs).toEqual([]);
    expect(ids(find([sure]).alike)).toEqual(['sure']);
  });

  test('a big difference on few cases is not listed, and a smaller one on many is', () => {
    const few = shareSeries(indicator('few'), fixed(12, 6), world);
    const many = shareSeries(indicator('many'), fixed(1200, 480), world);
    expect(ids(find([few, many]).outs)).toEqual(['many']);
  });

  test('the more is compared, the more is asked', () => {
    const edge = shareSeries(
      indicator('edge'),
      (code) => (code === '2021' ? {n: 200, x: 84} : {n: 200, x: 60}),
      world
    );
    expect(ids(find([edge]).outs)).toEqual(['edge']);
    const others = Array.from({length: 60}, (_, at) => ordinary(`o${at}`));
    expect(find([edge, ...others]).outs).toEqual([]);
  });

  test('the same in earlier years strengthens what the last year shows', () => {
    const others = Array.from({length: 25}, (_, at) => ordinary(`o${at}`));
    const once = shareSeries(indicator('once'), (code) => ({n: 200, x: code === '2021' ? 88 : 60}), world);
    const always = shareSeries(indicator('always'), fixed(200, 88), world);
    const [first] = find([always, once, ...others]).outs;
    expect(first).toMatchObject({since: '2017'});
    expect(first!.series.indicator.id).toBe('always');
    expect(first!.score).toBeGreaterThan(find([once]).outs[0]!.score);
  });

  test('what was so before is believed sooner, what is new later', () => {
    // So near the edge that only its history decides.
    const [before, never] = [88, 60].map((x) =>
      shareSeries(indicator('edge'), (code) => ({n: 200, x: code === '2021' ? 86 : x}), world)
    );
    const others = Array.from({length: 14}, (_, at) => ordinary(`o${at}`));
    expect(ids(find([before!, ...others]).outs)).toEqual(['edge']);
    expect(find([never!, ...others]).outs).toEqual([]);
  });

  test('an earlier year on the same side by chance alone does not count as the same', () => {
    const faint = shareSeries(indicator('faint'), (code) => ({n: 200, x: code === '2021' ? 110 : 72}), world);
    expect(find([faint]).outs[0]).toMatchObject({since: null});
  });

  test('without the group’s spread only what is far beyond its value is listed', () => {
    const bare: World = {value: 0.3, half: null};
    const near = shareSeries(indicator('near'), fixed(4000, 1300), bare);
    const far = shareSeries(indicator('far'), fixed(400, 220), bare);
    expect(ids(find([near, far]).outs)).toEqual(['far']);
  });
});

describe('chance', () => {
  test('a provider that is like its group in all it does seldom sees anything listed', () => {
    const reports = Array.from({length: 200}, (_, seed) => find(ordinaryReport(seed, 40, 0)).outs.length);
    const wrong = reports.filter((count) => count > 0).length;
    expect(wrong / reports.length).toBeLessThanOrEqual(settings.falseDiscovery);
  });

  test('where providers differ much from each other, the outer half still holds most of what is listed', () => {
    const between = 0.06;
    let listed = 0;
    let false_ = 0;
    for (let seed = 1000; seed < 1100; seed++) {
      const report = ordinaryReport(seed, 40, between);
      for (const {own, peers} of find(report).outs) {
        listed++;
        // By the oracle of five years together: the truth lies inside the middle half.
        const series = report.find(({points}) => points.includes(own))!;
        const mine = series.points.filter(({scope}) => scope === 'own');
        const truth = mine.reduce((sum, {x}) => sum + x!, 0) / mine.reduce((sum, {n}) => sum + n!, 0);
        if (truth > peers.p25! && truth < peers.p75!) false_++;
      }
    }
    expect(listed).toBeGreaterThan(0);
    expect(false_ / listed).toBeLessThanOrEqual(settings.falseDiscovery);
  });

  test('changes of a provider that does not change are seldom reported', () => {
    const reports = Array.from(
      {length: 200},
      (_, seed) => find(ordinaryReport(seed, 20, 0.05)).changes.length
    );
    // Without corrections for the number tested two in three reports would say that something changed.
    expect(reports.filter((count) => count > 0).length / reports.length).toBeLessThanOrEqual(
      settings.falseDiscovery * 1.5
    );
  });
});

describe('what may be listed', () => {
  const loud = {n: 400, x: 320};

  test('hidden figures and structural zeros are never used, in no year and on no side', () => {
    const statuses = ['hidden', 'none'] as const;
    for (const status of statuses)
      for (const scope of ['own', 'alle']) {
        const plan = indicator('secret');
        const cells = years.flatMap((code) => {
          const spot = {indicator: plan, year: code};
          return [ownCell(spot, loud.n, loud.x), groupCell(spot, world)];
        });
        const veiled = cells.map((cell) => (cell.scope === scope ? unreadable(cell, status) : cell));
        expect(find([seriesOf(plan, veiled)])).toMatchObject({outs: [], alike: [], tested: 0});
        const earlier = cells.map((cell) => (cell.at['year'] === '2020' ? unreadable(cell, status) : cell));
        expect(find([seriesOf(plan, earlier)]).outs[0]).toMatchObject({since: null});
        expect(find([seriesOf(plan, earlier)]).changes).toEqual([]);
      }
  });

  test('volumes and cross-tables never stand out; a volume may change', () => {
    const counted = indicator('counted', 'count');
    const cells = years.flatMap((code) => {
      const spot = {indicator: counted, year: code};
      const x = code === '2021' ? 900 : 400;
      return [ownCell(spot, x, x), {...groupCell(spot, {value: 100, half: 20}), x: 10_000}];
    });
    const crossed = indicator('crossed', 'flow', {categories: [{id: 'a>a', label: 'A → A'}]});
    const flowing = years.flatMap((code) => {
      const spot = {indicator: crossed, year: code, category: 'a>a'};
      return [ownCell(spot, 400, code === '2021' ? 390 : 300), groupCell(spot, world)];
    });
    const found = find([seriesOf(counted, cells), seriesOf(crossed, flowing)]);
    expect(found.outs).toEqual([]);
    expect(ids(found.changes)).toEqual(['counted']);
  });

  test('an indicator that is shown beside nobody appears under changes only', () => {
    const alone = indicator('alone', 'share', {benchmark: false});
    const found = find([shareSeries(alone, (code) => ({n: 400, x: code === '2021' ? 320 : 200}), world)]);
    expect([found.outs, found.alike, found.tested]).toEqual([[], [], 0]);
    expect(ids(found.changes)).toEqual(['alone']);
  });

  test('a year that is not complete yet neither stands out nor changes', () => {
    const open = indicator('open', 'share', {incomplete: {codes: ['2021'], note: 'Nog niet compleet.'}});
    const found = find([shareSeries(open, (code) => ({n: 400, x: code === '2021' ? 320 : 200}), world)]);
    expect(found).toMatchObject({outs: [], alike: [], changes: [], tested: 0});
  });

  test('of one indicator only the strongest category is listed, though all are tested', () => {
    const categories = ['a', 'b', 'c'].map((id) => ({id, label: id.toUpperCase()}));
    const plan = indicator('parts', 'distribution', {categories});
    const own = {a: 240, b: 120, c: 40};
    const cells = years.flatMap((code) =>
      categories.flatMap(({id}) => {
        const spot = {indicator: plan, year: code, category: id};
        return [ownCell(spot, 400, own[id as 'a']), groupCell(spot, {value: 1 / 3, half: 0.03})];
      })
    );
    const {outs, tested} = find([seriesOf(plan, cells)]);
    expect(tested).toBe(3);
    expect(outs.map(({category}) => category)).toEqual(['c']);
  });

  test('the list never grows beyond one screen, and says how many there were', () => {
    const loudOnes = Array.from({length: 11}, (_, at) =>
      shareSeries(indicator(`l${at}`), fixed(400, 320), world)
    );
    const {outs, found} = find(loudOnes);
    expect([outs.length, found]).toEqual([settings.most, 11]);
    expect(sayAll(loudOnes)[0]).toContain('11 opvallende verschillen (hier de 6 duidelijkste)');
  });
});

test('the order in which indicators are given never shows', () => {
  const report = [
    ...ordinaryReport(7, 12, 0.1),
    ...['x', 'y'].map((id) => shareSeries(indicator(id), fixed(300, 200), world))
  ];
  const said = sayAll(report);
  fc.assert(
    fc.property(fc.shuffledSubarray(report, {minLength: report.length}), (shuffled) => {
      expect(sayAll(shuffled)).toEqual(said);
    })
  );
});

test('a pool is set beside all as one group, and never spoken to', () => {
  const plan = indicator('pooled');
  const pool = {value: 0.45, half: 0.05};
  const cells = years.flatMap((code) => {
    const spot = {indicator: plan, year: code};
    return [{...groupCell(spot, pool, 40), scope: 'small'}, groupCell(spot, world)];
  });
  const series = seriesOf(plan, cells, {self: 'small', selfLabel: 'Kleine praktijken', pooled: true});
  const said = sayAll([series]);
  expect(find([series]).outs).toHaveLength(1);
  expect(said.join(' ')).not.toMatch(/\b(u|uw)\b/i);
  expect(said.join(' ')).toContain('van kleine praktijken');
});
