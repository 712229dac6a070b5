import {policy, rule} from '#report';
import type {Facts} from './dataset.ts';

const basis = 'Verzonnen, voor tests';
const judged = <T>(number: string, value: T, says?: string) =>
  rule<T>({rule: number, value, basis, standing: 'judgement', ...(says === undefined ? {} : {says})});

export default policy<Facts>({
  individual: {
    ...judged('R12', 40, 'Een uitleenpunt met meer dan 40 ritten in twee jaar krijgt een eigen rapport.'),
    indicator: 'ritten',
    at: {soort: 'totaal'},
    periods: 2
  },
  pool: {
    id: 'kleine-punten',
    label: 'Kleine uitleenpunten',
    sentence: 'Alle uitleenpunten met 40 of minder ritten in de laatste twee jaar, samen als één groep.'
  },
  groupings: [
    {
      id: 'alle',
      classes: {alle: {label: 'Alle uitleenpunten', sentence: 'Alle uitleenpunten, ook de kleine.'}},
      classOf: () => 'alle',
      withPool: true
    },
    {
      id: 'ligging',
      classes: {
        station: {label: 'Bij het station', sentence: 'Alle uitleenpunten bij een station.'},
        wijk: {label: 'In de wijk', sentence: 'Alle uitleenpunten in een wijk.'}
      },
      classOf: (facts) => facts.ligging,
      withPool: true
    }
  ],
  minClients: judged('R1', 10, 'Een cijfer van een groep staat er alleen bij ten minste 10 leden.'),
  minProviders: judged('R2', 6, 'Een cijfer van een groep staat er alleen bij ten minste 6 uitleenpunten.'),
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
  sources: {ritten: {readerKnows: true}}
});
