/** With whom the reader is compared: what a chosen group is, how many it counts, and why the reader is in it. */
import {isOwn} from '../figures/scope.ts';
import type {GroupPlan, View} from '../figures/series.ts';
import {lastOf} from '../periods/period.ts';
import type {ReportPlan} from '../template/plan.ts';
import {hasGroups} from './has-groups.ts';

type Noted = Pick<ReportPlan, 'groups' | 'words' | 'self' | 'dimensions'>;

/** A group of the view in words; empty where it is not chosen, or unknown. */
export function groupNote(plan: Noted, view: View, which: 'group' | 'beside' = 'group'): string {
  const group = plan.groups.find(({id}) => id === view[which]);
  if (!group) return '';
  return [group.sentence, size(plan, group), membership(plan, view, group)].filter(Boolean).join(' ');
}

/** How many there were in the last period: that is the number which may be shown. */
function size(plan: Noted, {providers, memberIn}: GroupPlan): string {
  const {words, self} = plan;
  const last = lastPeriod(plan);
  // Of a group that is too small to be told, the number is left out.
  if (providers === 0) return '';
  const member = isOwn(self) && last && memberIn.includes(last.code) ? ', inclusief uzelf' : '';
  return `${last ? `In ${last.label} waren dat` : 'Dat zijn'} ongeveer ${providers} ${words.providers}${member}.`;
}

const lastPeriod = ({dimensions}: Noted) =>
  dimensions.find(({role}) => role === 'period')?.values.findLast(({axis}) => axis);

/** Why the reader is in the group in the chosen period, or was in another; a report without own figures speaks to no one reader. */
function membership(plan: Noted, {at}: View, {memberIn, because}: GroupPlan): string {
  const {dimensions, self} = plan;
  const period = dimensions.find(({role}) => role === 'period');
  if (!isOwn(self) || !period) return '';
  const code = at[period.id] ?? '';
  const known = because?.[code];
  if (memberIn.includes(code)) {
    const belongs = lastOf(code) === (lastPeriod(plan)?.code ?? lastOf(code)) ? 'hoort u' : 'hoorde u toen';
    return known ? `${known.why} Daarom ${belongs} bij deze groep.` : '';
  }
  const label = period.values.find((value) => value.code === code)?.label ?? code;
  if (!known) return `Over ${label} hoorde u zelf niet bij deze groep.`;
  const instead = known.instead === undefined ? '' : `, maar bij ‘${known.instead}’`;
  return `${known.why} Toen hoorde u niet bij deze groep${instead}.`;
}

/** The places that tell with whom is compared, or why with nobody. */
export const ofGroups = '[data-groups], [data-never], [data-compared]';

/** Writes in one of these places what holds now. */
export function noteGroup(place: HTMLElement, plan: ReportPlan, view: View): void {
  const some = hasGroups(plan, view);
  if (place.hasAttribute('data-compared')) noteCompared(place, plan, view, some);
  else place.hidden = place.hasAttribute('data-groups') ? !some : some;
}

function noteCompared(place: HTMLElement, plan: ReportPlan, view: View, some: boolean): void {
  const which = place.dataset['compared'] === 'beside' ? 'beside' : 'group';
  const group = plan.groups.find(({id}) => id === view[which]);
  for (const [part, text] of [
    ['name', group?.label ?? ''],
    ['note', groupNote(plan, view, which)]
  ] as const)
    for (const element of place.querySelectorAll(`[data-${part}]`)) element.textContent = text;
  place.hidden = !group || !some;
}
