import beroepsgroepen from '../../../data/reference/beroepen.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const beroepen = indicator({
  id: 'beroepen',
  title: 'Welke beroepen besteden de tijd?',
  short: 'Beroepen',
  unit: '%',
  better: 'neither',
  source: 'declaraties',
  count: {
    kind: 'distribution',
    of: 'minuten',
    quantity: true,
    addsOver: ['year', 'prestatie'],
    categories: beroepsgroepen.categories,
    exclusive: true,
    about: 'PB'
  },
  usual: {n: [60, 25_000_000]},
  show: {
    year: [{kind: 'stack'}],
    prestatie: [{kind: 'stack'}]
  },
  say: {
    own: 'In {at} ging {value} van de tijd in uw trajecten naar psychologen en orthopedagogen.',
    group: 'In {at} ging {value} van de tijd bij {group} naar psychologen en orthopedagogen.'
  },
  ask: [
    'Doet iedereen in uw team het werk waarin die het sterkst is?',
    'Welk beroep mist u soms bij uw cliënten?'
  ],
  definition: {
    numerator:
      'Minuten per beroepsgroep, direct en indirect, van hoofdbehandelaar en medebehandelaars samen.',
    denominator: 'Alle minuten van de afgesloten trajecten.',
    from: '2014',
    codes: Object.entries(beroepsgroepen.categories).map(([code, {label}]) => `${code} ${label}`),
    lists: [beroepsgroepen],
    note: 'Zes clusters volgens de CONO-beroepenstructuur, met somatisch als zevende.'
  }
});
