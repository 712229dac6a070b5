/** A walkthrough of a report, chosen from what its figures say in one view. */
import type {Series, View} from '../../series.ts';
import {oneChapter} from '../glance/glance.ts';
import {arranged, blocksOf} from '../glance/rows.ts';
import {find} from '../summary/findings.ts';
import type {Questions} from '../summary/talk.ts';
import {type Topic, type Topics, topicsOf} from './lines.ts';
import type {FigureStop, Stop, Told} from './stop.ts';

/** A conversation has room for so many stops, and is none with fewer where there is more to tell. */
export const stops = {least: 5, most: 8} as const;

/** Figures that stand out, lie beyond a limit or differ: no more than a listener can keep apart. */
const mostOut = 3;

/** What a walkthrough must know besides its series. */
export interface Toured {
  /** Figures that the page shows. */
  readonly figures: readonly string[];
  readonly questions: Questions;
  /** False where a family has one fixed order. */
  readonly ranking: boolean;
}

type Chosen = Topic & {readonly kind: Told};

/**
 * Series of one view, in the order of the report → its stops: welcome, at a glance, what stands out, what is alike, what
 * changed, and questions to end with. Each figure has one stop at most, and none is without a sentence; where little can be read there
 * are fewer.
 */
export function tour(
  all: readonly Series[],
  view: View,
  {figures, questions, ranking}: Toured
): readonly Stop[] {
  const {at, group, beside} = view;
  const base: View = {at, group, ...(beside === undefined ? {} : {beside}), axis: {}};
  const around = {
    glance: hasRows(all, view),
    talk: figures.some((id) => (questions[id]?.length ?? 0) > 0)
  };
  const topics = shownOf(topicsOf(all, find(all, view)), figures);
  const room = stops.least - 1 - Number(around.glance) - Number(around.talk);
  const chosen = choose(topics, room, ranking ? null : figures);
  return [
    {kind: 'welcome', view: base},
    ...(around.glance ? [{kind: 'glance' as const, view: base}] : []),
    ...chosen.map((one) => stopOf(one, all, base)),
    ...(around.talk ? [{kind: 'talk' as const, view: base}] : [])
  ];
}

/** A stop at a figure of a view; what changed is seen along the periods. */
export function stopOf(
  {kind, figure, about}: Pick<Chosen, 'kind' | 'figure' | 'about'>,
  all: readonly Series[],
  view: View
): FigureStop {
  const host = all.find(({indicator}) => indicator.id === figure);
  const along = kind === 'change' && host?.axis.role === 'period' ? {[figure]: host.axis.id} : {};
  return {kind, view: {...view, axis: {...view.axis, ...along}}, figure, about};
}

const hasRows = (all: readonly Series[], view: View): boolean =>
  blocksOf(all, view, oneChapter(all).chapters, arranged).some(({rows}) => rows.length > 0);

const shownOf = (topics: Topics, figures: readonly string[]): Topics =>
  Object.fromEntries(
    Object.entries(topics).map(([kind, some]) => [kind, some.filter(({figure}) => figures.includes(figure))])
  ) as unknown as Topics;

/** The figures to stop at, as they follow one another; at least so many where there are. `order` is that of a family that ranks nothing. */
function choose(topics: Topics, least: number, order: readonly string[] | null): readonly Chosen[] {
  const taken = new Set<string>();
  const take = (most: number, ...kinds: readonly Told[]): Chosen[] => {
    const found: Chosen[] = [];
    for (const kind of kinds)
      for (const one of topics[kind])
        if (found.length < most && !taken.has(one.figure)) {
          taken.add(one.figure);
          found.push({...one, kind});
        }
    return found;
  };
  // A limit has its turn also where much stands out.
  const first = [...take(mostOut - 1, 'striking'), ...take(1, 'limit')];
  const outs = [...first, ...take(mostOut - first.length, 'striking', 'limit', 'differs')];
  const change = take(1, 'change');
  const alike = take(1, 'alike', 'chance');
  const short = least - outs.length - alike.length - change.length;
  const more = take(Math.max(0, short), 'alike', 'chance', 'differs', 'figure');
  const ranked =
    order === null ? outs : outs.toSorted((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
  return [...ranked, ...alike, ...more, ...change];
}
