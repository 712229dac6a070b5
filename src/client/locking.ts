import {isSealed, type Sealed} from '../lock/sealed.ts';
import {guard} from './guard.ts';
import {forget, handOn, idleMinutes} from './vault.ts';
import {keepWhy, type Why} from './why-locked.ts';

/**
 * Locks the report again: at once by its button, after half an hour without use, and when its page is left. A browser may
 * keep a page that is left as it is, to show it when the reader comes back: it keeps an empty one.
 */
export function keepLocked(document: Document, sealed: unknown): void {
  if (!isSealed(sealed)) return;
  const {defaultView: window} = document;
  const title = document.title;
  const lock = (why: Why) => lockNow(document, sealed, why);
  const {lastUse} = guard(document, {minutes: idleMinutes}, () => lock('idle'));
  document.getElementById('lock')?.addEventListener('click', () => lock('asked'));
  window?.addEventListener('pagehide', () => {
    handOn(document, sealed, lastUse());
    empty(document);
    document.title = title;
  });
  window?.addEventListener('pageshow', ({persisted}) => {
    if (persisted) lock('left');
  });
}

/** Locks at once: forgets the key, empties the report, and starts the page anew to drop its memory. */
function lockNow(document: Document, sealed: Sealed, why: Why): void {
  forget(document, sealed);
  empty(document);
  keepWhy(document, why);
  document.defaultView?.location.reload();
}

function empty(document: Document): void {
  document.querySelector('#report')?.replaceChildren();
}
