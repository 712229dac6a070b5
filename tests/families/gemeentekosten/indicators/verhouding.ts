import {indicator} from '../dataset.ts';

export const verhouding = indicator({
  id: 'verhouding',
  title: 'Hoe verhouden de kosten zich tot wat te verwachten is?',
  short: 'Werkelijk en verwacht',
  unit: '',
  decimals: 2,
  better: 'neither',
  source: 'soorten',
  count: {
    kind: 'mean',
    of: 'euro’s aan verwachte kosten',
    quantity: true,
    addsOver: ['zorgsoort'],
    range: [0, 50],
    step: 0.01
  },
  usual: {n: [0, 1e10], each: [0, 10], fractions: true},
  show: {maand: [{kind: 'trend'}], zorgsoort: [{kind: 'bars'}]},
  norms: [
    {
      label: 'Verwachting',
      kind: 'reference',
      by: null,
      values: {'-': 1},
      note: 'Bij 1 zijn de kosten precies zoals verwacht bij de leeftijd en het geslacht van de inwoners.',
      source: 'Verzonnen, voor tests'
    }
  ],
  say: {
    own: 'In {at} waren de kosten in uw gemeente {value} keer de verwachte kosten.',
    group: 'In {at} waren de kosten in {group} {value} keer de verwachte kosten.'
  },
  ask: ['Wat vertellen leeftijd en geslacht niet over de inwoners?'],
  definition: {
    numerator: 'Werkelijke kosten, in euro.',
    denominator: 'Verwachte kosten bij de leeftijd en het geslacht van de inwoners, in euro.',
    from: '2023'
  }
});
