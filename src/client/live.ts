/** From a page that can be read to a page that answers: the engine takes over from the first paint. */
import type {View} from '../figures/series.ts';
import type {Engine} from '../query/engine.ts';
import {EngineFault} from '../query/fault.ts';
import type {ReportPlan} from '../template/plan.ts';
import {chunksIn} from './chunks.ts';
import {saver} from './files/save.ts';
import {filtersOf} from './filters.ts';
import {noteGroup} from './group-note.ts';
import {latest} from './latest.ts';
import {walkableSeries} from './marks.ts';
import {noticeIn} from './notice.ts';
import {turnPages} from './pages.ts';
import {redrawer} from './redraw.ts';
import {initialView} from './state.ts';
import {summariser} from './summary.ts';
import {ownFile} from './upload/upload.ts';
import type {Views} from './views.ts';
import {walk} from './walk.ts';
import {viewWords} from './words.ts';

/** An opened report in its window. */
export interface Opened {
  readonly window: Window;
  readonly document: Document;
  readonly plan: ReportPlan;
  /** Its cells, as an Arrow IPC stream. */
  readonly arrow: Uint8Array;
  readonly views: Views;
}

/**
 * Lets the filters speak to the engine; what is chosen before it is there is shown when it is. Where it does
 * not come, or stops, the page says why and stays as it is.
 */
export function live(opened: Opened, starting: Promise<Engine>): void {
  const {window, document, plan, views} = opened;
  const filters = filtersOf(document, plan, views);
  const engine = loaded(opened, starting);
  const page = redrawer(document, plan, engine, chunksIn(window));
  const redraw = latest(page.draw);
  const own = ownFile(window, plan, engine, views.current());
  const leavePoint = walk(document, '[data-drawing]', (drawing) => {
    const series = page.known(drawing) ?? own.known(drawing);
    return series && walkableSeries(series);
  });
  const summarised = summariser(document, plan, engine);
  const fail = (cause: unknown) => {
    const shown = page.settle();
    filters.show(shown);
    filters.disable();
    noticeIn(document).failed(cause, viewWords(plan, shown));
    if (!(cause instanceof EngineFault)) window.reportError(cause);
  };
  const show = (view: View) => {
    leavePoint();
    filters.show(view);
    noteGroup(document, plan, view);
    own.show(view);
    redraw(view)
      .then(() => summarised(views.current()))
      .catch(fail);
  };
  saver(document, plan, page.known);
  turnPages(opened, engine);
  filters.wait();
  views.listen(show);
  // Also when nothing was chosen yet: the first question is always the slowest.
  show(views.current());
  engine.then(
    () => filters.enable(),
    () => {}
  );
}

/** The engine with the report's cells in it; a word to the reader when that takes long. */
async function loaded({document, plan, arrow}: Opened, starting: Promise<Engine>): Promise<Engine> {
  const notice = noticeIn(document);
  const shown = viewWords(plan, initialView(plan));
  const waiting = setTimeout(() => notice.loading(shown), patience);
  try {
    const engine = await starting;
    await engine.load(arrow);
    notice.clear();
    document.getElementById('report')?.setAttribute('data-ready', '');
    return engine;
  } finally {
    clearTimeout(waiting);
  }
}

/** Milliseconds that a wait may last before words are spent on it. */
const patience = 400;
