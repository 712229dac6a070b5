import {template} from '#report';
import {zorgkosten} from './dataset.ts';
import {kosten} from './indicators/kosten.ts';
import {samenstelling} from './indicators/samenstelling.ts';
import {verhouding} from './indicators/verhouding.ts';
import {verzekerdejaren} from './indicators/verzekerdejaren.ts';
import policy from './policy.ts';

export default template({
  id: 'zorgkosten',
  title: 'Spiegelrapportage zorgkosten',
  publisher: 'Voorbeeldfamilie van Spiegel',
  contact: 'de beheerder van deze rapportage',
  dataset: zorgkosten,
  policy,
  chapters: [
    {
      id: 'omvang',
      title: 'Om hoeveel mensen en hoeveel geld gaat het?',
      indicators: [verzekerdejaren, kosten]
    },
    {id: 'verschil', title: 'Waar zitten de verschillen?', indicators: [verhouding, samenstelling]}
  ],
  audiences: {
    individual: {label: 'individueel', key: 'gemeente', of: 'large', self: 'cells'},
    pooled: {
      label: 'kleine-gemeenten',
      key: 'gemeente',
      of: 'small',
      self: {group: policy.pool.id},
      opening:
        'Deze rapportage is dezelfde voor alle kleine gemeenten. In een kleine gemeente bepalen een paar mensen met dure zorg het cijfer; daarom staan er geen cijfers van één gemeente in.'
    }
  },
  words: {
    group: 'Groep gemeenten',
    own: 'Uw gemeente',
    providers: 'gemeenten',
    provider: 'gemeente',
    people: 'verzekerden',
    hidden: 'verborgen om gemeenten en verzekerden te beschermen',
    hiddenOwn: 'verborgen om de privacy van uw inwoners',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'verzekerdejaren', label: 'Verzekerde jaren'}
  }
});
