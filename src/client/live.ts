/** From a page that can be read to a page that answers: the engine takes over from the first paint. */
import type {View} from '../figures/series.ts';
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import {remembering} from '../query/memory.ts';
import {asleepIn} from './asleep.ts';
import {chunksIn} from './chunks.ts';
import {enableAll, setControls} from './controls.ts';
import {saver} from './files/save.ts';
import {bindFilters} from './filters.ts';
import {latest} from './latest.ts';
import {walkableSeries} from './marks.ts';
import type {Opened} from './opened.ts';
import {turnPages} from './pages.ts';
import {fetchedCode} from './part.ts';
import {keepPlace} from './place-kept.ts';
import {offerPresenting} from './presenting.ts';
import {redrawer} from './redraw.ts';
import {sayView} from './stand.ts';
import {initialView, toHash} from './state.ts';
import {summariser} from './summary.ts';
import {undoer} from './undo.ts';
import {ownFile} from './upload/upload.ts';
import {walk} from './walk.ts';
import {viewWords} from './words.ts';

/**
 * Lets the filters speak to the engine; what is chosen before it is there is shown when it is. Where it does
 * not come, or stops, or a choice cannot be drawn, the page goes back to what it last showed as a whole.
 */
export function live(opened: Opened, starting: Promise<Engine>): void {
  const {window, document, plan, views, notice, ending} = opened;
  const engine = loaded(opened, starting);
  engine.catch(() => {});
  const undo = undoer();
  let whole = initialView(plan);
  let cold = true;
  const fail = (cause: unknown) => {
    if (ending.over) return;
    undo.back();
    page.stay(whole);
    own.show(whole);
    const hopeless = cause instanceof EngineFault || toHash(plan, views.current()) === toHash(plan, whole);
    if (hopeless) return ending.end(cause, whole);
    views.stay(whole);
    ending.miss(cause, whole);
  };
  const own = ownFile(window, plan, engine, whole);
  const turned = (view: View) => {
    sayView(document, plan, view);
    own.show(view);
  };
  const chunks = chunksIn(window, fail, (turn) => {
    const back = keepPlace(document);
    turn();
    back();
  });
  const asleep = asleepIn(window, fail);
  const page = redrawer(document, plan, {engine, chunks, asleep, undo, turned});
  const summary = summariser(document, plan, engine, undo, () => show(views.current()));
  const redraw = latest<View>(async (view, signal) => {
    await engine;
    notice.looking(viewWords(plan, whole));
    if (summary.isSeen()) await summary.draw(view, signal);
    if (signal.aborted || !(await page.draw(view, signal))) return;
    await summary.draw(view, signal);
    if (signal.aborted) return;
    undo.whole();
    page.whole();
    whole = view;
    notice.clear();
    save();
    if (!cold) return;
    cold = false;
    page.warm(window);
    fetchedCode(() => import('./take-along.ts')).then(
      ({takeAlong}) => takeAlong(opened, page.known),
      () => {}
    );
  });
  const presented = offerPresenting(opened, engine);
  const leavePoint = walk(document, '[data-drawing]', (drawing) => {
    const series = page.known(drawing) ?? own.known(drawing) ?? presented(drawing);
    return series && walkableSeries(series);
  });
  const save = saver(document, plan, page.known);
  let heard: Promise<void> | undefined;
  const show = (view: View) => {
    if (ending.over) return;
    leavePoint();
    setControls(document, plan, view);
    const drawing = redraw(view);
    if (drawing !== heard) drawing.catch(fail);
    heard = drawing;
  };
  bindFilters(document, views);
  turnPages(opened, engine);
  views.listen(show);
  // Also when nothing was chosen yet: the first question is always the slowest.
  show(views.current());
}

/** The engine with the report's cells in it; they stay in the page's memory too, so that no filter waits for an answer. */
async function loaded({document, plan, arrow, notice}: Opened, starting: Promise<Engine>): Promise<Engine> {
  const engine = await starting;
  await engine.load(arrow);
  const remembered = remembering(engine, await engine.cells(plan.dimensions));
  notice.clear();
  enableAll(document);
  document.getElementById('report')?.setAttribute('data-ready', '');
  return remembered;
}
