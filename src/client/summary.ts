/** The opening summary in a running page: asked for anew after every choice, drawn by the function of the first paint. */
import type {SafeCell, Series, View} from '../figures/series.ts';
import {railOf} from '../figures/verdict/summary/rail.ts';
import {announce, summarise, summaryView} from '../figures/verdict/summary/summary.ts';
import {type Questions, talk} from '../figures/verdict/summary/talk.ts';
import type {Engine} from '../query/engine.ts';
import type {ReportPlan} from '../template/plan.ts';
import {arrangementIn} from './glance.ts';
import {moving} from './moving.ts';
import {keepPlace} from './place-kept.ts';
import {seriesOf} from './series.ts';
import {setTold} from './slots.ts';
import {initialView, toHash} from './state.ts';
import type {Undo} from './undo.ts';

/** The series that a summary is made of: every year of every indicator, in one question. */
export async function summarySeries(
  plan: ReportPlan,
  view: View,
  ask: Engine['ask']
): Promise<readonly Series[]> {
  const wide = summaryView(plan, view);
  const answers: ReadonlyMap<string, readonly SafeCell[]> = await ask({...plan, view: wide});
  return plan.indicators.map((indicator) => seriesOf(plan, indicator, answers.get(indicator.id) ?? [], wide));
}

/** Keeps the summary with the view and with how its rows are arranged; what gives the same summary asks nothing. */
export interface Summariser {
  readonly draw: (view: View, signal: AbortSignal) => Promise<void>;
  /** Does the reader look at it, so that it goes before figures further on? */
  readonly isSeen: () => boolean;
}

/** `again` is called when a reader arranges its rows anew. */
export function summariser(
  document: Document,
  plan: ReportPlan,
  engine: Promise<Engine>,
  undo: Undo,
  again: () => void
): Summariser {
  const place = document.querySelector<HTMLElement>('[data-summary]');
  const arranging = arrangementIn(place, again);
  const keyNow = (view: View): string => JSON.stringify([keyOf(plan, view), arranging.wanted()]);
  let shown = keyNow(initialView(plan));
  const draw: Summariser['draw'] = async (view, signal) => {
    const key = keyNow(view);
    if (place === null || key === shown) return;
    const {ask} = await engine.then((ready) => ({ask: ready.ask.bind(ready)}));
    const series = await summarySeries(plan, view, ask);
    if (signal.aborted) return;
    const [before, arrangement] = [shown, arranging.shown()];
    undo.keep(place, () => {
      shown = before;
      arranging.back(arrangement);
    });
    const back = keepPlace(document);
    const wanted = arranging.wanted();
    moving(place, () => place.replaceChildren(summarise(series, view, {...plan, ...wanted}, document)));
    back();
    arranging.drawn(wanted);
    shown = key;
    place.setAttribute('data-summary-view', keyOf(plan, view));
    tellElsewhere(document, plan, undo, series, view);
  };
  return {draw, isSeen: () => place !== null && isInWindow(place)};
}

/** What the rest of the page tells of the same findings: questions to talk about, the rail, and what is read aloud. */
function tellElsewhere(
  document: Document,
  plan: ReportPlan,
  undo: Undo,
  series: readonly Series[],
  view: View
): void {
  const redo = (list: Element, drawn: Element) => {
    undo.keep(list);
    list.replaceChildren(drawn);
  };
  const questions = questionsOf(plan, (id) => document.getElementById(id) !== null);
  for (const list of document.querySelectorAll('[data-talk]'))
    redo(list, talk(series, view, questions, document));
  for (const {id, indicators} of plan.chapters)
    for (const list of document.querySelectorAll(`[data-rail="${CSS.escape(id)}"]`))
      redo(list, railOf(series, view, indicators, document));
  for (const line of document.querySelectorAll('[data-summary-said]')) setTold(line, announce(series, view));
}

function isInWindow(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > 0 && top < element.ownerDocument.documentElement.clientHeight;
}

/** Neither the axis of a single figure nor a second group touches the summary. */
const keyOf = (plan: ReportPlan, {at, group}: View): string => toHash(plan, {at, group, axis: {}});

/** Questions of the figures that a page shows. */
export const questionsOf = (
  {explained}: Pick<ReportPlan, 'explained'>,
  isShown: (id: string) => boolean
): Questions =>
  Object.fromEntries(Object.entries(explained).flatMap(([id, {ask}]) => (isShown(id) ? [[id, ask]] : [])));
