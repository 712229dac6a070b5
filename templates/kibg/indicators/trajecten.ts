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
    'Herkent u dit aantal uit uw eigen administratie?',
    'Wat verklaart een jaar met veel meer of veel minder trajecten?'
  ],
  definition: {
    numerator: 'Trajecten met een gedeclareerde prestatie Kort, Middel, Intensief of Chronisch.',
    denominator: 'Hetzelfde aantal: dit is een telling.',
    from: '2014',
    codes: ['180001', '180002', '180003', '180004'],
    note: 'Een traject telt in het jaar waarin het is afgesloten (aanname, nog te bevestigen). Een prestatie wordt pas gedeclareerd als het traject is afgesloten, uiterlijk na 365 dagen. Onvolledige behandeltrajecten staan apart.'
  }
});
