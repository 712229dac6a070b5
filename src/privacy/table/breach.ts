import type {Target} from './targets.ts';

/** A target that an attacker comes too near to. */
export interface Breach {
  readonly target: Target;
  readonly kind: 'exact' | 'interval';
  /** The bound that is too tight. */
  readonly side: 'upper' | 'lower';
}

/** Exact, or too tight on the side that falls short; the upper one where both do. */
export function breachOf(target: Target, exact: boolean, onlyBelow: boolean): Breach {
  return {target, kind: exact ? 'exact' : 'interval', side: onlyBelow ? 'lower' : 'upper'};
}
