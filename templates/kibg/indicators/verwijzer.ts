import verwijzers from '../../../data/reference/verwijzers.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const verwijzer = indicator({
  id: 'verwijzer',
  title: 'Langs welke weg komen cliënten?',
  short: 'Verwijzer',
  unit: '%',
  better: 'neither',
  source: 'declaraties',
  count: {
    kind: 'distribution',
    of: 'trajecten',
    addsOver: ['year'],
    categories: verwijzers.categories,
    exclusive: true,
    about: 'eerstelijn'
  },
  usual: {n: [1, 25_000]},
  show: {year: [{kind: 'stack'}]},
  unavailable: {prestatie: 'De verwijzer is alleen per jaar geleverd, voor alle prestaties samen.'},
  say: {
    own: 'Van uw trajecten uit {at} kwam {value} via de huisarts of andere eerste lijn.',
    group: 'Van de trajecten van {group} uit {at} kwam {value} via de huisarts of andere eerste lijn.'
  },
  ask: [
    'Met welke verwijzers hebt u goed contact, en met welke minder?',
    'Krijgt u via elke weg de informatie die u bij de start nodig hebt?'
  ],
  definition: {
    numerator:
      'Trajecten naar de soort verwijzer op de declaratie. Een vervolg bij een eigen cliënt staat apart.',
    denominator: 'Alle afgesloten trajecten Kort, Middel, Intensief en Chronisch.',
    from: '2014',
    codes: verwijzers.codes.map(({code, name}) => `${code} ${name}`),
    lists: [verwijzers],
    note: 'De zeven codes zijn samengevoegd tot vijf groepen. Bemoeizorg telt bij crisis; zelfverwijzers en verwijzers zonder AGB-code tellen samen.'
  }
});
