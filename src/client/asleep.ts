/** Drawings that the page does not show now, of the other width most often: nobody waits for them. */
import type {Job} from './chunks.ts';

export interface Asleep {
  /** Draws an element when it is shown, before it is painted, and before a print; another job for it takes this one's place. */
  lay(element: Element, draw: Job): void;
}

/** What cannot be drawn then goes to `fail`, and shows nothing instead of another view. */
export function asleepIn(window: Window & typeof globalThis, fail: (cause: unknown) => void): Asleep {
  const sleeping = new Map<Element, Job>();
  const wake = (element: Element) => {
    const draw = sleeping.get(element);
    sleeping.delete(element);
    observer.unobserve(element);
    try {
      draw?.();
    } catch (cause) {
      element.textContent = '';
      fail(cause);
    }
  };
  const observer = new window.ResizeObserver((entries) => {
    for (const {target, contentRect} of entries) if (contentRect.width > 0) wake(target);
  });
  window.addEventListener('beforeprint', () => {
    for (const element of [...sleeping.keys()]) wake(element);
  });
  return {
    lay(element, draw) {
      sleeping.set(element, draw);
      observer.observe(element);
    }
  };
}
