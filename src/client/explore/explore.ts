/** The page for who wants more: every figure of the report, laid out as the reader likes. Comes when it is asked for. */

import {element} from '../../figures/element.ts';
import {memo} from '../../figures/memo.ts';
import {isIssued} from '../../figures/scope.ts';
import type {IndicatorPlan, SafeCell} from '../../figures/series.ts';
import type {Engine} from '../../query/engine.ts';
import {toSheet} from '../../query/sheet.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {askerOf} from './asker.ts';
import {fromPage, type Offer, settle, toPage, type Wish} from './choice.ts';
import {examplesOf} from './examples.ts';
import {cellsOf, fieldsOf} from './fields.ts';
import {formOf} from './form.ts';
import {measuresOf} from './measures.ts';
import {questionOf} from './question.ts';
import {resultOf} from './result.ts';
import type {Option} from './select.ts';
import {sheetOf} from './sheet.ts';
import {sqlField} from './sql-field.ts';

/** What the page needs of the report around it. */
export interface Explored {
  readonly document: Document;
  readonly plan: ReportPlan;
  /** The report's engine, with its cells in it. */
  readonly engine: Engine;
  /** Another engine, for statements of the reader's own. */
  readonly start: () => Promise<Engine>;
  /** The reader chose: the part of the address that says so. */
  readonly turn: (page: string) => void;
  /** Leads to a figure in the report. */
  readonly toFigure: (indicator: string) => void;
}

export interface Explorer {
  /** Shows what the address asks for. */
  show(page: string): void;
}

/** Builds the page in its place, `#verkennen`. */
export async function explore({document, plan, engine, start, turn, toFigure}: Explored): Promise<Explorer> {
  const cells = (await engine.cells(plan.dimensions)).filter(({scope}) => !isIssued(scope));
  const topics = topicsOf(plan, cells);
  const first = topics[0]?.code ?? '';
  const offerOf = memo((id: string) => offered(plan, cells, id));
  const choose = (wish: Wish) => {
    const {offer} = offerOf(wish.topic ?? first);
    turn(toPage(settle(offer, wish), offer, first));
  };
  const question = questionOf(document, plan, topics, choose);
  const form = formOf(document, topics, choose);
  const result = resultOf(document, plan, toFigure);
  const columns = sheetOf(plan, cells);
  const asker = askerOf(start, async () => toSheet(columns));
  const sql = sqlField(document, plan, asker, columns, examplesOf(plan, columns));
  document
    .querySelector('[data-explore]')
    ?.replaceChildren(...[question.element, ...leadOf(document), form.element, result.element, sql]);
  return {
    show(page) {
      const wish = fromPage(page) ?? {};
      const known = topics.some(({code}) => code === wish.topic) ? wish : {...wish, topic: first};
      const {offer, own} = offerOf(known.topic ?? first);
      const choice = settle(offer, known);
      question.show(choice, offer, own);
      form.show(choice, offer);
      result.show(choice, offer, own);
    }
  };
}

/** What comes below the question: the same in rows and columns of the reader's own. */
const leadOf = (document: Document): readonly HTMLElement[] => [
  element(document, 'h2', {class: 'explore-own'}, 'Zelf rijen en kolommen kiezen'),
  element(
    document,
    'p',
    {class: 'explore-lead'},
    'Elk cijfer uit dit rapport, in de rijen en kolommen die u kiest. Er wordt niets opgeteld: elke plek in de tabel is één cijfer, zoals het is beschermd en afgerond.'
  )
];

/** Every indicator of which the report holds a figure, under its chapter. */
function topicsOf({chapters, indicators}: ReportPlan, cells: readonly SafeCell[]): readonly Option[] {
  const known = new Set(cells.filter(({status}) => status !== 'none').map(({indicator}) => indicator));
  const chapterOf = (id: string) => chapters.find((chapter) => chapter.indicators.includes(id))?.title;
  return indicators
    .filter(({id}) => known.has(id))
    .map(({id, short}) => {
      const group = chapterOf(id);
      return {code: id, label: short, ...(group === undefined ? {} : {group})};
    });
}

function offered(
  plan: ReportPlan,
  cells: readonly SafeCell[],
  id: string
): {readonly offer: Offer; readonly own: readonly SafeCell[]} {
  const indicator = plan.indicators.find((one) => one.id === id) as IndicatorPlan;
  const own = cellsOf(plan, indicator, cells);
  return {
    own,
    offer: {indicator, fields: fieldsOf(plan, indicator, own), measures: measuresOf(plan, indicator, own)}
  };
}
