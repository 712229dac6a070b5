import {indicator} from '../dataset.ts';

export const verzekerdejaren = indicator({
  id: 'verzekerdejaren',
  title: 'Hoeveel verzekerden telt een gemeente?',
  short: 'Verzekerde jaren',
  unit: 'verzekerde jaren',
  better: 'neither',
  source: 'gemeenten',
  count: {kind: 'count', of: 'verzekerde jaren', addsOver: []},
  usual: {n: [0, 1e7], fractions: true},
  show: {maand: [{kind: 'trend'}]},
  unavailable: {
    zorgsoort: 'Iedereen is voor alle soorten zorg verzekerd. Dit aantal is dus overal hetzelfde.'
  },
  say: {
    own: 'In {at} telde uw gemeente {value}.',
    group: 'In {at} telden {group} samen {value}.',
    usual: 'Bij {group} telde een gemeente in {at} in doorsnee {value}.'
  },
  ask: ['Past dit aantal bij het aantal inwoners dat u kent?'],
  definition: {
    numerator: 'Verzekerde maanden van inwoners, gedeeld door twaalf.',
    denominator: 'Hetzelfde aantal: dit cijfer is een telling.',
    from: '2023'
  }
});
