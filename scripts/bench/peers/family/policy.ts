/** As loose as the house allows: a policy to measure speed with, never to publish with. */
import {policy, rule} from '#report';
import type {Facts} from './dataset.ts';

const r = (rule_: string, value: number) =>
  rule({rule: rule_, value, basis: 'Alleen om snelheid te meten', standing: 'judgement'});
const said = (rule_: string, value: number, says: string) =>
  rule({rule: rule_, value, basis: 'Alleen om snelheid te meten', standing: 'judgement', says});

const classes = (id: string, count: number) =>
  Object.fromEntries(
    Array.from({length: count}, (_, at) => [
      `${id}${'abcde'[at]}`,
      {label: `Groep ${id.toUpperCase()}${'abcde'[at]}`, sentence: 'Een groep van de vergelijking.'}
    ])
  );

export default policy<Facts>({
  individual: {
    rule: 'R12',
    value: 0,
    basis: 'Alleen om snelheid te meten',
    standing: 'judgement',
    indicator: 'lijn-i07',
    at: {prestatie: 'totaal'},
    periods: 1
  },
  pool: {id: 'pool', label: 'Kleine aanbieders', sentence: 'Wie geen eigen rapport krijgt: hier niemand.'},
  groupings: [
    {
      id: 'alle',
      classes: {g1: {label: 'Groep G1', sentence: 'Alle aanbieders.'}},
      classOf: () => 'g1',
      withPool: true
    },
    {id: 'tweede', classes: classes('g2', 4), classOf: ({g2}) => g2, withPool: true},
    {id: 'derde', classes: classes('g3', 3), classOf: ({g3}) => g3, withPool: true},
    {id: 'vierde', classes: classes('g4', 5), classOf: ({g4}) => g4, withPool: true}
  ],
  minClients: said('R1', 5, 'Ten minste 5 cliënten achter een cijfer van een groep.'),
  minProviders: said('R2', 6, 'Ten minste 6 aanbieders achter een cijfer van een groep.'),
  pPercent: r('R3', 0.001),
  topShare: r('R4', 1),
  roundingBase: r('R5', 1),
  minParts: r('R6', 0),
  boundFrom: r('R7', 0),
  bound: r('R7', 0),
  median: r('R8', 5),
  quartiles: r('R8', 5),
  deciles: r('R8', 5),
  orderStatistics: r('R8', 1),
  rankFrom: r('R9', 5),
  zeroFrom: r('R10', 0),
  totalsOver: rule({
    rule: 'R13',
    value: ['prestatie', 'year'],
    basis: 'Als de anderen',
    standing: 'judgement'
  }),
  reliableFrom: r('eigen', 0),
  sources: {cijfers: {readerKnows: true}}
});
