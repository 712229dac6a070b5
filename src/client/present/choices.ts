/** The report's own filters once more, for the slide that is shown: they change what it shows, and nothing else. */
import {element} from '../../figures/element.ts';
import type {View} from '../../figures/series.ts';
import {hasFigure, type Stop} from '../../figures/verdict/tour/stop.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {type Control, setControl} from '../controls.ts';
import {choose} from '../filters.ts';
import {noteGroup, ofGroups} from '../group-note.ts';

/** A form with the filters of the page, and how a figure can be seen; `chose` gets the view with one choice more. */
export function choicesIn(
  document: Document,
  plan: ReportPlan,
  stop: Stop,
  chose: (view: View) => void
): HTMLFormElement {
  const form = element(document, 'form', {
    class: 'stage-choices',
    'aria-label': 'Kies wat u op deze dia wilt zien'
  });
  const {view} = stop;
  const axes = hasFigure(stop) ? document.querySelector(`#${CSS.escape(stop.figure)} [data-axes]`) : null;
  const parts = [...document.querySelectorAll('#filters label'), ...(axes ? [axes] : [])];
  form.append(...parts.map((part) => part.cloneNode(true)));
  form.querySelector('[data-axes]')?.removeAttribute('data-axes');
  for (const control of form.querySelectorAll<Control>('select, input')) {
    for (const waits of ['aria-disabled', 'aria-describedby']) control.removeAttribute(waits);
    setControl(plan, view, control);
  }
  for (const place of form.querySelectorAll<HTMLElement>(ofGroups)) noteGroup(place, plan, view);
  form.addEventListener('change', ({target}) => {
    const {name, value} = target as Control;
    chose(choose(view, name, value));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}
