import type {Formula} from './formula.ts';

/** Somebody can work something out, with the rows that it takes. */
export interface Breach {
  /** Owner; null: anybody, by what is published alone. */
  readonly attacker: string | null;
  /** Rows of the world, with how often each counts. */
  readonly rows: Formula;
  readonly ofOne: boolean;
}
