import zorgsoorten from '../../../data/reference/zorgsoorten.json' with {type: 'json'};
import {indicator} from '../dataset.ts';
import {voorzorg} from './voorzorg.ts';

const {days, since} = zorgsoorten.window;

export const terugInZorg = indicator({
  id: 'terug-in-zorg',
  title: 'Hoe vaak komen cliënten terug in zorg?',
  short: 'Terug in zorg',
  unit: '%',
  better: 'neither',
  source: 'declaraties-keten',
  count: {
    kind: 'distribution',
    of: 'cliënten',
    addsOver: [],
    categories: zorgsoorten.categories,
    exclusive: true,
    about: 'geen'
  },
  show: {
    year: [
      {kind: 'ends', of: voorzorg, before: 'Vóór de start', after: 'Na het einde'},
      {kind: 'trend', band: true}
    ],
    prestatie: [{kind: 'stack'}]
  },
  incomplete: {
    last: 1,
    note: 'Nog niet compleet: niet alle cliënten van dit jaar zijn een heel jaar gevolgd.'
  },
  say: {
    own: 'In {at} kwam {value} van uw cliënten na de behandeling niet terug in de ggz.',
    group: 'In {at} kwam {value} van de cliënten van {group} na de behandeling niet terug in de ggz.'
  },
  ask: [
    'Welke cliënten komen terug, en was dat te voorzien?',
    'Wat spreekt u bij het afsluiten af over terugval?',
    'Is de POH-GGZ na afloop een goede plek voor uw cliënten?'
  ],
  definition: {
    numerator: `Cliënten naar de zwaarste ggz die zij kregen in de ${days} dagen na het einde van het traject.`,
    denominator: 'Alle verschillende cliënten met een afgesloten traject.',
    from: '2014',
    note: `Het venster van ${days} dagen en de volgorde SGGZ, Basis GGZ, POH-GGZ zijn een aanname van ${since}, nog te bevestigen. Een traject Chronisch dat doorloopt, telt niet als terugkeer.`
  }
});
