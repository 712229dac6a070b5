/** The places in the page where a figure shows something: its sentence, note, drawings and table. */
import {draw} from '../figures/draw.ts';
import {guide} from '../figures/guide.ts';
import {tell} from '../figures/say.ts';
import type {IndicatorPlan, Series, View} from '../figures/series.ts';
import {tabulate} from '../figures/table.ts';
import {mark, type Told} from '../figures/told.ts';
import {annotation} from '../figures/verdict/annotation.ts';
import type {ReportPlan} from '../template/plan.ts';
import {replaceMoving, watchMoves} from './move-marks.ts';
import {unavailableWords} from './words.ts';

/** Why nobody sees a slot, wherever on the page it is: folded away, or a drawing of the width that the page does not show. */
export type Unseen = 'folded' | 'aside';

export interface Slot {
  readonly indicator: IndicatorPlan;
  /** The figure in which it is. */
  readonly figure: HTMLElement;
  readonly element: HTMLElement;
  /** Undefined where it is seen. Reads the layout. */
  readonly unseen: () => Unseen | undefined;
  readonly fill: (series: Series, view: View) => void;
}

type Fill = (element: HTMLElement, series: Series, view: View) => void;

/** The slots of one indicator; none where the page has no figure of it. */
export function slotsOf(document: Document, plan: ReportPlan, indicator: IndicatorPlan): readonly Slot[] {
  const figure = document.getElementById(indicator.id);
  if (figure === null) return [];
  watchMoves(figure);
  const slot = (selector: string, unseen: (element: HTMLElement) => Unseen | undefined, fill: Fill): Slot[] =>
    [...figure.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      indicator,
      figure,
      element,
      unseen: () => unseen(element),
      fill: (series, view) => fill(element, series, view)
    }));
  const drawing = (width: 'wide' | 'narrow'): Slot[] =>
    slot(`[data-drawing="${width}"]`, ifAside, (element, series) =>
      replaceMoving(element, draw(series, {document, width}))
    );
  return [
    ...slot('[data-say]', never, (element, series) => setTold(element, tell(series))),
    ...slot('[data-mark]', never, (element, series) => setMark(element, annotation(series))),
    ...slot('[data-unavailable]', never, (element, _, view) =>
      setNote(element, unavailableWords(plan, indicator, view))
    ),
    ...drawing('wide'),
    ...drawing('narrow'),
    ...slot('[data-table]', ifFolded, (element, series) =>
      element.replaceChildren(tabulate(series, document))
    ),
    ...slot('[data-guide]', ifFolded, (element, series) => element.replaceChildren(guide(series, document)))
  ];
}

const never = (): undefined => undefined;

/**
 * Zero in view or nearly so, else how far the reader would scroll to see its edge. Nearly: the browser keeps the
 * reader's place by scrolling, once what stands above has become higher or lower.
 */
export function distance(figure: HTMLElement): number {
  const {top, bottom} = figure.getBoundingClientRect();
  const {clientHeight} = figure.ownerDocument.documentElement;
  const margin = clientHeight / 4;
  return Math.max(0, -bottom - margin, top - clientHeight - margin);
}

/** Of the two widths of a drawing, the page shows one. */
const ifAside = (element: HTMLElement): Unseen | undefined =>
  element.getClientRects().length > 0 ? undefined : 'aside';

const ifFolded = (element: HTMLElement): Unseen | undefined =>
  (element.closest('details')?.open ?? true) ? undefined : 'folded';

export function setText(element: Element, text: string): void {
  element.textContent = text;
}

export function setTold(element: Element, words: Told): void {
  setText(element, words.text);
  mark(element, words);
}

function setMark(element: HTMLElement, words: Told): void {
  setTold(element, words);
  element.hidden = words.text === '';
}

function setNote(element: HTMLElement, text: string): void {
  setText(element, text);
  element.hidden = text === '';
}
