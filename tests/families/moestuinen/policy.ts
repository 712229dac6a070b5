import {policy, rule} from '#report';
import type {Facts} from './dataset.ts';

const basis = 'Verzonnen, voor tests';
const judged = <T>(number: string, value: T, says?: string) =>
  rule<T>({rule: number, value, basis, standing: 'judgement', ...(says === undefined ? {} : {says})});

export default policy<Facts>({
  individual: {
    ...judged('R12', 40, 'Een tuin met meer dan 40 bedden in twee jaar krijgt een eigen rapport.'),
    indicator: 'geoogst',
    at: {soort: 'totaal'},
    periods: 2
  },
  pool: {
    id: 'kleine-tuinen',
    label: 'Kleine tuinen',
    sentence: 'Alle tuinen met 40 of minder bedden in de laatste twee jaar, samen als één groep.'
  },
  groupings: [
    {
      id: 'alle',
      classes: {alle: {label: 'Alle tuinen', sentence: 'Alle tuinen, ook de kleine.'}},
      classOf: () => 'alle',
      withPool: true
    },
    {
      id: 'grond',
      classes: {
        klei: {label: 'Op klei', sentence: 'Alle tuinen op klei.'},
        zand: {label: 'Op zand', sentence: 'Alle tuinen op zand.'}
      },
      classOf: (facts) => facts.grond,
      withPool: true
    }
  ],
  minClients: judged('R1', 10, 'Een cijfer van een groep staat er alleen bij ten minste 10 bedden.'),
  minProviders: judged('R2', 6, 'Een cijfer van een groep staat er alleen bij ten minste 6 tuinen.'),
  pPercent: judged('R3', 10),
  topShare: judged('R4', 0.5),
  roundingBase: judged('R5', 5, 'Aantallen van een groep zijn afgerond op een veelvoud van 5.'),
  minParts: judged('R6', 10),
  boundFrom: judged('R7', 50),
  bound: judged('R7', 0.05),
  median: judged('R8', 10),
  quartiles: judged('R8', 20),
  deciles: judged('R8', 50),
  orderStatistics: judged('R8', 5),
  rankFrom: judged('R9', 20),
  zeroFrom: judged('R10', 6),
  totalsOver: judged('R13', ['soort']),
  reliableFrom: judged('eigen', 10),
  sources: {bedden: {readerKnows: true}}
});
