import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {say} from '../../src/figures/say.ts';
import {sayLong} from '../../src/figures/say-long.ts';
import type {IndicatorPlan, SafeCell, Series, Status} from '../../src/figures/series.ts';
import {toSeries} from '../../src/figures/series-of.ts';
import {blank} from '../blank.ts';
import {words} from '../spoken.ts';
import {gallery, seriesFor} from './gallery.ts';
import {
  cases,
  change,
  dimensions,
  everyone,
  larger,
  scored,
  share,
  versions,
  weeks
} from './gallery-indicators.ts';

interface Given {
  readonly status?: Status;
  readonly n?: number;
  readonly x?: number;
  readonly xx?: number;
  readonly mean?: number;
  readonly p50?: number;
  readonly p25?: number;
  readonly p75?: number;
}

function pair(
  indicator: IndicatorPlan,
  own: Given | null,
  peers: Given | null,
  more: {
    year?: string;
    level?: string;
    pooled?: boolean;
    group?: typeof everyone | null;
    beside?: Given | null | undefined;
  } = {}
): Series {
  const {year = '2021', level = 'all', pooled = false, group = everyone} = more;
  const self = pooled ? 'pool' : 'own';
  const cell = (scope: string, given: Given | null): SafeCell[] =>
    given
      ? [
          {
            scope,
            indicator: indicator.id,
            category: '-',
            at: {year, level},
            status: 'shown',
            ...blank,
            ...given
          }
        ]
      : [];
  const second = more.beside === undefined ? null : larger;
  return toSeries([...cell(self, own), ...cell('alle', peers), ...cell(larger.id, more.beside ?? null)], {
    indicator,
    dimensions,
    view: {at: {year, level}, group: 'alle', axis: {}},
    self,
    selfLabel: pooled ? 'Kleine aanbieders' : 'Uw praktijk',
    pooled,
    group,
    beside: second,
    words
  });
}

