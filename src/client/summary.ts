/** The opening summary in a running page: asked for anew after every choice, drawn by the function of the first paint. */
import type {SafeCell, Series, View} from '../figures/series.ts';
import {railOf} from '../figures/verdict/summary/rail.ts';
import {announce, summarise, summaryView} from '../figures/verdict/summary/summary.ts';
import {type Questions, talk} from '../figures/verdict/summary/talk.ts';
import type {Engine} from '../query/engine.ts';
import type {ReportPlan} from '../template/plan.ts';
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

/** Keeps the summary with the view; a view that gives the same summary asks nothing. */
export function summariser(
  document: Document,
  plan: ReportPlan,
  engine: Promise<Engine>,
  undo: Undo
): (view: View, signal: AbortSignal) => Promise<void> {
  const place = document.querySelector('[data-summary]');
  const questions = questionsOf(plan, (id) => document.getElementById(id) !== null);
  let shown = keyOf(plan, initialView(plan));
  const redo = (list: Element, drawn: Element) => {
    undo.keep(list);
    list.replaceChildren(drawn);
  };
  return async (view, signal) => {
    const key = keyOf(plan, view);
    if (place === null || key === shown) return;
    const {ask} = await engine.then((ready) => ({ask: ready.ask.bind(ready)}));
    const series = await summarySeries(plan, view, ask);
    if (signal.aborted) return;
    const before = shown;
    undo.keep(place, () => {
      shown = before;
    });
    const back = keepPlace(document);
    place.replaceChildren(summarise(series, view, document));
    back();
    shown = key;
    place.setAttribute('data-summary-view', key);
    for (const list of document.querySelectorAll('[data-talk]'))
      redo(list, talk(series, view, questions, document));
    for (const {id, indicators} of plan.chapters)
      for (const list of document.querySelectorAll(`[data-rail="${CSS.escape(id)}"]`))
        redo(list, railOf(series, view, indicators, document));
    for (const line of document.querySelectorAll('[data-summary-said]'))
      setTold(line, announce(series, view));
  };
}

/** Neither the axis of a single figure nor a second group touches the summary. */
const keyOf = (plan: ReportPlan, {at, group}: View): string => toHash(plan, {at, group, axis: {}});

/** Questions of the figures that a page shows. */
export const questionsOf = (
  {explained}: Pick<ReportPlan, 'explained'>,
  isShown: (id: string) => boolean
): Questions =>
  Object.fromEntries(Object.entries(explained).flatMap(([id, {ask}]) => (isShown(id) ? [[id, ask]] : [])));
