import {policy, rule} from '#report';
import type {Facts} from './dataset.ts';

const judgement = 'Gekozen voor deze open data; geen bron schrijft het voor.';

export default policy<Facts>({
  individual: {
    ...rule({
      rule: 'R12',
      value: 12_500,
      basis: judgement,
      standing: 'judgement',
      says: 'Een gemeente met meer dan 12.500 verzekerde jaren krijgt een eigen rapportage. De andere staan samen als kleine gemeenten.'
    }),
    indicator: 'verzekerdejaren',
    at: {zorgsoort: 'totaal'},
    periods: 1
  },
  pool: {
    id: 'klein',
    label: 'Kleine gemeenten',
    sentence: 'Alle gemeenten met hoogstens 12.500 verzekerde jaren samen.'
  },
  groupings: [
    {
      id: 'alle',
      classes: {
        alle: {label: 'Alle gemeenten', sentence: 'Alle gemeenten in Nederland, ook de kleine.'}
      },
      classOf: () => 'alle',
      withPool: true
    },
    {
      id: 'grootte',
      classes: {
        Q1: {label: 'Kleinste gemeenten', sentence: 'Het kwart van de gemeenten met de minste verzekerden.'},
        Q2: {
          label: 'Kleinere gemeenten',
          sentence: 'Gemeenten die kleiner zijn dan de helft van alle gemeenten.'
        },
        Q3: {
          label: 'Grotere gemeenten',
          sentence: 'Gemeenten die groter zijn dan de helft van alle gemeenten.'
        },
        Q4: {label: 'Grootste gemeenten', sentence: 'Het kwart van de gemeenten met de meeste verzekerden.'}
      },
      classOf: ({quartile}) => quartile,
      withPool: true
    }
  ],
  minClients: rule({
    rule: 'R1',
    value: 10,
    basis: 'ABS DataLab; ESSnet',
    standing: 'source',
    says: 'Een cijfer van een groep staat er alleen bij minstens 10 verzekerden.'
  }),
  minProviders: rule({
    rule: 'R2',
    value: 11,
    basis: 'RIVM: een benchmark met meer dan 10 deelnemers',
    standing: 'source',
    says: 'Een cijfer van een groep staat er alleen bij minstens 11 gemeenten.'
  }),
  pPercent: rule({
    rule: 'R3',
    value: 10,
    basis: 'Handbook on Statistical Disclosure Control',
    standing: 'source'
  }),
  topShare: rule({rule: 'R4', value: 0.5, basis: 'ABS DataLab; ESSnet', standing: 'source'}),
  roundingBase: rule({
    rule: 'R5',
    value: 5,
    basis: 'OpenSAFELY',
    standing: 'source',
    says: 'Aantallen van groepen zijn afgerond op vijf.'
  }),
  minParts: rule({rule: 'R6', value: 10, basis: 'ABS DataLab', standing: 'source'}),
  boundFrom: rule({rule: 'R7', value: 50, basis: judgement, standing: 'judgement'}),
  bound: rule({rule: 'R7', value: 0.05, basis: judgement, standing: 'judgement'}),
  median: rule({rule: 'R8', value: 10, basis: judgement, standing: 'judgement'}),
  quartiles: rule({
    rule: 'R8',
    value: 20,
    basis: judgement,
    standing: 'judgement',
    says: 'De spreiding tussen gemeenten staat er als kwartielen, bij zeker 20 gemeenten of meer.'
  }),
  deciles: rule({rule: 'R8', value: 50, basis: judgement, standing: 'judgement'}),
  orderStatistics: rule({rule: 'R8', value: 5, basis: judgement, standing: 'judgement'}),
  rankFrom: rule({rule: 'R9', value: 20, basis: judgement, standing: 'judgement'}),
  zeroFrom: rule({rule: 'R10', value: 6, basis: judgement, standing: 'judgement'}),
  totalsOver: rule<readonly string[]>({
    rule: 'R13',
    value: ['zorgsoort'],
    basis: judgement,
    standing: 'judgement'
  }),
  reliableFrom: rule({rule: 'R6', value: 10, basis: judgement, standing: 'judgement'}),
  sources: {gemeenten: {readerKnows: true}, soorten: {readerKnows: true}}
});
