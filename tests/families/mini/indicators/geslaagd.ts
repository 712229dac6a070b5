import {indicator} from '../dataset.ts';

export const geslaagd = indicator({
  id: 'geslaagd',
  title: 'Hoe vaak eindigt een lessenreeks met een diploma?',
  short: 'Diploma’s',
  unit: '%',
  better: 'neither',
  source: 'lessen',
  count: {kind: 'share', of: 'lessenreeksen', addsOver: ['year', 'lesvorm']},
  show: {year: [{kind: 'trend', band: true}], lesvorm: [{kind: 'bars'}]},
  say: {
    own: 'In {at} eindigde {own} van uw lessenreeksen met een diploma; bij {group} is dat {peers}.',
    pool: 'In {at} eindigde {own} van de lessenreeksen van kleine zwemscholen met een diploma; bij {group} is dat {peers}.'
  },
  ask: ['Wanneer raadt u een leerling een extra reeks aan?'],
  definition: {
    numerator: 'Lessenreeksen die eindigden met een diploma.',
    denominator: 'Alle afgesloten lessenreeksen.',
    from: '2019'
  }
});
