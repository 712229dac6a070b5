/** A small invented family and deliveries for it: what the privacy tests protect. */

import type {Template} from '#report';
import {
  type Cell,
  type Count,
  dataset,
  type HolderYear,
  indicatorOf,
  policy,
  rule,
  source,
  template,
  z
} from '#report';
import type {Rows} from '../../src/validate/validate.ts';

interface Facts {
  readonly region: string;
  readonly size: string;
}

const row = z.object({});
const file = (name: string) => source({file: name, title: name, row, cells: () => []});

export const mini = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    type: {label: 'Soort', per: 'per soort', role: 'class', total: {code: 'all', label: 'Alles'}}
  },
  holders: {
    file: 'holders.csv',
    row,
    holder: (): HolderYear<Facts> => {
      throw new Error('the tests make their holders themselves');
    }
  },
  sources: {known: file('known.csv'), chain: file('chain.csv')}
});

const indicator = indicatorOf(mini);

export const declare = (
  id: string,
  from: 'known' | 'chain',
  count: Count<'year' | 'type'>,
  benchmark = true
) =>
  indicator({
    id,
    title: `${id}?`,
    short: id,
    unit: '',
    better: 'neither',
    source: from,
    count,
    benchmark,
    show: {year: [{kind: 'trend'}]},
    say: {own: '', group: ''},
    ask: [],
    definition: {numerator: '', denominator: '', from: '2020'}
  });

const letters = (of: string) => Object.fromEntries([...of].map((letter) => [letter, {label: letter}]));

export const indicators = {
  treated: declare('treated', 'known', {kind: 'count', of: 'x', addsOver: ['year', 'type']}),
  mix: declare('mix', 'known', {
    kind: 'distribution',
    of: 'x',
    addsOver: ['year', 'type'],
    categories: letters('abc'),
    exclusive: true,
    about: 'a'
  }),
  minutes: declare('minutes', 'known', {
    kind: 'mean',
    of: 'x',
    addsOver: ['year', 'type'],
    range: null,
    step: 5
  }),
  early: declare('early', 'known', {kind: 'share', of: 'x', addsOver: ['year', 'type']}),
  before: declare('before', 'chain', {
    kind: 'distribution',
    of: 'x',
    addsOver: [],
    categories: letters('abcd'),
    exclusive: true,
    about: 'a'
  }),
  secret: declare('secret', 'known', {kind: 'share', of: 'x', addsOver: []}, false)
};

const at = <T>(value: T) => rule({value, rule: 'R', basis: 'test', standing: 'judgement' as const});

/** Thresholds small enough for groups of a handful. */
export const rules = policy<Facts>({
  individual: {...at(75), indicator: 'treated', at: {type: 'all'}, periods: 2},
  pool: {id: 'pool', label: 'Klein', sentence: ''},
  groupings: [
    {
      id: 'everybody',
      classes: {everybody: {label: '', sentence: ''}},
      classOf: () => 'everybody',
      withPool: true
    },
    {
      id: 'region',
      classes: {
        north: {label: '', sentence: ''},
        south: {label: '', sentence: ''},
        east: {label: '', sentence: ''}
      },
      classOf: ({region}) => region,
      withPool: true
    },
    {
      id: 'size',
      classes: {large: {label: '', sentence: ''}, middle: {label: '', sentence: ''}},
      classOf: ({size}) => size,
      withPool: false
    }
  ],
  minClients: at(10),
  minProviders: at(3),
  pPercent: at(10),
  topShare: at(0.5),
  roundingBase: at(5),
  minParts: at(10),
  boundFrom: at(50),
  bound: at(0.05),
  median: at(10),
  quartiles: at(20),
  deciles: at(50),
  orderStatistics: at(5),
  rankFrom: at(20),
  zeroFrom: at(3),
  totalsOver: at(['type']),
  reliableFrom: at(10),
  sources: {known: {readerKnows: true}, chain: {readerKnows: false, minOwn: at(10)}}
});

export const family = (changed: Partial<Template['policy']> = {}): Template =>
  template({
    id: 'mini',
    title: 'Mini',
    publisher: 'Test',
    contact: '',
    dataset: mini as unknown as Template['dataset'],
    policy: {...rules, ...changed},
    chapters: [{id: 'one', title: '', indicators: Object.values(indicators)}],
    words: {
      group: 'Groep',
      own: 'U',
      providers: 'aanbieders',
      provider: 'aanbieder',
      people: 'cliënten',
      ...{hidden: 'verborgen', hiddenOwn: 'verborgen', never: 'nooit'},
      talk: 'Bespreek dit met collega’s.',
      headline: {indicator: 'treated', label: 'x'}
    }
  });

export interface Given {
  readonly id: string;
  readonly concern?: string;
  readonly region?: string;
  readonly size?: string;
  readonly years?: readonly string[];
}

export const holdersOf = (
  given: readonly Given[],
  years: readonly string[] = ['2020', '2021']
): HolderYear[] =>
  given.flatMap(({id, concern = id, region = 'north', size = 'large', years: own = years}) =>
    own.map((period) => ({id, name: `Naam ${id}`, concern, period, facts: {region, size}}))
  );

export const cell = (
  provider: string,
  of: string,
  where: Partial<Cell['at']> & object,
  n: number,
  x: number,
  category = '-'
): Cell => ({
  provider,
  indicator: of,
  category,
  at: {year: '2021', type: 'all', ...(where as Record<string, string>)},
  clients: Math.ceil(n),
  n,
  x
});

export const rowsOf = (
  holders: readonly HolderYear[],
  cells: readonly Cell[],
  periods = ['2020', '2021']
): Rows => ({meta: {family: 'mini', edition: '1'}, cells, holders, periods, files: []}) as unknown as Rows;

/** A parts table of one provider in one year: two types, their total, categories that add up to n. */
export function mixOf(
  provider: string,
  year: string,
  byType: Readonly<Record<string, readonly number[]>>
): Cell[] {
  const total = Object.values(byType).reduce(
    (sum, parts) => sum.map((part, index) => part + parts[index]!),
    [0, 0, 0]
  );
  return Object.entries({...byType, all: total}).flatMap(([type, parts]) => {
    const n = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((x, index) => cell(provider, 'mix', {year, type}, n, x, 'abc'[index]));
  });
}

/** Trajects enough for a report of its own. */
export const large = (provider: string, x = 100): Cell[] =>
  ['2020', '2021'].map((year) => cell(provider, 'treated', {year}, x, x));
