import {indicator} from '../dataset.ts';

export const herkomst = indicator({
  id: 'herkomst',
  title: 'Hoe komen leerlingen bij mij?',
  short: 'Herkomst',
  unit: '%',
  better: 'neither',
  source: 'lessen',
  count: {
    kind: 'distribution',
    of: 'lessenreeksen',
    addsOver: ['year', 'lesvorm'],
    exclusive: true,
    about: 'school',
    categories: {
      school: {label: 'Via de basisschool', short: 'School'},
      zelf: {label: 'Zelf aangemeld', short: 'Zelf'},
      fonds: {label: 'Via het zwemfonds', short: 'Zwemfonds', from: '2021'}
    }
  },
  usual: {n: [1, 3000], fractions: true},
  show: {year: [{kind: 'stack'}], lesvorm: [{kind: 'stack'}]},
  say: {
    own: 'In {at} kwam {value} van uw lessenreeksen via de basisschool.',
    group: 'In {at} kwam {value} van de lessenreeksen van {group} via de basisschool.'
  },
  ask: ['Met welke scholen werkt u samen?'],
  definition: {
    numerator: 'Lessenreeksen per weg waarlangs de leerling kwam.',
    denominator: 'Alle afgesloten lessenreeksen.',
    from: '2019',
    note: 'Het zwemfonds bestaat vanaf 2021.'
  }
});
