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
  usual: {n: [1, 25_000]},
  show: {
    year: [{kind: 'trend', band: true}],
    prestatie: [{kind: 'bars'}]
  },
  say: {
    own: 'U sloot in {at} {value} af.',
    group: 'Samen sloten {group} in {at} {value} af.',
    usual: 'Bij {group} sloot een aanbieder in {at} in doorsnee {value} af.'
  },
  ask: [],
  definition: {
    numerator: 'Afgesloten trajecten met een gedeclareerde prestatie Kort, Middel, Intensief of Chronisch.',
    denominator: 'Geen: dit is een telling.',
    from: '2014',
    codes: codesOf('kort', 'middel', 'intensief', 'chronisch'),
    lists: [prestaties],
    assumptions: ['dat een traject telt in het jaar waarin het is afgesloten']
  }
});
