import {indicator} from '../dataset.ts';

export const verzekerdejaren = indicator({
  id: 'verzekerdejaren',
  title: 'Hoeveel verzekerden telt de gemeente?',
  short: 'Verzekerde jaren',
  unit: 'verzekerde jaren',
  better: 'neither',
  source: 'gemeenten',
  count: {kind: 'count', of: 'verzekerde jaren', addsOver: []},
  usual: {n: [0, 1e7], fractions: true},
  show: {year: [{kind: 'big'}]},
  unavailable: {
    zorgsoort:
      'Iedereen is voor alle soorten zorg verzekerd. Dit aantal is dus voor elke soort zorg hetzelfde.'
  },
  say: {
    own: 'In {at} telde uw gemeente {value}.',
    group: 'In {at} telden {group} samen {value}.',
    usual: 'Bij {group} telde een gemeente in {at} in doorsnee {value}.'
  },
  ask: ['Past dit aantal bij het aantal inwoners dat u kent?'],
  definition: {
    numerator: 'Jaren waarin inwoners verzekerd waren.',
    denominator: 'Hetzelfde aantal: dit cijfer is een telling.',
    from: '2023',
    note: 'Wie halverwege het jaar verhuist, telt in beide gemeenten voor een deel mee.'
  }
});
