import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const prestatiemix = indicator({
  id: 'prestatiemix',
  title: 'Hoe zijn de trajecten verdeeld over de prestaties?',
  short: 'Verdeling prestaties',
  unit: '%',
  better: 'neither',
  source: 'declaraties',
  count: {
    kind: 'distribution',
    of: 'trajecten',
    addsOver: ['year'],
    categories: prestaties.values,
    exclusive: true,
    about: 'kort'
  },
  show: {year: [{kind: 'stack'}]},
  unavailable: {prestatie: 'Deze figuur laat de prestaties zelf naast elkaar zien.'},
  say: {
    own: 'In {at} was {value} van uw trajecten Basis GGZ Kort.',
    group: 'In {at} was {value} van de trajecten van {group} Basis GGZ Kort.'
  },
  ask: [
    'Past de verdeling bij de cliënten die u wilt bereiken?',
    'Wat is er veranderd in de jaren dat de verdeling verschoof?',
    'Wanneer kiest u voor Chronisch, en doen collega’s dat ook zo?'
  ],
  definition: {
    numerator: 'Afgesloten trajecten per geleverde prestatie.',
    denominator: 'Alle afgesloten trajecten Kort, Middel, Intensief en Chronisch.',
    from: '2014',
    codes: ['180001', '180002', '180003', '180004'],
    note: 'Vanaf 2022 bestaan deze prestaties niet meer (zorgprestatiemodel); de reeks stopt in 2021.'
  }
});
