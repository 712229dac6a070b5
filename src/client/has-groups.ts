import type {View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';

/** Have groups figures in a view? Where a total is chosen of which they show none, there is nobody to be beside. */
export const hasGroups = ({dimensions}: Pick<ReportPlan, 'dimensions'>, {at}: Pick<View, 'at'>): boolean =>
  dimensions.every(({id, values}) => values.find(({code}) => code === at[id])?.compared !== false);
