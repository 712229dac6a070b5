/** The places in the page where a figure shows something: its sentence, note, drawings and table. */
import {draw} from '../figures/draw.ts';
import {guide} from '../figures/guide.ts';
import {tell} from '../figures/say.ts';
import type {IndicatorPlan, Series, View} from '../figures/series.ts';
import {tabulate} from '../figures/table.ts';
import {mark, type Told} from '../figures/told.ts';
import type {ReportPlan} from '../template/plan.ts';
import {replaceMoving, watchMoves} from './move-marks.ts';
import {unavailableWords} from './words.ts';

export interface Slot {
  readonly indicator: IndicatorPlan;
  readonly element: HTMLElement;
  /** Reads the layout: how many px it is from what the reader sees now; endless where it is hidden or folded. */
  readonly away: () => number;
  readonly fill: (series: Series, view: View) => void;
}

type Fill = (element: HTMLElement, series: Series, view: View) => void;

/** The slots of one indicator; none where the page has no figure of it. */
export function slotsOf(document: Document, plan: ReportPlan, indicator: IndicatorPlan): readonly Slot[] {
  const figure = document.getElementById(indicator.id);
  if (figure === null) return [];
  watchMoves(figure);
  const slot = (selector: string, isShown: (element: HTMLElement) => boolean, fill: Fill): Slot[] =>
    [...figure.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      indicator,
      element,
      away: () => (isShown(element) ? distance(figure) : Number.POSITIVE_INFINITY),
      fill: (series, view) => fill(element, series, view)
    }));
  const drawing = (width: 'wide' | 'narrow'): Slot[] =>
    slot(`[data-drawing="${width}"]`, isLaidOut, (element, series) =>
      replaceMoving(element, draw(series, {document, width}))
    );
  return [
    ...slot('[data-say]', always, (element, series) => setTold(element, tell(series))),
    ...slot('[data-unavailable]', always, (element, _, view) =>
      setNote(element, unavailableWords(plan, indicator, view))
    ),
    ...drawing('wide'),
    ...drawing('narrow'),
    ...slot('[data-table]', isUnfolded, (element, series) =>
      element.replaceChildren(tabulate(series, document))
    ),
    ...slot('[data-guide]', isUnfolded, (element, series) => element.replaceChildren(guide(series, document)))
  ];
}

function always(): boolean {
  return true;
}

/**
 * Zero in view or nearly so, else how far the reader would scroll to see its edge. Nearly: the browser keeps the
 * reader's place by scrolling, once what stands above has become higher or lower.
 */
function distance(figure: HTMLElement): number {
  const {top, bottom} = figure.getBoundingClientRect();
  const {clientHeight} = figure.ownerDocument.documentElement;
  const margin = clientHeight / 4;
  return Math.max(0, -bottom - margin, top - clientHeight - margin);
}

/** Of the two widths of a drawing, the page hides one. */
function isLaidOut(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function isUnfolded(element: HTMLElement): boolean {
  return element.closest('details')?.open ?? true;
}

export function setText(element: Element, text: string): void {
  element.textContent = text;
}

export function setTold(element: Element, words: Told): void {
  setText(element, words.text);
  mark(element, words);
}

function setNote(element: HTMLElement, text: string): void {
  setText(element, text);
  element.hidden = text === '';
}
