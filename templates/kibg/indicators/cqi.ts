import vragenlijst from '../../../data/reference/cqi.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

const [low, high] = vragenlijst.range;

export const cqi = indicator({
  id: 'cqi',
  title: 'Hoe ervaren cliënten de zorg?',
  short: 'Cliëntervaring',
  unit: '',
  decimals: 1,
  better: 'neither',
  source: 'cqi',
  count: {
    kind: 'mean',
    of: 'ingevulde vragenlijsten',
    addsOver: ['year'],
    range: [low ?? 1, high ?? 5],
    step: 0.1,
    categories: vragenlijst.categories,
    about: 'akwa-samen-beslissen'
  },
  usual: {n: [1, 20_000], each: [1, 5]},
  show: {year: [{kind: 'range'}]},
  unavailable: {
    prestatie:
      'De vragenlijst is niet gekoppeld aan de declaratie. Daarom is deze ervaring niet per prestatie te zien.'
  },
  say: {
    own: 'In {at} gaven uw cliënten op een schaal van 1 tot 5 gemiddeld een {value} voor samen beslissen.',
    group:
      'In {at} gaven cliënten van {group} op een schaal van 1 tot 5 gemiddeld een {value} voor samen beslissen.'
  },
  ask: [
    'Op welk onderdeel zou u het liefst van cliënten horen wat beter kan?',
    'Hoeveel cliënten vulden de lijst in, en wie mist u?',
    'Hoe bespreekt u de uitkomsten in uw team of intervisiegroep?'
  ],
  definition: {
    numerator:
      'Schaalscores van 1 tot 5, opgeteld over de vragenlijsten die cliënten aan het eind van de behandeling invulden.',
    denominator:
      'Vragenlijsten met een geldige score op deze schaal. Per schaal telt alleen wie genoeg vragen beantwoordde; daarom verschilt dit aantal per schaal.',
    from: '2016',
    codes: vragenlijst.versions.map(({name, from}) => `${name}, vanaf ${from}`),
    lists: [vragenlijst],
    assumptions: ['dat de vragenlijst niet aan de declaratie is gekoppeld'],
    note: 'Schalen van verschillende versies zijn nooit samengevoegd.'
  }
});
