import rom from '../../../data/reference/rom.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const romRespons = indicator({
  id: 'rom-respons',
  title: 'Van hoeveel trajecten zijn er ROM-metingen?',
  short: 'ROM-respons',
  unit: '%',
  better: 'neither',
  source: 'rom',
  benchmark: false,
  count: {
    kind: 'distribution',
    of: 'trajecten',
    addsOver: ['year'],
    categories: rom.response,
    exclusive: true,
    about: 'volledig'
  },
  usual: {n: [1, 25_000]},
  show: {year: [{kind: 'stack'}]},
  unavailable: {
    prestatie: 'ROM-metingen zijn niet gekoppeld aan de declaratie, dus niet per prestatie te zien.'
  },
  say: {
    own: 'In {at} is van {value} van uw trajecten zowel een begin- als een eindmeting bekend.'
  },
  ask: [
    'Op welk moment gaat een meting het vaakst verloren?',
    'Gebruikt u de meting ook in het gesprek met de cliënt?'
  ],
  definition: {
    numerator: 'Trajecten, ingedeeld naar welke metingen er zijn: begin, eind, allebei of geen.',
    denominator: 'Alle afgesloten trajecten waarbij een ROM-meting wordt verwacht.',
    from: '2014',
    lists: [rom],
    assumptions: ['dat ROM-metingen niet aan de declaratie zijn gekoppeld'],
    note: 'Een meting is geldig als het instrument is toegestaan, de score kan kloppen en de meting op tijd is gedaan.'
  }
});
