import farmaca from '../../../data/reference/psychofarmaca.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const psychofarmaca = indicator({
  id: 'psychofarmaca',
  title: 'Hoeveel cliënten gebruiken psychofarmaca?',
  short: 'Psychofarmaca',
  unit: '%',
  better: 'neither',
  source: 'declaraties-keten',
  count: {kind: 'share', of: 'cliënten', addsOver: []},
  usual: {n: [1, 20_000]},
  show: {
    year: [{kind: 'people'}],
    prestatie: [{kind: 'limits'}]
  },
  say: {
    own: 'In {at} kreeg {value} van uw cliënten psychofarmaca.',
    group: 'In {at} kreeg {value} van de cliënten van {group} psychofarmaca.'
  },
  ask: [
    'Bespreekt u medicijnen met de cliënt en met de huisarts?',
    'Wat doet het gebruik van medicijnen met uw keuze voor een behandeling?'
  ],
  definition: {
    numerator:
      'Cliënten aan wie de apotheek in het jaar van het traject ten minste één psychofarmacon afleverde.',
    denominator: 'Alle verschillende cliënten met een afgesloten traject.',
    from: '2014',
    codes: farmaca.groups.map(({code, name}) => `${code} ${name}`),
    lists: [farmaca]
  }
});
