/** A small invented report with every kind of figure and every kind of cell, for the tests of exploring. */

import type {Offer} from '../../../src/client/explore/choice.ts';
import {cellsOf, fieldsOf} from '../../../src/client/explore/fields.ts';
import {measuresOf} from '../../../src/client/explore/measures.ts';
import type {CategoryPlan, IndicatorPlan, SafeCell, Status} from '../../../src/figures/series.ts';
import type {Engine} from '../../../src/query/engine.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import type {ReportPlan} from '../../../src/template/plan.ts';
import {blank} from '../../blank.ts';
import {plan as small} from '../report.ts';

const [share, mean] = small.indicators as readonly [IndicatorPlan, IndicatorPlan];

const origins: readonly CategoryPlan[] = [
  {id: 'huisarts', label: 'Huisarts'},
  {id: 'zelf', label: 'Zélf gekomen'},
  {id: 'nieuw', label: 'Nieuwe weg', from: '2020'}
];
const ends = [
  {id: 'kort', label: 'Kort'},
  {id: 'lang', label: 'Lang'}
];

const kinds: readonly IndicatorPlan[] = [
  {...share, id: 'vroeg', short: 'Vroeg gestopt'},
  {...mean, incomplete: {codes: ['2021'], note: 'Het laatste jaar is nog niet compleet.'}},
  {
    ...share,
    id: 'herkomst',
    title: 'Waar komen zij vandaan?',
    short: 'Herkomst',
    kind: 'distribution',
    categories: origins,
    exclusive: true,
    decimals: 1
  },
  {
    ...{
      ...share,
      id: 'stroom',
      short: 'Verloop',
      kind: 'flow',
      exclusive: true,
      ends: {from: ends, to: ends}
    },
    categories: ends.flatMap((from) =>
      ends.map((to) => ({id: `${from.id}>${to.id}`, label: `${from.label} → ${to.label}`}))
    )
  },
  {...share, id: 'aantal', short: 'Aantal', kind: 'count', unit: 'trajecten'},
  {...mean, id: 'alleen', short: 'Alleen hier', benchmark: false, unit: 'punten'}
];

export const plan: ReportPlan = {
  ...small,
  indicators: kinds,
  chapters: [
    {id: 'een', title: 'Hoofdstuk een', html: '', indicators: ['vroeg', 'wachttijd']},
    {id: 'twee', title: 'Hoofdstuk twee', html: '', indicators: ['herkomst', 'stroom', 'aantal', 'alleen']}
  ],
  explained: Object.fromEntries(
    kinds.map(({id}) => [
      id,
      {
        ...{why: '', how: '', limits: '', changes: '', numerator: '', denominator: '', from: ''},
        ...{always: [], codes: [], lists: [], assumptions: [], ask: []},
        source: 'Declaraties; bewerkt'
      }
    ])
  )
};

const statuses: readonly Status[] = [
  'shown',
  'shown',
  'shown',
  'shown',
  'hidden',
  'shown',
  'none',
  'under',
  'shown',
  'over'
];

/** Every place of every indicator once, its values and its standing different from the next. */
export const cells: readonly SafeCell[] = kinds.flatMap((indicator, which) =>
  (indicator.benchmark ? ['own', 'alle', 'groot'] : ['own']).flatMap((scope, within) =>
    ['2017', '2018', '2019', '2020', '2021'].flatMap((year, of) =>
      (indicator.id in {wachttijd: 0, alleen: 0} ? ['totaal'] : ['totaal', 'kort', 'lang']).flatMap(
        (kind, part) =>
          (indicator.categories.length > 0 ? indicator.categories.map(({id}) => id) : ['-']).map(
            (category, at): SafeCell => {
              const seed = which * 31 + within * 17 + of * 7 + part * 5 + at * 3;
              const status = statuses[seed % statuses.length]!;
              const where = {scope, indicator: indicator.id, category, at: {year, class: kind}};
              return {
                ...where,
                ...blank,
                status,
                ...(status === 'shown' ? valuesOf(indicator, scope, seed) : {})
              };
            }
          )
      )
    )
  )
);

function valuesOf({kind}: IndicatorPlan, scope: string, seed: number): Partial<SafeCell> {
  const n = 4 + ((seed * 13) % 1500);
  const spread =
    scope === 'own' ? {} : {providers: 40 + (seed % 9), p25: 0.1, p50: 5 + (seed % 40), p75: 0.7};
  if (kind === 'count') return {...spread, n, x: n};
  if (kind === 'mean')
    return scope === 'own'
      ? {n, x: n * (3 + (seed % 11)) + 1, xx: n * 200}
      : {...spread, n, mean: 3.5 + (seed % 9)};
  return {...spread, n, x: (seed * 29) % (n + 1)};
}

/** What is offered of one indicator, and the cells that it is made of. */
export function offerOf(id: string): {readonly offer: Offer; readonly own: readonly SafeCell[]} {
  const indicator = plan.indicators.find((one) => one.id === id)!;
  const own = cellsOf(plan, indicator, cells);
  return {
    own,
    offer: {indicator, fields: fieldsOf(plan, indicator, own), measures: measuresOf(plan, indicator, own)}
  };
}

export const startNode = (): Promise<Engine> => nodeEngine();
