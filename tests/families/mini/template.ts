import {template} from '#report';
import {zwemscholen} from './dataset.ts';
import {geslaagd} from './indicators/geslaagd.ts';
import {herkomst} from './indicators/herkomst.ts';
import {leerlingen} from './indicators/leerlingen.ts';
import {tevredenheid} from './indicators/tevredenheid.ts';
import policy from './policy.ts';

export default template({
  id: 'mini',
  title: 'Spiegelrapportage Zwemscholen',
  publisher: 'Stichting Verzonnen Zwemles',
  contact: 'Mail de stichting. Het adres staat in het bericht bij dit rapport.',
  dataset: zwemscholen,
  policy,
  chapters: [
    {id: 'lessen', title: 'Wie leert er bij mij zwemmen?', indicators: [leerlingen, geslaagd, herkomst]},
    {id: 'ervaring', title: 'Wat vinden leerlingen ervan?', indicators: [tevredenheid]}
  ],
  words: {
    group: 'Vergelijkingsgroep',
    own: 'Uw zwemschool',
    providers: 'zwemscholen',
    provider: 'zwemschool',
    people: 'leerlingen',
    kinds: {individual: 'eigen', pooled: 'samen'},
    keys: {provider: 'zwemschool', consultant: 'consultant'},
    hidden: 'verborgen om zwemscholen en leerlingen te beschermen',
    hiddenOwn: 'verborgen om de privacy van uw leerlingen',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    pooled: 'In dit rapport staan de cijfers van alle kleine zwemscholen samen.',
    talk: 'Bespreek dit met collega’s.',
    headline: {indicator: 'leerlingen', label: 'leerlingen'}
  }
});
