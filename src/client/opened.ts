import type {ReportPlan} from '../template/plan.ts';
import type {Ending} from './ending.ts';
import type {Notice} from './notice.ts';
import type {Views} from './views.ts';

/** A report that stands in the page, and the cells behind it, as an Arrow IPC stream. */
export interface Report {
  readonly window: Window & typeof globalThis;
  readonly plan: ReportPlan;
  readonly arrow: Uint8Array;
}

/** An opened report in its window. */
export interface Opened extends Report {
  readonly document: Document;
  readonly views: Views;
  readonly notice: Notice;
  readonly ending: Ending;
}
