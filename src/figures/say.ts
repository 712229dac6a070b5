import {compare} from './compare.ts';
import {amountInWords, readingInWords, tally} from './format.ts';
import {aboutOf, besideHere, chosen, groupHere, isAbsent, isAsAsked, isIncomplete, ownHere} from './place.ts';
import type {Point, Series} from './series.ts';
import {
  besideWords,
  categoryLabel,
  groupWords,
  hiddenWords,
  nWords,
  periodWords,
  placeWords,
  selfWords,
  sentence
} from './words.ts';

/**
 * The headline answer of a figure: one Dutch sentence about the chosen place, true to what may be shown.
 * Words of the family's template that need the group are left out when the group cannot be shown.
 */
export function say(series: Series): string {
  const own = ownHere(series);
  const peers = series.group ? groupHere(series) : undefined;
  if (own?.status === 'hidden' && peers?.status === 'hidden') return sentence(allHidden(series));
  if (!own && !peers) return sentence(nothingKnown(series));
  const subject = sayOwn(series, own);
  const said = [subject, sayPeers(series, own, peers), sayBeside(series, own), provisional(series)];
  return sentence(join(...said));
}

/** What is said of the reader: the template's own words, or why there is nothing to say. */
function sayOwn(series: Series, own: Point | undefined): string {
  const [at, you] = [placeWords(series), selfWords(series)];
  if (own?.status === 'hidden') return `${whose(series)} over ${at} is niet te tonen: ${hiddenWords(series)}`;
  if (own?.status === 'none' && isAbsent(series, own.on)) return `over ${at} zijn er geen cijfers van ${you}`;
  if (own?.status === 'none') return `in ${at} komt ${what(series)} bij ${you} niet voor`;
  if (own?.n === 0) return `in ${at} waren er bij ${you} geen ${series.indicator.of}`;
  const said = own === undefined ? null : ownWords(series, own);
  if (own === undefined || said === null) return `over ${at} zijn er geen cijfers van ${you}`;
  const words = ownClause(series);
  return words === null
    ? `${whose(series)} over ${at} is ${said}`
    : fill(words, {own: turned(series, own) ?? said, n: nWords(series, own), at, group: '', peers: ''});
}

/** `dit`, or the category where the family's words are of another. */
const what = (series: Series): string =>
  isAsAsked(series) ? 'dit' : `‘${categoryLabel(series, aboutOf(series))}’`;

/** A negative value as the family's words for one say it: without its sign. */
const turned = (series: Series, point: Point): string | null =>
  isTurned(series) && point.value !== null ? amountInWords(-point.value, series.indicator) : null;

/** Is the reader's value one below zero, for which the family has words of its own? */
function isTurned(series: Series): boolean {
  const {say: words, decimals} = series.indicator;
  const value = ownHere(series)?.value ?? 0;
  return words.negative !== undefined && Math.round(value * 10 ** decimals) < 0;
}

const allHidden = (series: Series): string =>
  `de cijfers over ${placeWords(series)} zijn niet te tonen: ${hiddenWords(series)}`;

/** Other categories of the figure may well have a value where this one has none. */
function nothingKnown(series: Series): string {
  const at = placeWords(series);
  const others = series.points.some(({on}) => on === chosen(series));
  if (others)
    return `over ${at} is er geen cijfer voor ‘${categoryLabel(series, aboutOf(series))}’, wel voor de andere onderdelen`;
  return series.group
    ? `over ${at} zijn er geen cijfers`
    : `over ${at} zijn er geen cijfers van ${selfWords(series)}`;
}

/** A pool's count is the rounded total, with what is usual for one provider behind it. */
function ownWords(series: Series, own: Point): string | null {
  const {indicator} = series;
  if (indicator.kind !== 'count' || own.scope === 'own') return readingInWords(own, indicator);
  if (own.x === null) return null;
  return amountInWords(own.x, indicator);
}

const isReadable = (series: Series, point: Point | undefined): point is Point =>
  point !== undefined && readingInWords(point, series.indicator) !== null;

function sayPeers(series: Series, own: Point | undefined, peers: Point | undefined): string {
  const alone = own?.unreliable ? tooFew(series, own) : '';
  if (!series.group) return alone;
  const group = groupWords(series);
  if (!peers) return join(`van ${group} zijn hierover geen gegevens`, alone);
  if (peers.status === 'hidden')
    return join(`het cijfer van ${group} is niet te tonen: ${hiddenWords(series)}`, alone);
  if (peers.status === 'none') return join(`bij ${group} komt dit niet voor`, alone);
  if (!isReadable(series, peers)) return alone;
  return isReadable(series, own)
    ? join(peersClause(series, own, peers), verdict(series, own, peers))
    : genericPeers(series, own, peers);
}

