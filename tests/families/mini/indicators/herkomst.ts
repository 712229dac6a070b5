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
  show: {year: [{kind: 'stack'}], lesvorm: [{kind: 'stack'}]},
  say: {
    own: 'In {at} kwam {own} van uw lessenreeksen via de basisschool; bij {group} is dat {peers}.',
    pool: 'In {at} kwam {own} van de lessenreeksen van kleine zwemscholen via de basisschool; bij {group} is dat {peers}.'
  },
  ask: ['Met welke scholen werkt u samen?'],
  definition: {
    numerator: 'Lessenreeksen per weg waarlangs de leerling kwam.',
    denominator: 'Alle afgesloten lessenreeksen.',
    from: '2019',
    note: 'Het zwemfonds bestaat vanaf 2021.'
  }
});
