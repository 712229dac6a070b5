/** With whom the reader is compared: what a chosen group is, how many it counts, and whether the reader is in it. */
import type {View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';

/** A group of the view in words; empty where it is not chosen, or unknown. */
export function groupNote(plan: ReportPlan, view: View, which: 'group' | 'beside' = 'group'): string {
  const {groups, words, kind, dimensions} = plan;
  const group = groups.find(({id}) => id === view[which]);
  if (!group) return '';
  const period = dimensions.find(({role}) => role === 'period');
  const chosen = period ? (view.at[period.id] ?? '') : '';
  const size = `Dit zijn ${group.providers} ${words.providers}`;
  if (kind === 'pooled') return `${group.sentence} ${size}.`;
  const inside = chosen.split('-').every((code) => group.memberIn.includes(code));
  const member = inside ? ', inclusief uzelf' : `; over ${chosen} hoorde u zelf niet bij deze groep`;
  return `${group.sentence} ${size}${member}.`;
}

/** Writes the notes of the chosen groups on the page. */
export function noteGroup(document: Document, plan: ReportPlan, view: View): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-group-note]')) {
    const which = place.dataset['groupNote'] === 'beside' ? 'beside' : 'group';
    place.textContent = groupNote(plan, view, which);
    place.hidden = place.textContent === '';
  }
}
