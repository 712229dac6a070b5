import normtijd from '../../../data/reference/normtijd.json' with {type: 'json'};
import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
import {indicator} from '../dataset.ts';

export const minuten = indicator({
  id: 'minuten',
  title: 'Hoeveel tijd kost een traject?',
  short: 'Minuten per traject',
  unit: 'minuten',
  better: 'neither',
  source: 'declaraties',
  count: {
    kind: 'mean',
    of: 'trajecten',
    addsOver: ['year', 'prestatie'],
    range: null,
    step: 5,
    categories: {
      totaal: {label: 'Direct en indirect samen', short: 'Samen'},
      direct: {label: 'Directe tijd, met de cliënt', short: 'Direct'},
      indirect: {label: 'Indirecte tijd, zoals verslag en overleg', short: 'Indirect'}
    },
    about: 'totaal'
  },
  usual: {n: [1, 25_000], each: {direct: [30, 2000], indirect: [0, 1500], totaal: [60, 3000]}},
  show: {
    prestatie: [{kind: 'spread'}],
    year: [{kind: 'trend', band: true}]
  },
  norms: [
    {
      label: 'Gemiddelde NZa-normtijd',
      kind: 'reference',
      by: 'prestatie',
      values: normtijd.values,
      note: normtijd.note,
      source: normtijd.source
    }
  ],
  than: {more: 'meer', less: 'minder'},
  say: {
    own: 'In {at} kostte een traject bij u gemiddeld {value}.',
    group: 'In {at} kostte een traject bij {group} gemiddeld {value}.'
  },
  ask: [
    {
      individual: 'Bij welke prestatie wijkt uw tijd het meest af, en past dat bij uw cliënten?',
      pooled: 'Hoeveel tijd kost een traject bij u, en past dat bij uw cliënten?'
    },
    'Hoe verdeelt u de tijd tussen contact met de cliënt en werk eromheen?'
  ],
  definition: {
    numerator:
      'Directe en indirecte minuten van alle behandelaars op de declaratie. Directe tijd is tijd met de cliënt; indirecte tijd is bijvoorbeeld verslag, overleg en reizen. Bij groepsbehandeling zijn de minuten gedeeld door het aantal deelnemers.',
    denominator: 'Alle afgesloten trajecten Kort, Middel, Intensief en Chronisch.',
    from: '2014',
    codes: codesOf('kort', 'middel', 'intensief', 'chronisch'),
    lists: [prestaties, normtijd]
  }
});
