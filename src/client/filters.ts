/** What the reader does with the page's controls, as a view. */
import type {View} from '../figures/series.ts';
import {type Control, controlsIn, split} from './controls.ts';
import type {Views} from './views.ts';

/** Binds the controls of an opened report; a choice of the reader goes to `views`. */
export function bindFilters(document: Document, views: Pick<Views, 'current' | 'choose'>): void {
  const controls = controlsIn(document);
  const take = ({name, value}: Control) => views.choose(choose(views.current(), name, value));
  for (const control of controls) control.addEventListener('change', () => take(control));
  // What was chosen before this code was there.
  for (const control of controls) if (isTouched(control)) take(control);
  document.getElementById('filters')?.addEventListener('submit', (event) => event.preventDefault());
}

/** The view with one choice more; `name` is the control's: `at:<dimension>`, `group`, `beside` or `axis:<indicator>`. */
export function choose(view: View, name: string, value: string): View {
  const [part, id] = split(name);
  if (part === 'at') return {...view, at: {...view.at, [id]: value}};
  if (part === 'axis') return {...view, axis: {...view.axis, [id]: value}};
  if (part === 'beside') return withGroups(view, view.group, value);
  return withGroups(view, value, value === view.beside ? view.group : view.beside);
}

/** Two groups change places when the second is chosen as the first: none is lost, and never are they one. */
function withGroups({at, axis}: View, group: string, beside: string | undefined): View {
  return beside === undefined || beside === '' || beside === group
    ? {at, group, axis}
    : {at, group, beside, axis};
}

/** Does a control stand elsewhere than the page set it? */
function isTouched(control: Control): boolean {
  if (control instanceof HTMLInputElement) return control.checked && !control.defaultChecked;
  return control.selectedOptions[0]?.defaultSelected === false;
}
