/** What the stops of a presentation show: the same questions to the same engine as of the report itself, each asked once. */
import {memo} from '../../figures/memo.ts';
import type {IndicatorPlan, Series, View} from '../../figures/series.ts';
import type {Engine} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {viewOf} from '../series.ts';
import {fromHash, toHash} from '../state.ts';
import {summarySeries} from '../summary.ts';

/** One view, asked in both ways that a report is drawn. */
export interface Seen {
  /** Every indicator along the periods where it can be, in the order of the report: what findings are made of. */
  readonly all: readonly Series[];
  /** As the figure shows it. */
  readonly series: (indicator: IndicatorPlan) => Series;
}

export type Ask = (view: View) => Promise<Seen>;

export function asking(plan: ReportPlan, engine: Engine): Ask {
  const ask: Engine['ask'] = (question) => engine.ask(question);
  const byHash = memo(async (hash: string): Promise<Seen> => {
    const view = fromHash(plan, hash)!;
    const [all, answers] = await Promise.all([summarySeries(plan, view, ask), ask({...plan, view})]);
    return {all, series: viewOf(plan, answers, view)};
  });
  return (view) => byHash(toHash(plan, view));
}
