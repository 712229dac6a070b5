/** With whom the reader is compared: what the chosen group is, how many it counts, and whether the reader is in it. */
import type {View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';

/** The chosen group in words; empty where a report has no group. */
export function groupNote({groups, words, kind, dimensions}: ReportPlan, view: View): string {
  const group = groups.find(({id}) => id === view.group);
  if (!group) return '';
  const period = dimensions.find(({role}) => role === 'period');
  const chosen = period ? (view.at[period.id] ?? '') : '';
  const size = `Dit zijn ${group.providers} ${words.providers}`;
  if (kind === 'pooled') return `${group.sentence} ${size}.`;
  const inside = chosen.split('-').every((code) => group.memberIn.includes(code));
  const member = inside ? ', inclusief uzelf' : `; over ${chosen} hoorde u zelf niet bij deze groep`;
  return `${group.sentence} ${size}${member}.`;
}

/** Writes the note of the chosen group on the page. */
export function noteGroup(document: Document, plan: ReportPlan, view: View): void {
  const place = document.querySelector('[data-group-note]');
  if (place) place.textContent = groupNote(plan, view);
}
