/**
 * Every kind of figure in every state that a report can bring it in: the list that the tests walk and that
 * the contact sheet shows. Labels are invented and belong to no family.
 */

import type {
  DimensionPlan,
  GroupPlan,
  IndicatorPlan,
  SafeCell,
  Series,
  Show,
  ShowKind,
  Status
} from '../../src/figures/series.ts';
import {otherOf, otherSeries, toSeries} from '../../src/figures/series-of.ts';

export const year: DimensionPlan = {
  id: 'year',
  label: 'Jaar',
  per: 'per jaar',
  role: 'period',
  initial: '2021',
  values: [
    ...['2017', '2018', '2019', '2020', '2021'].map((code) => ({code, label: code, axis: true})),
    {code: '2020-2021', label: '2020 en 2021 samen', short: '2020–2021', axis: false}
  ]
};

export const level: DimensionPlan = {
  id: 'level',
  label: 'Niveau',
  per: 'per niveau',
  role: 'class',
  total: 'all',
  initial: 'all',
  values: [
    {code: 'all', label: 'Alle niveaus', axis: false},
    {code: 'low', label: 'Licht', axis: true},
    {code: 'mid', label: 'Gemiddeld', axis: true},
    {code: 'high', label: 'Zwaar', axis: true},
    {code: 'long', label: 'Langdurig', axis: true}
  ]
};

export const dimensions = [year, level] as const;

export const everyone: GroupPlan = {
  id: 'alle',
  label: 'Alle aanbieders',
  sentence: 'Iedereen die meedoet.',
  providers: 120,
  memberIn: ['2017', '2018', '2019', '2020', '2021', '2020-2021']
};

/** A second group, beside everyone. */
export const larger: GroupPlan = {
  id: 'groter',
  label: 'Grotere aanbieders',
  sentence: 'Wie meer dan honderd mensen helpt.',
  providers: 45,
  memberIn: ['2019', '2020', '2021', '2020-2021']
};

const base = {
  title: 'Hoe vaak stopt het vroeg?',
  short: 'Vroeg gestopt',
  unit: '%',
  of: 'trajecten',
  decimals: 0,
  categories: [],
  exclusive: false,
  unavailable: {},
  benchmark: true,
  norms: [],
  reliableFrom: 10,
  say: {
    own: 'In {at} stopte {value} van uw trajecten vroeg.',
    group: 'In {at} stopte {value} van de trajecten van {group} vroeg.'
  }
} as const;

/** A show with all that its kind asks for. */
function showOf(kind: ShowKind): Show {
  if (kind === 'change') return {kind, up: 'minder klachten', down: 'meer klachten'};
  if (kind === 'ends') return {kind, of: 'parts', before: 'Vóór de start', after: 'Na het einde'};
  return kind === 'flow' ? {kind, from: 'verwacht', to: 'geleverd'} : {kind};
}

const shown = (kind: ShowKind): IndicatorPlan['show'] => ({year: [showOf(kind)], level: [showOf(kind)]});

export const share = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'share',
  kind: 'share',
  show: shown(kind),
  ...more
});

export const weeks = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'weeks',
  kind: 'mean',
  title: 'Hoe lang is het wachten?',
  unit: 'weken',
  decimals: 1,
  of: 'metingen',
  show: shown(kind),
  norms: [{label: 'Treeknorm', by: null, values: {'-': 14}, note: 'Een afspraak.', source: 'Invented'}],
  say: {
    own: 'In {at} wachtte iemand bij u gemiddeld {value}.',
    group: 'In {at} wachtte iemand bij {group} gemiddeld {value}.'
  },
  ...more
});

export const cases = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'cases',
  kind: 'count',
  title: 'Hoeveel trajecten zijn er?',
  unit: 'trajecten',
  show: shown(kind),
  say: {
    own: 'In {at} sloot u {value} af.',
    group: 'In {at} sloten {group} samen {value} af.',
    usual: 'Bij {group} sloot een aanbieder in {at} in doorsnee {value} af.'
  },
  ...more
});

