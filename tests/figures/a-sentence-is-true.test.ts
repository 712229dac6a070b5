import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {say} from '../../src/figures/say.ts';
import {sayLong} from '../../src/figures/say-long.ts';
import type {IndicatorPlan, SafeCell, Series, Status} from '../../src/figures/series.ts';
import {toSeries} from '../../src/figures/series-of.ts';
import {
  cases,
  change,
  dimensions,
  everyone,
  gallery,
  scored,
  seriesFor,
  share,
  versions,
  weeks
} from './gallery.ts';

const blank = {
  n: null,
  x: null,
  xx: null,
  mean: null,
  providers: null,
  p10: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null
};

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
  more: {year?: string; level?: string; pooled?: boolean; group?: typeof everyone | null} = {}
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
  return toSeries([...cell(self, own), ...cell('alle', peers)], {
    indicator,
    dimensions,
    view: {at: {year, level}, group: 'alle', axis: {}},
    self,
    selfLabel: pooled ? 'Kleine aanbieders' : 'Uw praktijk',
    pooled,
    group
  });
}

describe('a headline', () => {
  const early = share('bars');
  const falling = change('bars', {
    say: {
      own: 'In {at} namen de klachten bij u gemiddeld {own} af.',
      pool: '',
      negative: {own: 'In {at} namen de klachten bij u gemiddeld {own} toe.', pool: ''}
    }
  });
  const cases_: [string, Series, string | RegExp][] = [
    [
      'says surely more',
      pair(early, {n: 200, x: 60}, {n: 1000, x: 150}),
      'In 2021 stopte 30% van uw trajecten vroeg; bij alle aanbieders is dat 15%; uw percentage is duidelijk hoger.'
    ],
    [
      'says surely less',
      pair(early, {n: 400, x: 20}, {n: 1000, x: 150}),
      'In 2021 stopte 5% van uw trajecten vroeg; bij alle aanbieders is dat 15%; uw percentage is duidelijk lager.'
    ],
    [
      'says chance',
      pair(early, {n: 40, x: 8}, {n: 1000, x: 150}),
      'In 2021 stopte 20% van uw trajecten vroeg; bij alle aanbieders is dat 15%; dat verschil kan toeval zijn.'
    ],
    [
      'says alike',
      pair(early, {n: 400, x: 60}, {n: 1000, x: 150}),
      'In 2021 stopte 15% van uw trajecten vroeg; bij alle aanbieders is dat 15%; dat is ongeveer gelijk.'
    ],
    [
      'says too few',
      pair(early, {n: 7, x: 2}, {n: 1000, x: 150}),
      'In 2021 stopte 29% van uw trajecten vroeg; bij alle aanbieders is dat 15%; 7 trajecten is te weinig om er iets over te zeggen.'
    ],
    [
      'says one is too few',
      pair(early, {n: 1, x: 1}, null),
      'In 2021 stopte 100% van uw trajecten vroeg; van alle aanbieders zijn hierover geen gegevens; maar 1 traject is te weinig om er iets over te zeggen.'
    ],
    [
      'hides the own figure',
      pair(early, {status: 'hidden'}, {n: 1000, x: 150}),
      'Uw cijfer over 2021 is niet te tonen: onvoldoende aanbieders of cliënten om te tonen; bij alle aanbieders is dat 15%.'
    ],
    [
      'hides the group',
      pair(early, {n: 200, x: 60}, {status: 'hidden'}),
      'In 2021 stopte 30% van uw trajecten vroeg; het cijfer van alle aanbieders is niet te tonen: onvoldoende aanbieders of cliënten om te tonen.'
    ],
    [
      'hides both',
      pair(early, {status: 'hidden'}, {status: 'hidden'}),
      'De cijfers over 2021 zijn niet te tonen: onvoldoende aanbieders of cliënten om te tonen.'
    ],
    [
      'knows nothing of the reader',
      pair(early, null, {n: 1000, x: 150}),
      'Over 2021 zijn er geen cijfers van u; bij alle aanbieders is dat 15%.'
    ],
    [
      'knows a reader that was not there',
      pair(early, {status: 'none'}, {n: 1000, x: 150}),
      'Over 2021 zijn er geen cijfers van u; bij alle aanbieders is dat 15%.'
    ],
    [
      'knows a reader that was not there where a class is chosen',
      pair(
        early,
        {status: 'none'},
        {n: 1000, x: 150},
        {level: 'low', group: {...everyone, memberIn: ['2017']}}
      ),
      'Over 2021 (Licht) zijn er geen cijfers van u; bij alle aanbieders is dat 15%.'
    ],
    [
      'knows what a reader that was there does not offer',
      pair(early, {status: 'none'}, {n: 1000, x: 150}, {level: 'low'}),
      'In 2021 (Licht) komt dit bij u niet voor; bij alle aanbieders is dat 15%.'
    ],
    [
      'knows one class of several that a reader does not offer',
      seriesFor(share('bars'), {
        axis: 'level',
        at: {level: 'low'},
        group: null,
        state: {status: ({level}) => (level === 'low' ? 'none' : 'shown')}
      }),
      'In 2021 (Licht) komt dit bij u niet voor.'
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
      pair(falling, {n: 100, x: -200, xx: 1000}, {mean: 3, n: 900}),
      'In 2021 namen de klachten bij u gemiddeld 2,0 punten toe; bij alle aanbieders is dat -3,0 punten; dat is een duidelijk verschil.'
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
      'In 2021 waren er bij u geen trajecten; van alle aanbieders zijn hierover geen gegevens.'
    ],
    [
      'knows bounds',
      pair(early, {status: 'under'}, {n: 1000, x: 150}),
      'In 2021 stopte minder dan 5% van uw trajecten vroeg; bij alle aanbieders is dat 15%; uw percentage is duidelijk lager.'
    ],
    [
      'stands alone without a group',
      pair(early, {n: 200, x: 60}, null, {group: null}),
      'In 2021 stopte 30% van uw trajecten vroeg.'
    ],
    [
      'names several years and the class',
      pair(early, {n: 200, x: 60}, null, {group: null, year: '2020-2021', level: 'high'}),
      'In 2020 en 2021 samen (Zwaar) stopte 30% van uw trajecten vroeg.'
    ],
    [
      'says what is not complete',
      pair(share('bars', {incomplete: {codes: ['2021'], note: ''}}), {n: 200, x: 60}, null, {group: null}),
      'In 2021 stopte 30% van uw trajecten vroeg; 2021 is nog niet compleet.'
    ],
    [
      'speaks of a pool',
      pair(early, {n: 2000, x: 600}, {n: 9000, x: 900}, {pooled: true}),
      'In 2021 stopte 30% van de trajecten van kleine aanbieders vroeg; bij alle aanbieders is dat 10%; dit percentage is duidelijk hoger.'
    ],
    [
      'compares means',
      pair(weeks('bars'), {n: 100, x: 1200, xx: 16000}, {mean: 9.5, n: 900}),
      'In 2021 wachtte iemand bij u gemiddeld 12,0 weken; bij alle aanbieders is dat 9,5 weken; uw gemiddelde is duidelijk hoger.'
    ],
    [
      'counts within the middle half',
      pair(cases('big'), {n: 90, x: 90}, {x: 7000, p50: 60, p25: 20, p75: 200}),
      'In 2021 sloot u 90 trajecten af; bij alle aanbieders is dat in doorsnee 60 trajecten; dat valt binnen de middelste helft van de groep.'
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
      'In 2021 sloot u 1 traject af; bij alle aanbieders is dat in doorsnee 60 trajecten; uw aantal is lager.'
    ],
    [
      'counts a pool',
      pair(cases('big'), {n: 900, x: 900, p50: 12}, {x: 7000, p50: 60}, {pooled: true}),
      'In 2021 sloten kleine aanbieders samen 900 trajecten af; in doorsnee 12 trajecten per aanbieder; bij alle aanbieders is dat in doorsnee 60 trajecten; dit aantal is lager.'
    ]
  ];
  test.each(cases_)('%s', (_, series, expected) => {
    if (typeof expected === 'string') expect(say(series)).toBe(expected);
    else expect(say(series)).toMatch(expected);
  });
});

