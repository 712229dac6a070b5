/** What the reader chose, as a hash in the address and back. Never a default, never anything secret. */
import type {IndicatorPlan, View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';

/** What of a plan a view is made of. */
export type Choices = Pick<ReportPlan, 'dimensions' | 'groups' | 'indicators'>;

const groupKey = 'group';
const besideKey = 'beside';
const axisKey = (indicatorId: string) => `axis.${indicatorId}`;

/** The view with which every report opens. */
export function initialView({dimensions, groups}: Pick<Choices, 'dimensions' | 'groups'>): View {
  return {
    at: Object.fromEntries(dimensions.map(({id, initial}) => [id, initial])),
    group: groups[0]?.id ?? '',
    axis: {}
  };
}

/** The hash of a view without its `#`: only what differs from the view with which the report opens. */
export function toHash(plan: Choices, view: View): string {
  const chosen = new URLSearchParams();
  const initial = initialView(plan);
  for (const {id} of plan.dimensions) {
    const code = view.at[id];
    if (code !== undefined && code !== initial.at[id]) chosen.set(id, code);
  }
  if (view.group !== initial.group) chosen.set(groupKey, view.group);
  if (view.beside !== undefined) chosen.set(besideKey, view.beside);
  for (const indicator of plan.indicators) {
    const axis = chosenAxis(indicator, view.axis[indicator.id]);
    if (axis !== undefined) chosen.set(axisKey(indicator.id), axis);
  }
  return chosen.toString();
}

/**
 * The view that a hash asks for; what it does not know is left at its default.
 * Null for a hash that names a place on the page (`#chapter`) and so says nothing of a view.
 */
export function fromHash(plan: Choices, hash: string): View | null {
  const text = hash.replace(/^#/, '');
  if (text !== '' && !text.includes('=')) return null;
  const asked = new URLSearchParams(text);
  const initial = initialView(plan);
  const groups = plan.groups.map(({id}) => id);
  const group = groups.find((id) => id === asked.get(groupKey)) ?? initial.group;
  const beside = groups.find((id) => id === asked.get(besideKey) && id !== group);
  return {
    at: Object.fromEntries(
      plan.dimensions.map(({id, values, initial: first}) => {
        const code = asked.get(id);
        return [id, values.some((value) => value.code === code) ? (code as string) : first];
      })
    ),
    group,
    ...(beside === undefined ? {} : {beside}),
    axis: Object.fromEntries(
      plan.indicators.flatMap((indicator) => {
        const axis = chosenAxis(indicator, asked.get(axisKey(indicator.id)));
        return axis === undefined ? [] : [[indicator.id, axis]];
      })
    )
  };
}

/** An axis on offer that is not the first, which is the default; a figure has one, whatever else stands in it. */
function chosenAxis(indicator: IndicatorPlan, axis: string | null | undefined): string | undefined {
  if (indicator.within !== undefined) return undefined;
  return Object.keys(indicator.show)
    .slice(1)
    .find((offered) => offered === axis);
}
