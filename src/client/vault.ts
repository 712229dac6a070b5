import {openWithKey} from '../lock/open.ts';
import type {Sealed} from '../lock/sealed.ts';

type About = Pick<Sealed, 'id' | 'edition'>;

const nameOf = ({id, edition}: About): string => `spiegel ${edition} ${id}`;

/** Keeps the content key, never the passphrase, until this tab is closed. */
export function remember(document: Document, about: About, key: string): void {
  session(document)?.setItem(nameOf(about), key);
}

/** Opens the report with the key this tab remembers; null when it remembers none that fits. */
export async function recall(document: Document, sealed: Sealed): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept = session(document)?.getItem(nameOf(sealed));
  if (typeof kept !== 'string') return null;
  const opened = await openWithKey(sealed, kept);
  if ('content' in opened) return opened.content;
  forget(document, sealed);
  return null;
}

/** Locks at once: forgets the key, empties the report, and starts the page anew to drop its memory. */
export function lockNow(document: Document, about: About): void {
  forget(document, about);
  document.querySelector('#report')?.replaceChildren();
  document.defaultView?.location.reload();
}

function forget(document: Document, about: About): void {
  session(document)?.removeItem(nameOf(about));
}

/** Null where the browser refuses storage; the report then asks for its passphrase every time. */
function session(document: Document): Storage | null {
  try {
    return document.defaultView?.sessionStorage ?? null;
  } catch {
    return null;
  }
}
