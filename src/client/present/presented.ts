import type {Series, View} from '../../figures/series.ts';
import type {Engine} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';

/** What is presented, in which view it begins, and where is told what a drawing shows. */
export interface Presented {
  readonly document: Document;
  readonly plan: ReportPlan;
  readonly engine: Engine;
  readonly view: View;
  readonly shown: WeakMap<HTMLElement, Series>;
}
