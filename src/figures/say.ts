import {compare} from './compare.ts';
import {amountInWords, reading, readingInWords} from './format.ts';
import {
  aboutOf,
  chosen,
  groupsHere,
  isAbsent,
  isAsAsked,
  isIncomplete,
  ownHere,
  type Peers
} from './place.ts';
import {isQuantity, type Point, type Sayings, type Series} from './series.ts';
import {
  categoryLabel,
  hiddenWords,
  inSentence,
  nWords,
  periodWords,
  selfWords,
  sentence,
  thatPeriod,
  titled,
  whenWords
} from './words.ts';

/**
 * The headline answer of a figure, in Dutch and true to what may be shown: a sentence about the reader, one for
 * each group that it is beside, and one where the period is not complete yet.
 */
export function say(series: Series): string {
  const own = ownHere(series);
  const groups = groupsHere(series);
  const sentences = isDark(own, groups)
    ? [`de cijfers over ${whenWords(series)} zijn ${hiddenWords(series, series.self, chosen(series))}`]
    : own === undefined && groups.every(({point}) => point === undefined)
      ? [nothingKnown(series)]
      : [
          sayOwn(series, own),
          ...groups.map((peers) => sayPeers(series, own, peers)),
          provisional(series, own, groups)
        ];
  return titled(series, sentences.filter(Boolean).map(sentence).join(' '));
}

const isDark = (own: Point | undefined, groups: readonly Peers[]): boolean =>
  own?.status === 'hidden' && groups.length > 0 && groups.every(({point}) => point?.status === 'hidden');

/** What is said of the reader: the family's own words, or why there is nothing to say. */
function sayOwn(series: Series, own: Point | undefined): string {
  const when = whenWords(series);
  if (own?.status === 'hidden')
    return `${whose(series)} over ${when} is ${hiddenWords(series, own.scope, own.on)}`;
  if (own?.status === 'none' && !isAbsent(series, own.on)) return sayNone(series);
  if (own?.n === 0) return sayNone(series);
  const said = own ? ownWords(series, own) : null;
  if (!own || said === null) return `over ${when} zijn er geen cijfers van ${selfWords(series)}`;
  return [told(series, own, said), usualOf(series, own), own.unreliable ? tooFew(series, own) : '']
    .filter(Boolean)
    .join('; ');
}

function told(series: Series, own: Point, said: string): string {
  const words = wordsFor(series, own)?.[series.pooled ? 'group' : 'own'];
  const when = whenWords(series);
  return words
    ? fill(words, {value: said, n: nWords(series, own), at: when, group: selfWords(series)})
    : `${whose(series)} over ${when} is ${said}`;
}

/** Nobody here: then there is nothing of which to take a part. */
function sayNone(series: Series): string {
  const {indicator} = series;
  const others = indicator.categories.some(({id}) => (ownHere(series, id)?.n ?? 0) > 0);
  const [when, you] = [whenWords(series), selfWords(series)];
  if (others || isQuantity(indicator)) return `in ${when} kwam ${what(series, others)} bij ${you} niet voor`;
  return `in ${when} waren er bij ${you} geen ${indicator.of}`;
}

const what = (series: Series, named: boolean): string =>
  named || !isAsAsked(series) ? `‘${categoryLabel(series, aboutOf(series))}’` : 'dit';

/** Other categories of the figure may well have a value where this one has none. */
function nothingKnown(series: Series): string {
  const when = whenWords(series);
  const others = series.points.some(({on}) => on === chosen(series));
  if (others)
    return `over ${when} is er geen cijfer voor ‘${categoryLabel(series, aboutOf(series))}’, wel voor de andere onderdelen`;
  return series.group
    ? `over ${when} zijn er geen cijfers`
    : `over ${when} zijn er geen cijfers van ${selfWords(series)}`;
}

/** A pool's count is the rounded total of all. */
function ownWords(series: Series, own: Point): string | null {
  const {indicator} = series;
  if (isTurned(series, own)) return amountInWords(-own.value!, indicator);
  if (indicator.kind !== 'count' || own.scope === 'own') return readingInWords(own, indicator);
  return own.x === null ? null : amountInWords(own.x, indicator);
}

/** What is usual for one provider of a pool: with that the other groups are compared. */
function usualOf({indicator, pooled}: Series, {value}: Point): string {
  if (indicator.kind !== 'count' || !pooled || value === null) return '';
  return `dat is in doorsnee ${amountInWords(value, indicator)} per aanbieder`;
}