const scales = {
  treat: {label: 'Bejegening', from: '2017'},
  decide: {label: 'Samen beslissen'},
  carry: {label: 'Uitvoering van de behandeling', short: 'Uitvoering'},
  reach: {label: 'Bereikbaarheid van de behandelaar', short: 'Bereikbaarheid'},
  inform: {label: 'Informatie over vragenlijsten', short: 'Informatie'}
};

export const scored = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'scored',
  kind: 'mean',
  title: 'Hoe ervaren zij de zorg?',
  unit: '',
  decimals: 1,
  of: 'antwoorden',
  range: [1, 5],
  categories: Object.entries(scales).map(([id, category]) => ({id, ...category})),
  about: 'decide',
  show: shown(kind),
  say: {
    own: 'In {at} was de score voor samen beslissen bij u {value}.',
    group: 'In {at} was de score voor samen beslissen bij {group} {value}.'
  },
  ...more
});

/** A questionnaire of which a new version came in the last year. */
export const versions = scored('range', {
  id: 'versions',
  categories: [
    {id: 'decide', label: 'Samen beslissen', from: '2021'},
    {id: 'brief', label: 'Kort en bondig', from: '2021'},
    {id: 'decide-old', label: 'Samen beslissen (oud)', short: 'Samen beslissen', to: '2020'},
    {id: 'kin-old', label: 'Betrekken van naasten (oud)', short: 'Naasten', to: '2020'}
  ]
});

const versioned: typeof scored = (kind, more = {}) => ({...versions, ...more, show: shown(kind)});

/** Two waits and their sum, each with a norm of its own. */
export const waits = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  weeks(kind, {
    id: 'waits',
    categories: [
      {id: 'both', label: 'Samen: van aanmelding tot begin', short: 'Samen'},
      {id: 'first', label: 'Van aanmelding tot gesprek', short: 'Tot gesprek'},
      {id: 'second', label: 'Van gesprek tot begin', short: 'Tot begin'}
    ],
    about: 'both',
    norms: [
      {
        label: 'Treeknorm',
        by: 'category',
        values: {both: 14, first: 4, second: 10},
        note: 'Een afspraak.',
        source: 'Invented'
      }
    ],
    ...more
  });

/** A time in two parts, of which every place has a norm of its own. */
export const minutes = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  weeks(kind, {
    id: 'minutes',
    title: 'Hoeveel tijd kost het?',
    unit: 'minuten',
    decimals: 0,
    of: 'trajecten',
    categories: [
      {id: 'both', label: 'Direct en indirect samen', short: 'Samen'},
      {id: 'first', label: 'Directe tijd', short: 'Direct'},
      {id: 'second', label: 'Indirecte tijd', short: 'Indirect'}
    ],
    about: 'both',
    say: {
      own: 'In {at} kostte een traject bij u gemiddeld {value}.',
      group: 'In {at} kostte een traject bij {group} gemiddeld {value}.'
    },
    norms: [
      {
        label: 'Normtijd',
        by: 'level',
        values: {low: 290, mid: 400, high: 480, long: 350},
        note: 'Een gemiddelde.',
        source: 'Invented'
      }
    ],
    ...more
  });

/** A change, which may be negative. */
export const change = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  weeks(kind, {
    id: 'change',
    title: 'Hoeveel nemen de klachten af?',
    unit: 'punten',
    of: 'trajecten',
    norms: [],
    range: [-100, 100],
    say: {
      own: 'In {at} namen de klachten bij u gemiddeld {value} af.',
      group: 'In {at} namen de klachten bij {group} gemiddeld {value} af.',
      negative: {
        own: 'In {at} namen de klachten bij u gemiddeld {value} toe.',
        group: 'In {at} namen de klachten bij {group} gemiddeld {value} toe.'
      }
    },
    ...more
  });

const origins = {
  none: {label: 'Geen zorg vooraf', short: 'Geen'},
  near: {label: 'Ondersteuning bij de huisarts', short: 'Huisarts'},
  same: {label: 'Dezelfde soort zorg', short: 'Zelfde'},
  heavy: {label: 'Gespecialiseerde zorg', short: 'Gespecialiseerd'},
  other: {label: 'Iets anders', short: 'Anders'}
};

