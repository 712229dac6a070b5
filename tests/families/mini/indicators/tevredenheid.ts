import {indicator} from '../dataset.ts';

export const tevredenheid = indicator({
  id: 'tevredenheid',
  title: 'Welk cijfer geven leerlingen de lessen?',
  short: 'Cijfer',
  unit: '',
  decimals: 1,
  better: 'neither',
  source: 'enquete',
  count: {kind: 'mean', of: 'ingevulde vragenlijsten', addsOver: ['year'], range: [1, 10], step: 0.1},
  usual: {n: [1, 3000], each: [1, 10]},
  show: {year: [{kind: 'trend'}]},
  unavailable: {lesvorm: 'De vragenlijst vraagt niet naar de lesvorm.'},
  say: {
    own: 'In {at} gaven uw leerlingen gemiddeld een {value}.',
    group: 'In {at} gaven leerlingen van {group} gemiddeld een {value}.'
  },
  ask: ['Wie vult de vragenlijst niet in?'],
  definition: {
    numerator: 'Cijfers van 1 tot en met 10, opgeteld.',
    denominator: 'Ingevulde vragenlijsten.',
    from: '2020'
  }
});
