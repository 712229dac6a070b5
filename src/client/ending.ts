/**
 * Where every failure of an opened report ends, whatever its cause: the page shows one view, its controls say
 * which, and a notice in sight says what happened and what can be done.
 */
import {element} from '../figures/element.ts';
import type {View} from '../figures/series.ts';
import type {ReportPlan} from '../template/plan.ts';
import {tellBug} from './bug.ts';
import {disableAll, setControls} from './controls.ts';
import type {Notice} from './notice.ts';
import {reasonWords} from './notice.ts';
import {sayView} from './stand.ts';
import {viewWords} from './words.ts';

export interface Ending {
  /** The figures stay at this view, and follow no choice any more. */
  end(cause: unknown, shown: View): void;
  /** The figures are back at this view, since a choice could not be shown; another may be. */
  miss(cause: unknown, shown: View): void;
  /** Is it over: does nothing follow any more? */
  readonly over: boolean;
}

export function endingOf(window: Window, plan: ReportPlan, notice: Notice): Ending {
  const {document} = window;
  let over = false;
  const stand = (shown: View) => {
    setControls(document, plan, shown);
    sayView(document, plan, shown);
  };
  return {
    end(cause, shown) {
      if (over) return;
      over = true;
      notice.failed(cause, viewWords(plan, shown));
      stand(shown);
      disableAll(document);
      withdraw(document, cause);
      tellBug(window, cause);
    },
    miss(cause, shown) {
      notice.missed(viewWords(plan, shown));
      stand(shown);
      tellBug(window, cause);
    },
    get over() {
      return over;
    }
  };
}

/** What cannot work without the engine is not offered. */
function withdraw(document: Document, cause: unknown): void {
  // What was laid out already needs no engine, and from where the reader is there must be a way back.
  const explored = document.querySelector('[data-explore]')?.childElementCount;
  const away = document.getElementById('report')?.dataset['page'] === 'explore';
  if (!explored)
    for (const link of document.querySelectorAll<HTMLElement>('[data-page-link]'))
      link.hidden = !away || link.dataset['pageLink'] !== '';
  for (const button of document.querySelectorAll<HTMLElement>('[data-present]')) button.hidden = true;
  for (const zone of document.querySelectorAll<HTMLElement>('[data-upload-zone]')) {
    const why = `Een eigen bestand kan nu niet worden gelezen. ${reasonWords(cause)}`;
    zone.replaceWith(element(document, 'p', {class: 'upload-off'}, why));
  }
}
