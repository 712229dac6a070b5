/** One question, and every figure that shows something else by it: those in view first. */
import {tell} from '../figures/say.ts';
import type {IndicatorPlan, SafeCell, Series, View} from '../figures/series.ts';
import {axisOf} from '../figures/series-of.ts';
import {reworded} from '../figures/told.ts';
import type {Engine} from '../query/engine.ts';
import type {ReportPlan} from '../template/plan.ts';
import type {Chunks} from './chunks.ts';
import {keepPlace, placeIsOurs} from './place-kept.ts';
import {viewOf} from './series.ts';
import {type Slot, setTold, slotsOf} from './slots.ts';
import {initialView, toHash} from './state.ts';
import type {Undo} from './undo.ts';
import {reachable} from './walk.ts';
import {changeWords} from './words.ts';

export interface Redrawer {
  /** Draws a view; drops the answer when the signal says that a later view is wished for. True when all shows it. */
  draw(view: View, signal: AbortSignal): Promise<boolean>;
  /** Leaves what was still waiting: the page was put back to this view. */
  stay(view: View): void;
  /** The series that a drawing shows; undefined before the first answer. */
  known(drawing: HTMLElement): Series | undefined;
}

/** A slot with the choices that it shows now, see `keyOf`, and the series that it shows, once that is known. */
type Filled = Slot & {key: string; series?: () => Series};

interface Job {
  readonly indicator: IndicatorPlan;
  readonly away: () => number;
  readonly series: () => Series;
  readonly run: () => void;
}

/** What a redraw needs around it. */
export interface Around {
  readonly engine: Promise<Engine>;
  readonly chunks: Chunks;
  /** Keeps what is drawn over, until the page is whole again. */
  readonly undo: Undo;
  /** Called when what is in view shows another view. */
  readonly turned: (view: View) => void;
}

/** Redraws an opened report, which shows its first paint; a figure that a choice does not touch is left alone. */
export function redrawer(document: Document, plan: ReportPlan, around: Around): Redrawer {
  const {engine, chunks, undo, turned} = around;
  let shown = initialView(plan);
  const slots = plan.indicators.flatMap((indicator) => filledOf(document, plan, indicator, shown));
  const draw: Redrawer['draw'] = async (view, signal) => {
    const answers = await (await engine).ask({...plan, view});
    if (signal.aborted) return false;
    const jobs = jobsFor(plan, slots, answers, view, undo);
    const all = await placeIsOurs(document, async () => {
      const later = drawSeen(document, jobs);
      turned(view);
      announce(document, plan, shown, view, jobs, later);
      shown = view;
      return chunks.run(later.map(keepingPlace(document)), signal);
    });
    if (all) markDrawn(document, toHash(plan, view));
    return all;
  };
  const stay = (view: View) => {
    chunks.drop();
    shown = view;
    document.getElementById('report')?.setAttribute('data-drawn-view', toHash(plan, view));
  };
  const known = (drawing: HTMLElement) => slots.find(({element}) => element === drawing)?.series?.();
  return {draw, stay, known};
}

function filledOf(document: Document, plan: ReportPlan, indicator: IndicatorPlan, view: View): Filled[] {
  const key = keyOf(plan, indicator, view);
  return slotsOf(document, plan, indicator).map((slot) => ({...slot, key}));
}

/**
 * Does what the reader can see, and answers the rest, the nearest first and what is hidden last. A figure that
 * becomes lower lets another come into view: layout is read for all, then written, until nothing new is seen.
 */
function drawSeen(document: Document, jobs: readonly Job[]): readonly Job[] {
  const placed = jobs.map((job) => ({job, away: job.away()}));
  const seen = placed.filter(({away}) => away === 0);
  const left = placed.filter(({away}) => away > 0).toSorted((a, b) => a.away - b.away || 0);
  const back = keepPlace(document);
  for (const {job} of seen) job.run();
  back();
  const rest = left.map(({job}) => job);
  return seen.length > 0 ? drawSeen(document, rest) : rest;
}

/** What is hidden or folded moves nothing, and costs no layout. */
const keepingPlace =
  (document: Document) =>
  ({away, run}: Job) =>
  () => {
    if (away() === Number.POSITIVE_INFINITY) return run();
    const back = keepPlace(document);
    run();
    back();
  };

/** What is to be done for a view. */
function jobsFor(
  plan: ReportPlan,
  slots: readonly Filled[],
  answers: ReadonlyMap<string, readonly SafeCell[]>,
  view: View,
  undo: Undo
): readonly Job[] {
  const seriesFor = viewOf(plan, answers, view);
  return slots.flatMap((slot) => {
    const {indicator} = slot;
    const key = keyOf(plan, indicator, view);
    const series = () => seriesFor(indicator);
    if (slot.key === key) return learn(slot, series);
    const before = {key: slot.key, series: slot.series};
    const run = () => {
      undo.keep(slot.element, () => Object.assign(slot, before));
      slot.fill(series(), view);
      slot.key = key;
      learn(slot, series);
    };
    return [{indicator, away: slot.away, series, run}];
  });
}

/** From now on it is known what a slot shows, and so a drawing can be walked. */
function learn(slot: Filled, series: () => Series): [] {
  slot.series = series;
  if (slot.element.hasAttribute('data-drawing')) reachable(slot.element, slot.indicator);
  return [];
}

/** All that decides what a figure shows, besides the data. */
function keyOf({dimensions}: ReportPlan, indicator: IndicatorPlan, view: View): string {
  const axis = axisOf({indicator, dimensions, view}).id;
  return JSON.stringify([axis, view.group, view.beside, ...dimensions.map(({id}) => view.at[id])]);
}

/** Says what is shown now to who listens. */
function announce(
  document: Document,
  plan: ReportPlan,
  before: View,
  view: View,
  jobs: readonly Job[],
  later: readonly Job[]
): void {
  const lead = jobs.find((job) => !later.includes(job)) ?? jobs[0];
  if (lead === undefined) return;
  const changed = new Set(jobs.map(({indicator}) => indicator)).size;
  const place = document.getElementById('announce');
  if (place) {
    const said = tell(lead.series());
    setTold(
      place,
      reworded(said, (text) => changeWords(plan, before, view, changed, text))
    );
  }
  count(document, 'seen');
}

/** Counts on #report what is done, so that who drives the page knows when: `seen` (in view), `drawn` (all). */
function count(document: Document, what: 'seen' | 'drawn'): void {
  const report = document.getElementById('report');
  if (report) report.dataset[what] = String(Number(report.dataset[what] ?? 0) + 1);
}

/** Every figure shows this view: its hash, the empty one included, stands in `data-drawn-view`. */
function markDrawn(document: Document, hash: string): void {
  document.getElementById('report')?.setAttribute('data-drawn-view', hash);
  count(document, 'drawn');
}
