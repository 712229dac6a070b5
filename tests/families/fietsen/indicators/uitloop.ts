import {indicator} from '../dataset.ts';

export const uitloop = indicator({
  id: 'uitloop',
  title: 'Hoeveel langer duurt een rit dan afgesproken?',
  short: 'Uitloop',
  unit: 'uren',
  decimals: 1,
  better: 'neither',
  source: 'ritten',
  count: {kind: 'mean', of: 'ritten', addsOver: [], range: null, step: 0.1},
  usual: {n: [1, 5000], each: [-24, 48]},
  show: {year: [{kind: 'trend'}], soort: [{kind: 'bars'}]},
  than: {more: 'langer', less: 'korter'},
  say: {
    own: 'In {at} duurde een rit bij u gemiddeld {value} langer dan afgesproken.',
    group: 'In {at} duurde een rit bij {group} gemiddeld {value} langer dan afgesproken.',
    negative: {
      own: 'In {at} duurde een rit bij u gemiddeld {value} korter dan afgesproken.',
      group: 'In {at} duurde een rit bij {group} gemiddeld {value} korter dan afgesproken.'
    }
  },
  ask: ['Weten leden wat zij afspreken?'],
  definition: {
    numerator: 'Gebruikte uren min afgesproken uren.',
    denominator: 'Ritten die terug zijn.',
    from: '2020'
  }
});
