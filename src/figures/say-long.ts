import {amountInWords, between, count, readingInWords} from './format.ts';
import {aboutOf, besideHere, groupHere, isMember, ownHere, places, pointAt} from './place.ts';
import {say} from './say.ts';
import type {GroupPlan, Point, Series} from './series.ts';
import {axisLabel, categoryLabel, inSentence, nWords, selfWords, sentence} from './words.ts';

/**
 * The text alternative of a figure, a few sentences: the headline, what it rests on, the spread of each group,
 * and the other categories at the same place, or the course where there are none. The table holds the rest.
 */
export function sayLong(series: Series): string {
  return [say(series), basis(series), ...spreads(series), parts(series) || course(series)]
    .filter(Boolean)
    .join(' ');
}

/** How many are counted, and how sure the figure is. */
function basis(series: Series): string {
  const own = ownHere(series);
  if (!own || own.value === null || own.n === null || own.n === 0 || series.indicator.kind === 'count')
    return '';
  const rests = `dit cijfer berust op ${nWords(series, own)}`;
  if (own.low === null || own.high === null) return sentence(rests);
  const interval = between(own.low, own.high, series.indicator);
  return sentence(`${rests}; met 95% zekerheid ligt het ${interval}`);
}

const spreads = (series: Series): readonly string[] => [
  spread(series, series.group, groupHere(series)),
  spread(series, series.beside, besideHere(series))
];

/** The middle half of a group, and how many providers it has. */
function spread(series: Series, group: GroupPlan | null, peers: Point | undefined): string {
  if (!group || !peers || peers.status === 'hidden' || peers.status === 'none' || peers.providers === null)
    return '';
  const {p25, p75, providers} = peers;
  const size = `${inSentence(group.label)}: ${count(providers)} aanbieders${isMember(series, group) ? ', inclusief uzelf' : ''}`;
  if (p25 === null || p75 === null) return sentence(size);
  return sentence(`${size}; de middelste helft ligt ${between(p25, p75, series.indicator)}`);
}

/** First and last readable place along a period, or the highest and lowest along classes. */
function course(series: Series): string {
  const shown = places(series)
    .map((on) => pointAt(series, series.self, on, aboutOf(series)))
    .filter((point): point is Point => point !== undefined && point.value !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return '';
  return series.axis.role === 'period' ? sayCourse(series, first, last) : sayExtremes(series, shown);
}

function sayCourse(series: Series, first: Point, last: Point): string {
  const [from, to] = [first, last].map((point) => amountInWords(point.value!, series.indicator));
  const years = `van ${axisLabel(series, first.on)} tot en met ${axisLabel(series, last.on)}`;
  const owner = series.pooled ? `het cijfer van ${selfWords(series)}` : 'uw cijfer';
  return sentence(
    from === to ? `${years}: aan het begin en eind ${from}` : `${years} ging ${owner} van ${from} naar ${to}`
  );
}

function sayExtremes(series: Series, shown: readonly Point[]): string {
  const sorted = shown.toSorted((a, b) => b.value! - a.value!);
  const say = (point: Point) =>
    `${axisLabel(series, point.on)} (${amountInWords(point.value!, series.indicator)})`;
  return sentence(`het hoogst is ${say(sorted[0]!)}, het laagst ${say(sorted.at(-1)!)}`);
}

/** Every category at the chosen place, where a figure has several. */
function parts(series: Series): string {
  const said = series.indicator.categories.flatMap(({id}) => {
    const own = ownHere(series, id);
    const words = own && id !== aboutOf(series) ? readingInWords(own, series.indicator) : null;
    return words === null || words === undefined ? [] : [`${categoryLabel(series, id)} ${words}`];
  });
  return said.length === 0 ? '' : sentence(`verder: ${said.slice(0, 8).join(', ')}`);
}
