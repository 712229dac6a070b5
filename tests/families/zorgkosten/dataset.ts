import {type Cell, code, dataset, decimal, indicatorOf, source, text, z} from '#report';
import {type Care, care, kinds} from './care.ts';

/** The files hold one year and no column that says so. */
const year = '2023';
const total = 'totaal';

const careCategory = () =>
  z.enum(Object.keys(care) as Care[], 'code:een van de elf soorten zorg van de open data');

const municipality = z.object({
  gemeentenaam: text(),
  insured_years: decimal(),
  population_size_quartile: code(/^Q[1-4]( - (smallest|largest))?$/, 'Q1 - smallest, Q2, Q3 of Q4 - largest')
});

const category = z.object({
  gemeentenaam: text(),
  care_category: careCategory(),
  actual_cost: decimal(),
  expected_cost: decimal(),
  insured_years: decimal(),
  municipality_actual_cost: decimal(),
  municipality_expected_cost: decimal()
});

export const quartiles = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export type Quartile = (typeof quartiles)[number];
export interface Facts {
  readonly quartile: Quartile;
}

type Category = z.output<typeof category>;

/** Costs of one municipality, of one kind of care or of all together: the two indicators made of them. */
const costs = (row: Category, zorgsoort: string, spent: number, expected: number): readonly Cell[] => {
  const place = cellOf(row, '-', zorgsoort);
  return [
    {...place, indicator: 'kosten', n: row.insured_years, x: spent},
    {...place, indicator: 'verhouding', n: expected, x: spent}
  ];
};

/** Every row repeats the totals of its municipality; they are read from one kind of care, which all have. */
const totals = (row: Category): readonly Cell[] =>
  row.care_category === 'General practice'
    ? costs(row, total, row.municipality_actual_cost, row.municipality_expected_cost)
    : [];

const cellOf = (row: {gemeentenaam: string; insured_years: number}, category: string, zorgsoort: string) => ({
  provider: row.gemeentenaam,
  category,
  at: {year, zorgsoort},
  clients: Math.round(row.insured_years)
});

const limits = [
  'Het gaat om zorg uit het basispakket die verzekeraars over 2023 vergoedden, ook het deel dat onder het eigen risico viel.',
  'Zorg die mensen zelf betalen, staat er niet in. Zorg uit de Wet langdurige zorg, de Jeugdwet en de Wet maatschappelijke ondersteuning ook niet.'
];

export const zorgkosten = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    zorgsoort: {
      label: 'Soort zorg',
      per: 'per soort zorg',
      role: 'class',
      values: kinds,
      total: {code: total, label: 'Alle zorg samen'}
    }
  },
  holders: {
    file: 'gemeenten-2023.csv',
    row: municipality,
    holder: (row) => ({
      id: row.gemeentenaam,
      name: row.gemeentenaam,
      concern: row.gemeentenaam,
      period: year,
      facts: {quartile: row.population_size_quartile.slice(0, 2) as Quartile} satisfies Facts
    })
  },
  sources: {
    gemeenten: source({
      file: 'gemeenten-2023.csv',
      title: 'Open data van Vektis over de Zorgverzekeringswet, per gemeente',
      row: municipality,
      cells: (row) => [
        {
          ...cellOf(row, '-', total),
          indicator: 'verzekerdejaren',
          n: row.insured_years,
          x: row.insured_years
        }
      ]
    }),
    soorten: source({
      file: 'zorgkosten-2023.csv',
      title: 'Open data van Vektis over de Zorgverzekeringswet, per gemeente en soort zorg',
      limits,
      row: category,
      cells: (row) => [
        ...costs(row, care[row.care_category].code, row.actual_cost, row.expected_cost),
        ...totals(row),
        {
          ...cellOf(row, care[row.care_category].code, total),
          indicator: 'samenstelling',
          n: row.municipality_actual_cost,
          x: row.actual_cost
        }
      ]
    })
  }
});

export const indicator = indicatorOf(zorgkosten);
