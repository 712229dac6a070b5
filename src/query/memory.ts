/** Questions answered from the cells themselves, as the engine answers them; it holds the same and takes longer. */
import {issuedOf} from '../figures/scope.ts';
import type {SafeCell} from '../figures/series.ts';
import type {Engine, Question} from './engine.ts';
import {placeOf} from './place.ts';

/** An engine that has loaded these cells, all in the order of the bundle, and looks up a view among them itself. */
export function remembering(engine: Engine, cells: readonly SafeCell[]): Engine {
  const byIndicator = Map.groupBy(cells, ({indicator}) => indicator);
  return {
    ...engine,
    cells: async () => cells,
    ask: async (question) =>
      new Map(
        question.indicators.map((indicator) => {
          const isAsked = filterOf(indicator, question);
          return [indicator.id, (byIndicator.get(indicator.id) ?? []).filter(isAsked)] as const;
        })
      )
  };
}

/** Is a cell of an indicator asked for? What `asked` binds in ask.ts, said of one cell. */
function filterOf(
  indicator: Question['indicators'][number],
  question: Question
): (cell: SafeCell) => boolean {
  const {dimensions, self, view} = question;
  const scopes = new Set([self, issuedOf(self), ...(indicator.benchmark ? [view.group, view.beside] : [])]);
  const codes = placeOf(indicator, question).flatMap((code, at) =>
    code === null ? [] : [[dimensions[at]!.id, code] as const]
  );
  return ({scope, at}) => scopes.has(scope) && codes.every(([id, code]) => at[id] === code);
}
