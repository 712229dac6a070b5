/** All on the page that says which view its figures show, besides the figures themselves. */
import type {View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';
import {noteGroup, ofGroups} from './group-note.ts';
import {choiceWords, viewWords} from './words.ts';

/** Says with whom is compared, and puts what is chosen in the line that stands above a print. */
export function sayView(document: Document, plan: ReportPlan, view: View): void {
  // A long page is searched once.
  for (const place of document.querySelectorAll<HTMLElement>(`[data-view], [data-choice], ${ofGroups}`))
    if (place.hasAttribute('data-view')) place.textContent = viewWords(plan, view);
    else if (place.hasAttribute('data-choice')) place.textContent = choiceWords(plan, view);
    else noteGroup(place, plan, view);
}
