import type {Series, Show} from './series.ts';
import {showsOf} from './shows.ts';
import {inSentence, selfWords} from './words.ts';

/** How to read each drawing of a figure along the chosen axis, in Dutch: one or two sentences a drawing. */
export const how = (series: Series): readonly string[] => [
  ...showsOf(series).map((show) => howTo(show, series).filter(Boolean).join(' ')),
  ...(series.points.some(({status}) => status === 'none')
    ? [
        'Een streepje (–) betekent: het komt niet voor, of er zijn geen cijfers over. In de tabel staat welk van de twee.'
      ]
    : [])
];

function howTo(show: Show, series: Series): readonly string[] {
  const {axis, indicator, group, beside, pooled, words} = series;
  const {of} = indicator;
  const mine = pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer';
  const groups = beside ? 'van de groepen' : 'van de groep';
  const margin = series.points.some(({scope, low}) => scope === series.subject && low !== null);
  const compared = (words: string): string => (group ? words : '');
  switch (show.kind) {
    case 'trend':
      return [
        `De lijn met stippen is ${mine}, ${axis.per}.`,
        margin ? 'De streepjes erdoor zijn de marge van het toeval.' : '',
        compared(`De dunne lijn is het cijfer ${groups}.`),
        compared(show.band === false ? '' : `De band is de middelste helft van de ${words.providers}.`)
      ];
    case 'bars':
      return [`De dikke balk is ${mine}.`, compared(`De dunne balk eronder is het cijfer ${groups}.`)];
    case 'stack':
      return [
        `Elke kolom en elke balk is honderd procent: alle ${of} samen. Hoe groter een deel, hoe groter het aandeel.`,
        compared(
          `${pooled ? `De kolom en balken van ${selfWords(series)}` : 'Uw kolom en balken'} zijn dik, die ${groups} dunner.`
        )
      ];
    case 'range':
      return [
        `De stip is ${mine}${margin ? ', de streep erdoor de marge van het toeval' : ''}.`,
        compared(
          `Het blok is de middelste helft van de ${words.providers}, het staande streepje het cijfer van de groep.`
        ),
        (indicator.range?.[0] ?? -1) >= 0
          ? 'De as is ingezoomd: wat ver uit elkaar lijkt, scheelt in het echt maar weinig.'
          : ''
      ];
    case 'limits':
      return [
        `De stip is ${mine}.`,
        compared(
          `Het donkere blok laat zien waar een ${words.provider} met evenveel ${of} door toeval kan uitkomen, als die eigenlijk hetzelfde doet als de groep. In het lichte blok is toeval nog net mogelijk. Hoe meer ${of}, hoe smaller de blokken. De lijn met twee eindjes eronder is iets anders: zo ver lopen ${words.providers} gewoonlijk echt uiteen.`
        )
      ];
    case 'change':
      return [
        `De stip is ${mine}. Rechts van de nul betekent ${show.up}, links ${show.down}.`,
        margin ? 'De streep is de marge van het toeval.' : ''
      ];
    case 'spread':
      return [
        `De dikke balk is ${pooled ? mine : 'uw gemiddelde'}, met de delen waaruit het bestaat.`,
        pooled
          ? ''
          : `De lijn eronder laat zien hoe ver losse ${of} uit elkaar liggen: ongeveer twee van de drie vallen erbinnen.`,
        compared(`De dunne balken zijn ${groups}.`)
      ];
    case 'big':
      return [
        `Het grote getal is ${mine}.`,
        compared(
          `Op de lijn ziet u waar dat ligt: het blok is de middelste helft van de ${words.providers}, het streepje het cijfer van de groep.`
        )
      ];
    case 'people':
      return [
        `Van elke twintig ${of} zijn er zoveel gekleurd als bij het percentage hoort, afgerond op hele poppetjes.`
      ];
    case 'flow':
      return [
        `Hoe breder een band, hoe meer ${of} die weg gingen. Een lichte band bleef gelijk, een gekleurde veranderde.`
      ];
    case 'ends':
      return [
        `Links staat wat er was ${inSentence(show.before)}, rechts wat er kwam ${inSentence(show.after)}.`,
        'Het zijn twee losse metingen: welk deel links bij welk deel rechts hoort, is niet bekend.'
      ];
    case 'multiples':
      return [`Elk vakje is één onderdeel, ${axis.per}. Alle vakjes hebben dezelfde schaal.`];
  }
}
