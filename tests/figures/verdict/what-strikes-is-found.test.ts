import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Series} from '../../../src/figures/series.ts';
import {type Findings, find, most} from '../../../src/figures/verdict/summary/findings.ts';
import {sayAll} from '../../../src/figures/verdict/summary/summary.ts';
import {falseDiscovery} from '../../../src/figures/verdict/verdicts.ts';
import {
  dice,
  draw,
  groupCell,
  here,
  indicator,
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
const found = (all: readonly Series[]): Findings => find(all, here);
const said = (all: readonly Series[]): string =>
  sayAll(all, here)
    .map(({text}) => text)
    .join('\n');

describe('what strikes', () => {
  test('a planted outlier is found among ordinary figures, with the year since when', () => {
    const planted = shareSeries(
      indicator('planted'),
      (code) => (code >= '2019' ? {n: 200, x: 110} : {n: 200, x: 60}),
      world
    );
    const all = [...'abcdefghij'].map(ordinary).concat(planted);
    expect(ids(found(all).striking)).toEqual(['planted']);
    expect(said(all)).toContain(
      'Onderwerp planted: 55% van uw trajecten, opvallend hoger dan 30% bij alle aanbieders; zo is het elk jaar sinds 2019.'
    );
  });

  test('an outlier of a mean is found by its own spread, and not when that is wide', () => {
    const plan = indicator('weeks', 'mean', {than: {more: 'langer', less: 'korter'}});
    const at = (sd: number) => {
      const cells = years.flatMap((code) => {
        const spot = {indicator: plan, year: code};
        return [ownCell(spot, 40, 40 * 12, 40 * 144 + 39 * sd * sd), groupCell(spot, {value: 8, half: 1})];
      });
      return [seriesOf(plan, cells)];
    };
    expect(found(at(3)).striking).toHaveLength(1);
    expect(said(at(3))).toContain('12,0 weken bij u, opvallend langer dan 8,0 weken');
    expect(found(at(30)).striking).toHaveLength(0);
  });

  test('a real but ordinary difference is not striking: it is said quietly', () => {
    const sure = shareSeries(indicator('sure'), fixed(900, 315), world);
    expect(found([sure]).striking).toEqual([]);
    expect(ids(found([sure]).differs)).toEqual(['sure']);
    expect(said([sure])).toContain('Onderwerp sure: 35%, hoger dan 30%;');
  });

  test('a big difference on few cases may be chance, and a smaller one on many strikes', () => {
    const few = shareSeries(indicator('few'), fixed(12, 6), world);
    const many = shareSeries(indicator('many'), fixed(1200, 560), world);
    expect(ids(found([few, many]).striking)).toEqual(['many']);
    expect(ids(found([few, many]).chance)).toEqual(['few']);
  });

  test('the more is compared, the more is asked', () => {
    const edge = shareSeries(indicator('edge'), fixed(200, 98), world);
    expect(ids(found([edge]).striking)).toEqual(['edge']);
    const others = Array.from({length: 60}, (_, at) => ordinary(`o${at}`));
    expect(found([edge, ...others]).striking).toEqual([]);
    expect(ids(found([edge, ...others]).differs)).toEqual(['edge']);
  });

  test('earlier years say since when, and change no judgement', () => {
    const once = shareSeries(indicator('i'), (code) => ({n: 200, x: code === '2021' ? 98 : 60}), world);
    const always = shareSeries(indicator('i'), fixed(200, 98), world);
    const [first, second] = [once, always].map((one) => found([one]).striking[0]!.verdict);
    expect(first).toEqual(second);
    expect([said([once]), said([always])].map((text) => /sinds \d{4}/.exec(text)?.[0])).toEqual([
      undefined,
      'sinds 2017'
    ]);
  });

  test('an earlier year on the same side by chance alone does not count as the same', () => {
    const faint = shareSeries(indicator('faint'), (code) => ({n: 200, x: code === '2021' ? 110 : 66}), world);
    expect(ids(found([faint]).striking)).toEqual(['faint']);
    expect(said([faint])).not.toContain('sinds');
  });

  test('without a published spread nothing strikes, and nothing is called alike', () => {
    const bare: World = {value: 0.3, half: null};
    const near = shareSeries(indicator('near'), fixed(4000, 1205), bare);
    const far = shareSeries(indicator('far'), fixed(4000, 3000), bare);
    expect(found([near, far])).toMatchObject({striking: [], alike: []});
    expect([ids(found([near, far]).differs), ids(found([near, far]).chance)]).toEqual([['far'], ['near']]);
  });

  test('those with most evidence come first, whatever the order of the report', () => {
    const all = [0.5, 0.8, 0.6].map((share, at) =>
      shareSeries(indicator(`i${at}`), fixed(300, 300 * share), world)
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, {minLength: 3}), (shuffled) => {
        expect(ids(found(shuffled).striking)).toEqual(['i1', 'i2', 'i0']);
      })
    );
  });

  test('what differs and what is alike stand in the order of the report', () => {
    const all = [0.35, 0.3, 0.36, 0.3].map((share, at) =>
      shareSeries(indicator(`i${at}`), fixed(900, 900 * share), world)
    );
    expect([ids(found(all).differs), ids(found(all).alike)]).toEqual([
      ['i0', 'i2'],
      ['i1', 'i3']
    ]);
  });
});

