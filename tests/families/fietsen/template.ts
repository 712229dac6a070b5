import {template} from '#report';
import {fietsen} from './dataset.ts';
import {ritten} from './indicators/ritten.ts';
import {terugkomst} from './indicators/terugkomst.ts';
import {uitloop} from './indicators/uitloop.ts';
import policy from './policy.ts';

export default template({
  id: 'fietsen',
  title: 'Spiegelrapportage Uitleenfietsen',
  publisher: 'Stichting Verzonnen Wielen',
  contact: 'Mail de stichting. Het adres staat in het bericht bij dit rapport.',
  dataset: fietsen,
  policy,
  chapters: [{id: 'uitleen', title: 'Hoe wordt er geleend?', indicators: [ritten, uitloop, terugkomst]}],
  audiences: {
    individual: {label: 'eigen', key: 'uitleenpunt', of: 'large', self: 'cells'},
    pooled: {
      label: 'samen',
      key: 'uitleenpunt',
      of: 'small',
      self: {group: policy.pool.id},
      opening: 'In dit rapport staan de cijfers van alle kleine uitleenpunten samen.'
    }
  },
  words: {
    group: 'Vergelijkingsgroep',
    own: 'Uw uitleenpunt',
    providers: 'uitleenpunten',
    provider: 'uitleenpunt',
    people: 'leden',
    hidden: 'verborgen om uitleenpunten en leden te beschermen',
    hiddenOwn: 'verborgen om de privacy van uw leden',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'ritten', label: 'ritten'}
  }
});
