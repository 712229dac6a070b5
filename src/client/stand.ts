/** All on the page that says which view its figures show, besides the figures themselves. */
import type {View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';
import {noteGroup} from './group-note.ts';
import {choiceWords, viewWords} from './words.ts';

/** Says with whom is compared, and puts what is chosen in the line that stands above a print. */
export function sayView(document: Document, plan: ReportPlan, view: View): void {
  noteGroup(document, plan, view);
  for (const line of document.querySelectorAll('[data-view]')) line.textContent = viewWords(plan, view);
  for (const line of document.querySelectorAll('[data-choice]')) line.textContent = choiceWords(plan, view);
}
