/** One question, and every figure that shows something else by it: those in view first. */
import {tell} from '../figures/say.ts';
import type {IndicatorPlan, Series, View} from '../figures/series.ts';
import {axisOf} from '../figures/series-of.ts';
import {reworded} from '../figures/told.ts';
import type {Engine} from '../query/engine.ts';
import type {ReportPlan} from '../template/plan.ts';
import type {Asleep} from './asleep.ts';
import type {Chunks, Job, Jobs} from './chunks.ts';
import {keepPlace, placeIsOurs} from './place-kept.ts';
import {rest} from './resting.ts';
import {viewOf} from './series.ts';
import {distance, type Slot, setTold, slotsOf, type Unseen} from './slots.ts';
import {initialView, toHash} from './state.ts';
import type {Undo} from './undo.ts';
import {reachable} from './walk.ts';
import {warmUp} from './warm.ts';
import {changeWords} from './words.ts';

export interface Redrawer {
  /** Draws a view; drops the answer when the signal says that a later view is wished for. True when all shows it. */
  draw(view: View, signal: AbortSignal): Promise<boolean>;
  /** All of the page, not its figures alone, shows the view that was drawn last: to this it goes back. */
  whole(): void;
  /** Leaves what was still waiting: the page was put back to this view. */
  stay(view: View): void;
  /** The series that a drawing shows; undefined before the first answer. */
  known(drawing: HTMLElement): Series | undefined;
  /** Draws a figure of every kind in idle moments, so that the first choice is as quick as the next. */
  warm(window: Window): void;
}

/** A slot with the choices that it shows now, see `keyOf`, and the series that it shows, once that is known. */
type Filled = Slot & {key: string; series?: () => Series};

interface Work {
  readonly slot: Filled;
  readonly indicator: IndicatorPlan;
  /** As it was before anything was drawn. */
  readonly unseen: Unseen | undefined;
  readonly series: () => Series;
  readonly run: () => void;
}

/** What a redraw needs around it. */
export interface Around {
  readonly engine: Promise<Engine>;
  readonly chunks: Chunks;
  readonly asleep: Asleep;
  /** Keeps what is drawn over, until the page is whole again. */
  readonly undo: Undo;
  /** Called when what is in view shows another view. */
  readonly turned: (view: View) => void;
}

/** A view with the figures in it. */
interface Stand {
  readonly view: View;
  readonly series: (indicator: IndicatorPlan) => Series;
}

/** Redraws an opened report, which shows its first paint; a figure that a choice does not touch is left alone. */
export function redrawer(document: Document, plan: ReportPlan, around: Around): Redrawer {
  const {engine, chunks, undo, turned} = around;
  let shown = initialView(plan);
  let stand: Stand | undefined;
  let back: Stand | undefined;
  const slots = plan.indicators.flatMap((indicator) => filledOf(document, plan, indicator, shown));
  const lay = (slot: Filled) => around.asleep.lay(slot.element, () => stand && catchUp(plan, slot, stand));
  const draw: Redrawer['draw'] = async (view, signal) => {
    const answers = await (await engine).ask({...plan, view});
    if (signal.aborted) return false;
    stand = {view, series: viewOf(plan, answers, view)};
    const work = workFor(plan, slots, stand, undo);
    const {wakes, end} = rest(document, outOfSight(slots));
    const all = await placeIsOurs(document, async () => {
      const later = drawSeen(document, sleepAside(work, undo, lay));
      turned(view);
      announce(document, plan, shown, view, work, later);
      shown = view;
      return chunks.run(inOrder(later, wakes), signal);
    }).finally(end);
    if (!all) return false;
    markDrawn(document, toHash(plan, view));
    return true;
  };
  const stay = (view: View) => {
    chunks.drop();
    [shown, stand] = [view, back];
    for (const slot of slots) if (stand && isBehind(plan, slot, stand)) lay(slot);
    document.getElementById('report')?.setAttribute('data-drawn-view', toHash(plan, view));
  };
  const known = (drawing: HTMLElement) => slots.find(({element}) => element === drawing)?.series?.();
  const warm = (window: Window) => stand && warmUp(window, plan.indicators, stand.series);
  const whole = () => {
    back = stand;
  };
  return {draw, whole, stay, known, warm};
}

