/** The page's own controls, native and in its HTML: which there are, and how they are set to a view. */
import type {View} from '../figures/series.ts';
import {axisOf} from '../figures/series-of.ts';
import type {ReportPlan} from '../template/plan.ts';

export type Control = HTMLSelectElement | HTMLInputElement;
export type Chosen = Pick<ReportPlan, 'dimensions' | 'indicators'>;

/** Every control that changes the view of the report. */
export const controlsIn = (document: Document): readonly Control[] => [
  ...document.querySelectorAll<Control>(
    '#filters [name^="at:"], #filters [name="group"], [data-beside], [data-axes] [name^="axis:"]'
  )
];

/** Sets every control to this view. */
export function setControls(document: Document, plan: Chosen, view: View): void {
  for (const control of controlsIn(document)) setControl(plan, view, control);
  for (const second of document.querySelectorAll<HTMLSelectElement>('[data-beside]'))
    leaveOut(second, view.group);
}

/** Sets one control to a view, by its name. */
export const setControl = (plan: Chosen, view: View, control: Control): void =>
  set(control, valueIn(plan, view, control.name));

/** Not yet: a choice is kept until it can be shown. The notice says why. */
export function waitAll(document: Document): void {
  for (const control of controlsIn(document)) explain(control);
}

export function enableAll(document: Document): void {
  for (const control of controlsIn(document)) {
    control.removeAttribute('aria-disabled');
    control.removeAttribute('aria-describedby');
  }
}

/** Not at all: the report stays as it is. The notice says why, and gets the focus of what is switched off. */
export function disableAll(document: Document): void {
  const {activeElement} = document;
  for (const control of controlsIn(document)) {
    explain(control);
    control.disabled = true;
    if (control === activeElement) document.getElementById('notice')?.focus({preventScroll: true});
  }
}

/** A name at its first colon: an id may hold another. */
export function split(name: string): readonly [part: string, id: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
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
