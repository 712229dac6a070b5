/** The view in force and the page that is open, kept in the address bar: they survive a reload and the back button. */
import type {View} from '../figures/series.ts';
import {type Choices, fromHash, initialView, toHash} from './state.ts';

export interface Views {
  current(): View;
  /** The reader chose: a new entry in the history, unless nothing changed. */
  choose(view: View): void;
  /** The page cannot show what was chosen, and stays at this view: the address says so, and nobody is called. */
  stay(view: View): void;
  /** Called with every view that comes into force from now on. */
  listen(listener: (view: View) => void): void;
  /** Which page is open, and what is chosen there: the hash from `page=` on; empty for the report itself. */
  page(): string;
  /** The reader turned to a page, or chose something there: a new entry in the history, unless nothing changed. */
  turn(page: string): void;
  /** Called with every page that is turned to from now on. */
  turned(listener: (page: string) => void): void;
}

/** Views of one report in one window; opens with what the address asks for. */
export function viewsOf(plan: Choices, window: Window): Views {
  const listeners: ((view: View) => void)[] = [];
  const pageListeners: ((page: string) => void)[] = [];
  const first = split(window.location.hash);
  let view = fromHash(plan, first.view) ?? initialView(plan);
  let page = first.page;
  const enter = (next: View) => {
    view = next;
    for (const listener of listeners) listener(view);
  };
  const open = (next: string) => {
    page = next;
    for (const listener of pageListeners) listener(page);
  };
  const restore = () => {
    const found = split(window.location.hash);
    const asked = fromHash(plan, found.view);
    if (asked === null) return keep();
    if (toHash(plan, asked) !== toHash(plan, view)) enter(asked);
    if (found.page !== page) open(found.page);
  };
  /** A jump to a place on the page overwrote the hash: the choice goes back in, for a reload. */
  const keep = () => {
    const hash = join(toHash(plan, view), page);
    if (hash !== '') write(window, 'replaceState', hash);
  };
  window.addEventListener('popstate', restore);
  window.addEventListener('hashchange', restore);
  return {
    current: () => view,
    choose(next) {
      const hash = toHash(plan, next);
      if (hash === toHash(plan, view)) return;
      write(window, 'pushState', join(hash, page));
      enter(next);
    },
    stay(last) {
      view = last;
      write(window, 'replaceState', join(toHash(plan, last), page));
    },
    listen: (listener) => void listeners.push(listener),
    page: () => page,
    turn(next) {
      if (next === page) return;
      write(window, 'pushState', join(toHash(plan, view), next));
      open(next);
    },
    turned: (listener) => void pageListeners.push(listener)
  };
}

/** A hash without its `#`: what says which view, and what says which page. */
function split(hash: string): {readonly view: string; readonly page: string} {
  const text = hash.replace(/^#/, '');
  const at = /(?:^|&)page=/.exec(text)?.index ?? text.length;
  return {view: text.slice(0, at), page: text.slice(at).replace(/^&/, '')};
}

const join = (view: string, page: string): string => [view, page].filter((part) => part !== '').join('&');

/**
 * Puts a hash into the address. Some addresses may not be written, and some browsers allow only so many in a
 * while: the choice then holds without it, and the next one writes them both.
 */
function write({history, location}: Window, how: 'pushState' | 'replaceState', hash: string): void {
  // The whole address: an empty hash would leave its sign behind, and a path may begin with two slashes.
  const address = location.href.replace(/#.*/s, '');
  try {
    history[how](null, '', hash === '' ? address : `${address}#${hash}`);
  } catch {}
}
