/** What to talk about first: what strikes, what lies beyond a limit, what changed, each with a question of its figure. */
import {element} from '../../element.ts';
import type {Series, View} from '../../series.ts';
import type {Beside} from '../say-verdict.ts';
import {type Findings, find} from './findings.ts';
import {line} from './line.ts';
import {changeLine, factLine, type Line, limitLine, shortLine, topicLine} from './words.ts';

/** Indicator id → questions for the conversation, the first of which opens it. */
export type Questions = Readonly<Record<string, readonly string[]>>;

/** A conversation has room for no more than this. */
const mostTopics = 6;

/** Of so many topics each, before the next kind has its turn. */
const first = 3;

/** Series of one view, in the order of the report → one line a figure with a question, the most striking first. */
export function talk(
  all: readonly Series[],
  view: Pick<View, 'at'>,
  questions: Questions,
  document: Document
): HTMLElement {
  const list = element(document, 'ol', {class: 'talk'});
  for (const one of topicsOf(all, find(all, view), questions)) {
    const item = element(document, 'li', {class: 'talk-topic'});
    item.append(
      line(one, 'talk-line', document),
      element(document, 'p', {class: 'talk-question'}, questions[one.id]![0]!)
    );
    list.append(item);
  }
  return list;
}

/** One line a figure; where little can be said of any, figures in the order of the report. */
function topicsOf(all: readonly Series[], findings: Findings, questions: Questions): readonly Line[] {
  const {striking, limits, changes, differs, unjudged, facts, alike, chance} = findings;
  const strike = spoken(striking).map(shortLine);
  const lines = [
    ...strike.slice(0, first),
    ...limits.map(limitLine),
    ...spoken(changes).slice(0, first).map(changeLine),
    ...strike.slice(first),
    ...spoken([...differs, ...unjudged]).map(shortLine),
    ...facts.map(factLine),
    ...spoken([...alike, ...chance]).map(shortLine),
    ...all.map(topicLine)
  ];
  const asked = new Set<string>();
  return lines
    .filter(({id}) => (questions[id]?.length ?? 0) > 0 && !asked.has(id) && asked.add(id))
    .slice(0, mostTopics);
}

/** What may be brought up. */
export const spoken = <T extends Pick<Beside, 'series' | 'category'>>(some: readonly T[]): readonly T[] =>
  some.filter(({series, category}) => !series.indicator.categories.find(({id}) => id === category)?.aside);
