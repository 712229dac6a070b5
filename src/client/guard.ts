import {element} from '../figures/element.ts';

export interface Clock {
  /** Milliseconds since any fixed moment; must run on while the computer sleeps. */
  readonly now: () => number;
  readonly every: (milliseconds: number, check: () => void) => void;
}

export interface GuardOptions {
  readonly minutes: number;
  readonly clock?: Clock;
}

const wallClock: Clock = {
  now: () => Date.now(),
  every: (milliseconds, check) => {
    setInterval(check, milliseconds);
  }
};

const signsOfUse = [
  'pointerdown',
  'pointermove',
  'wheel',
  'touchstart',
  'keydown',
  'input',
  'scroll'
] as const;

const lockingSoon =
  'U hebt deze rapportage al een tijd niet gebruikt: binnen een minuut gaat zij op slot. ' +
  'Druk op een toets of beweeg de muis om verder te lezen.';

/**
 * Calls `lock` once after `minutes` without use, and says so in the page a minute before. Clocks are
 * compared, not only awaited: after sleep the first sign of use comes too late, so it locks. Tells when the last use was.
 */
export function guard(
  document: Document,
  {minutes, clock = wallClock}: GuardOptions,
  lock: () => void
): {readonly lastUse: () => number} {
  let last = clock.now();
  let locked = false;
  const check = (): void => {
    const left = last + minutes * 60_000 - clock.now();
    if (left <= 0 && !locked) {
      locked = true;
      lock();
    }
    warn(document, !locked && left <= 60_000);
  };
  const use = (): void => {
    check();
    last = clock.now();
    warn(document, false);
  };
  for (const sign of signsOfUse) document.addEventListener(sign, use, {capture: true, passive: true});
  document.addEventListener('visibilitychange', check);
  document.defaultView?.addEventListener('pageshow', check);
  clock.every(5_000, check);
  return {lastUse: () => last};
}

function warn(document: Document, soon: boolean): void {
  const shown = document.querySelector('#lock-soon');
  if (!soon) shown?.remove();
  else if (shown === null) document.body.append(warning(document));
}

const warning = (document: Document): Element =>
  element(document, 'p', {id: 'lock-soon', role: 'alert'}, lockingSoon);