export const parts = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'parts',
  kind: 'distribution',
  title: 'Welke zorg ging eraan vooraf?',
  of: 'cliënten',
  exclusive: true,
  about: 'none',
  categories: Object.entries(origins).map(([id, category]) => ({id, ...category})),
  show: shown(kind),
  say: {
    own: 'In {at} had {value} van uw cliënten vooraf geen zorg.',
    group: 'In {at} had {value} van de cliënten van {group} vooraf geen zorg.'
  },
  ...more
});

/** The same categories afterwards. */
export const afterwards = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan =>
  parts(kind, {
    id: 'afterwards',
    title: 'Welke zorg kwam erna?',
    say: {
      own: 'In {at} had {value} van uw cliënten daarna geen zorg.',
      group: 'In {at} had {value} van de cliënten van {group} daarna geen zorg.'
    },
    ...more
  });

const levels = level.values.filter(({axis}) => axis).map(({code, label}) => ({id: code, label}));

export const crossed = (kind: ShowKind, more: Partial<IndicatorPlan> = {}): IndicatorPlan => ({
  ...base,
  id: 'crossed',
  kind: 'flow',
  title: 'Wat is verwacht, en wat is geleverd?',
  exclusive: true,
  about: 'low>mid',
  ends: {from: levels, to: levels},
  categories: levels.flatMap((from) =>
    levels.map((to) => ({id: `${from.id}>${to.id}`, label: `${from.label} → ${to.label}`}))
  ),
  show: shown(kind),
  say: {
    own: 'In {at} werd bij u {value} van de trajecten zwaarder dan verwacht.',
    group: 'In {at} werd bij {group} {value} van de trajecten zwaarder dan verwacht.'
  },
  ...more
});

