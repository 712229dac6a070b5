import {template} from '#report';
import {bench} from './dataset.ts';
import {bars, dots, lines} from './figures.ts';
import policy from './policy.ts';

export default template({
  id: 'bench',
  title: 'Vergelijking',
  publisher: 'Niemand',
  contact: 'Niemand.',
  dataset: bench,
  policy,
  chapters: [
    {id: 'staven', title: 'Staven', indicators: bars},
    {id: 'lijnen', title: 'Lijnen', indicators: lines},
    {id: 'punten', title: 'Punten', indicators: dots}
  ],
  words: {
    group: 'Benchmarkgroep',
    own: 'Uw praktijk',
    providers: 'aanbieders',
    provider: 'aanbieder',
    people: 'cliënten',
    hidden: 'onvoldoende aanbieders of cliënten om te tonen',
    hiddenOwn: 'verborgen om de privacy van uw cliënten',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'lijn-i07', label: 'eenheden'}
  }
});
