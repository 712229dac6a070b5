import {indicator} from '../dataset.ts';

export const kosten = indicator({
  id: 'kosten',
  title: 'Wat kost de zorg per verzekerde?',
  short: 'Kosten per verzekerde',
  unit: 'euro',
  better: 'neither',
  source: 'soorten',
  count: {kind: 'mean', of: 'verzekerde jaren', addsOver: [], range: null, step: 1},
  usual: {n: [0, 1e7], each: [0, 20_000], fractions: true},
  show: {zorgsoort: [{kind: 'bars'}], year: [{kind: 'big'}]},
  say: {
    own: 'In {at} kostte de zorg in uw gemeente gemiddeld {value} per verzekerde.',
    group: 'In {at} kostte de zorg in {group} gemiddeld {value} per verzekerde.'
  },
  ask: [
    'Welke soort zorg bepaalt het verschil met de groep?',
    'Wonen er veel ouderen, of staat er een instelling?'
  ],
  definition: {
    numerator: 'Kosten van zorg die verzekeraars in 2023 vergoedden, in euro.',
    denominator: 'Verzekerde jaren.',
    from: '2023'
  }
});
