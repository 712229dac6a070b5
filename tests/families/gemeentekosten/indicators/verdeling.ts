import {kinds} from '../care.ts';
import {indicator} from '../dataset.ts';

export const verdeling = indicator({
  id: 'verdeling',
  title: 'Aan welke zorg gaat het geld op?',
  short: 'Verdeling van de kosten',
  unit: '%',
  decimals: 1,
  better: 'neither',
  source: 'soorten',
  count: {
    kind: 'distribution',
    of: 'euro’s',
    quantity: true,
    addsOver: [],
    categories: kinds,
    exclusive: true,
    about: 'specialist'
  },
  usual: {n: [0, 1e10], fractions: true},
  show: {maand: [{kind: 'stack'}]},
  unavailable: {zorgsoort: 'Deze figuur toont alle soorten zorg al naast elkaar.'},
  say: {
    own: 'In {at} ging {value} van de kosten in uw gemeente naar medisch-specialistische zorg.',
    group: 'In {at} ging {value} van de kosten in {group} naar medisch-specialistische zorg.'
  },
  ask: ['Welk deel had u anders verwacht?'],
  definition: {
    numerator: 'Kosten van één soort zorg, in euro.',
    denominator: 'Kosten van alle zorg samen, in euro.',
    from: '2023'
  }
});