describe('a headline', () => {
  const early = share('bars');
  const falling = change('bars', {
    say: {
      own: 'In {at} namen de klachten bij u gemiddeld {value} af.',
      group: 'In {at} namen de klachten bij {group} gemiddeld {value} af.',
      negative: {
        own: 'In {at} namen de klachten bij u gemiddeld {value} toe.',
        group: 'In {at} namen de klachten bij {group} gemiddeld {value} toe.'
      }
    }
  });
  const cases_: [string, Series, string | RegExp][] = [
    [
      'says surely more',
      pair(early, {n: 200, x: 60}, {n: 10_000, x: 1500}),
      'In 2021 stopte 30% van uw trajecten vroeg. Bij alle aanbieders was dat 15%; bij u is dat hoger.'
    ],
    [
      'says surely less',
      pair(early, {n: 400, x: 20}, {n: 10_000, x: 1500}),
      'In 2021 stopte 5% van uw trajecten vroeg. Bij alle aanbieders was dat 15%; bij u is dat lager.'
    ],
    [
      'says chance',
      pair(early, {n: 40, x: 8}, {n: 10_000, x: 1500}),
      'In 2021 stopte 20% van uw trajecten vroeg. Bij alle aanbieders was dat 15%; dat verschil kan toeval zijn.'
    ],
    [
      'says what reads the same',
      pair(early, {n: 400, x: 60}, {n: 10_000, x: 1500}),
      'In 2021 stopte 15% van uw trajecten vroeg. Bij alle aanbieders was dat ook 15%.'
    ],
    [
      'says too few',
      pair(early, {n: 7, x: 2}, {n: 10_000, x: 1500}),
      'In 2021 stopte 29% van uw trajecten vroeg; 7 trajecten zijn te weinig voor een conclusie. Bij alle aanbieders was dat 15%.'
    ],
    [
      'says one is too few',
      pair(early, {n: 1, x: 1}, null),
      'In 2021 stopte 100% van uw trajecten vroeg; 1 traject is te weinig voor een conclusie. Van alle aanbieders zijn hierover geen gegevens.'
    ],
    [
      'hides the own figure',
      pair(early, {status: 'hidden'}, {n: 10_000, x: 1500}),
      'Uw cijfer over 2021 is verborgen om de privacy van uw cliënten. In dat jaar stopte 15% van de trajecten van alle aanbieders vroeg.'
    ],
    [
      'hides the group',
      pair(early, {n: 200, x: 60}, {status: 'hidden'}),
      'In 2021 stopte 30% van uw trajecten vroeg. Het cijfer van alle aanbieders is verborgen om aanbieders en cliënten te beschermen.'
    ],
    [
      'hides both',
      pair(early, {status: 'hidden'}, {status: 'hidden'}),
      'De cijfers over 2021 zijn verborgen om aanbieders en cliënten te beschermen.'
    ],
    [
      'hides the reader and one group of two',
      pair(early, {status: 'hidden'}, {n: 10_000, x: 1500}, {beside: {status: 'hidden'}}),
      'Uw cijfer over 2021 is verborgen om de privacy van uw cliënten. In dat jaar stopte 15% van de trajecten van alle aanbieders vroeg. Ook het cijfer van grotere aanbieders is verborgen.'
    ],
    [
      'sets the reader beside each of two groups',
      pair(early, {n: 200, x: 60}, {n: 10_000, x: 1500}, {beside: {n: 10_000, x: 2800}}),
      'In 2021 stopte 30% van uw trajecten vroeg. Bij alle aanbieders was dat 15%; bij u is dat hoger. Bij grotere aanbieders was dat 28%; dat verschil kan toeval zijn.'
    ],
    [
      'knows that a second group has nothing',
      pair(early, {n: 200, x: 60}, {n: 10_000, x: 3000}, {beside: {status: 'none'}}),
      'In 2021 stopte 30% van uw trajecten vroeg. Bij alle aanbieders was dat ook 30%. Bij grotere aanbieders kwam dit niet voor.'
    ],
    [
      'knows nothing of the reader',
      pair(early, null, {n: 10_000, x: 1500}),
      'Over 2021 zijn er geen cijfers van u. In dat jaar stopte 15% van de trajecten van alle aanbieders vroeg.'
    ],
    [
      'knows a reader that was not there',
      pair(early, {status: 'none'}, {n: 10_000, x: 1500}, {year: '2020-2021'}),
      'Over 2020 en 2021 samen zijn er geen cijfers van u. Voor groepen tellen we geen jaren bij elkaar op.'
    ],
    [
      'knows a reader that was not there where a class is chosen',
      pair(
        early,
        {status: 'none'},
        {n: 10_000, x: 1500},
        {level: 'low', group: {...everyone, memberIn: ['2017']}}
      ),
      'Licht: over 2021 zijn er geen cijfers van u. In dat jaar stopte 15% van de trajecten van alle aanbieders vroeg.'
    ],
    [
      'knows what a reader that was there does not offer',
      pair(early, {status: 'none'}, {n: 10_000, x: 1500}, {level: 'low'}),
      'Licht: in 2021 waren er bij u geen trajecten. In dat jaar stopte 15% van de trajecten van alle aanbieders vroeg.'
    ],
    [
      'knows one class of several that a reader does not offer',
      seriesFor(share('bars'), {
        axis: 'level',
        at: {level: 'low'},
        group: null,
        state: {status: ({level}) => (level === 'low' ? 'none' : 'shown')}
      }),
      'Licht: in 2021 waren er bij u geen trajecten.'
    ],
    [
      'takes no time for something that one has a number of',
      pair(share('bars', {of: 'minuten', quantity: true}), {n: 0, x: 0}, null, {group: null}),
      'In 2021 kwam dit bij u niet voor.'
    ],
    [
      'says a negative value in words of its own',
      pair(falling, {n: 100, x: -200}, null, {group: null}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten toe.'
    ],
    [
      'says a positive value as ever',
      pair(falling, {n: 100, x: 200}, null, {group: null}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten af.'
    ],
    [
      'takes what rounds to nothing for no negative value',
      pair(falling, {n: 100, x: -1}, null, {group: null}),
      'In 2021 namen de klachten bij u gemiddeld 0,0 punten af.'
    ],
    [
      'never calls a value below zero higher or lower',
      pair(falling, {n: 100, x: -200, xx: 1000}, {mean: -3, n: 9000}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten toe. Bij alle aanbieders waren dat 3,0 punten; dat is een verschil dat groter is dan toeval.'
    ],
    [
      'turns the middle half with the sentence that it stands in',
      pair(falling, {n: 100, x: -200}, {mean: -3, n: 9000, p25: -5, p75: -1}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten toe. Bij alle aanbieders waren dat 3,0 punten; de middelste helft ligt tussen 1,0 en 5,0 punten.'
    ],
    [
      'says nothing of a middle half on both sides of zero',
      pair(falling, {n: 100, x: -200}, {mean: -3, n: 9000, p25: -5, p75: 1}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten toe. Bij alle aanbieders waren dat 3,0 punten.'
    ],
    [
      'says in whole words what went the other way in the group',
      pair(falling, {n: 100, x: -200, xx: 1000}, {mean: 3, n: 9000}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten toe. In dat jaar namen de klachten bij alle aanbieders gemiddeld 3,0 punten af; dat is een verschil dat groter is dan toeval.'
    ],
    [
      'takes the earlier version of its category in an earlier year',
      seriesFor(versions, {at: {year: '2019'}, group: null}),
      /^In 2019 was de score voor samen beslissen bij u \d,\d\.$/
    ],
    [
      'names the category where its own has no earlier version',
      seriesFor({...versions, about: 'brief'}, {at: {year: '2019'}, group: null}),
      /^Uw cijfer voor ‘Samen beslissen \(oud\)’ over 2019 is \d,\d\.$/
    ],
    [
      'knows nobody',
      pair(early, {n: 0, x: 0}, null),
      'In 2021 waren er bij u geen trajecten. Van alle aanbieders zijn hierover geen gegevens.'
    ],
    [
      'knows bounds',
      pair(early, {status: 'under', n: 200}, {n: 10_000, x: 1500}),
      'In 2021 stopte minder dan 5% van uw trajecten vroeg. Bij alle aanbieders was dat 15%; bij u is dat lager.'
    ],
    [
      'stands alone without a group',
      pair(early, {n: 200, x: 60}, null, {group: null}),
      'In 2021 stopte 30% van uw trajecten vroeg.'
    ],
    [
      'names several years and the class',
      pair(early, {n: 200, x: 60}, null, {group: null, year: '2020-2021', level: 'high'}),
      'Zwaar: in 2020 en 2021 samen stopte 30% van uw trajecten vroeg.'
    ],
    [
      'says what is not complete',
      pair(share('bars', {incomplete: {codes: ['2021'], note: ''}}), {n: 200, x: 60}, null, {group: null}),
      'In 2021 stopte 30% van uw trajecten vroeg. De cijfers over 2021 zijn nog niet compleet.'
    ],
    [
      'speaks of a pool',
      pair(early, {n: 2000, x: 600}, {n: 9000, x: 900}, {pooled: true}),
      'In 2021 stopte 30% van de trajecten van kleine aanbieders vroeg. Bij alle aanbieders was dat 10%; bij kleine aanbieders is dat hoger.'
    ],
    [
      'compares means',
      pair(weeks('bars'), {n: 100, x: 1200, xx: 16000}, {mean: 9.5, n: 9000}),
      'In 2021 wachtte iemand bij u gemiddeld 12,0 weken; dat is 2,0 weken onder de Treeknorm van 14 weken. Bij alle aanbieders waren dat 9,5 weken; bij u is dat langer.'
    ],
    [
      'counts within the middle half',
      pair(cases('big'), {n: 90, x: 90}, {x: 7000, p50: 60, p25: 20, p75: 200}),
      'In 2021 sloot u 90 trajecten af. Bij alle aanbieders waren dat in doorsnee 60 trajecten; de middelste helft ligt tussen 20 en 200 trajecten.'
    ],
    [
      'knows only what is usual for others',
      pair(cases('big'), null, {x: 7000, p50: 1}),
      'Over 2021 zijn er geen cijfers van u. Bij alle aanbieders sloot een aanbieder in dat jaar in doorsnee 1 traject af.'
    ],
    ['knows nothing at all', pair(early, null, null), 'Over 2021 zijn er geen cijfers.'],
    [
      'knows only the other categories',
      seriesFor(scored('range'), {
        state: {status: ({category}) => (category === 'decide' ? 'absent' : 'shown')}
      }),
      'Over 2021 is er geen cijfer voor ‘Samen beslissen’, wel voor de andere onderdelen.'
    ],
    [
      'counts one',
      pair(cases('big'), {n: 1, x: 1}, {x: 7000, p50: 60}),
      'In 2021 sloot u 1 traject af. Bij alle aanbieders waren dat in doorsnee 60 trajecten.'
    ],
    [
      'counts a pool',
      pair(cases('big'), {n: 900, x: 900, p50: 12}, {x: 7000, p50: 60}, {pooled: true}),
      'In 2021 sloten kleine aanbieders samen 900 trajecten af; dat is in doorsnee 12 trajecten per aanbieder. Bij alle aanbieders waren dat in doorsnee 60 trajecten.'
    ]
  ];
  test.each(cases_)('%s', (_, series, expected) => {
    if (typeof expected === 'string') expect(say(series)).toBe(expected);
    else expect(say(series)).toMatch(expected);
  });
});

test('without words of the family there still is a whole sentence', () => {
  const wordless = share('bars', {say: {own: '', group: ''}});
  expect(say(pair(wordless, {n: 200, x: 60}, {status: 'hidden'}))).toBe(
    'Uw cijfer over 2021 is 30%. Het cijfer van alle aanbieders is verborgen om aanbieders en cliënten te beschermen.'
  );
  expect(say(pair(wordless, null, {n: 100, x: 10}))).toBe(
    'Over 2021 zijn er geen cijfers van u. Het cijfer van alle aanbieders is 10%.'
  );
});

const given = (mean: boolean): fc.Arbitrary<Given | null> => {
  const status = fc.constantFrom<Status>('hidden', 'none', 'under', 'over');
  const shown = fc
    .integer({min: 0, max: 5000})
    .chain((n) => fc.integer({min: 0, max: mean ? n * 30 : n}).map((x) => ({n, x})));
  return fc.oneof(
    {weight: 8, arbitrary: shown},
    {weight: 2, arbitrary: status.map((is) => ({status: is}))},
    {weight: 1, arbitrary: fc.constant(null)}
  );
};

const places = fc.record({
  year: fc.constantFrom('2017', '2021', '2020-2021'),
  level: fc.constantFrom('all', 'low', 'long'),
  pooled: fc.boolean(),
  group: fc.constantFrom(everyone, null, {...everyone, label: 'Klein, meer dan 50% (in dit vak)'})
});

const wellFormed = /^[\p{Lu}\d‘<>€].*[^.;:,\s]\.$/u;

function expectWellFormed(text: string): void {
  expect(text).toMatch(wellFormed);
  expect(text).not.toMatch(
    /NaN|null|undefined|Infinity|[{}]| {2}| [,;.]|;;|\.\.| -(?!\d)|\b(is|van|bij|dan) [;.]/
  );
}

/** Whole percents as said, by hand: null where nothing may be read. */
const percentOf = (value: Given | null): string | null => {
  if (value?.status === 'under') return 'minder dan 5%';
  if (value?.status === 'over') return 'meer dan 95%';
  if (!value?.n || value.x === undefined) return null;
  const whole = Math.floor((value.x / value.n) * 100 + 0.5);
  if (whole === 0 && value.x > 0) return 'minder dan 1%';
  if (whole === 100 && value.x < value.n) return 'meer dan 99%';
  return `${whole}%`;
};

const shareOf = (value: Given | null | undefined): number =>
  value?.n ? (value.x ?? 0) / value.n : Number.NaN;

test('every sentence is well formed, and its numbers are those of an independent computation', () => {
  fc.assert(
    fc.property(
      given(false),
      given(false),
      fc.option(given(false), {nil: undefined}),
      places,
      (own, peers, beside, more) => {
        const series = pair(share('bars'), own, peers, {...more, beside});
        const text = say(series);
        expectWellFormed(text);
        expectWellFormed(sayLong(series));
        const sentences = text.split(/(?<=\.) /);
        const shown = percentOf(own);
        // Two that are called different and would read the same get decimals.
        const near = [peers, beside].some((one) => Math.abs(shareOf(one) - shareOf(own)) < 0.02);
        if (shown !== null && !near) expect(sentences[0]).toContain(`stopte ${shown} van`);
        // Over years together groups have no figures.
        const group = more.year === '2020-2021' ? null : more.group;
        const groups = group ? [[group.label, peers] as const] : [];
        if (group && beside !== undefined) groups.push([larger.label, beside]);
        const told = shown === null ? [] : groups.filter(([, value]) => percentOf(value) !== null);
        for (const [label, value] of told) {
          const said = sentences.filter((one) => one.toLowerCase().includes(label.toLowerCase()));
          expect(said.length).toBe(1);
          if (near) continue;
          const same = percentOf(value) === shown ? 'ook ' : '';
          expect(said[0]).toContain(`was dat ${same}${percentOf(value)}`);
        }
        const hidden = [own, ...groups.map(([, value]) => value)].some((one) => one?.status === 'hidden');
        expect(text.includes('verborgen om ')).toBe(hidden);
        if (shown === null) expect(text).not.toMatch(/hoger|lager|toeval|gelijk| ook \d/);
        if (!group) expect(text).not.toContain(larger.label.toLowerCase());
      }
    ),
    {numRuns: 4000}
  );
});

test('more and less are said only where the interval excludes the other', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 10, max: 3000}),
      fc.float({min: 0, max: 1, noNaN: true}),
      fc.float({min: 0, max: 1, noNaN: true}),
      (n, a, b) => {
        const x = Math.round(a * n);
        const text = say(pair(share('bars'), {n, x}, {n: 100_000, x: Math.round(b * 100_000)}));
        const p = x / n;
        const z = 1.959964;
        const t = Math.round(b * 100_000) / 100_000;
        // Wilson's interval holds t exactly when the score test does not reject it.
        const score =
          t > 0 && t < 1
            ? Math.abs(p - t) / Math.sqrt((t * (1 - t)) / n)
            : p === t
              ? 0
              : Number.POSITIVE_INFINITY;
        if (Math.abs(score - z) < 1e-3) return;
        expect(/is dat (hoger|lager)/.test(text) && score < z).toBe(false);
        if (/toeval/.test(text)) expect(score).toBeLessThan(z);
        if (/is dat hoger/.test(text)) expect(p).toBeGreaterThan(t);
        if (/is dat lager/.test(text)) expect(p).toBeLessThan(t);
      }
    ),
    {numRuns: 2000}
  );
});

test('means and counts are well formed in every state too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(weeks('bars'), cases('big')),
      given(true),
      given(true),
      places,
      (indicator, own, peers, more) => {
        const both = [own, peers].map((value) =>
          value?.n === undefined
            ? value
            : {...value, mean: indicator.kind === 'mean' ? 7.5 : undefined, p50: 40}
        );
        const series = pair(indicator, own, both[1] as Given | null, more);
        expectWellFormed(say(series));
        expectWellFormed(sayLong(series));
      }
    ),
    {numRuns: 1500}
  );
});

