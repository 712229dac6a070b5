import {indicator} from '../dataset.ts';

export const clienten = indicator({
  id: 'clienten',
  title: 'Hoeveel cliënten zijn er behandeld?',
  short: 'Cliënten',
  unit: 'cliënten',
  better: 'neither',
  source: 'declaraties',
  count: {kind: 'count', of: 'cliënten', addsOver: []},
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
    'Past het aantal cliënten bij de ruimte die u heeft?',
    'Welke ontwikkeling ziet u over de jaren, en wat verwacht u voor volgend jaar?'
  ],
  definition: {
    numerator: 'Verschillende cliënten met ten minste één afgesloten traject.',
    denominator: 'Hetzelfde aantal: dit is een telling.',
    from: '2014',
    codes: ['180001', '180002', '180003', '180004'],
    note: 'Een cliënt telt in een jaar één keer. Wie in twee jaren of bij twee prestaties voorkomt, telt bij elk mee. Daarom is het totaal niet de som van de delen.'
  }
});
