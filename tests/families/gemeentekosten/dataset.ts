import {type Cell, dataset, decimal, indicatorOf, month, source, text, whole, z} from '#report';
import {type Care, care, kinds} from './care.ts';

/** The columns of the open data, with a month and a province, which that has not. */
const municipality = z.object({
  gemeentenaam: text(),
  maand: month(),
  provincie: z.enum(['noordland', 'middenland', 'zuidland']),
  insured_years: decimal(),
  insured_people: whole()
});

const category = z.object({
  gemeentenaam: text(),
  maand: month(),
  care_category: z.enum(
    Object.keys(care) as Care[],
    'code:een van de vier soorten zorg van deze verzonnen data'
  ),
  actual_cost: decimal(),
  expected_cost: decimal(),
  insured_years: decimal(),
  insured_people: whole(),
  municipality_actual_cost: decimal(),
  municipality_expected_cost: decimal()
});

export interface Facts {
  readonly provincie: string;
}

type Category = z.output<typeof category>;

const total = 'totaal';

const placeOf = (
  row: {readonly gemeentenaam: string; readonly maand: string; readonly insured_people: number},
  zorgsoort: string
) => ({
  provider: row.gemeentenaam,
  category: '-',
  at: {maand: row.maand, zorgsoort},
  clients: row.insured_people
});

/** Costs of one kind of care or of all together: what was spent beside what was to be expected, in two ways. */
function costs(row: Category, zorgsoort: string, spent: number, expected: number): readonly Cell[] {
  const place = placeOf(row, zorgsoort);
  return [
    {...place, indicator: 'verschil', n: row.insured_years, x: spent - expected},
    {...place, indicator: 'verhouding', n: expected, x: spent}
  ];
}

/** Every row repeats the totals of its municipality; they are read from one kind of care, which all have. */
const totals = (row: Category): readonly Cell[] =>
  row.care_category === 'General practice'
    ? costs(row, total, row.municipality_actual_cost, row.municipality_expected_cost)
    : [];

const limits = [
  'Het gaat om zorg uit het basispakket die verzekeraars in deze maand vergoedden.',
  'Zorg die mensen zelf betalen, staat er niet in.'
];

export const gemeentekosten = dataset({
  dimensions: {
    maand: {label: 'Maand', per: 'per maand', role: 'period', step: 'month'},
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
      period: row.maand,
      facts: {provincie: row.provincie} satisfies Facts
    })
  },
  sources: {
    gemeenten: source({
      file: 'gemeenten-2023.csv',
      title: 'Verzonnen aantallen verzekerden, per gemeente en maand',
      row: municipality,
      cells: (row) => [
        {...placeOf(row, total), indicator: 'verzekerdejaren', n: row.insured_years, x: row.insured_years}
      ]
    }),
    soorten: source({
      file: 'zorgkosten-2023.csv',
      title: 'Verzonnen zorgkosten, per gemeente, maand en soort zorg',
      limits,
      row: category,
      cells: (row) => [
        ...costs(row, care[row.care_category].code, row.actual_cost, row.expected_cost),
        ...totals(row),
        {
          ...placeOf(row, total),
          category: care[row.care_category].code,
          indicator: 'verdeling',
          n: row.municipality_actual_cost,
          x: row.actual_cost
        }
      ]
    })
  }
});

export const indicator = indicatorOf(gemeentekosten);