/** The second group: its figure, and how the reader's stands to it where the two can be compared. */
function sayBeside(series: Series, own: Point | undefined): string {
  const also = series.beside ? besideHere(series) : undefined;
  if (!series.beside) return '';
  const group = besideWords(series);
  if (!also) return `van ${group} zijn hierover geen gegevens`;
  if (also.status === 'hidden') return `het cijfer van ${group} is niet te tonen`;
  const said = turned(series, also) ?? readingInWords(also, series.indicator);
  if (also.status === 'none' || said === null) return `bij ${group} komt dit niet voor`;
  const usual = series.indicator.kind === 'count' ? 'in doorsnee ' : '';
  const compared = isReadable(series, own) && !own.unreliable ? verdict(series, own, also) : '';
  return join(`bij ${group} is dat ${usual}${said}`, compared);
}

const join = (...clauses: string[]): string => clauses.filter(Boolean).join('; ');

/** The template's words about the group; a count is compared with what is usual for one provider. */
function peersClause(series: Series, own: Point, peers: Point): string {
  const words = series.indicator.kind === 'count' ? null : templatePeers(series);
  if (words === null) return genericPeers(series, own, peers);
  return fill(words, {
    own: turned(series, own) ?? readingInWords(own, series.indicator) ?? '',
    peers: turned(series, peers) ?? readingInWords(peers, series.indicator) ?? '',
    group: groupWords(series),
    n: nWords(series, own),
    at: placeWords(series)
  });
}

function genericPeers(series: Series, own: Point | undefined, peers: Point): string {
  const said = turned(series, peers) ?? readingInWords(peers, series.indicator);
  if (series.indicator.kind !== 'count') return `bij ${groupWords(series)} is dat ${said}`;
  const usual = series.pooled && own?.value != null ? amountInWords(own.value, series.indicator) : null;
  const here = usual === null ? '' : `in doorsnee ${usual} per aanbieder; `;
  return `${here}bij ${groupWords(series)} is dat in doorsnee ${said}`;
}

/** How the two stand to each other, and how sure that is. */
function verdict(series: Series, own: Point, peers: Point): string {
  const comparison = compare(own, peers, series.indicator);
  if (comparison === null) return '';
  const mine = `${series.pooled ? 'dit' : 'uw'} ${nounOf(series)}`;
  switch (comparison.is) {
    case 'unsure':
      return tooFew(series, own);
    case 'alike':
      return 'dat is ongeveer gelijk';
    case 'within':
      return 'dat valt binnen de middelste helft van de groep';
    case 'chance':
      return 'dat verschil kan toeval zijn';
    default:
      // Words for a value below zero count the other way round: higher and lower would be misread.
      if (isTurned(series)) return `dat ${comparison.surely ? 'is een duidelijk' : 'is een'} verschil`;
      return `${mine} is ${comparison.surely ? 'duidelijk ' : ''}${comparison.is === 'more' ? 'hoger' : 'lager'}`;
  }
}

/** `uw cijfer berust op 7 trajecten`: too few to say anything of. */
function tooFew(series: Series, own: Point): string {
  const basis = tally(own.n ?? 0) === '1' ? `maar ${nWords(series, own)}` : nWords(series, own);
  return `${basis} is te weinig om er iets over te zeggen`;
}

const nounOf = ({indicator}: Series): string =>
  indicator.kind === 'count' ? 'aantal' : indicator.kind === 'mean' ? 'gemiddelde' : 'percentage';

const whose = (series: Series): string =>
  [
    series.pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer',
    ...(isAsAsked(series) ? [] : [`voor ${what(series)}`])
  ].join(' ');

function provisional(series: Series): string {
  const readable = isReadable(series, ownHere(series)) || isReadable(series, groupHere(series));
  return readable && isIncomplete(series, chosen(series))
    ? `${periodWords(series)} is nog niet compleet`
    : '';
}

/** The family's words; none where they name a category that does not exist in the chosen period. */
function templateOf(series: Series): string {
  if (!isAsAsked(series)) return '';
  const {say: words} = series.indicator;
  const {own, pool} = isTurned(series) ? words.negative! : words;
  return series.pooled ? pool : own;
}

const needsGroup = (words: string): boolean => /\{(peers|group)\}/.test(words);

/** Clauses of a template: parted by `;`, or by a comma where one part holds both figures. */
function clauses(series: Series): readonly string[] {
  return templateOf(series)
    .replace(/\.\s*$/, '')
    .split(/;\s*|\.\s+/)
    .flatMap((clause) => (needsGroup(clause) && clause.includes('{own}') ? clause.split(/,\s+/) : [clause]))
    .filter((clause) => clause.trim() !== '');
}

function ownClause(series: Series): string | null {
  const own = clauses(series).filter((clause) => !needsGroup(clause));
  return own.some((clause) => clause.includes('{own}')) ? own.join('; ') : null;
}

function templatePeers(series: Series): string | null {
  const peers = clauses(series).filter((clause) => needsGroup(clause) && !clause.includes('{own}'));
  return peers.some((clause) => clause.includes('{peers}')) ? peers.join(', ') : null;
}

function fill(
  words: string,
  values: Readonly<Record<'own' | 'peers' | 'group' | 'n' | 'at', string>>
): string {
  return words.replaceAll(/\{(own|peers|group|n|at)\}/g, (_, name: keyof typeof values) => values[name]);
}