describe('what may be listed', () => {
  const loud = {n: 400, x: 320};

  test('hidden figures and structural zeros are never used, in no year and on no side', () => {
    for (const status of ['hidden', 'none'] as const)
      for (const scope of ['own', 'alle']) {
        const plan = indicator('secret');
        const cells = years.flatMap((code) => {
          const spot = {indicator: plan, year: code};
          return [ownCell(spot, loud.n, loud.x), groupCell(spot, world)];
        });
        const veiled = cells.map((cell) => (cell.scope === scope ? unreadable(cell, status) : cell));
        const nothing = {striking: [], differs: [], alike: [], chance: [], judged: 0};
        expect(found([seriesOf(plan, veiled)])).toMatchObject(nothing);
        const earlier = cells.map((cell) => (cell.at['year'] === '2020' ? unreadable(cell, status) : cell));
        expect(said([seriesOf(plan, earlier)])).not.toContain('sinds');
        expect(found([seriesOf(plan, earlier)]).changes).toEqual([]);
      }
  });

  test('of volumes and of amounts chance is not known: they are not judged', () => {
    const counted = indicator('counted', 'count');
    const amounts = indicator('amounts', 'share', {quantity: true});
    const cells = [counted, amounts].map((plan) =>
      years.flatMap((code) => {
        const spot = {indicator: plan, year: code};
        const x = code === '2021' ? 900 : 400;
        return [ownCell(spot, 1000, x), {...groupCell(spot, {value: 0.3, half: 0.02}), x: 3000}];
      })
    );
    const all = [seriesOf(counted, cells[0]!), seriesOf(amounts, cells[1]!)];
    expect(found(all)).toMatchObject({striking: [], differs: [], alike: [], changes: [], judged: 0});
  });

  test('an indicator that is shown beside nobody appears under changes only', () => {
    const alone = indicator('alone', 'share', {benchmark: false});
    const all = [shareSeries(alone, (code) => ({n: 400, x: code === '2021' ? 320 : 200}), world)];
    expect(found(all)).toMatchObject({striking: [], differs: [], alike: [], judged: 0});
    expect(ids(found(all).changes)).toEqual(['alone']);
  });

  test('a year that is not complete yet neither strikes nor changes', () => {
    const open = indicator('open', 'share', {incomplete: {codes: ['2021'], note: 'Nog niet compleet.'}});
    const all = [shareSeries(open, (code) => ({n: 400, x: code === '2021' ? 320 : 200}), world)];
    expect(found(all)).toMatchObject({striking: [], differs: [], alike: [], changes: [], judged: 0});
  });

  test('an indicator that cannot be seen by the chosen class is not in the list of that view', () => {
    const loudly = shareSeries(indicator('loud'), fixed(400, 320), world);
    expect(find([loudly], {at: {year: '2021', level: 'low'}})).toMatchObject({striking: [], judged: 0});
  });

  test('every category is judged; what only differs is said once an indicator, by the part that differs most', () => {
    const categories = ['a', 'b', 'c'].map((id) => ({id, label: id.toUpperCase()}));
    const plan = indicator('parts', 'distribution', {categories, about: 'b'});
    const reportOf = (own: Readonly<Record<string, number>>) => {
      const cells = years.flatMap((code) =>
        categories.flatMap(({id}) => {
          const spot = {indicator: plan, year: code, category: id};
          return [ownCell(spot, 4000, own[id]!), groupCell(spot, {value: 1 / 3, half: 0.03})];
        })
      );
      return [seriesOf(plan, cells)];
    };
    const far = found(reportOf({a: 2400, b: 1200, c: 400}));
    expect(far.judged).toBe(3);
    expect(far.striking.map(({category}) => category)).toEqual(['a', 'c']);
    expect(far.differs).toEqual([]);
    const near = found(reportOf({a: 1500, b: 1200, c: 1300}));
    // The headline differs too, and is neither listed twice nor called alike.
    expect(near.differs.map(({category}) => category)).toEqual(['a']);
    expect([...near.alike, ...near.chance]).toEqual([]);
    // Here the headline is alike, and another part differs: one figure is not told as both.
    const mixed = found(reportOf({a: 1550, b: 1333, c: 1117}));
    const headline = [...mixed.verdicts.values()].find(({id}) => id.startsWith('parts/b@'))!;
    expect(headline.level).toBe('alike');
    expect(mixed.differs).toHaveLength(1);
    expect([...mixed.alike, ...mixed.chance]).toEqual([]);
  });

  test('the list never grows beyond one screen, and says how many there were', () => {
    const all = Array.from({length: 11}, (_, at) => shareSeries(indicator(`l${at}`), fixed(400, 320), world));
    expect(found(all).striking).toHaveLength(11);
    expect(
      sayAll(all, here).filter(({text}) => text.includes('% van uw trajecten, opvallend hoger'))
    ).toHaveLength(most.striking);
    expect(said(all)).toContain('11 opvallende verschillen (hier de 6 zekerste)');
  });
});

