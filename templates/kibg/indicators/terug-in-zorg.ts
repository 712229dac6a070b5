import zorgsoorten from '../../../data/reference/zorgsoorten.json' with {type: 'json'};
import {indicator} from '../dataset.ts';
import {voorzorg} from './voorzorg.ts';

const {days} = zorgsoorten.window;

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
    unions: {terug: {label: 'Terug in de ggz', of: ['geen'], without: true}},
    about: 'terug'
  },
  usual: {n: [1, 20_000]},
  show: {
    year: [
      {kind: 'ends', of: voorzorg, before: 'Vóór de start', after: 'Na het einde'},
      {kind: 'trend', band: true}
    ],
    prestatie: [{kind: 'stack'}]
  },
  incomplete: {
    last: 1,
    note: 'Niet alle cliënten van dit jaar zijn een heel jaar gevolgd. Er komen nog cliënten terug: het deel zonder ggz wordt nog kleiner.'
  },
  say: {
    own: 'Van uw cliënten in {at} kwam {value} na de behandeling terug in de ggz.',
    group: 'Van de cliënten van {group} in {at} kwam {value} na de behandeling terug in de ggz.'
  },
  ask: [
    'Welke cliënten komen terug, en was dat te voorzien?',
    'Wat spreekt u bij het afsluiten af over terugval?',
    'Is de POH-GGZ na afloop een goede plek voor uw cliënten?'
  ],
  definition: {
    numerator: `Cliënten naar de zwaarste ggz die zij kregen in de ${days} dagen na het einde van het traject. Elke cliënt telt één keer: bij SGGZ, anders bij Basis GGZ, anders bij de POH-GGZ.`,
    denominator: 'Alle verschillende cliënten met een afgesloten traject.',
    from: '2014',
    lists: [zorgsoorten],
    note: 'Een traject Chronisch dat doorloopt, telt niet als terugkeer.'
  }
});
