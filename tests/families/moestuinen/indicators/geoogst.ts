import {indicator} from '../dataset.ts';

export const geoogst = indicator({
  id: 'geoogst',
  title: 'Hoeveel bedden geven oogst?',
  short: 'Geoogst',
  unit: '%',
  better: 'neither',
  source: 'bedden',
  count: {kind: 'share', of: 'bedden', addsOver: ['soort']},
  usual: {n: [1, 5000], each: [0, 1]},
  show: {year: [{kind: 'trend', band: true}], soort: [{kind: 'bars'}]},
  say: {
    own: 'In {at} gaf {value} van uw bedden oogst.',
    group: 'In {at} gaf {value} van de bedden van {group} oogst.'
  },
  ask: ['Welke bedden gaven niets?'],
  definition: {numerator: 'Bedden waarvan is geoogst.', denominator: 'Alle bedden.', from: '2020'}
});