test('every figure of the gallery says a whole sentence', () => {
  for (const {series} of gallery()) {
    expectWellFormed(say(series));
    expectWellFormed(sayLong(series));
    const most = (series.beside ? 8 : 6) + (series.indicator.with === undefined ? 0 : 2);
    expect(sayLong(series).match(/\.( |$)/g)!.length).toBeLessThanOrEqual(most);
  }
});

test('the reader is counted in the group only where it is a member', () => {
  expect(sayLong(seriesFor(share('trend')))).toContain('120 aanbieders, inclusief uzelf');
  const outside = {...everyone, memberIn: ['2017']};
  expect(sayLong(seriesFor(share('trend'), {group: outside}))).not.toContain('inclusief uzelf');
});

test('a list that is too long to be read aloud says how many are left, and where they are', () => {
  const parts = (count: number) =>
    seriesFor({
      ...share('stack', {kind: 'distribution'}),
      categories: Array.from({length: count}, (_, at) => ({id: `part-${at}`, label: `Deel ${at}`}))
    });
  const named = (said: string) => said.match(/Deel \d+ [\d<]/g)?.length ?? 0;
  const [nine, ten, fifteen] = [9, 10, 15].map((count) => sayLong(parts(count)));
  expect(nine).not.toContain('in de tabel');
  expect(named(nine!)).toBe(8);
  expect(ten).toContain('; nog één ander staat in de tabel.');
  expect(fifteen).toContain('; de andere 6 staan in de tabel.');
  expect(named(fifteen!)).toBe(8);
});
