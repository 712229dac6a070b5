import {alongIn} from './along.ts';
import type {Series, Show} from './series.ts';
import {showsOf} from './shows.ts';
import {inSentence, selfWords} from './words.ts';

/** How to read each drawing of a figure along the chosen axis, in Dutch: one or two sentences a drawing. */
export const how = (series: Series): readonly string[] => [
  ...showsOf(series).map((show) =>
    [...howTo(show, series), alongWords(show, series)].filter(Boolean).join(' ')
  ),
  ...(series.points.some(({status}) => status === 'none')
    ? [
        `Een streepje (–) betekent bij een groep: dit komt er niet voor. Bij ${series.pooled ? selfWords(series) : 'u'} kan het ook betekenen dat er geen cijfers zijn; in de tabel staat welk van de twee.`
      ]
    : [])
];

function alongWords({kind}: Show, series: Series): string {
  const along = alongIn(series);
  if (along === null) return '';
  const where = kind === 'trend' ? 'De rij n onder de lijn is' : 'Onder elke naam staat';
  const whose = series.pooled ? `bij ${selfWords(series)}, in doorsnee` : 'bij u';
  return `${where} het aantal ${along.indicator.of} ${whose}.`;
}

/** What the sentences about a drawing need to know of its figure. */
interface Seen {
  readonly series: Series;
  readonly of: string;
  /** The reader's figure in words. */
  readonly mine: string;
  readonly groups: string;
  /** Does the reader's figure have a margin of chance? */
  readonly margin: boolean;
  /** Words that are only said beside a group. */
  readonly compared: (words: string) => string;
}

function howTo(show: Show, series: Series): readonly string[] {
  const {indicator, group, beside, pooled} = series;
  const seen: Seen = {
    series,
    of: indicator.of,
    mine: pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer',
    groups: beside ? 'van de groepen' : 'van de groep',
    margin: series.points.some(({scope, low}) => scope === series.subject && low !== null),
    compared: (words) => (group ? words : '')
  };
  return (ways[show.kind] as Way)(seen, show);
}

type Way<K extends Show['kind'] = Show['kind']> = (
  seen: Seen,
  show: Extract<Show, {kind: K}>
) => readonly string[];

/** A dot on the middle half of a group. */
const onHalf = ({series: {words}, mine, margin, compared}: Seen): readonly string[] => [
  `De stip is ${mine}${margin ? ', de streep met twee eindjes de marge van het toeval' : ''}.`,
  compared(
    `Het blok is de middelste helft van de ${words.providers}, het staande streepje het cijfer van de groep.`
  )
];

const ways: {readonly [K in Show['kind']]: Way<K>} = {
  trend: ({series: {axis, words}, mine, groups, margin, compared}, show) => [
    `De lijn met stippen is ${mine}, ${axis.per}.`,
    margin ? 'De streepjes met twee eindjes zijn de marge van het toeval.' : '',
    compared(`De dunne lijn is het cijfer ${groups}.`),
    compared(show.band === false ? '' : `De band is de middelste helft van de ${words.providers}.`)
  ],
  bars: ({mine, groups, compared}) => [
    `De dikke balk is ${mine}.`,
    compared(`De dunne balk eronder is het cijfer ${groups}.`)
  ],
  stack: ({series: {axis}, of, mine, groups, compared}) => [
    `Elke rij is een deel van alle ${of}: samen zijn de delen honderd procent.`,
    `De dikke balk is ${mine}${compared(`, de dunnere eronder dat ${groups}`)}.`,
    axis.role === 'period'
      ? `De kleine lijnen laten zien hoe het ${axis.per} ging: even steil is even veel verandering. Ze beginnen niet bij nul.`
      : 'Alle balken hebben dezelfde schaal.'
  ],
  range: (seen) => [
    ...onHalf(seen),
    (seen.series.indicator.range?.[0] ?? -1) >= 0
      ? 'De as is ingezoomd: wat ver uit elkaar lijkt, scheelt in het echt maar weinig.'
      : ''
  ],
  limits: ({series: {words}, of, mine, compared}) => [
    `De stip is ${mine}.`,
    compared(
      `Het vlak met puntjes laat zien waar een ${words.provider} met evenveel ${of} door toeval kan uitkomen, als die eigenlijk hetzelfde doet als de groep. In het smalle deel aan beide kanten is toeval nog net mogelijk. Hoe meer ${of}, hoe smaller beide. De lijn met twee rondjes eronder is iets anders: zo ver lopen ${words.providers} gewoonlijk echt uiteen.`
    )
  ],
  change: ({mine, margin}, show) => [
    `De stip is ${mine}. Rechts van de nul betekent ${show.up}, links ${show.down}.`,
    margin ? 'De streep met twee eindjes is de marge van het toeval.' : ''
  ],
  spread: onHalf,
  big: ({series: {words}, mine, compared}) => [
    `Het grote getal is ${mine}.`,
    compared(
      `Op de lijn ziet u waar dat ligt: het blok is de middelste helft van de ${words.providers}, het streepje het cijfer van de groep.`
    )
  ],
  people: ({of}) => [
    `Van elke twintig ${of} zijn er zoveel gekleurd als bij het percentage hoort, afgerond op hele poppetjes.`
  ],
  flow: ({of}) => [
    `Hoe breder een band, hoe meer ${of} die weg gingen. Een lichte band bleef gelijk, een donkere veranderde.`
  ],
  ends: (_, show) => [
    `Links staat wat er was ${inSentence(show.before)}, rechts wat er kwam ${inSentence(show.after)}. Alle balken hebben dezelfde schaal.`,
    'Het zijn twee losse metingen: welk deel links bij welk deel rechts hoort, is niet bekend.'
  ],
  multiples: ({series: {axis}}) => [
    `Elk vakje is één onderdeel, ${axis.per}. Alle vakjes hebben dezelfde schaal.`
  ]
};
