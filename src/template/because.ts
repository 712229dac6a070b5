/** Why a reader is in a group or not: the facts by which it was classed, in the family's words. */
import type {Because} from '../figures/series.ts';
import {contains, inOrder} from '../periods/order.ts';
import {labelOf} from '../periods/words.ts';
import type {HolderYear, Template} from './define.ts';

/** What is known of one reader: a row for each of its periods. */
export type Known = readonly Pick<HolderYear, 'period' | 'facts'>[];

/**
 * Per period of the delivery, where the family has words for it. A period that was given out earlier keeps its
 * groups: where facts that were corrected since would say otherwise, nothing is said.
 */
export function becauseOf(
  {because = {}, policy}: Pick<Template, 'because' | 'policy'>,
  group: {readonly id: string; readonly memberIn: readonly string[]},
  periods: readonly string[],
  known: Known
): Readonly<Record<string, Because>> {
  const grouping = policy.groupings.find(({classes}) => group.id in classes);
  const words = grouping && because[grouping.id];
  if (!words) return {};
  const found = periods.flatMap((period) => {
    const last = lastIn(period, known);
    if (!last) return [];
    const named = grouping.classOf(last.facts);
    if ((named === group.id) !== group.memberIn.includes(period)) return [];
    const why = words(last.facts).replaceAll('{at}', labelOf(last.period));
    const other = named === null || named === group.id ? undefined : grouping.classes[named]?.label;
    return [[period, {why, ...(other === undefined ? {} : {instead: other})}] as const];
  });
  return Object.fromEntries(found);
}

/** Of several periods together the last one decides in which class a provider is. */
function lastIn(period: string, known: Known): Known[number] | undefined {
  return known
    .filter((row) => contains(period, row.period))
    .toSorted((a, b) => inOrder(a.period, b.period))
    .at(-1);
}
