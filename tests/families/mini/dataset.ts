import {code, dataset, decimal, flag, indicatorOf, source, text, whole, year, z} from '#report';

const school = () => code(/^\d{4}$/, 'vier cijfers');

/** One cell a row. */
const row = z.object({
  school: school(),
  periode: year(),
  lesvorm: text(),
  indicator: text(),
  categorie: text(),
  leerlingen: whole(),
  n: decimal(),
  x: decimal(),
  xx: decimal().optional()
});

const cells = ({xx, ...delivered}: z.output<typeof row>) => [
  {
    provider: delivered.school,
    indicator: delivered.indicator,
    category: delivered.categorie,
    at: {year: delivered.periode, lesvorm: delivered.lesvorm},
    clients: delivered.leerlingen,
    n: delivered.n,
    x: delivered.x,
    ...(xx === undefined ? {} : {xx})
  }
];

/** What is known of a school in one year; the policy groups by it. */
export interface Facts {
  readonly bad: string;
  /** Share of swimming lessons in the hours of the pool, 0..1. */
  readonly aandeelZwemles: number;
  readonly leerlingen: number;
}

export const zwemscholen = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    lesvorm: {
      label: 'Lesvorm',
      per: 'per lesvorm',
      role: 'class',
      values: {groep: {label: 'Groepsles', short: 'Groep'}, prive: {label: 'Privéles', short: 'Privé'}},
      total: {code: 'totaal', label: 'Alle lesvormen'}
    }
  },
  holders: {
    file: 'zwemscholen.csv',
    row: z.object({
      school: school(),
      jaar: year(),
      naam: text(),
      keten: text().optional(),
      bad: z.enum(['binnen', 'buiten']),
      baanlengte: whole().refine((metres) => metres % 5 === 0, 'een veelvoud van 5 meter'),
      aandeel_zwemles: decimal().pipe(z.number().min(0).max(1)),
      erkend: z.iso.date(),
      leerlingen: whole(),
      consultant: flag()
    }),
    holder: (
      delivered
    ): {id: string; name: string; concern: string; period: string; keys: string[]; facts: Facts} => ({
      id: delivered.school,
      name: delivered.naam,
      concern: delivered.keten ?? delivered.school,
      period: delivered.jaar,
      keys: delivered.consultant ? ['consultant', 'bestuur'] : [],
      facts: {bad: delivered.bad, aandeelZwemles: delivered.aandeel_zwemles, leerlingen: delivered.leerlingen}
    }),
    usual: {leerlingen: [1, 2000], baanlengte: [10, 50]}
  },
  sources: {
    lessen: source({file: 'lessen.csv', title: 'Lesregistratie van de zwemscholen', row, cells}),
    enquete: source({file: 'enquete.csv', title: 'Vragenlijst onder leerlingen', optional: true, row, cells})
  }
});

export const indicator = indicatorOf(zwemscholen);
