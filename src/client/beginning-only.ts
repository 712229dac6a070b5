/** What follows on the first screen did not come: the page says so, and offers nothing that would need it. */
import {tellBug} from './bug.ts';
import {noticeIn} from './notice.ts';

export function beginningOnly(window: Window, cause: unknown): void {
  const {document} = window;
  const controls = '#filters select, #filters input, [data-axes] input, [data-print]';
  for (const control of document.querySelectorAll(controls)) control.setAttribute('disabled', '');
  for (const link of document.querySelectorAll<HTMLElement>('[data-page-link]')) link.hidden = true;
  noticeIn(document).begun(cause);
  tellBug(window, cause);
}
