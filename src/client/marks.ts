/** The marks of a drawing that stand for a number, and the way from one to the next. */
import {pointAt} from '../figures/place.ts';
import {sayPoint} from '../figures/say-point.ts';
import type {Point, Series} from '../figures/series.ts';

/** A mark that is drawn: what it stands for, and the element that shows it. */
export interface Mark {
  readonly index: number;
  readonly element: Element;
  /** Marks of one line follow one another from left to right. */
  readonly line: string;
  /** Marks at one place stand above one another. */
  readonly place: string;
}

/** What a drawing shows, mark by mark. */
export interface Walkable {
  /** In reading order. */
  marksIn(drawing: Element): readonly Mark[];
  words(mark: Mark): string;
  /** What stands beside it, for who points: of the reader's mark, the group's with its middle half. Empty where nothing does. */
  beside?(mark: Mark): string;
  /** Is this the mark of a middle half? Who points at the band, which is no mark itself, is told of it. */
  hasBand?(mark: Mark): boolean;
}

/** The first element of each number that is drawn. */
export function elementsIn(drawing: Element): ReadonlyMap<number, Element> {
  const found = new Map<number, Element>();
  for (const element of drawing.querySelectorAll('[data-point]')) {
    const index = Number(element.getAttribute('data-point'));
    if (!found.has(index)) found.set(index, element);
  }
  return found;
}

/** A series: along the axis, then by category, the reader before the groups. */
export function walkableSeries(series: Series): Walkable {
  const rank = rankIn(series);
  return {
    marksIn: (drawing) =>
      [...elementsIn(drawing)]
        .flatMap(([index, element]) => {
          const point = series.points[index];
          return point ? [{mark: {index, element, line: point.scope, place: point.on}, point}] : [];
        })
        .sort((a, b) => rank(a.point) - rank(b.point))
        .map(({mark}) => mark),
    words: ({index}) => sayPoint(series, series.points[index]!),
    beside: ({index}) => {
      const {scope, on, category} = series.points[index]!;
      const theirs = scope === series.subject ? pointAt(series, series.group?.id, on, category) : undefined;
      return theirs && theirs.value !== null ? sayPoint(series, theirs) : '';
    },
    hasBand: ({index}) =>
      series.points[index]!.p25 !== null && series.points[index]!.scope === series.group?.id
  };
}

function rankIn({axis, indicator, subject, group, beside}: Series): (point: Point) => number {
  const scopes = [subject, group?.id, beside?.id];
  const codes = axis.values.map(({code}) => code);
  const categories = indicator.categories.map(({id}) => id);
  return ({on, category, scope}) =>
    (codes.indexOf(on) * (categories.length + 1) + categories.indexOf(category)) * scopes.length +
    scopes.indexOf(scope);
}

/**
 * The mark that a key leads to: left and right along the same line, up and down among what stands at the same place,
 * Home and End to the ends. Undefined for every other key.
 */
export function markAfter(marks: readonly Mark[], here: Mark | undefined, key: string): Mark | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const step = steps[key];
  if (step === undefined) return undefined;
  if (here === undefined) return marks[0];
  const along = key === 'ArrowLeft' || key === 'ArrowRight';
  const way = marks.filter(({line, place}) => (along ? line === here.line : place === here.place));
  return way[way.findIndex(({index}) => index === here.index) + step] ?? here;
}

const steps: Readonly<Record<string, number>> = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1};

/** The mark nearest to a place in the window, within as many px as a fingertip is wide. */
export function markNear(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const near = marks
    .map((mark) => ({mark, away: awayFrom(mark.element.getBoundingClientRect(), x, y)}))
    .filter(({away}) => away <= fingertip)
    .sort((a, b) => a.away - b.away);
  return near[0]?.mark;
}

/** Over a band: the mark of a middle half that is nearest. */
export function markUnder(
  marks: readonly Mark[],
  {hasBand}: Pick<Walkable, 'hasBand'>,
  x: number,
  y: number
): Mark | undefined {
  const away = ({element}: Mark): number => awayFrom(element.getBoundingClientRect(), x, y);
  return marks.filter((mark) => hasBand?.(mark)).toSorted((a, b) => away(a) - away(b))[0];
}

const fingertip = 24;

function awayFrom({left, right, top, bottom}: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
}
