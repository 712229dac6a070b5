import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
import {indicator} from '../dataset.ts';

export const trajecten = indicator({
  id: 'trajecten',
  title: 'Hoeveel trajecten zijn er afgesloten?',
  short: 'Trajecten',
  unit: 'trajecten',
  better: 'neither',
  source: 'declaraties',
  count: {kind: 'count', of: 'trajecten', addsOver: ['year', 'prestatie']},
  show: {
    year: [{kind: 'trend', band: true}],
    prestatie: [{kind: 'bars'}]
  },
  say: {
    own: 'In {at} sloot u {value} af.',
    group: 'In {at} sloten {group} samen {value} af.',
    usual: 'Bij {group} sloot een aanbieder in {at} in doorsnee {value} af.'
  },
  ask: [
    {
      individual: 'Herkent u dit aantal uit uw eigen administratie?',
      pooled: 'Hoeveel trajecten sloot u zelf af, volgens uw eigen administratie?'
    },
    'Wat verklaart een jaar met veel meer of veel minder trajecten?'
  ],
  definition: {
    numerator: 'Afgesloten trajecten met een gedeclareerde prestatie Kort, Middel, Intensief of Chronisch.',
    denominator: 'Geen: dit is een telling.',
    from: '2014',
    codes: codesOf('kort', 'middel', 'intensief', 'chronisch'),
    lists: [prestaties],
    assumptions: ['dat een traject telt in het jaar waarin het is afgesloten']
  }
});
