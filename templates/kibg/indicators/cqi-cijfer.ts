import vragenlijst from '../../../data/reference/cqi.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

const [low, high] = vragenlijst.grade;

export const cqiCijfer = indicator({
  id: 'cqi-cijfer',
  title: 'Welk cijfer geven cliënten?',
  short: 'Rapportcijfer',
  unit: '',
  decimals: 1,
  better: 'neither',
  source: 'cqi',
  count: {
    kind: 'mean',
    of: 'ingevulde vragenlijsten',
    addsOver: ['year'],
    range: [low ?? 1, high ?? 10],
    step: 0.1
  },
  usual: {n: [1, 20_000], each: [1, 10]},
  show: {year: [{kind: 'big'}]},
  unavailable: {
    prestatie:
      'De vragenlijst is niet gekoppeld aan de declaratie. Daarom is het cijfer niet per prestatie te zien.'
  },
  say: {
    own: 'In {at} gaven uw cliënten gemiddeld een {value}.',
    group: 'In {at} gaven cliënten van {group} gemiddeld een {value}.'
  },
  ask: [
    'Wat zeggen cliënten die een lager cijfer geven?',
    'Hoe zorgt u dat ook cliënten die eerder stoppen de vragenlijst krijgen?'
  ],
  definition: {
    numerator: 'Rapportcijfers van 1 tot 10 die cliënten aan het eind van de behandeling gaven, opgeteld.',
    denominator: 'Ingevulde vragenlijsten met een cijfer.',
    from: '2016',
    codes: vragenlijst.versions.map(({name, from}) => `${name}, vanaf ${from}`),
    lists: [vragenlijst],
    assumptions: [
      'dat de vragenlijst niet aan de declaratie is gekoppeld',
      'dat de vraag naar het rapportcijfer bij de nieuwe vragenlijst hetzelfde bleef'
    ]
  }
});
