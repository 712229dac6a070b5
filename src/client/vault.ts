import {type Content, openWithKey} from '../lock/open.ts';
import type {Sealed} from '../lock/sealed.ts';
import {keepWhy, type Why} from './why-locked.ts';

type About = Pick<Sealed, 'id' | 'edition'>;

/** A key on its way from a page to the same page loaded anew. */
interface Handed {
  readonly key: string;
  /** When the reader last did anything, and when the page went away: milliseconds of the wall clock. */
  readonly used: number;
  readonly left: number;
}

/** Minutes without use after which a report is locked, wherever its reader is. */
export const idleMinutes = 30;

/** How much later than the old page went a new one may have been asked for: browsers round their clocks. */
const tolerance = 1_000;

/** Nothing is kept outside the page as long as it is open. */
const remembered = new WeakMap<Document, string>();

const nameOf = ({id, edition}: About): string => `spiegel ${edition} ${id}`;

/** Keeps the content key, never the passphrase, for when this page is loaded again. */
export function remember(document: Document, key: string): void {
  remembered.set(document, key);
}

/** Forgets the key, also one that was handed on when this page was left and then shown again. */
export function forget(document: Document, about: About): void {
  remembered.delete(document);
  session(document)?.removeItem(nameOf(about));
}

/** The page goes away: what it remembers is handed on to the page that may come in its place. */
export function handOn(document: Document, about: About, used: number): void {
  const key = remembered.get(document);
  if (key === undefined) return;
  const handed: Handed = {key, used, left: Date.now()};
  session(document)?.setItem(nameOf(about), JSON.stringify(handed));
}

/**
 * Opens the report with the key that was handed on; null when there is none that fits. Browsers bring a tab back with
 * all it stored, also days after it was closed or left: only a page that was asked for while the old one was
 * still there gets the report, and only within the time that an unused one stays open.
 */
export async function recall(document: Document, sealed: Sealed): Promise<Content | null> {
  const handed = take(document, sealed);
  if (handed === null) return null;
  const spent = whySpent(handed);
  if (spent !== null) {
    keepWhy(document, spent);
    return null;
  }
  const opened = await openWithKey(sealed, handed.key);
  if (!('content' in opened)) return null;
  remember(document, handed.key);
  return opened;
}

function whySpent({used, left}: Handed): Why | null {
  const now = Date.now();
  if (now - used >= idleMinutes * 60_000) return 'idle';
  const asked = now - performance.now();
  return asked - left > tolerance ? 'left' : null;
}

/** Reads what was handed on and takes it away, so that nobody reads it twice. */
function take(document: Document, about: About): Handed | null {
  const storage = session(document);
  const text = storage?.getItem(nameOf(about)) ?? '';
  storage?.removeItem(nameOf(about));
  try {
    const {key, used, left} = JSON.parse(text);
    return typeof key === 'string' && Number.isFinite(used) && Number.isFinite(left)
      ? {key, used, left}
      : null;
  } catch {
    return null;
  }
}

/** Null where the browser refuses storage; the report then asks for its passphrase every time. */
function session(document: Document): Storage | null {
  try {
    return document.defaultView?.sessionStorage ?? null;
  } catch {
    return null;
  }
}
