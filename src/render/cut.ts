import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import type {First} from '../bundle/first.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page in two: what the first screen needs, and the rest; one after the other they are the page again. */
export interface Cut extends Omit<First, 'name'> {
  readonly rest: string;
}

/**
 * Cuts a report after the first figure of its first chapter that has one: on any screen that is more than the first.
 * Where there is none, it is cut nowhere.
 */
export function cut(html: string): Cut {
  for (const beginning of beginnings(html)) {
    const way = wayTo(parseFragment(beginning, {sourceCodeLocationInfo: true}).childNodes, false);
    const figure = way?.at(-1)?.sourceCodeLocation;
    if (way && figure?.endTag)
      return {
        html: html.slice(0, figure.endOffset),
        open: way.length - 1,
        rest: html.slice(figure.endOffset)
      };
  }
  return {html, open: 0, rest: ''};
}

const figureEnd = '</figure>';

/** A page up to the end of each figure in turn: reading all of it, to know what its beginning is, takes a tenth of a build. */
function* beginnings(html: string): Generator<string> {
  for (let at = html.indexOf(figureEnd); at >= 0; at = html.indexOf(figureEnd, at + 1))
    yield html.slice(0, at + figureEnd.length);
}

/** The elements from the outermost to the first figure within a chapter; null where there is none. */
function wayTo(nodes: readonly Node[], inChapter: boolean): readonly Element[] | null {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    if (inChapter && node.tagName === 'figure') return [node];
    const within = wayTo(node.childNodes, inChapter || isChapter(node));
    if (within !== null) return [node, ...within];
  }
  return null;
}

const isChapter = ({attrs}: Element): boolean =>
  attrs.some(({name, value}) => name === 'class' && value.split(' ').includes('chapter'));
