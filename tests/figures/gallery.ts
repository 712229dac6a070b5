/** Every kind of figure in every state that a report can bring it in: the list that tests walk and pictures show. */
import type {DimensionPlan, GroupPlan, IndicatorPlan, Series, ShowKind} from '../../src/figures/series.ts';
import {otherOf, otherSeries, toSeries} from '../../src/figures/series-of.ts';
import {words} from '../spoken.ts';
import {cellsOf, noise, type State} from './gallery-cells.ts';
import {
  afterwards,
  cases,
  change,
  crossed,
  dimensions,
  everyone,
  larger,
  minutes,
  parts,
  scored,
  share,
  versioned,
  waits,
  weeks
} from './gallery-indicators.ts';

export interface Example {
  readonly name: string;
  readonly state: string;
  readonly kind: ShowKind;
  readonly series: Series;
}

interface Setting {
  readonly axis?: 'year' | 'level';
  readonly at?: Readonly<Record<string, string>>;
  readonly group?: GroupPlan | null;
  readonly beside?: GroupPlan;
  /** Null: nobody is highlighted. */
  readonly self?: string | null;
  readonly selfLabel?: string;
  readonly state?: State;
  readonly dimensions?: readonly DimensionPlan[];
}

export function seriesFor(indicator: IndicatorPlan, setting: Setting = {}): Series {
  const {
    self = 'own',
    group = everyone,
    beside,
    selfLabel = self === null ? '' : self === 'own' ? 'Uw praktijk' : 'Kleine aanbieders'
  } = setting;
  const seen = {
    dimensions: setting.dimensions ?? dimensions,
    view: {
      at: {year: '2021', level: 'all', ...setting.at},
      group: group?.id ?? '',
      ...(beside ? {beside: beside.id} : {}),
      axis: {[indicator.id]: setting.axis ?? 'year'}
    },
    self,
    selfLabel,
    pooled: self !== 'own' && self !== null,
    group,
    beside: beside ?? null,
    words
  };
  const cells = (of: IndicatorPlan) =>
    cellsOf(of, self ?? 'own', group?.id ?? 'alle', setting.state, beside?.id);
  const series = toSeries(cells(indicator), {...seen, indicator});
  const other = otherOf(indicator) === 'parts' ? parts('stack', {benchmark: indicator.benchmark}) : undefined;
  if (!other) return series;
  return {...series, other: otherSeries(cells(other), {...seen, indicator: other}, series.axis)};
}

const longNames = {
  selfLabel: 'Praktijk voor psychologie en begeleiding De Lange Naam',
  group: {...everyone, label: 'Middelgrote aanbieders, meer dan de helft van hun werk in dit vak'}
};

const hideSome: State = {
  status: ({scope, year: y, level: l, category}) =>
    noise(scope, y, l, category, 'hide') < 0.35 ? 'hidden' : 'shown'
};

/** In the last year the reader has (nearly) none, and of several categories one has (nearly) all. */
const bounds: State = {
  status: ({scope, year: y, category}) => {
    if (y !== '2021') return 'shown';
    if (category !== '-') return category === 'none' || category === 'low>low' ? 'over' : 'under';
    return scope === 'own' ? 'under' : 'over';
  }
};

const isAmount = ({kind, range}: IndicatorPlan): boolean => (kind === 'mean' || kind === 'count') && !range;

