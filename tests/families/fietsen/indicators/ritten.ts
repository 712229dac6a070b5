import {indicator} from '../dataset.ts';

export const ritten = indicator({
  id: 'ritten',
  title: 'Hoeveel ritten zijn er?',
  short: 'Ritten',
  unit: 'ritten',
  better: 'neither',
  source: 'ritten',
  count: {kind: 'count', of: 'ritten', addsOver: []},
  usual: {n: [0, 5000]},
  show: {year: [{kind: 'trend'}], soort: [{kind: 'bars'}]},
  say: {
    own: 'In {at} leende u {value} uit.',
    group: 'In {at} leenden {group} samen {value} uit.',
    usual: 'Bij {group} leende een uitleenpunt in {at} in doorsnee {value} uit.'
  },
  ask: ['Wanneer is het druk?'],
  definition: {numerator: 'Ritten die in het jaar begonnen.', denominator: 'Alle ritten.', from: '2020'}
});
