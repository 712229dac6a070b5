import type {Packed} from '../bundle/pack.ts';
import {viewOf} from '../client/series.ts';
import {initialView} from '../client/state.ts';
import {questionsOf, summarySeries} from '../client/summary.ts';
import {draw} from '../figures/draw.ts';
import {guide} from '../figures/guide.ts';
import {tell} from '../figures/say.ts';
import type {IndicatorPlan, SafeCell, Series, View} from '../figures/series.ts';
import {tabulate} from '../figures/table.ts';
import {annotation} from '../figures/verdict/annotation.ts';
import {arranged} from '../figures/verdict/glance/rows.ts';
import {railOf} from '../figures/verdict/summary/rail.ts';
import {summarise} from '../figures/verdict/summary/summary.ts';
import {talk} from '../figures/verdict/summary/talk.ts';
import type {Engine} from '../query/engine.ts';
import type {ReportPlan} from '../template/plan.ts';
import {createDocument} from './document.ts';
import type {Drawn, Painted} from './handoff.ts';

/** Draws a report in its default view: the same question, engine and figures as after a filter. */
export async function firstPaint(packed: Packed, engine: Engine): Promise<Painted> {
  const {plan} = packed;
  const view = initialView(plan);
  await engine.load(packed.cells);
  const answers = await engine.ask({...plan, view});
  const seriesOf = viewOf(plan, answers, view);
  const figures = new Map(
    plan.indicators.flatMap((indicator) => {
      const cells = answers.get(indicator.id) ?? [];
      return isShown(indicator, cells) ? [[indicator.id, drawFigure(seriesOf(indicator))]] : [];
    })
  );
  const summary = await summarySeries(plan, view, (question) => engine.ask(question));
  return {
    summary: summarise(summary, view, {...arranged, ...plan}, createDocument()).outerHTML,
    rail: new Map(
      plan.chapters.map(({id, indicators}) => [
        id,
        railOf(summary, view, indicators, createDocument()).outerHTML
      ])
    ),
    talk: talk(
      summary,
      view,
      questionsOf(plan, (id) => figures.has(id)),
      createDocument()
    ).outerHTML,
    figures,
    headline: headline(plan, answers.get(plan.headline.indicator) ?? [], view)
  };
}

/** What stands in another's figure has none; and without a benchmark there is nothing to show where the reader itself has nothing. */
const isShown = ({within, benchmark}: IndicatorPlan, cells: readonly SafeCell[]): boolean =>
  within === undefined && (benchmark || cells.some(({status}) => status !== 'none'));

function drawFigure(series: Series): Drawn {
  const document = createDocument();
  return {
    say: tell(series),
    mark: annotation(series),
    unavailable: '',
    wide: draw(series, {document, width: 'wide'}).outerHTML,
    narrow: draw(series, {document, width: 'narrow'}).outerHTML,
    table: tabulate(series, document).outerHTML,
    guide: guide(series, document).outerHTML
  };
}

function headline(plan: ReportPlan, cells: readonly SafeCell[], view: View): SafeCell | undefined {
  const here = (cell: SafeCell): boolean => plan.dimensions.every(({id}) => cell.at[id] === view.at[id]);
  return cells.find((cell) => cell.scope === (plan.self ?? view.group) && here(cell));
}
