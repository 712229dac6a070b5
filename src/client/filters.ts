/** The page's own controls, native and in its HTML, and the view: each follows the other. */
import type {View} from '../figures/series.ts';
import {axisOf} from '../figures/series-of.ts';
import type {ReportPlan} from '../template/plan.ts';
import type {Views} from './views.ts';

type Control = HTMLSelectElement | HTMLInputElement;
type Chosen = Pick<ReportPlan, 'dimensions' | 'indicators'>;

export interface Filters {
  /** Sets every control to this view. */
  show(view: View): void;
  /** Not yet: a choice is kept until it can be shown. The notice says why. */
  wait(): void;
  enable(): void;
  /** Not at all: the report stays as it is. The notice says why. */
  disable(): void;
}

/** Binds the controls of an opened report; a choice of the reader goes to `views`. */
export function filtersOf(
  document: Document,
  plan: Chosen,
  views: Pick<Views, 'current' | 'choose'>
): Filters {
  const controls = [
    ...document.querySelectorAll<Control>(
      '#filters [name^="at:"], #filters [name="group"], [data-beside], [data-axes] [name^="axis:"]'
    )
  ];
  const take = ({name, value}: Control) => views.choose(choose(views.current(), name, value));
  for (const control of controls) control.addEventListener('change', () => take(control));
  // What was chosen before this code was there.
  for (const control of controls) if (isTouched(control)) take(control);
  document.getElementById('filters')?.addEventListener('submit', (event) => event.preventDefault());
  return {
    show: (view) => {
      for (const control of controls) set(control, valueIn(plan, view, control.name));
      for (const second of document.querySelectorAll<HTMLSelectElement>('[data-beside]'))
        leaveOut(second, view.group);
    },
    wait: () => controls.forEach((control) => void explain(control)),
    enable: () => controls.forEach((control) => void release(control)),
    disable: () => controls.forEach((control) => void switchOff(control))
  };
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

/** A second group is another than the first. */
function leaveOut(second: HTMLSelectElement, group: string): void {
  for (const option of second.options) option.hidden = option.disabled = option.value === group;
}

function valueIn({dimensions, indicators}: Chosen, view: View, name: string): string | undefined {
  const [part, id] = split(name);
  if (part === 'at') return view.at[id];
  if (part === 'group') return view.group;
  if (part === 'beside') return view.beside ?? '';
  const indicator = indicators.find((one) => one.id === id);
  return indicator && axisOf({indicator, dimensions, view}).id;
}

/** A name at its first colon: an id may hold another. */
function split(name: string): readonly [part: string, id: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Does a control stand elsewhere than the page set it? */
function isTouched(control: Control): boolean {
  if (control instanceof HTMLInputElement) return control.checked && !control.defaultChecked;
  return control.selectedOptions[0]?.defaultSelected === false;
}

function set(control: Control, value: string | undefined): void {
  if (value === undefined) return;
  if (control instanceof HTMLInputElement && control.type === 'radio')
    control.checked = control.value === value;
  else control.value = value;
}

function explain(control: Control): void {
  control.setAttribute('aria-disabled', 'true');
  control.setAttribute('aria-describedby', 'notice');
}

function release(control: Control): void {
  control.removeAttribute('aria-disabled');
  control.removeAttribute('aria-describedby');
}

function switchOff(control: Control): void {
  explain(control);
  control.disabled = true;
}
