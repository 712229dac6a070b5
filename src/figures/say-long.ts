import {amountInWords, between, count, readingInWords} from './format.ts';
import {aboutOf, groupsHere, isMember, ownHere, type Peers, places, pointAt} from './place.ts';
import {tell} from './say.ts';
import type {Point, Series} from './series.ts';
import {type Told, together, told} from './told.ts';
import {axisLabel, categoryLabel, inSentence, nWords, selfWords, sentence} from './words.ts';

/**
 * The text alternative of a figure, a few sentences: the headline, what it rests on, the spread of each group,
 * and the other categories at the same place, or the course where there are none. The table holds the rest.
 */
export function tellLong(series: Series): Told {
  const spreads = groupsHere(series).map((peers) => spread(series, peers));
  const facts = [basis(series), ...spreads, parts(series) || course(series)];
  return together([tell(series), ...facts.map((text) => told(text))], ' ');
}

export const sayLong = (series: Series): string => tellLong(series).text;

/** How many are counted, and how sure the figure is. */
function basis(series: Series): string {
  const own = ownHere(series);
  if (!own || own.value === null || own.n === null || own.n === 0 || series.indicator.kind === 'count')
    return '';
  const rests = `${ownFigure(series)} berust op ${nWords(series, own)}`;
  if (own.low === null || own.high === null) return sentence(rests);
  const interval = between(own.low, own.high, series.indicator);
  return sentence(`${rests}; zonder toeval ligt het met 95% zekerheid ${interval}`);
}

const ownFigure = (series: Series): string =>
  series.pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer';

/** The middle half of a group, and how many providers it has. */
function spread(series: Series, {group, point}: Peers): string {
  if (!point || point.status === 'hidden' || point.status === 'none' || point.providers === null) return '';
  const {p25, p75, providers} = point;
  const member = isMember(series, group) ? ', inclusief uzelf' : '';
  const size = `bij ${inSentence(group.label)} gaat het om ${count(providers)} ${series.words.providers}${member}`;
  if (p25 === null || p75 === null) return sentence(size);
  return sentence(`${size}; de middelste helft ligt ${between(p25, p75, series.indicator)}`);
}

/** First and last readable place along a period, or the highest and lowest along classes. */
function course(series: Series): string {
  const shown = places(series)
    .map((on) => pointAt(series, series.subject, on, aboutOf(series)))
    .filter((point): point is Point => point !== undefined && point.value !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return '';
  return series.axis.role === 'period' ? sayCourse(series, first, last) : sayExtremes(series, shown);
}

function sayCourse(series: Series, first: Point, last: Point): string {
  const [from, to] = [first, last].map((point) => amountInWords(point.value!, series.indicator));
  const [start, end] = [first, last].map(({on}) => axisLabel(series, on));
  const owner = ownFigure(series);
  return sentence(
    from === to
      ? `in ${start} en in ${end} was ${owner} ${from}`
      : `van ${start} tot en met ${end} ging ${owner} van ${from} naar ${to}`
  );
}

function sayExtremes(series: Series, shown: readonly Point[]): string {
  const sorted = shown.toSorted((a, b) => b.value! - a.value!);
  const say = (point: Point) =>
    `${axisLabel(series, point.on)} (${amountInWords(point.value!, series.indicator)})`;
  return sentence(`bovenaan staat ${say(sorted[0]!)}, onderaan ${say(sorted.at(-1)!)}`);
}

/** As many parts as one keeps in mind while they are read aloud. */
const most = 8;

/** The other categories at the chosen place, where a figure has several; where there are too many, how many are left. */
function parts(series: Series): string {
  const said = series.indicator.categories.flatMap(({id}) => {
    const own = ownHere(series, id);
    const words = own && id !== aboutOf(series) ? readingInWords(own, series.indicator) : null;
    return words === null || words === undefined ? [] : [`${categoryLabel(series, id)} ${words}`];
  });
  if (said.length === 0) return '';
  const left = said.length - most;
  if (left <= 0) return sentence(`verder: ${said.join(', ')}`);
  const rest = left === 1 ? 'nog één ander staat' : `de andere ${count(left)} staan`;
  return sentence(`verder: ${said.slice(0, most).join(', ')}; ${rest} in de tabel`);
}
