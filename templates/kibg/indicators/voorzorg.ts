import zorgsoorten from '../../../data/reference/zorgsoorten.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

const {days} = zorgsoorten.window;

export const voorzorg = indicator({
  id: 'voorzorg',
  title: 'Welke zorg ging eraan vooraf?',
  short: 'Zorg vooraf',
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
  usual: {n: [1, 20_000]},
  show: {
    year: [{kind: 'stack'}],
    prestatie: [{kind: 'stack'}]
  },
  say: {
    own: 'In {at} had {value} van uw cliënten vooraf geen ggz.',
    group: 'In {at} had {value} van de cliënten van {group} vooraf geen ggz.'
  },
  ask: [
    'Wat zegt de zorg vooraf over de samenwerking met huisartsen en POH-GGZ in uw buurt?',
    'Welke cliënten komen uit de gespecialiseerde ggz naar u toe, en wat hebben zij nodig?',
    'Zijn er cliënten die ook bij de POH-GGZ goed geholpen waren?'
  ],
  definition: {
    numerator: `Cliënten naar de zwaarste ggz die zij kregen in de ${days} dagen vóór de start van het traject. Elke cliënt telt één keer: bij SGGZ, anders bij Basis GGZ, anders bij de POH-GGZ.`,
    denominator: 'Alle verschillende cliënten met een afgesloten traject.',
    from: '2014',
    lists: [zorgsoorten]
  }
});
