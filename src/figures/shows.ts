import type {Series, Show} from './series.ts';
import {isJudged} from './verdict/compared.ts';

/** What is drawn along the chosen axis. Limits of chance judge: where nothing is judged the same shares stand as bars. */
export const showsOf = (series: Series): readonly Show[] =>
  (series.indicator.show[series.axis.id] ?? []).map((show) =>
    show.kind === 'limits' && !isJudged(series) ? {kind: 'bars'} : show
  );
