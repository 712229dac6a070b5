/** The view in force, kept in the address bar: it survives a reload and the back button. */
import type {View} from '../figures/series.ts';
import {type Choices, fromHash, initialView, toHash} from './state.ts';

export interface Views {
  current(): View;
  /** The reader chose: a new entry in the history, unless nothing changed. */
  choose(view: View): void;
  /** Called with every view that comes into force from now on. */
  listen(listener: (view: View) => void): void;
}

/** Views of one report in one window; opens with what the address asks for. */
export function viewsOf(plan: Choices, window: Window): Views {
  const listeners: ((view: View) => void)[] = [];
  let view = fromHash(plan, window.location.hash) ?? initialView(plan);
  const enter = (next: View) => {
    view = next;
    for (const listener of listeners) listener(view);
  };
  const restore = () => {
    const asked = fromHash(plan, window.location.hash);
    if (asked === null) keep();
    else if (toHash(plan, asked) !== toHash(plan, view)) enter(asked);
  };
  /** A jump to a place on the page overwrote the hash: the choice goes back in, for a reload. */
  const keep = () => {
    const hash = toHash(plan, view);
    if (hash !== '') window.history.replaceState(null, '', `#${hash}`);
  };
  window.addEventListener('popstate', restore);
  window.addEventListener('hashchange', restore);
  return {
    current: () => view,
    choose(next) {
      const hash = toHash(plan, next);
      if (hash === toHash(plan, view)) return;
      window.history.pushState(null, '', addressOf(window, hash));
      enter(next);
    },
    listen: (listener) => void listeners.push(listener)
  };
}

/** An address without a hash is the whole path: setting an empty hash would leave its sign behind. */
function addressOf({location}: Window, hash: string): string {
  return hash === '' ? location.pathname + location.search : `#${hash}`;
}
