import redenen from '../../../data/reference/afsluitredenen.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const afsluitredenen = indicator({
  id: 'afsluitredenen',
  title: 'Waarom worden trajecten afgesloten?',
  short: 'Afsluitredenen',
  unit: '%',
  better: 'neither',
  source: 'afsluitredenen',
  count: {
    kind: 'distribution',
    of: 'trajecten',
    addsOver: ['year', 'prestatie'],
    categories: {...redenen.categories, overlijden: {...redenen.categories.overlijden, aside: true}},
    exclusive: true,
    about: 'afgerond'
  },
  usual: {n: [1, 25_000]},
  show: {
    year: [{kind: 'stack'}],
    prestatie: [{kind: 'stack'}]
  },
  say: {
    own: 'In {at} werd {value} van uw trajecten afgerond.',
    group: 'In {at} werd {value} van de trajecten van {group} afgerond.'
  },
  ask: [
    'Waarom stoppen cliënten eerder, en hoe komt u daar achter?',
    'Wanneer merkt u dat een zorgvraag te zwaar is, en wat doet u dan?'
  ],
  definition: {
    numerator: 'Trajecten naar de reden die de behandelaar bij het afsluiten koos.',
    denominator:
      'Alle afgesloten trajecten met een bekende reden. Onvolledige behandeltrajecten hebben een eigen lijst met redenen en tellen niet mee.',
    from: '2014',
    lists: [redenen],
    note: 'De regel van 2020 (NR/REG-2023) veranderde alleen de redenen bij het onvolledig behandeltraject.'
  }
});
