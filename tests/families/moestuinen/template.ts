import {template} from '#report';
import {moestuinen} from './dataset.ts';
import {geoogst} from './indicators/geoogst.ts';
import policy from './policy.ts';

export default template({
  id: 'moestuinen',
  title: 'Spiegelrapportage Moestuinen',
  publisher: 'Bond van Verzonnen Tuinen',
  contact: 'Mail de bond. Het adres staat in het bericht bij dit rapport.',
  dataset: moestuinen,
  policy,
  renewable: true,
  chapters: [{id: 'oogst', title: 'Wat komt er van de bedden?', indicators: [geoogst]}],
  audiences: {
    individual: {label: 'eigen', key: 'tuin', of: 'large', self: 'cells'},
    pooled: {
      label: 'samen',
      key: 'tuin',
      of: 'small',
      self: {group: policy.pool.id},
      opening: 'In dit rapport staan de cijfers van alle kleine tuinen samen.'
    }
  },
  words: {
    group: 'Vergelijkingsgroep',
    own: 'Uw tuin',
    providers: 'tuinen',
    provider: 'tuin',
    people: 'bedden',
    hidden: 'verborgen om tuinen te beschermen',
    hiddenOwn: 'verborgen om de privacy van uw tuin',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'geoogst', label: 'bedden'}
  }
});
