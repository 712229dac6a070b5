import {indicator} from '../dataset.ts';

export const romVerschil = indicator({
  id: 'rom-verschil',
  title: 'Hoeveel nemen de klachten af?',
  short: 'Verandering klachten',
  unit: 'punten op de klachtenschaal',
  decimals: 1,
  better: 'neither',
  source: 'rom',
  benchmark: false,
  count: {kind: 'mean', of: 'trajecten', addsOver: ['year'], range: [-100, 100], step: 0.5},
  usual: {n: [1, 25_000], each: [-25, 35]},
  show: {year: [{kind: 'change', up: 'minder klachten', down: 'meer klachten'}]},
  unavailable: {
    prestatie: 'ROM-metingen zijn niet gekoppeld aan de declaratie, dus niet per prestatie te zien.'
  },
  say: {
    own: 'In {at} namen de klachten van uw cliënten gemiddeld {value} af.',
    negative: {
      own: 'In {at} namen de klachten van uw cliënten gemiddeld {value} toe.'
    }
  },
  ask: [
    'Past deze verandering bij wat u in de spreekkamer ziet?',
    'Bij welke cliënten verandert weinig, en wat helpt hen?'
  ],
  definition: {
    numerator: 'T-score bij begin min T-score bij einde, opgeteld.',
    denominator: 'Trajecten met een geldige begin- en eindmeting op hetzelfde instrument.',
    from: '2014',
    note: 'Scores zijn omgezet naar T-scores, zodat instrumenten naast elkaar kunnen staan.',
    assumptions: ['dat T-scores een gemiddelde van 50 en een spreiding van 10 hebben']
  }
});
