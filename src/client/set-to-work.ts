/** The part of the page that draws again: it is large, and what is drawn already does not wait for it. */
import type {Engine} from '../query/engine.ts';
import {requireWorking} from './able.ts';
import {waitAll} from './controls.ts';
import {endingOf} from './ending.ts';
import {noticeIn} from './notice.ts';
import type {Report} from './opened.ts';
import {painted} from './painted.ts';
import {fetchedCode} from './part.ts';
import {sayView} from './stand.ts';
import {initialView} from './state.ts';
import {viewsOf} from './views.ts';
import {viewWords} from './words.ts';

/** Fetches the working part of an opened report and lets it take over; where it does not come, the page says so. */
export async function setToWork(report: Report, engine: Promise<Engine>): Promise<void> {
  const {window, plan} = report;
  const {document} = window;
  const notice = noticeIn(document);
  const ending = endingOf(window, plan, notice);
  const first = initialView(plan);
  try {
    sayView(document, plan, first);
    waitAll(document);
    notice.loading(viewWords(plan, first));
    await painted(document);
    await requireWorking(window);
    const {live} = await fetchedCode(() => import('./live.ts'));
    live({...report, document, views: viewsOf(plan, window), notice, ending}, engine);
  } catch (cause) {
    ending.end(cause, first);
  }
}
