/** What stands in every file of a figure besides its numbers: the question, the answer, what was chosen, from where. */

import {say} from '../../figures/say.ts';
import {isOwn} from '../../figures/scope.ts';
import type {Series} from '../../figures/series.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {ownWords, reportWords, shownWords} from '../words.ts';

export interface About {
  readonly title: string;
  readonly answer: string;
  /** Whose figures, what was chosen, where they come from; and whom they are for, where they are somebody's own. */
  readonly notes: readonly string[];
}

export function aboutOf(plan: ReportPlan, series: Series): About {
  const {indicator, points} = series;
  const source = plan.explained[indicator.id]?.source;
  const owned = isOwn(plan.self) && points.some(({scope, n}) => isOwn(scope) && n !== null);
  return {
    title: indicator.title,
    answer: say(series),
    notes: [
      isOwn(plan.self) ? plan.reader.name : series.selfLabel,
      shownWords(plan, series),
      [...(source ? [`Bron: ${source}`] : []), `geleverd op ${dayOf(plan.delivered)}`].join(', '),
      reportWords(plan),
      ...(owned ? [ownWords(plan)] : [])
    ]
  };
}

const dayOf = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));

/** Words for the name of a file: which report, which figure, and what was chosen. */
export function nameOf({title, edition}: ReportPlan, series: Series): readonly string[] {
  const {indicator, axis, at, dimensions} = series;
  const chosen = dimensions
    .filter(({id, total}) => at[id] !== total)
    .map(({id, values}) => values.find(({code}) => code === at[id])?.label ?? '');
  return [`${title} ${edition}`, indicator.short, axis.per, ...chosen];
}
