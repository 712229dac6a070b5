import type {Drafts} from './drafts.ts';
import type {Equation} from './equations.ts';
import type {Table} from './places.ts';
import type {Rounded} from './rounding/amounts.ts';

/** All groups' figures of one indicator while protection is at work. */
export interface Figures {
  readonly table: Table;
  readonly equations: readonly Equation[];
  /** By group. */
  readonly all: readonly GroupFigures[];
}

export interface GroupFigures extends Drafts {
  /** Hidden figures are rounded along, so rounding does not depend on what is hidden. */
  readonly rounded: ReadonlyMap<string, Rounded>;
}
