/** What stands out in one chapter, in as few words as a rail beside the page has room for. */
import {element} from '../../element.ts';
import type {Series, View} from '../../series.ts';
import {find} from './findings.ts';
import {line} from './line.ts';
import {type Line, limitLine, shortLine} from './words.ts';

/** So many lines stand under a chapter; of the rest it says how many there are. */
const mostLines = 4;

interface Out {
  readonly line: Line;
  /** Striking, or beyond a limit: it carries the accent. */
  readonly loud: boolean;
}

/** Series of one view → for the indicators of a chapter what strikes, lies beyond a limit or differs, each leading to its figure. */
export function railOf(
  all: readonly Series[],
  view: Pick<View, 'at'>,
  indicators: readonly string[],
  document: Document
): HTMLElement {
  const list = element(document, 'ul', {class: 'rail-outs'});
  const outs = outsOf(all, view).filter(({line: {id}}) => indicators.includes(id));
  for (const out of outs.slice(0, mostLines)) {
    const item = element(document, 'li', {class: out.loud ? 'rail-out rail-loud' : 'rail-out'});
    item.append(line(out.line, 'rail-line', document));
    list.append(item);
  }
  const left = outs.length - mostLines;
  if (left > 0) list.append(element(document, 'li', {class: 'rail-rest'}, `en nog ${left}`));
  return list;
}

/** In the order of the summary; a figure that lies beyond a limit and strikes too says both. */
function outsOf(all: readonly Series[], view: Pick<View, 'at'>): readonly Out[] {
  const {striking, limits, differs} = find(all, view);
  return [
    ...striking.map((one) => ({line: shortLine(one), loud: true})),
    ...limits.map((one) => ({line: limitLine(one), loud: true})),
    ...differs.map((one) => ({line: shortLine(one), loud: false}))
  ];
}
