import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
import {indicator} from '../dataset.ts';
import {trajecten} from './trajecten.ts';

export const clienten = indicator({
  id: 'clienten',
  title: 'Hoeveel cliënten en trajecten waren er?',
  short: 'Cliënten',
  unit: 'cliënten',
  better: 'neither',
  source: 'declaraties',
  count: {kind: 'count', of: 'cliënten', addsOver: []},
  usual: {n: [1, 20_000]},
  with: trajecten,
  show: {
    year: [{kind: 'trend', band: true}],
    prestatie: [{kind: 'bars'}]
  },
  say: {
    own: 'In {at} behandelde u {value}.',
    group: 'In {at} behandelden {group} samen {value}.',
    usual: 'Bij {group} behandelde een aanbieder in {at} in doorsnee {value}.'
  },
  ask: [
    'Past het aantal cliënten bij de ruimte die u hebt?',
    {
      individual: 'Herkent u deze aantallen uit uw eigen administratie?',
      pooled: 'Hoeveel cliënten en trajecten had u zelf, volgens uw eigen administratie?'
    },
    'Wat verklaart een jaar met veel meer of veel minder, en wat verwacht u voor volgend jaar?'
  ],
  definition: {
    numerator:
      'Verschillende cliënten met ten minste één afgesloten traject Kort, Middel, Intensief of Chronisch. Een cliënt telt in een jaar één keer, ook bij twee trajecten.',
    denominator: 'Geen: dit is een telling.',
    from: '2014',
    codes: codesOf('kort', 'middel', 'intensief', 'chronisch'),
    lists: [prestaties]
  }
});
