import {isSealed} from '../lock/sealed.ts';
import {guard} from './guard.ts';
import {lockNow} from './vault.ts';

/** Minutes without use after which a report locks itself. */
const minutes = 30;

/** Locks the report again: at once by its button, or after half an hour without use. */
export function keepLocked(document: Document, sealed: unknown): void {
  if (!isSealed(sealed)) return;
  const lock = () => lockNow(document, sealed);
  document.getElementById('lock')?.addEventListener('click', lock);
  guard(document, {minutes}, lock);
}
