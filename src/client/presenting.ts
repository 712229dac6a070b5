/** The button and the key that begin a presentation; all that it takes comes when it is asked for. */
import type {Series} from '../figures/series.ts';
import type {Engine} from '../query/engine.ts';
import {announce} from './announce.ts';
import {tellBug} from './bug.ts';
import {reasonWords} from './notice.ts';
import type {Opened} from './opened.ts';
import {fetchedCode} from './part.ts';

const code = () => fetchedCode(() => import('./present/present.ts'));

/** Listens from now on. Answers what the drawing of a slide shows, so that it can be pointed at like any other. */
export function offerPresenting(
  {window, document, plan, views}: Opened,
  engine: Promise<Engine>
): (drawing: HTMLElement) => Series | undefined {
  const shown = new WeakMap<HTMLElement, Series>();
  let busy = false;
  const begin = async () => {
    if (busy) return;
    busy = true;
    takeScreen(document);
    try {
      const [{present}, ready] = await Promise.all([code(), engine]);
      await present({document, plan, engine: ready, view: views.current(), shown});
    } catch (cause) {
      if (document.fullscreenElement) void document.exitFullscreen();
      announce(document, `Presenteren kan nu niet. ${reasonWords(cause)} Het rapport kunt u gewoon lezen.`);
      tellBug(window, cause);
    }
    busy = false;
  };
  document.addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest('[data-present]')) void begin();
  });
  document.addEventListener('keydown', (event) => {
    if (asksToPresent(event)) void begin();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-present]'))
    button.disabled = false;
  return (drawing) => shown.get(drawing);
}

/** At once: a browser gives the whole screen only to who just pressed something. Without it a presentation fills the window. */
function takeScreen({documentElement}: Document): void {
  documentElement.requestFullscreen?.()?.catch(() => {});
}

/** A plain `p`, not while somebody types or chooses. */
const asksToPresent = ({key, target, altKey, ctrlKey, metaKey}: KeyboardEvent): boolean =>
  key.toLowerCase() === 'p' &&
  !(altKey || ctrlKey || metaKey) &&
  !(target instanceof Element && target.closest('input:not([type="radio"]), select, textarea'));