function filledOf(document: Document, plan: ReportPlan, indicator: IndicatorPlan, view: View): Filled[] {
  const key = keyOf(plan, indicator, view);
  return slotsOf(document, plan, indicator).map((slot) => ({...slot, key}));
}

/** Does a slot show another view? Only what is asleep may. */
const isBehind = (plan: ReportPlan, {key, indicator}: Filled, {view}: Stand): boolean =>
  key !== keyOf(plan, indicator, view);

/** A slot that was asleep shows what all others show. */
function catchUp(plan: ReportPlan, slot: Filled, stand: Stand): void {
  if (!isBehind(plan, slot, stand)) return;
  const {view, series} = stand;
  slot.fill(series(slot.indicator), view);
  slot.key = keyOf(plan, slot.indicator, view);
  learn(slot, () => series(slot.indicator));
}

/** Lays to sleep what the page does not show, and answers the rest. What it would show is known already: it can be kept as a file. */
function sleepAside(work: readonly Work[], undo: Undo, lay: (slot: Filled) => void): readonly Work[] {
  return work.filter(({slot, unseen, series}) => {
    if (unseen !== 'aside') return true;
    keepWhole(slot, undo);
    slot.series = series;
    lay(slot);
    return false;
  });
}

/** The figures that the reader would have to scroll to, the nearest first. */
function outOfSight(slots: readonly Slot[]): readonly HTMLElement[] {
  const figures = new Set(slots.map(({figure}) => figure));
  return [...figures]
    .map((figure) => ({figure, far: distance(figure)}))
    .filter(({far}) => far > 0)
    .toSorted((a, b) => a.far - b.far)
    .map(({figure}) => figure);
}

/**
 * Does what the reader can see, and answers the rest, the nearest first. A figure that becomes lower lets another come
 * into view: layout is read for all, then written, until nothing new is seen.
 */
function drawSeen(document: Document, work: readonly Work[]): readonly Work[] {
  const far = new Map(work.map(({slot: {figure}}) => [figure, distance(figure)]));
  const away = ({slot, unseen}: Work) => (unseen ? Number.POSITIVE_INFINITY : far.get(slot.figure)!);
  const seen = work.filter((one) => away(one) === 0);
  const left = work.filter((one) => away(one) > 0).toSorted((a, b) => away(a) - away(b) || 0);
  if (seen.length === 0) return left;
  const back = keepPlace(document);
  for (const {run} of seen) run();
  back();
  return drawSeen(document, left);
}

/** What may come into view; then the figures out of sight wake one by one, and what is folded away is drawn. */
function inOrder(work: readonly Work[], wakes: readonly Job[]): Jobs {
  const runs = (some: readonly Work[]) => some.map(({run}) => run);
  return {
    soon: runs(work.filter(({unseen}) => unseen !== 'folded')),
    idle: [...wakes, ...runs(work.filter(({unseen}) => unseen === 'folded'))]
  };
}

/** What is to be done for a view. */
function workFor(plan: ReportPlan, slots: readonly Filled[], stand: Stand, undo: Undo): readonly Work[] {
  const {view} = stand;
  return slots.flatMap((slot) => {
    const {indicator} = slot;
    const key = keyOf(plan, indicator, view);
    const series = () => stand.series(indicator);
    if (slot.key === key) return learn(slot, series);
    const run = () => {
      keepWhole(slot, undo);
      slot.fill(series(), view);
      slot.key = key;
      learn(slot, series);
    };
    return [{slot, indicator, unseen: slot.unseen(), series, run}];
  });
}

/** Keeps what a slot shows, and what is known of it. */
function keepWhole(slot: Filled, undo: Undo): void {
  const before = {key: slot.key, series: slot.series};
  undo.keep(slot.element, () => Object.assign(slot, before));
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
  work: readonly Work[],
  later: readonly Work[]
): void {
  const lead = work.find((one) => !later.includes(one)) ?? work[0];
  if (lead === undefined) return;
  const changed = new Set(work.map(({indicator}) => indicator)).size;
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
