import {alongIn} from './along.ts';
import {amountInWords, between, reading, readingInWords} from './format.ts';
import {
  aboutOf,
  chosen,
  groupsHere,
  isAbsent,
  isAsAsked,
  isCompared,
  isIncomplete,
  ownHere,
  type Peers
} from './place.ts';
import {isOwn} from './scope.ts';
import type {GroupPlan, IndicatorPlan, Point, Sayings, Series} from './series.ts';
import {reworded, type Told, together, told} from './told.ts';
import {verdictOn} from './verdict/compared.ts';
import {limitsFor, referencesFor, sayLimit} from './verdict/limit.ts';
import {finer, sayVerdict} from './verdict/say-verdict.ts';
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

/** The headline answer of a figure, see {@link tell}. */
export const say = (series: Series): string => tell(series).text;

/**
 * The headline answer of a figure, in Dutch and true to what may be shown, with what it judges: a sentence about the reader,
 * one for each group that it is beside, and one where the period is not complete yet; then the same of what stands in it too.
 */
export function tell(series: Series): Told {
  const along = alongIn(series);
  const said = together([answer(series), ...(along ? [answer(along)] : [])], ' ');
  return reworded(said, (text) => titled(series, text));
}

function answer(series: Series): Told {
  const own = ownHere(series);
  const groups = groupsHere(series);
  const sentences = isDark(own, groups)
    ? [told(`de ${figuresIn(series)} over ${whenWords(series)} zijn ${hiddenHere(series, series.group!.id)}`)]
    : own === undefined && groups.every(({point}) => point === undefined)
      ? [told(nothingKnown(series))]
      : [
          tellOwn(series, own),
          ...groups.map((peers) => tellPeers(series, own, peers)),
          told(neverCompared(series)),
          told(provisional(series, own, groups))
        ];
  return together(
    sentences.map((one) => (one.text === '' ? one : reworded(one, sentence))),
    ' '
  );
}

const hiddenHere = (series: Series, scope: string): string => hiddenWords(series, scope, chosen(series));

/** What stands in another's figure is called by its name. */
const figureIn = ({indicator: {within, of}}: Series): string =>
  within === undefined ? 'cijfer' : `aantal ${of}`;

const figuresIn = ({indicator: {within, of}}: Series): string =>
  within === undefined ? 'cijfers' : `aantallen ${of}`;

/** Where groups have no figures by design that is said once, and not as if something were hidden. */
const neverCompared = (series: Series): string =>
  series.group && series.indicator.within === undefined && !isCompared(series, chosen(series))
    ? hiddenHere(series, series.group.id)
    : '';

const isDark = (own: Point | undefined, groups: readonly Peers[]): boolean =>
  own?.status === 'hidden' && groups.length > 0 && groups.every(({point}) => point?.status === 'hidden');

/** What is said of the reader: the family's own words, or why there is nothing to say. */
function tellOwn(series: Series, own: Point | undefined): Told {
  const when = whenWords(series);
  if (own?.status === 'hidden')
    return told(`${whose(series)} over ${when} is ${hiddenHere(series, own.scope)}`);
  if (own?.status === 'none' && !isAbsent(series, own.on)) return told(sayNone(series));
  if (own?.n === 0) return told(sayNone(series));
  const said = own ? ownWords(series, own) : null;
  if (!own || said === null)
    return told(`over ${when} zijn er geen ${figuresIn(series)} van ${selfWords(series)}`);
  return together(
    [
      told(inFamilyWords(series, own, said)),
      told(usualOf(series, own)),
      told(own.unreliable ? tooFew(series, own) : ''),
      ...limitsFor(series, own.category).map(sayLimit),
      ...referencesFor(series, own.category).map((text) => told(text))
    ],
    '; '
  );
}

function inFamilyWords(series: Series, own: Point, said: string): string {
  const family = wordsFor(series, own);
  const words = series.pooled ? family?.group : family?.own;
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
  if (others || indicator.quantity) return `in ${when} kwam ${what(series, others)} bij ${you} niet voor`;
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
    ? `over ${when} zijn er geen ${figuresIn(series)}`
    : `over ${when} zijn er geen ${figuresIn(series)} van ${selfWords(series)}`;
}

