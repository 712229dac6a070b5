import {template} from '#report';
import {gemeentekosten} from './dataset.ts';
import {verdeling} from './indicators/verdeling.ts';
import {verhouding} from './indicators/verhouding.ts';
import {verschil} from './indicators/verschil.ts';
import {verzekerdejaren} from './indicators/verzekerdejaren.ts';
import policy, {floors} from './policy.ts';

export default template({
  id: 'gemeentekosten',
  title: 'Spiegelrapportage zorgkosten per maand',
  publisher: 'Voorbeeldfamilie van Spiegel',
  contact: 'de beheerder van deze rapportage',
  dataset: gemeentekosten,
  policy,
  chapters: [
    {id: 'bedrag', title: 'Om hoeveel mensen en geld gaat het?', indicators: [verzekerdejaren, verschil]},
    {id: 'deel', title: 'Waar gaat het geld heen?', indicators: [verhouding, verdeling]}
  ],
  audiences: {
    individual: {label: 'individueel', key: 'gemeente', of: 'large', self: 'cells'},
    pooled: {
      label: 'kleine-gemeenten',
      key: 'gemeente',
      of: 'small',
      self: {group: policy.pool.id},
      opening:
        'Dit rapport is hetzelfde voor alle kleine gemeenten. Er staan geen cijfers van één gemeente in.'
    },
    provincie: {
      label: 'provincie',
      key: 'provincie',
      of: {classesOf: 'provincie'},
      self: 'members',
      groups: ['alle', 'noordland', 'middenland', 'zuidland'],
      opening:
        'In dit rapport staan de cijfers van alle gemeenten in uw provincie samen. Er staan geen cijfers van één gemeente in.'
    },
    kamer: {
      label: 'kamer',
      key: 'kamer',
      of: {everyone: 'Verzonnen Rekenkamer'},
      self: null,
      floors,
      opening: 'In dit rapport staan de cijfers van groepen gemeenten.'
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
    never: 'voor groepen tellen we geen maanden bij elkaar op',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'verzekerdejaren', label: 'verzekerde jaren'}
  }
});