/** The group's figure and how the reader's stands to it; in whole words where the reader's is not there. */
function sayPeers(series: Series, own: Point | undefined, {group, point}: Peers): string {
  const name = inSentence(group.label);
  if (!point) return `van ${name} zijn hierover geen gegevens`;
  if (point.status === 'hidden')
    return own?.status === 'hidden'
      ? `ook het cijfer van ${name} is verborgen`
      : `het cijfer van ${name} is ${hiddenWords(series, point.scope, point.on)}`;
  const said = readingInWords(point, series.indicator);
  if (said === null) return `bij ${name} kwam dit niet voor`;
  if (!own || !isReadable(series, own) || isTurned(series, own) !== isTurned(series, point))
    return [alone(series, point, name), own && isReadable(series, own) ? verdict(series, own, point) : '']
      .filter(Boolean)
      .join('; ');
  const shown = isTurned(series, point) ? amountInWords(-point.value!, series.indicator) : said;
  const usual = series.indicator.kind === 'count' ? 'in doorsnee ' : '';
  const same = readsAlike(series, own, point);
  const is = `bij ${name} was dat ${usual}${same ? 'ook ' : ''}${shown}`;
  return [is, same ? '' : verdict(series, own, point)].filter(Boolean).join('; ');
}

/** A group by itself, in the family's words. */
function alone(series: Series, point: Point, name: string): string {
  const {indicator} = series;
  const value = amountOf(series, point);
  const words = wordsFor(series, point);
  const chosen = indicator.kind === 'count' ? words?.usual : words?.group;
  if (chosen) return fill(chosen, {value, n: '', at: thatPeriod(series), group: name});
  return `het cijfer van ${name} is ${indicator.kind === 'count' ? 'in doorsnee ' : ''}${value}`;
}

const amountOf = (series: Series, point: Point): string =>
  isTurned(series, point)
    ? amountInWords(-point.value!, series.indicator)
    : (readingInWords(point, series.indicator) ?? '');

const isReadable = (series: Series, point: Point | undefined): point is Point =>
  point !== undefined && readingInWords(point, series.indicator) !== null;

const readsAlike = ({indicator}: Series, own: Point, peers: Point): boolean =>
  reading(own, indicator) === reading(peers, indicator);

/** How the two stand to each other, and how sure that is; nothing where the reader's rests on too few. */
function verdict(series: Series, own: Point, peers: Point): string {
  const comparison = compare(own, peers, series.indicator);
  const mine = `${series.pooled ? 'het' : 'uw'} ${nounOf(series)}${series.pooled ? ` van ${selfWords(series)}` : ''}`;
  switch (comparison?.is) {
    case undefined:
    case 'unsure':
      return '';
    case 'alike':
      return 'dat is ongeveer gelijk';
    case 'within':
      // A pool is no provider: its share or mean has no place among theirs, what is usual in it has.
      if (series.pooled && series.indicator.kind !== 'count') return '';
      return `${mine} valt binnen de middelste helft van die groep`;
    case 'chance':
      return 'dat verschil kan toeval zijn';
    default:
      // Words for a value below zero count the other way round: higher and lower would be misread.
      if (isTurned(series, own)) return `dat is een ${comparison!.surely ? 'duidelijk ' : ''}verschil`;
      return `${mine} is ${comparison!.surely ? 'duidelijk ' : ''}${comparison!.is === 'more' ? 'hoger' : 'lager'}`;
  }
}

const tooFew = (series: Series, own: Point): string =>
  `${nWords(series, own)} is te weinig om er iets over te zeggen`;

const nounOf = ({indicator}: Series): string =>
  indicator.kind === 'count' ? 'aantal' : indicator.kind === 'mean' ? 'gemiddelde' : 'percentage';

const whose = (series: Series): string =>
  [
    series.pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer',
    ...(isAsAsked(series) ? [] : [`voor ${what(series, true)}`])
  ].join(' ');

function provisional(series: Series, own: Point | undefined, groups: readonly Peers[]): string {
  const readable = [own, ...groups.map(({point}) => point)].some((point) => isReadable(series, point));
  return readable && isIncomplete(series, chosen(series))
    ? `de cijfers over ${periodWords(series)} zijn nog niet compleet`
    : '';
}

/** Is this a value below zero, for which the family has words of its own? */
function isTurned({indicator: {say: words, decimals}}: Series, {value}: Point): boolean {
  return words.negative !== undefined && Math.round((value ?? 0) * 10 ** decimals) < 0;
}

/** The family's words for a value; none where they name a category that does not exist in the chosen period. */
function wordsFor(series: Series, point: Point): Omit<Sayings, 'negative'> | null {
  const {say: words} = series.indicator;
  if (!isAsAsked(series)) return null;
  return isTurned(series, point) ? words.negative! : words;
}

type Holes = Readonly<Record<'value' | 'n' | 'at' | 'group', string>>;

const fill = (words: string, values: Holes): string =>
  words.replaceAll(/\{(value|n|at|group)\}/g, (_, name: keyof Holes) => values[name]).replace(/\.\s*$/, '');
