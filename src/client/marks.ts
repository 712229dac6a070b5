/** The marks of a drawing that stand for a point, and the way from one to the next. */
import type {Point, Series} from '../figures/series.ts';

/** A mark that is drawn: its point, and the elements that show it. */
export interface Mark {
  readonly index: number;
  readonly point: Point;
  readonly element: Element;
}

/** Every mark of a drawing, in reading order: along the axis, then by category, the reader before the groups. */
export function marksIn(drawing: Element, series: Series): readonly Mark[] {
  const found = new Map<number, Mark>();
  for (const element of drawing.querySelectorAll('[data-point]')) {
    const index = Number(element.getAttribute('data-point'));
    const point = series.points[index];
    if (point && !found.has(index)) found.set(index, {index, point, element});
  }
  const rank = rankIn(series);
  return [...found.values()].sort((a, b) => rank(a.point) - rank(b.point));
}

function rankIn({axis, indicator, self, group, beside}: Series): (point: Point) => number {
  const scopes = [self, group?.id, beside?.id];
  const codes = axis.values.map(({code}) => code);
  const categories = indicator.categories.map(({id}) => id);
  return ({on, category, scope}) =>
    (codes.indexOf(on) * (categories.length + 1) + categories.indexOf(category)) * scopes.length +
    scopes.indexOf(scope);
}

/**
 * The mark that a key leads to: left and right along the same line (the reader's, or the group's), up and down
 * among what stands at the same place, Home and End to the ends. Undefined for every other key.
 */
export function markAfter(marks: readonly Mark[], here: Mark | undefined, key: string): Mark | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const step = steps[key];
  if (step === undefined) return undefined;
  if (here === undefined) return marks[0];
  const along = key === 'ArrowLeft' || key === 'ArrowRight';
  const way = marks.filter(({point}) =>
    along ? point.scope === here.point.scope : point.on === here.point.on
  );
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

const fingertip = 24;

function awayFrom({left, right, top, bottom}: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
}
