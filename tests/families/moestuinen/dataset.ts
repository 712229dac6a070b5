import {dataset, decimal, flag, indicatorOf, source, text, whole, year, z} from '#report';

/** What is known of a garden in one year. */
export interface Facts {
  readonly grond: string;
}

/** Gardeners count their own beds, and know every row of their own. */
export const moestuinen = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    soort: {
      label: 'Soort bed',
      per: 'per soort bed',
      role: 'class',
      values: {open: {label: 'Open bed', short: 'Open'}, kas: {label: 'Kas', short: 'Kas'}},
      total: {code: 'totaal', label: 'Alle bedden'}
    }
  },
  holders: {
    file: 'tuinen.csv',
    row: z.object({
      tuin: text(),
      jaar: year(),
      naam: text(),
      grond: z.enum(['klei', 'zand']),
      consultant: flag()
    }),
    holder: (
      row
    ): {id: string; name: string; concern: string; period: string; consultant: boolean; facts: Facts} => ({
      id: row.tuin,
      name: row.naam,
      concern: row.tuin,
      period: row.jaar,
      consultant: row.consultant,
      facts: {grond: row.grond}
    })
  },
  sources: {
    bedden: source({
      file: 'bedden.csv',
      title: 'Eigen telling van de tuinen',
      row: z.object({tuin: text(), jaar: year(), soort: text(), bedden: whole(), geoogst: decimal()}),
      cells: ({tuin, jaar, soort, bedden, geoogst}) => [
        {
          provider: tuin,
          indicator: 'geoogst',
          category: '-',
          at: {year: jaar, soort},
          clients: bedden,
          n: bedden,
          x: geoogst
        }
      ]
    })
  }
});

export const indicator = indicatorOf(moestuinen);
