import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
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
  usual: {n: [1, 25_000]},
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
    numerator: 'Trajecten naar de prestatie die na afloop is gedeclareerd.',
    denominator:
      'Alle afgesloten trajecten Kort, Middel, Intensief en Chronisch. Onvolledige behandeltrajecten staan in een eigen figuur.',
    from: '2014',
    codes: codesOf('kort', 'middel', 'intensief', 'chronisch'),
    lists: [prestaties]
  }
});
