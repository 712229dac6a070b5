/** What chance allows around the group's share at the chosen place, what is ordinary among providers, and where the reader lies. */
import {type Chance, chanceOf} from '../chance.ts';
import {amount} from '../format.ts';
import {groupHere, ownHere} from '../place.ts';
import type {IndicatorPlan, Point, Series} from '../series.ts';
import {type Told, told} from '../told.ts';
import {capital, nWords, selfWords} from '../words.ts';
import {verdictOn} from './compared.ts';
import {ordinaryOf} from './ordinary.ts';
import {sayVerdict} from './say-verdict.ts';
import type {Range} from './verdict.ts';

/** The limits of a figure in words: each sentence belongs to one thing that is drawn. */
export interface LimitWords {
  readonly usual: string;
  readonly rare: string;
  /** Empty where no spread is published. */
  readonly ordinary: string;
  readonly own: Told;
}

/** Null where there are no limits. */
export function limitWords(series: Series): LimitWords | null {
  const [own, peers] = [ownHere(series), groupHere(series)];
  const chance = chanceOf(series, own, peers);
  if (!chance || !own || !peers) return null;
  const say = speaker(series, own, chance);
  const [from, to] = chance.usual.map(say);
  const ordinary = ordinaryRange(series.indicator, peers);
  return {
    usual: `Wie hetzelfde doet als de groep, komt bij ${nWords(series, own)} door toeval meestal uit van ${from} tot ${to} (95%).`,
    rare: rareWords(chance, say),
    ordinary:
      ordinary === null
        ? ''
        : `${capital(series.words.providers)} verschillen ook echt van elkaar: van ${say(ordinary[0])} tot ${say(ordinary[1])} is gewoon (ongeveer negen van de tien).`,
    own: ownWords(series, own, chance, say)
  };
}

/** All of it, one after another. */
export const sayLimits = (series: Series): readonly Told[] => {
  const words = limitWords(series);
  if (!words) return [];
  return [told(words.usual), told(words.rare), told(words.ordinary), words.own].filter(
    ({text}) => text !== ''
  );
};

/** What is ordinary among providers, as it is drawn. */
export const ordinaryRange = (indicator: IndicatorPlan, peers: Point | undefined): Range | null =>
  peers ? (ordinaryOf(peers, indicator)?.widest ?? null) : null;

/** Only what lies between the two limits, on either side. */
function rareWords({usual, nearly}: Chance, say: (share: number) => string): string {
  const sides = [
    [nearly[0], usual[0]],
    [usual[1], nearly[1]]
  ].flatMap(([from, to]) => (say(from!) === say(to!) ? [] : [`van ${say(from!)} tot ${say(to!)}`]));
  if (sides.length === 0) return '';
  const words = `${sides.join(' en ')} is toeval onwaarschijnlijk.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Prints a share with a decimal more where a limit would otherwise read as the reader's own value. */
function speaker({indicator}: Series, own: Point, {usual, nearly}: Chance): (share: number) => string {
  const print = (decimals: number) => (share: number) => amount(share, {...indicator, decimals});
  const plain = print(indicator.decimals);
  const blurred = own.value !== null && [...usual, ...nearly].some((at) => plain(at) === plain(own.value!));
  return blurred ? print(indicator.decimals + 1) : plain;
}

/** A pool's own numbers are rounded: what the drawing shows of them is not exact. */
const edgeWords = ({pooled}: Series): string =>
  pooled
    ? 'de aantallen erachter zijn afgerond, dus zeker is het niet; '
    : 'op de rand van wat toeval doet; ';

/** Where the reader lies, as its verdict says; on the edge where the margin and the limits would say different things. */
function ownWords(series: Series, own: Point, {usual}: Chance, say: (share: number) => string): Told {
  if (own.value === null || series.group === null) return told('');
  const verdict = verdictOn(series, series.group, own.category);
  const said = sayVerdict(series, verdict);
  if (said.text === '') return said;
  const inside = own.value >= usual[0] && own.value <= usual[1];
  const apart = verdict.level === 'differs' || verdict.level === 'striking';
  const edge = apart === inside && !verdict.others ? edgeWords(series) : '';
  const subject = series.pooled
    ? `Het cijfer van ${selfWords(series)}, ${say(own.value)}`
    : `Uw ${say(own.value)}`;
  return {...said, text: `${subject}: ${edge}${said.text}.`};
}
