import {indicator} from '../dataset.ts';

export const terugkomst = indicator({
  id: 'terugkomst',
  title: 'Hoe vaak komt een fiets later terug?',
  short: 'Terugkomst',
  unit: '%',
  better: 'neither',
  source: 'ritten',
  count: {
    kind: 'distribution',
    of: 'ritten',
    addsOver: [],
    exclusive: true,
    about: 'later',
    categories: {
      later: {label: 'Later dan afgesproken', short: 'Later'},
      binnen: {label: 'Binnen de afgesproken tijd', short: 'Binnen de tijd'},
      onbekend: {label: 'Niet opgeschreven', short: 'Onbekend'}
    }
  },
  usual: {n: [1, 5000]},
  show: {year: [{kind: 'stack'}], soort: [{kind: 'stack'}]},
  say: {
    own: 'In {at} kwam {value} van uw ritten later terug dan afgesproken.',
    group: 'In {at} kwam {value} van de ritten van {group} later terug dan afgesproken.'
  },
  ask: ['Wat spreekt u af over later terugbrengen?'],
  definition: {
    numerator: 'Ritten naar hoe zij terugkwamen.',
    denominator: 'Alle ritten.',
    from: '2020'
  }
});
