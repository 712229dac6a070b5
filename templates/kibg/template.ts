import {template} from '#report';
import {kibg} from './dataset.ts';
import {minuten} from './indicators/minuten.ts';
import {trajecten} from './indicators/trajecten.ts';
import {voorzorg} from './indicators/voorzorg.ts';
import policy from './policy.ts';

export default template({
  id: 'kibg',
  title: 'Spiegelrapportage Basis GGZ',
  publisher: 'KiBG',
  contact: 'Bel of mail KiBG. De gegevens staan in het bericht waarmee u deze rapportage kreeg.',
  dataset: kibg,
  policy,
  chapters: [
    {
      id: 'welke-clienten-bereiken-mij',
      title: 'Welke cliënten bereiken mij?',
      indicators: [trajecten, voorzorg]
    },
    {id: 'welke-zorg-lever-ik', title: 'Welke zorg lever ik?', indicators: [minuten]}
  ],
  words: {
    group: 'Benchmarkgroep',
    own: 'Uw praktijk',
    providers: 'aanbieders',
    people: 'cliënten',
    kinds: {individual: 'individueel', pooled: 'kleine-aanbieders'},
    keys: {provider: 'aanbieder', consultant: 'consultant'},
    hidden: 'onvoldoende aanbieders of cliënten om te tonen',
    pooled:
      'In dit rapport staan geen cijfers van één praktijk. Bij weinig trajecten zou een cijfer iets over een enkele cliënt kunnen verraden, en het kan sterk schommelen door toeval. Daarom ziet u de cijfers van alle kleine aanbieders samen. Alle kleine aanbieders zien hier precies hetzelfde.',
    headline: {indicator: 'trajecten', label: 'trajecten'}
  }
});
