/** Why a reader is in a group or not: the facts by which it was classed, in the family's words. */
import type {Because} from '../figures/series.ts';
import type {HolderYear, Template} from './define.ts';

/** What is known of one reader: a row for each of its years. */
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
    const year = lastIn(period, known);
    if (!year) return [];
    const named = grouping.classOf(year.facts);
    if ((named === group.id) !== group.memberIn.includes(period)) return [];
    const why = words(year.facts).replaceAll('{at}', year.period);
    const other = named === null || named === group.id ? undefined : grouping.classes[named]?.label;
    return [[period, {why, ...(other === undefined ? {} : {instead: other})}] as const];
  });
  return Object.fromEntries(found);
}

/** Of several years together the last one decides in which class a provider is. */
function lastIn(period: string, known: Known): Known[number] | undefined {
  const [from, to = from] = period.split('-') as [string, string?];
  return known
    .filter((row) => from <= row.period && row.period <= to)
    .toSorted((a, b) => a.period.localeCompare(b.period))
    .at(-1);
}
