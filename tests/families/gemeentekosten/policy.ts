import {policy, rule} from '#report';
import type {Facts} from './dataset.ts';

const basis = 'Verzonnen, voor tests';
const judged = <T>(number: string, value: T, says?: string) =>
  rule<T>({rule: number, value, basis, standing: 'judgement', ...(says === undefined ? {} : {says})});

/** What is given to everybody rests on more municipalities than what a municipality sees of others. */
export const floors = {
  minProviders: judged(
    'R2',
    10,
    'In dit rapport staat een cijfer van een groep er alleen bij ten minste 10 gemeenten.'
  )
};

export default policy<Facts>({
  individual: {
    ...judged(
      'R12',
      7_500,
      'Een gemeente met meer dan 7.500 verzekerde jaren in zes maanden krijgt een eigen rapport. De andere staan samen als kleine gemeenten.'
    ),
    indicator: 'verzekerdejaren',
    at: {zorgsoort: 'totaal'},
    periods: 6
  },
  pool: {
    id: 'klein',
    label: 'Kleine gemeenten',
    sentence: 'Alle gemeenten met hoogstens 7.500 verzekerde jaren in zes maanden samen.'
  },
  groupings: [
    {
      id: 'alle',
      classes: {alle: {label: 'Alle gemeenten', sentence: 'Alle gemeenten, ook de kleine.'}},
      classOf: () => 'alle',
      withPool: true
    },
    {
      id: 'provincie',
      classes: {
        noordland: {label: 'Gemeenten in Noordland', sentence: 'Alle gemeenten in de provincie Noordland.'},
        middenland: {
          label: 'Gemeenten in Middenland',
          sentence: 'Alle gemeenten in de provincie Middenland.'
        },
        zuidland: {label: 'Gemeenten in Zuidland', sentence: 'Alle gemeenten in de provincie Zuidland.'}
      },
      classOf: ({provincie}) => provincie,
      withPool: true
    }
  ],
  minClients: judged('R1', 10, 'Een cijfer van een groep staat er alleen bij ten minste 10 verzekerden.'),
  minProviders: judged('R2', 6, 'Een cijfer van een groep staat er alleen bij ten minste 6 gemeenten.'),
  pPercent: judged('R3', 10),
  topShare: judged('R4', 0.5),
  roundingBase: judged('R5', 5, 'Aantallen van groepen zijn afgerond op een veelvoud van 5.'),
  minParts: judged('R6', 10),
  boundFrom: judged('R7', 50),
  bound: judged('R7', 0.05),
  median: judged('R8', 10),
  quartiles: judged('R8', 20),
  deciles: judged('R8', 50),
  orderStatistics: judged('R8', 5),
  rankFrom: judged('R9', 20),
  zeroFrom: judged('R10', 6),
  totalsOver: judged('R13', ['zorgsoort']),
  reliableFrom: judged('eigen', 10),
  sources: {gemeenten: {readerKnows: true}, soorten: {readerKnows: true}}
});
