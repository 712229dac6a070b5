import {code, dataset, decimal, indicatorOf, source, text, whole, year, z} from '#report';

const row = z.object({
  aanbieder: text(),
  jaar: year(),
  prestatie: code(/^(P[1-4]|totaal)$/, 'P1 tot en met P4, of totaal'),
  indicator: text(),
  categorie: text(),
  clienten: whole(),
  n: decimal(),
  x: decimal(),
  xx: decimal().optional()
});

/** The class of a provider in each of the four groupings of the benchmark; `g1` is everybody. */
export interface Facts {
  readonly g2: string;
  readonly g3: string;
  readonly g4: string;
}

export const bench = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    prestatie: {
      label: 'Prestatie',
      per: 'per prestatie',
      role: 'class',
      values: {P1: {label: 'P1'}, P2: {label: 'P2'}, P3: {label: 'P3'}, P4: {label: 'P4'}},
      total: {code: 'totaal', label: 'Alle prestaties'}
    }
  },
  holders: {
    file: 'aanbieders.csv',
    row: z.object({
      aanbieder: text(),
      jaar: code(/^\d{4}$/, 'een jaartal'),
      g2: text(),
      g3: text(),
      g4: text()
    }),
    holder: (r) => ({
      id: r.aanbieder,
      name: `Aanbieder ${r.aanbieder} (verzonnen)`,
      concern: r.aanbieder,
      period: r.jaar,
      consultant: false,
      facts: {g2: r.g2, g3: r.g3, g4: r.g4} satisfies Facts
    })
  },
  sources: {
    cijfers: source({
      file: 'cijfers.csv',
      title: 'De rijen van de vergelijking (verzonnen)',
      row,
      cells: (r) => [
        {
          provider: r.aanbieder,
          indicator: r.indicator,
          category: r.categorie,
          at: {year: r.jaar, prestatie: r.prestatie},
          clients: r.clienten,
          n: r.n,
          x: r.x,
          ...(r.xx === undefined ? {} : {xx: r.xx})
        }
      ]
    })
  }
});

export const indicator = indicatorOf(bench);
