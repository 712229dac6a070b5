import type {ReportPlan} from '../../template/plan.ts';

/** Whose figures a report holds, by scope: whom it highlights, if anybody, and the other groups in their order. */
export function scopesOf({
  self,
  selfLabel,
  groups
}: Pick<ReportPlan, 'self' | 'selfLabel' | 'groups'>): readonly {
  readonly code: string;
  readonly label: string;
}[] {
  const others = groups.filter(({id}) => id !== self).map(({id, label}) => ({code: id, label}));
  return self === null ? others : [{code: self, label: selfLabel}, ...others];
}
