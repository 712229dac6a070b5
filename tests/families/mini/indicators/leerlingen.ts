import {indicator} from '../dataset.ts';

export const leerlingen = indicator({
  id: 'leerlingen',
  title: 'Hoeveel leerlingen leren er zwemmen?',
  short: 'Leerlingen',
  unit: 'leerlingen',
  better: 'neither',
  source: 'lessen',
  count: {kind: 'count', of: 'leerlingen', addsOver: []},
  usual: {n: [1, 2000]},
  show: {year: [{kind: 'trend'}], lesvorm: [{kind: 'bars'}]},
  say: {
    own: 'In {at} had u {value}.',
    group: 'In {at} hadden {group} samen {value}.',
    usual: 'Bij {group} had een zwemschool in {at} in doorsnee {value}.'
  },
  ask: [
    {
      individual: 'Past het aantal leerlingen bij uw bad?',
      pooled: 'Past het aantal leerlingen bij de baden?',
      lesvorm: 'Past het aantal leerlingen bij de baden?',
      bond: 'Past het aantal leerlingen bij de baden?'
    }
  ],
  definition: {
    numerator: 'Verschillende leerlingen met ten minste één lessenreeks.',
    denominator: 'Niet van toepassing.',
    from: '2019'
  }
});
