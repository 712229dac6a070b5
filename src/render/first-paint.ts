import type {Packed} from '../bundle/pack.ts';
import {cellsFor, seriesOf} from '../client/series.ts';
import {initialView} from '../client/state.ts';
import {summarySeries} from '../client/summary.ts';
import {draw} from '../figures/draw.ts';
import {guide} from '../figures/guide.ts';
import {say} from '../figures/say.ts';
import type {IndicatorPlan, SafeCell, View} from '../figures/series.ts';
import {summarise} from '../figures/stand-out/stand-outs.ts';
import {tabulate} from '../figures/table.ts';
import type {Engine} from '../query/engine.ts';
import type {ReportPlan} from '../template/plan.ts';
import {createDocument} from './document.ts';
import type {Drawn, Page} from './handoff.ts';

/** Draws a report in its default view: the same question, engine and figures as after a filter. */
export async function firstPaint(packed: Packed, engine: Engine): Promise<Page> {
  const {plan} = packed;
  const view = initialView(plan);
  await engine.load(packed.cells);
  const answers = await engine.ask({...plan, view});
  const figures = plan.indicators.flatMap((indicator) => {
    const cells = answers.get(indicator.id) ?? [];
    return isShown(indicator, cells)
      ? [[indicator.id, drawFigure(plan, indicator, cellsFor(indicator, answers), view)] as const]
      : [];
  });
  const summary = await summarySeries(plan, view, (question) => engine.ask(question));
  return {
    plan,
    summary: summarise(summary, createDocument()).outerHTML,
    figures: new Map(figures),
    headline: headline(plan, answers.get(plan.headline.indicator) ?? [], view)
  };
}

/** Without a benchmark there is nothing to show of a figure for which the reader itself has nothing. */
const isShown = (indicator: IndicatorPlan, cells: readonly SafeCell[]): boolean =>
  indicator.benchmark || cells.some(({status}) => status !== 'none');

function drawFigure(
  plan: ReportPlan,
  indicator: IndicatorPlan,
  cells: readonly SafeCell[],
  view: View
): Drawn {
  const series = seriesOf(plan, indicator, cells, view);
  const document = createDocument();
  return {
    say: say(series),
    unavailable: '',
    wide: draw(series, {document, width: 'wide'}).outerHTML,
    narrow: draw(series, {document, width: 'narrow'}).outerHTML,
    table: tabulate(series, document).outerHTML,
    guide: guide(series, document).outerHTML
  };
}

function headline(plan: ReportPlan, cells: readonly SafeCell[], view: View): SafeCell | undefined {
  const here = (cell: SafeCell): boolean => plan.dimensions.every(({id}) => cell.at[id] === view.at[id]);
  return cells.find((cell) => cell.scope === plan.self && here(cell));
}
