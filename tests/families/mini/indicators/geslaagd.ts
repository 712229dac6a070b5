import {indicator} from '../dataset.ts';

export const geslaagd = indicator({
  id: 'geslaagd',
  title: 'Hoe vaak eindigt een lessenreeks met een diploma?',
  short: 'Diploma’s',
  unit: '%',
  better: 'neither',
  source: 'lessen',
  count: {kind: 'share', of: 'lessenreeksen', addsOver: ['year', 'lesvorm']},
  usual: {n: [1, 3000], each: [0, 1]},
  show: {year: [{kind: 'trend', band: true}], lesvorm: [{kind: 'bars'}]},
  say: {
    own: 'In {at} eindigde {value} van uw lessenreeksen met een diploma.',
    group: 'In {at} eindigde {value} van de lessenreeksen van {group} met een diploma.'
  },
  ask: ['Wanneer raadt u een leerling een extra reeks aan?'],
  definition: {
    numerator: 'Lessenreeksen die eindigden met een diploma.',
    denominator: 'Alle afgesloten lessenreeksen.',
    from: '2019'
  }
});