test('a template that needs the group in every clause still gives a whole sentence without it', () => {
  const tangled = share('bars', {say: {own: '{own} bij u tegen {peers} in {group}', pool: ''}});
  expect(say(pair(tangled, {n: 200, x: 60}, {status: 'hidden'}))).toBe(
    'Uw cijfer over 2021 is 30%; het cijfer van alle aanbieders is niet te tonen: onvoldoende aanbieders of cliënten om te tonen.'
  );
  expect(say(pair(tangled, {n: 200, x: 60}, {n: 100, x: 10}))).toBe(
    'Uw cijfer over 2021 is 30%; bij alle aanbieders is dat 10%; uw percentage is duidelijk hoger.'
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

test('every sentence is well formed, and its numbers are those of an independent computation', () => {
  fc.assert(
    fc.property(given(false), given(false), places, (own, peers, more) => {
      const series = pair(share('bars'), own, peers, more);
      const text = say(series);
      expectWellFormed(text);
      expectWellFormed(sayLong(series));
      const whole = (value: Given | null) =>
        value?.n && value.x !== undefined ? Math.floor((value.x / value.n) * 100 + 0.5) : null;
      const inside = (value: Given | null) =>
        value?.n !== undefined && value.x! > 0 && value.x! < value.n && [0, 100].includes(whole(value)!);
      const mine = whole(own);
      if (mine !== null && !inside(own)) expect(text).toContain(`stopte ${mine}% van`);
      const theirs = whole(peers);
      if (more.group && theirs !== null && !inside(peers)) expect(text).toContain(`is dat ${theirs}%`);
      if (own?.status === 'hidden' || (more.group && peers?.status === 'hidden'))
        expect(text).toContain('onvoldoende aanbieders of cliënten om te tonen');
      if (own?.status === 'hidden') expect(text).not.toMatch(/stopte \d|hoger|lager|toeval|gelijk/);
    }),
    {numRuns: 3000}
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
        const text = say(pair(share('bars'), {n, x}, {n: 1000, x: Math.round(b * 1000)}));
        const p = x / n;
        const z = 1.959964;
        const t = Math.round(b * 1000) / 1000;
        // Wilson's interval holds t exactly when the score test does not reject it.
        const score =
          t > 0 && t < 1
            ? Math.abs(p - t) / Math.sqrt((t * (1 - t)) / n)
            : p === t
              ? 0
              : Number.POSITIVE_INFINITY;
        if (Math.abs(score - z) < 1e-3) return;
        expect(/duidelijk/.test(text) && score < z).toBe(false);
        if (/toeval/.test(text)) expect(score).toBeLessThan(z);
        if (/duidelijk hoger/.test(text)) expect(p).toBeGreaterThan(t);
        if (/duidelijk lager/.test(text)) expect(p).toBeLessThan(t);
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
    expect(sayLong(series).match(/\.( |$)/g)!.length).toBeLessThanOrEqual(4);
  }
});

test('the reader is counted in the group only where it is a member', () => {
  expect(sayLong(seriesFor(share('trend')))).toContain('120 aanbieders, inclusief uzelf');
  const outside = {...everyone, memberIn: ['2017']};
  expect(sayLong(seriesFor(share('trend'), {group: outside}))).not.toContain('inclusief uzelf');
});