const states = (
  make: (kind: ShowKind, more?: Partial<IndicatorPlan>) => IndicatorPlan,
  kind: ShowKind
): [string, Series][] => [
  ['gewoon, per jaar', seriesFor(make(kind))],
  ['gewoon, per niveau', seriesFor(make(kind), {axis: 'level'})],
  [
    'laatste jaar voorlopig',
    seriesFor(make(kind, {incomplete: {codes: ['2021'], note: 'Nog niet alles is binnen.'}}))
  ],
  ['eerder jaar gekozen', seriesFor(make(kind), {at: {year: '2018'}})],
  ['twee jaar samen', seriesFor(make(kind), {at: {year: '2020-2021'}})],
  ['deels verborgen', seriesFor(make(kind), {state: hideSome})],
  ['deels verborgen, per niveau', seriesFor(make(kind), {axis: 'level', state: hideSome})],
  ['alles verborgen', seriesFor(make(kind), {state: {status: () => 'hidden'}})],
  [
    'groep verborgen',
    seriesFor(make(kind), {state: {status: ({scope}) => (scope === 'own' ? 'shown' : 'hidden')}})
  ],
  [
    'eigen cijfer verborgen',
    seriesFor(make(kind), {state: {status: ({scope}) => (scope === 'own' ? 'hidden' : 'shown')}})
  ],
  ['een jaar', seriesFor(make(kind), {state: {status: ({year: y}) => (y === '2021' ? 'shown' : 'absent')}})],
  [
    'gaten',
    seriesFor(make(kind), {
      state: {
        status: ({scope, year: y}) => (scope === 'own' && (y === '2018' || y === '2019') ? 'absent' : 'shown')
      }
    })
  ],
  [
    'niveau niet aangeboden',
    seriesFor(make(kind), {
      axis: 'level',
      state: {
        status: ({scope, level: l}) =>
          l === 'long' ? 'none' : l === 'high' && scope === 'own' ? 'absent' : 'shown'
      }
    })
  ],
  [
    'eigen cijfer is er dit jaar niet',
    seriesFor(make(kind), {
      state: {status: ({scope, year: y}) => (scope === 'own' && y === '2021' ? 'none' : 'shown')}
    })
  ],
  ...(make(kind).kind === 'mean' || make(kind).kind === 'count'
    ? []
    : [['grenzen', seriesFor(make(kind), {state: bounds})] as [string, Series]]),
  ['lange namen', seriesFor(make(kind), longNames)],
  ['weinig', seriesFor(make(kind), {state: {size: 0.06}})],
  ['uitschieter', seriesFor(make(kind), {state: {times: 5}})],
  [
    'een jaar van weinig',
    seriesFor(make(kind), {state: {size: (year) => (year === '2019' ? 0.1 : 3)}, at: {year: '2020'}})
  ],
  ...(isAmount(make(kind))
    ? [
        [
          'grote bedragen',
          seriesFor(make(kind, {unit: 'euro', decimals: 0, norms: []}), {state: {grown: 4e7}, beside: larger})
        ] as [string, Series]
      ]
    : []),
  ['kleine aanbieders samen', seriesFor(make(kind), {self: 'pool'})],
  ['twee groepen', seriesFor(make(kind), {beside: larger})],
  ['twee groepen, per niveau', seriesFor(make(kind), {axis: 'level', beside: larger})],
  ['zonder vergelijking', seriesFor(make(kind, {benchmark: false}))],
  ['geen gegevens', seriesFor(make(kind), {state: {status: () => 'absent'}})]
];

const makers: Readonly<Record<ShowKind, readonly (typeof share)[]>> = {
  trend: [share, weeks],
  change: [change],
  spread: [minutes, waits],
  bars: [share, weeks],
  stack: [parts],
  ends: [afterwards],
  range: [scored, waits, versioned],
  big: [cases, share],
  people: [share],
  limits: [share],
  flow: [crossed],
  multiples: [parts, waits]
};

/** Every kind where nobody is highlighted: figures of groups alone, in what can befall them. */
export function nobodys(): readonly Example[] {
  const seen: readonly (readonly [string, Setting])[] = [
    ['gewoon', {}],
    ['per niveau', {axis: 'level'}],
    ['twee groepen', {beside: larger}],
    ['twee groepen, per niveau', {axis: 'level', beside: larger}],
    ['eerder jaar', {at: {year: '2018'}}],
    ['twee jaar samen', {at: {year: '2020-2021'}}],
    ['deels verborgen', {state: hideSome}],
    ['alles verborgen', {state: {status: () => 'hidden'}}],
    ['grenzen', {state: bounds}],
    ['weinig', {state: {size: 0.06}, beside: larger}],
    ['komt niet voor', {state: {status: () => 'none'}}],
    ['geen gegevens', {state: {status: () => 'absent'}}],
    ['geen groep', {group: null}]
  ];
  return (Object.keys(makers) as ShowKind[]).flatMap((kind) =>
    makers[kind].flatMap((make) =>
      seen.map(([state, setting]) => ({
        name: `${kind}, ${make(kind).id}: ${state}`,
        ...{state, kind, series: seriesFor(make(kind), {...setting, self: null})}
      }))
    )
  );
}

/** The whole gallery, or one kind of it. */
export function gallery(only?: ShowKind): readonly Example[] {
  return (Object.keys(makers) as ShowKind[])
    .filter((kind) => only === undefined || kind === only)
    .flatMap((kind) =>
      makers[kind].flatMap((make) =>
        states(make, kind).map(([state, series]) => ({
          name: `${kind}, ${series.indicator.id}: ${state}`,
          state,
          kind,
          series
        }))
      )
    );
}
