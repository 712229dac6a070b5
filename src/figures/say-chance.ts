/** What chance alone allows at the chosen place, in words: the limits, and where the reader lies. */
import {type Chance, chanceOf} from './chance.ts';
import {compare} from './compare.ts';
import {amount} from './format.ts';
import {groupHere, ownHere} from './place.ts';
import type {Point, Series} from './series.ts';
import {nWords, selfWords} from './words.ts';

/** Two or three sentences: the 95% limits, those of 99,9%, and the reader; none where there are no limits. */
export function sayChance(series: Series): readonly string[] {
  const [own, peers] = [ownHere(series), groupHere(series)];
  const chance = chanceOf(series, own, peers);
  if (!chance || !own || !peers) return [];
  const say = speaker(series, own, chance);
  const [from, to] = chance.usual.map(say);
  const [least, most] = chance.nearly.map(say);
  return [
    `Bij ${nWords(series, own)} is alles tussen ${from} en ${to} nog toeval te noemen (95%).`,
    `Tussen ${least} en ${most} is toeval zeldzaam, daarbuiten vrijwel uitgesloten (99,9%).`,
    ...verdict(series, own, peers, chance, say)
  ];
}

/** Prints a share with a decimal more where a limit would otherwise read as the reader's own value. */
function speaker({indicator}: Series, own: Point, {usual, nearly}: Chance): (share: number) => string {
  const print = (decimals: number) => (share: number) => amount(share, {...indicator, decimals});
  const plain = print(indicator.decimals);
  const blurred = own.value !== null && [...usual, ...nearly].some((at) => plain(at) === plain(own.value!));
  return blurred ? print(indicator.decimals + 1) : plain;
}

/** Where the reader lies; on the edge where the interval and the limits would say different things. */
function verdict(
  series: Series,
  own: Point,
  peers: Point,
  {usual, nearly}: Chance,
  say: (share: number) => string
): readonly string[] {
  if (own.value === null || own.unreliable) return [];
  const inside = ([low, high]: readonly [number, number]) => own.value! >= low && own.value! <= high;
  const sure = compare(own, peers, series.indicator)?.surely ?? false;
  const subject = series.pooled
    ? `Het cijfer van ${selfWords(series)}, ${say(own.value)},`
    : `Uw ${say(own.value)}`;
  const where = sure === inside(usual) ? 'ligt op de rand' : placeOf(inside(usual), inside(nearly));
  return [`${subject} ${where}.`];
}

function placeOf(inUsual: boolean, inNearly: boolean): string {
  if (inUsual) return 'valt binnen wat toeval kan doen';
  return inNearly ? 'is waarschijnlijk geen toeval' : 'is vrijwel zeker geen toeval';
}
