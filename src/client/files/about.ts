/** What stands in every file of a figure besides its numbers: the question, the answer, what was chosen, from where. */

import {say} from '../../figures/say.ts';
import {isOwn} from '../../figures/scope.ts';
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {codeOf} from '../code/state-code.ts';
import {ownWords, reportWords, shownWords} from '../words.ts';
import {holderOf} from './name.ts';

export interface About {
  readonly title: string;
  readonly answer: string;
  /** Whose figures, what was chosen, where they come from; and whom they are for, where they are somebody's own. */
  readonly notes: readonly string[];
}

export function aboutOf(plan: ReportPlan, series: Series): About {
  const {indicator} = series;
  const source = plan.explained[indicator.id]?.source;
  return {
    title: indicator.title,
    answer: say(series),
    notes: [
      holderOf(plan, series),
      shownWords(plan, series),
      [...(source ? [`Bron: ${source}`] : []), `geleverd op ${dayOf(plan.delivered)}`].join(', '),
      reportWords(plan),
      codeWords(plan, series),
      ...(isOwned(plan, series) ? [ownWords(plan)] : [])
    ]
  };
}

const dayOf = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));

/** How the figure is found again in the report, in this very state. */
const codeWords = (plan: ReportPlan, series: Series): string =>
  `Code van deze figuur: ${codeOf(plan, series)} (typ hem in het rapport onder Een figuur terugvinden)`;

/** Is there a figure of the reader's own in it? */
export const isOwned = ({self}: ReportPlan, {points}: Series): boolean =>
  isOwn(self) && points.some(({scope, n}) => isOwn(scope) && n !== null);
