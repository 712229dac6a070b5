import {counted, dataset, flag, indicatorOf, text, whole, year, z} from '#report';

/** What is known of a lending point in one year. */
export interface Facts {
  readonly ligging: string;
  readonly fietsen: number;
}

/** A delivery of single loans, several of a point in a year: the house counts them. */
export const fietsen = dataset({
  dimensions: {
    year: {label: 'Jaar', per: 'per jaar', role: 'period'},
    soort: {
      label: 'Soort fiets',
      per: 'per soort fiets',
      role: 'class',
      values: {stad: {label: 'Stadsfiets', short: 'Stad'}, bak: {label: 'Bakfiets', short: 'Bak'}},
      total: {code: 'totaal', label: 'Alle fietsen'}
    }
  },
  holders: {
    file: 'punten.csv',
    row: z.object({
      punt: text(),
      jaar: year(),
      naam: text(),
      stichting: text().optional(),
      ligging: z.enum(['station', 'wijk']),
      fietsen: whole(),
      consultant: flag()
    }),
    holder: (
      row
    ): {id: string; name: string; concern: string; period: string; consultant: boolean; facts: Facts} => ({
      id: row.punt,
      name: row.naam,
      concern: row.stichting ?? row.punt,
      period: row.jaar,
      consultant: row.consultant,
      facts: {ligging: row.ligging, fietsen: row.fietsen}
    })
  },
  sources: {
    ritten: counted({
      file: 'ritten.csv',
      title: 'Uitleenlijsten van de punten',
      provider: 'punt',
      person: 'lid',
      columns: {
        rit: {
          label: 'Rit',
          holds: 'Een nummer, elk maar één keer.',
          kind: 'text',
          presence: 'always',
          unique: true
        },
        punt: {label: 'Punt', holds: 'De code van het uitleenpunt.', kind: 'text', presence: 'always'},
        lid: {label: 'Lid', holds: 'Een nummer dat niet is te herleiden.', kind: 'text', presence: 'always'},
        soort: {
          label: 'Soort fiets',
          holds: 'Leeg als het niet is opgeschreven.',
          kind: 'code',
          presence: 'may be empty',
          codes: {stad: ['stadsfiets', 'S'], bak: ['bakfiets', 'B']}
        },
        uit: {label: 'Uitgeleend op', holds: 'De dag van uitlenen.', kind: 'date', presence: 'always'},
        terug: {
          label: 'Terug op',
          holds: 'De dag van terugbrengen. Leeg: nog niet terug.',
          kind: 'date',
          presence: 'may be empty',
          notBefore: 'uit'
        },
        afgesproken: {
          label: 'Afgesproken duur',
          holds: 'In uren.',
          kind: 'decimal',
          presence: 'always',
          least: 0
        },
        gebruikt: {
          label: 'Gebruikte duur',
          holds: 'In uren.',
          kind: 'decimal',
          presence: 'may be empty',
          least: 0
        }
      },
      at: {year: 'uit', soort: 'soort'},
      counts: {
        ritten: {kind: 'count'},
        uitloop: {kind: 'mean', of: {from: 'gebruikt', minus: 'afgesproken'}},
        terugkomst: {
          kind: 'distribution',
          categories: [
            ['later', [{of: {from: 'gebruikt', minus: 'afgesproken'}, over: 0}]],
            ['binnen', [{of: 'gebruikt'}]],
            ['onbekend', []]
          ]
        }
      }
    })
  }
});

export const indicator = indicatorOf(fietsen);
