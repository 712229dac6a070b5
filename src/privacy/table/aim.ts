import {type Terms, weigh} from '../lp/system.ts';

/**
 * An expression whose extremes an attacker wants, with the furthest that any point seen so far reached: what one
 * problem finds counts for every other aim (skipping, after Fischetti and Salazar).
 */
export interface Aim {
  readonly terms: Terms;
  readonly truth: number;
  /** Reached so far, as a distance from the truth. */
  up: number;
  down: number;
  /** Is that the very end? */
  upIsMost: boolean;
  downIsLeast: boolean;
  /** Reached by a point of whole numbers. */
  wholeUp: number;
  wholeDown: number;
  /** Are those the very ends over whole numbers? */
  wholesEnd: boolean;
}

/** An aim of which only the truth has been seen. */
export function startAim(terms: Terms, truth: ArrayLike<number>): Aim {
  return {
    terms,
    truth: weigh(terms, truth),
    up: 0,
    down: 0,
    upIsMost: false,
    downIsLeast: false,
    wholeUp: 0,
    wholeDown: 0,
    wholesEnd: false
  };
}

/** Back to the truth alone. */
export function forget(aim: Aim): void {
  aim.up = aim.down = aim.wholeUp = aim.wholeDown = 0;
  reopen(aim);
}

/** More has become possible: what was reached still is, but it need not be the end. */
export function reopen(aim: Aim): void {
  aim.upIsMost = aim.downIsLeast = aim.wholesEnd = false;
}

/** Takes a point that the attacker must think possible, as distances from the truth. */
export function reach(aim: Aim, away: ArrayLike<number>, isWhole: boolean): void {
  const far = weigh(aim.terms, away);
  aim.up = Math.max(aim.up, far);
  aim.down = Math.max(aim.down, -far);
  if (!isWhole) return;
  aim.wholeUp = Math.max(aim.wholeUp, far);
  aim.wholeDown = Math.max(aim.wholeDown, -far);
}
