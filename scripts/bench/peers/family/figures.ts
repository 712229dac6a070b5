/** The 18 figures of the comparison: 6 bars, 6 lines with a band, 6 dot plots, each of the reader against one group. */
import {indicator} from './dataset.ts';

const name = (at: number): string => `I${String(at).padStart(2, '0')}`;
/** As generate.mjs: 4, 3, 5, 4, 4 categories in turn. */
const categoriesOf = (at: number) =>
  Object.fromEntries(
    Array.from({length: [4, 3, 5, 4, 4][(at - 1) % 5]!}, (_, c) => [
      `c${c + 1}`,
      {label: `Categorie c${c + 1}`, short: `c${c + 1}`}
    ])
  );
const run = (first: number): number[] => Array.from({length: 6}, (_, k) => ((first + k - 1) % 15) + 1);

const shared = {
  better: 'neither',
  source: 'cijfers',
  usual: {n: [0, 1e6]},
  ask: ['Waar komt het verschil vandaan?']
} as const;
const definition = {numerator: 'x van de vergelijking.', denominator: 'n van de vergelijking.', from: '2014'};

/** Share of n in each category: bars. */
export const bars = run(1).map((at) =>
  indicator({
    ...shared,
    definition,
    id: `staaf-${name(at).toLowerCase()}`,
    title: `Hoe is ${name(at)} verdeeld?`,
    short: `${name(at)} verdeling`,
    unit: '%',
    count: {
      kind: 'distribution',
      of: 'eenheden',
      addsOver: ['year', 'prestatie'],
      categories: categoriesOf(at),
      exclusive: true,
      about: 'c1'
    },
    show: {year: [{kind: 'bars'}]},
    say: {
      own: 'In {at} was {value} van uw eenheden c1.',
      group: 'In {at} was {value} van de eenheden van {group} c1.'
    }
  })
);

/** x of n by year, all categories together: lines with a band. */
export const lines = run(7).map((at) =>
  indicator({
    ...shared,
    definition,
    id: `lijn-${name(at).toLowerCase()}`,
    title: `Hoe loopt ${name(at)} over de jaren?`,
    short: `${name(at)} verloop`,
    unit: '%',
    count: {kind: 'share', of: 'eenheden', addsOver: ['year', 'prestatie']},
    show: {year: [{kind: 'trend', band: true}]},
    say: {
      own: 'In {at} gold dit voor {value} van uw eenheden.',
      group: 'In {at} gold dit voor {value} van de eenheden van {group}.'
    }
  })
);

/** x of n in each category with its interval: dots. A mean of 0 or 100 each, so that xx is 10,000 x. */
export const dots = run(13).map((at) =>
  indicator({
    ...shared,
    definition,
    id: `punt-${name(at).toLowerCase()}`,
    title: `Hoe hoog is ${name(at)} per categorie?`,
    short: `${name(at)} hoogte`,
    unit: 'punten',
    decimals: 1,
    count: {
      kind: 'mean',
      of: 'eenheden',
      addsOver: ['year', 'prestatie'],
      range: [0, 100],
      step: 0.1,
      categories: categoriesOf(at)
    },
    show: {year: [{kind: 'range'}]},
    say: {
      own: 'In {at} was c1 bij u gemiddeld {value}.',
      group: 'In {at} was c1 bij {group} gemiddeld {value}.'
    }
  })
);
