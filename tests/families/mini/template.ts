import {template} from '#report';
import {zwemscholen} from './dataset.ts';
import {geslaagd} from './indicators/geslaagd.ts';
import {herkomst} from './indicators/herkomst.ts';
import {leerlingen} from './indicators/leerlingen.ts';
import {tevredenheid} from './indicators/tevredenheid.ts';
import policy from './policy.ts';

/** What is of one school, is of all where nobody is spoken to. */
const everybody = (words: string) => ({pooled: words, lesvorm: words, bond: words});

export default template({
  id: 'mini',
  title: 'Spiegelrapportage Zwemscholen',
  publisher: 'Stichting Verzonnen Zwemles',
  contact: 'Mail de stichting. Het adres staat in het bericht bij dit rapport.',
  dataset: zwemscholen,
  policy,
  relations: [
    {left: {of: leerlingen}, is: 'at most', right: {of: geslaagd, amount: 'n'}},
    {left: {of: geslaagd, amount: 'clients'}, is: 'equal', right: {of: leerlingen}},
    {left: {of: herkomst, amount: 'n'}, is: 'equal', right: {of: geslaagd, amount: 'n'}},
    {left: {of: tevredenheid, amount: 'n'}, is: 'at most', right: {of: geslaagd, amount: 'n'}}
  ],
  follows: {leerlingen: {number: {of: leerlingen}}},
  chapters: [
    {
      id: 'lessen',
      title: {individual: 'Wie leert er bij mij zwemmen?', ...everybody('Wie leert er zwemmen?')},
      indicators: [leerlingen, geslaagd, herkomst]
    },
    {id: 'ervaring', title: 'Wat vinden leerlingen ervan?', indicators: [tevredenheid]}
  ],
  audiences: {
    individual: {label: 'eigen', key: 'zwemschool', of: 'large', self: 'cells'},
    pooled: {
      label: 'samen',
      key: 'zwemschool',
      of: 'small',
      self: {group: policy.pool.id},
      opening: 'In dit rapport staan de cijfers van alle kleine zwemscholen samen.'
    },
    lesvorm: {
      label: 'lesvorm',
      key: 'vakgroep',
      of: {codesOf: 'lesvorm'},
      self: null,
      groups: ['alle', 'buiten'],
      opening: 'In dit rapport staan de cijfers van groepen zwemscholen over één lesvorm.'
    },
    bond: {
      label: 'bond',
      key: 'bond',
      of: {everyone: 'Zwembond Noord'},
      self: null,
      opening: 'In dit rapport staan de cijfers van alle groepen zwemscholen.'
    }
  },
  ranking: false,
  words: {
    group: 'Vergelijkingsgroep',
    own: 'Uw zwemschool',
    providers: 'zwemscholen',
    provider: 'zwemschool',
    people: 'leerlingen',
    hidden: 'verborgen om zwemscholen en leerlingen te beschermen',
    hiddenOwn: 'verborgen om de privacy van uw leerlingen',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'leerlingen', label: 'leerlingen'}
  }
});