describe('a pool is no provider', () => {
  const plan = indicator('pooled', 'share', {rounding: 5});
  const poolOf = (value: number): Series => {
    const cells = years.flatMap((code) => {
      const spot = {indicator: plan, year: code};
      return [{...groupCell(spot, {value, half: 0.05}, 40), scope: 'small'}, groupCell(spot, world)];
    });
    return seriesOf(plan, cells, {self: 'small', selfLabel: 'Kleine praktijken', pooled: true});
  };

  test('it is set beside all as one group, never strikes, and is never spoken to', () => {
    for (const value of [0.05, 0.3, 0.45, 0.9]) {
      const all = [poolOf(value)];
      expect(found(all).striking).toEqual([]);
      expect(ids(found(all).differs)).toEqual(value === 0.3 ? [] : ['pooled']);
      expect(said(all)).not.toMatch(/\b(u|uw)\b/i);
      expect(said(all)).toContain('Dit gaat over een groep, niet over één aanbieder');
      expect(said(all)).not.toMatch(/opvallend (hoger|lager)/);
    }
  });
});

test('a report of a provider that does not change seldom says that something did', () => {
  const reports = Array.from({length: 200}, (_, seed) => {
    const chance = dice(seed);
    const all = Array.from({length: 20}, (_, at) => {
      const truth = 0.1 + 0.5 * chance();
      return shareSeries(indicator(`i${at}`), () => ({n: 150, x: draw(150, truth, chance)}), world);
    });
    return found(all).changes.length;
  });
  // Figure by figure, two in three of these reports would say so.
  expect(reports.filter((count) => count > 0).length / reports.length).toBeLessThanOrEqual(falseDiscovery);
});

test('a real change is found, and what the group did stands behind it', () => {
  const moved = shareSeries(indicator('moved'), (code) => ({n: 400, x: code === '2021' ? 200 : 120}), world);
  const all = [...'abcdefghij'].map(ordinary).concat(moved);
  expect(ids(found(all).changes)).toEqual(['moved']);
  expect(said(all)).toContain('Onderwerp moved: van 30% naar 50%; bij alle aanbieders bleef het 30%.');
  expect(said([...'abc'].map(ordinary))).toContain(
    'Geen van uw percentages en gemiddelden veranderde meer dan door toeval kan.'
  );
});
