import {indicator} from '../dataset.ts';

export const verschil = indicator({
  id: 'verschil',
  title: 'Hoeveel meer of minder kost de zorg dan verwacht?',
  short: 'Meer of minder dan verwacht',
  unit: 'euro',
  better: 'neither',
  source: 'soorten',
  count: {kind: 'mean', of: 'verzekerde jaren', addsOver: [], range: null, step: 5},
  usual: {n: [0, 1e7], each: [-5000, 5000], fractions: true},
  show: {
    maand: [{kind: 'trend'}],
    zorgsoort: [{kind: 'change', up: 'meer dan verwacht', down: 'minder dan verwacht'}]
  },
  say: {
    own: 'In {at} kostte de zorg in uw gemeente per verzekerd jaar {value} meer dan verwacht.',
    group: 'In {at} kostte de zorg in {group} per verzekerd jaar {value} meer dan verwacht.',
    negative: {
      own: 'In {at} kostte de zorg in uw gemeente per verzekerd jaar {value} minder dan verwacht.',
      group: 'In {at} kostte de zorg in {group} per verzekerd jaar {value} minder dan verwacht.'
    }
  },
  ask: ['Welke soort zorg bepaalt het verschil?'],
  definition: {
    numerator: 'Werkelijke kosten min verwachte kosten, in euro.',
    denominator: 'Verzekerde jaren.',
    from: '2023',
    note: 'Onder nul betekent: minder dan verwacht. Meer of minder is niet goed of fout.'
  }
});