/** A pool's count is the rounded total of all. */
function ownWords(series: Series, own: Point): string | null {
  const indicator = preciseFor(series, own);
  if (isTurned(series, own)) return amountInWords(-own.value!, indicator);
  if (indicator.kind !== 'count' || isOwn(own.scope)) return readingInWords(own, indicator);
  return own.x === null ? null : amountInWords(own.x, indicator);
}

/** What is usual for one provider of a pool: with that the other groups are compared. */
function usualOf({indicator, pooled, words}: Series, {value}: Point): string {
  if (indicator.kind !== 'count' || !pooled || value === null) return '';
  return `dat is in doorsnee ${amountInWords(value, indicator)} per ${words.provider}`;
}

/** As many decimals as it takes to see a difference that is called one. */
function preciseFor(series: Series, own: Point): IndicatorPlan {
  const {indicator} = series;
  const needed = groupsHere(series, own.category).map(({group, point}) =>
    point ? finer(indicator, verdictOn(series, group, own.category), own, point).decimals : indicator.decimals
  );
  return {...indicator, decimals: Math.max(indicator.decimals, ...needed)};
}

/** The group's figure and how the reader's stands to it; in whole words where the reader's is not there. */
function tellPeers(series: Series, own: Point | undefined, {group, point}: Peers): Told {
  const name = inSentence(group.label);
  if (!point) return told(`van ${name} zijn hierover geen gegevens`);
  if (point.status === 'hidden')
    return told(
      own?.status === 'hidden'
        ? `ook het ${figureIn(series)} van ${name} is verborgen`
        : `het ${figureIn(series)} van ${name} is ${hiddenHere(series, point.scope)}`
    );
  if (readingInWords(point, series.indicator) === null) return told(`bij ${name} kwam dit niet voor`);
  if (!own || !isReadable(series, own)) return told(alone(series, point, name));
  const verdict = sayVerdict(series, verdictOn(series, group, own.category), isTurned(series, own));
  if (isTurned(series, own) !== isTurned(series, point))
    return together([told(alone(series, point, name)), verdict], '; ');
  const precise = preciseFor(series, own);
  const same = reading(own, precise) === reading(point, precise);
  const shown = isTurned(series, point)
    ? amountInWords(-point.value!, precise)
    : (readingInWords(point, precise) ?? '');
  const usual = series.indicator.kind === 'count' ? 'in doorsnee ' : '';
  const is = `bij ${name} ${wasOf(series, shown)} dat ${usual}${same ? 'ook ' : ''}${shown}`;
  return together([told(is), same ? told('') : verdict, told(halfOf(series, own, point, group))], '; ');
}

/** Of what chance is not known, and so nothing is judged, at least how far providers lie apart. */
function halfOf(series: Series, own: Point, {p25, p75}: Point, group: GroupPlan): string {
  // What stands in another's figure is said as briefly as it can be: its table holds the rest.
  if (series.indicator.within !== undefined) return '';
  const {level, why} = verdictOn(series, group, own.category);
  if (level !== 'none' || why !== 'unknown' || p25 === null || p75 === null) return '';
  const [low, high] = isTurned(series, own) ? [-p75, -p25] : [p25, p75];
  // The sentence is about one side of zero: what lies on the other is not "less" nor "more" by so much.
  if (series.indicator.say.negative && low < 0) return '';
  return `de middelste helft ligt ${between(low, high, series.indicator)}`;
}

/** `was dat 12%`, `waren dat 5,5 weken`. */
const wasOf = ({indicator}: Series, shown: string): string =>
  / \p{Ll}+en$/u.test(shown) && indicator.unit !== '' ? 'waren' : 'was';

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

const tooFew = (series: Series, own: Point): string =>
  `${nWords(series, own)} ${own.n === 1 ? 'is' : 'zijn'} te weinig voor een conclusie`;

const whose = (series: Series): string =>
  [
    series.pooled ? `het ${figureIn(series)} van ${selfWords(series)}` : `uw ${figureIn(series)}`,
    ...(isAsAsked(series) ? [] : [`voor ${what(series, true)}`])
  ].join(' ');

function provisional(series: Series, own: Point | undefined, groups: readonly Peers[]): string {
  const readable = [own, ...groups.map(({point}) => point)].some((point) => isReadable(series, point));
  return readable && series.indicator.within === undefined && isIncomplete(series, chosen(series))
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
