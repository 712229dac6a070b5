import {indicator} from '../dataset.ts';

export const verhouding = indicator({
  id: 'verhouding',
  title: 'Zijn de kosten hoger of lager dan verwacht?',
  short: 'Werkelijk en verwacht',
  unit: '',
  decimals: 2,
  better: 'neither',
  source: 'soorten',
  count: {
    kind: 'mean',
    of: 'euro verwachte kosten',
    quantity: true,
    addsOver: ['zorgsoort'],
    range: [0, 50],
    step: 0.01
  },
  usual: {n: [0, 1e11], each: [0, 10], fractions: true},
  show: {zorgsoort: [{kind: 'range'}], year: [{kind: 'big'}]},
  norms: [
    {
      label: 'Verwachting',
      kind: 'reference',
      by: null,
      values: {'-': 1},
      note: 'Bij 1 zijn de kosten precies zo hoog als verwacht bij de leeftijd en het geslacht van de inwoners.',
      source: 'Bewerking van de open data van Vektis'
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
    from: '2023',
    note: 'Is het getal 1, dan zijn de kosten zoals verwacht. Afwijkend is niet goed of fout.',
    assumptions: ['dat de bewerker van de open data leeftijden in alle gemeenten gelijk heeft ingedeeld']
  }
});