/** Repeatable numbers in 0..1 from words: the same gallery on every machine. */
export function noise(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

const nothing = {
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

/** What a state changes: which cells are there, hidden, or of another size. */
export interface State {
  readonly size?: number;
  readonly status?: (cell: {
    scope: string;
    year: string;
    level: string;
    category: string;
  }) => Status | 'absent';
  /** Multiplies every own value. */
  readonly times?: number;
}

interface Place {
  readonly scope: string;
  readonly year: string;
  readonly level: string;
  readonly category: string;
}

/** Every cell of an indicator for the reader, one group and a second, plausible and seeded. */
export function cellsOf(
  indicator: IndicatorPlan,
  self: string,
  groupId: string,
  state: State = {},
  besideId?: string
): SafeCell[] {
  const categories = indicator.categories.length > 0 ? indicator.categories.map(({id}) => id) : ['-'];
  return [self, groupId, ...(besideId === undefined ? [] : [besideId])].flatMap((scope) =>
    year.values.flatMap(({code: y}) =>
      level.values.flatMap(({code: l}) =>
        categories.flatMap((category) =>
          cellOf(indicator, {scope, year: y, level: l, category}, self, state, scope === besideId)
        )
      )
    )
  );
}

function cellOf(
  indicator: IndicatorPlan,
  place: Place,
  self: string,
  state: State,
  isSecond: boolean
): SafeCell[] {
  const status = state.status?.(place) ?? 'shown';
  if (status === 'absent') return [];
  const {scope, category} = place;
  const cell = {scope, indicator: indicator.id, category, at: {year: place.year, level: place.level}, status};
  if (status !== 'shown') return [{...cell, ...nothing}];
  const figure =
    scope === 'own' ? ownFigure(indicator, place, state) : groupFigure(indicator, place, isSecond);
  return [{...cell, ...nothing, ...(scope === self && scope !== 'own' ? {...figure, ...poolSize} : figure)}];
}

const poolSize = {providers: 40};

function centre(indicator: IndicatorPlan, place: Place, who: string): number {
  const {level: l, year: y, category} = place;
  if (category === 'both')
    return ['first', 'second'].reduce(
      (sum, part) => sum + centre(indicator, {...place, category: part}, who),
      0
    );
  const wobble =
    noise(indicator.id, l, category, who) * 0.5 + noise(indicator.id, l, y, category, who) * 0.25 + 0.6;
  const byKind = {
    share: 0.16,
    mean: indicator.range ? 4.5 : 11,
    count: 60,
    distribution: 0,
    flow: 0
  } as const;
  if (indicator.id === 'minutes') return (category === 'first' ? 260 : 110) * wobble;
  if (indicator.id === 'change') return (wobble - 1.05) * 20;
  if (indicator.range) return Math.min(4.95, 4.1 + wobble * 0.42);
  if (indicator.kind !== 'distribution' && indicator.kind !== 'flow') return byKind[indicator.kind] * wobble;
  return part(indicator, {scope: who, year: y, level: l, category});
}

/** Parts that add up to one: heavier on the diagonal of a cross-table; `times` makes the first outgrow the others. */
function part(indicator: IndicatorPlan, {scope, year: y, level: l, category}: Place, times = 1): number {
  const weight = (id: string) => {
    const [from, to] = id.split('>');
    const wish =
      noise(id, scope, l, ...(indicator.id === 'afterwards' ? ['after'] : [])) +
      0.3 * noise(id, y, scope) +
      0.15;
    const grown = to === undefined ? wish : from === to ? wish * 6 : wish * wish;
    return id === indicator.categories[0]!.id ? grown * times ** 3 : grown;
  };
  const all = indicator.categories.reduce((sum, {id}) => sum + weight(id), 0);
  return weight(category) / all;
}

/** So many of n in one category: whole numbers that add up to n. */
function countOf(indicator: IndicatorPlan, place: Place, n: number, times: number): number {
  const at = indicator.categories.findIndex(({id}) => id === place.category);
  const upTo = (end: number): number =>
    indicator.categories
      .slice(0, end)
      .reduce((sum, {id}) => sum + part(indicator, {...place, category: id, scope: 'own'}, times), 0);
  return Math.round(upTo(at + 1) * n) - Math.round(upTo(at) * n);
}

function ownFigure(indicator: IndicatorPlan, place: Place, {size = 1, times = 1}: State): Partial<SafeCell> {
  const n = Math.max(1, Math.round((40 + 160 * noise(place.year, place.level, 'n')) * size));
  if (indicator.exclusive) return {n, x: countOf(indicator, place, n, times)};
  const value = Math.min(indicator.range?.[1] ?? Infinity, centre(indicator, place, 'own') * times);
  if (indicator.kind === 'count') return {n: Math.round(value * size), x: Math.round(value * size)};
  if (indicator.kind !== 'mean') return {n, x: Math.min(n, Math.round(value * n))};
  const spread = indicator.id === 'change' ? 8 : indicator.range ? 0.5 : value * 0.6;
  return {n, x: value * n, xx: n * (value * value + spread * spread)};
}

function groupFigure(indicator: IndicatorPlan, place: Place, isSecond: boolean): Partial<SafeCell> {
  const value = centre(indicator, {...place, scope: 'group'}, isSecond ? 'second' : 'group');
  const n = 12000;
  const half = Math.abs(value) * 0.28;
  const top = indicator.range?.[1] ?? (indicator.kind === 'mean' || indicator.kind === 'count' ? 1e9 : 1);
  const least = indicator.range?.[0] ?? 0;
  const bounded = (at: number) => Math.max(least, Math.min(top, at));
  const narrower = indicator.id === 'scored' ? 0.15 : 1;
  const quantile = (times: number) => bounded(value + half * times * narrower);
  const spread = {p10: quantile(-1.9), p25: quantile(-1), p50: value, p75: quantile(1), p90: quantile(2)};
  const figure =
    indicator.kind === 'mean'
      ? {mean: value}
      : indicator.kind === 'count'
        ? {x: 7200}
        : {x: Math.round(value * n)};
  return {n, providers: isSecond ? larger.providers : everyone.providers, ...spread, ...figure};
}

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
  readonly self?: string;
  readonly selfLabel?: string;
  readonly state?: State;
  readonly dimensions?: readonly DimensionPlan[];
}

export function seriesFor(indicator: IndicatorPlan, setting: Setting = {}): Series {
  const {
    self = 'own',
    group = everyone,
    beside,
    selfLabel = self === 'own' ? 'Uw praktijk' : 'Kleine aanbieders'
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
    pooled: self !== 'own',
    group,
    beside: beside ?? null
  };
  const cells = (of: IndicatorPlan) => cellsOf(of, self, group?.id ?? 'alle', setting.state, beside?.id);
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
