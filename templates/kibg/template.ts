import {template} from '#report';
import {kibg} from './dataset.ts';
import {because} from './groups.ts';
import {afsluitredenen} from './indicators/afsluitredenen.ts';
import {beroepen} from './indicators/beroepen.ts';
import {clienten} from './indicators/clienten.ts';
import {cqi} from './indicators/cqi.ts';
import {cqiCijfer} from './indicators/cqi-cijfer.ts';
import {minuten} from './indicators/minuten.ts';
import {onvolledig} from './indicators/onvolledig-behandeltraject.ts';
import {prestatiemix} from './indicators/prestatiemix.ts';
import {psychofarmaca} from './indicators/psychofarmaca.ts';
import {romRespons} from './indicators/rom-respons.ts';
import {romUitkomst} from './indicators/rom-uitkomst.ts';
import {romVerschil} from './indicators/rom-verschil.ts';
import {terugInZorg} from './indicators/terug-in-zorg.ts';
import {trajecten} from './indicators/trajecten.ts';
import {verwachtGeleverd} from './indicators/verwacht-geleverd.ts';
import {verwijzer} from './indicators/verwijzer.ts';
import {voorzorg} from './indicators/voorzorg.ts';
import {wachttijd} from './indicators/wachttijd.ts';
import {ownRom} from './own-rom.ts';
import policy from './policy.ts';
import {follows, relations} from './relations.ts';

export default template({
  id: 'kibg',
  title: 'Spiegelrapportage Basis GGZ',
  publisher: 'KiBG',
  contact: 'Bel of mail KiBG. De gegevens staan in het bericht waarmee u deze rapportage kreeg.',
  dataset: kibg,
  policy,
  relations,
  follows,
  because,
  chapters: [
    {
      id: 'welke-clienten-bereiken-mij',
      title: {
        individual: 'Welke cliënten bereiken mij?',
        pooled: 'Welke cliënten bereiken kleine aanbieders?'
      },
      indicators: [clienten, trajecten, verwijzer, voorzorg, wachttijd, onvolledig]
    },
    {
      id: 'welke-zorg-lever-ik',
      title: {individual: 'Welke zorg lever ik?', pooled: 'Welke zorg leveren kleine aanbieders?'},
      indicators: [prestatiemix, verwachtGeleverd, minuten, beroepen, psychofarmaca]
    },
    {
      id: 'wat-zijn-de-uitkomsten',
      title: 'Wat zijn de uitkomsten?',
      pace: 'slow',
      indicators: [cqi, cqiCijfer, afsluitredenen, terugInZorg]
    },
    {id: 'rom', title: 'ROM: hoe veranderen klachten?', indicators: [romRespons, romVerschil, romUitkomst]}
  ],
  audiences: {
    individual: {label: 'individueel', key: 'aanbieder', of: 'large', self: 'cells'},
    pooled: {
      label: 'kleine-aanbieders',
      key: 'aanbieder',
      of: 'small',
      self: {group: policy.pool.id},
      opening:
        'In dit rapport staan geen cijfers van één praktijk. Bij weinig trajecten zou een cijfer iets over een enkele cliënt kunnen verraden, en het kan sterk schommelen door toeval. Daarom ziet u de cijfers van alle kleine aanbieders samen. Alle kleine aanbieders zien hier precies hetzelfde.'
    }
  },
  upload: ownRom,
  words: {
    group: 'Benchmarkgroep',
    own: 'Uw praktijk',
    providers: 'aanbieders',
    provider: 'aanbieder',
    people: 'cliënten',
    coverage: 'Verzekeraars',
    hidden: 'verborgen om aanbieders en cliënten te beschermen',
    hiddenOwn: 'verborgen om de privacy van uw cliënten',
    never: 'voor groepen tellen we geen jaren bij elkaar op',
    talk: 'Bespreek dit met uw consulent van KiBG, met collega’s of in intervisie.',
    headline: {indicator: 'clienten', label: 'cliënten'}
  }
});
