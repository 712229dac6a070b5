import type {Delivery, Meta} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Cell, HolderYear} from '../template/define.ts';
import type {Compared} from './before/compared.ts';
import type {PlacedCell} from './cells.ts';
import type {Coverage} from './coverage.ts';
import type {Holders} from './holders.ts';
import type {Rules} from './rules.ts';

/** A delivery that may be built from. */
export interface Rows {
  readonly meta: Meta;
  readonly cells: readonly Cell[];
  readonly holders: readonly HolderYear[];
  /** Period codes of the cells: single years in order, then several years together. */
  readonly periods: readonly string[];
  readonly files: Delivery['files'];
  /** What staff decided about codes that are nearly equal. */
  readonly decisions: Delivery['decisions'];
}

/** Providers and figures as they stood in the files, also where faults block. */
export interface Seen {
  readonly holders: Holders;
  readonly placed: readonly PlacedCell[];
  readonly rules: Rules;
}

export interface Verdict {
  /** Null when a fault blocks. */
  readonly rows: Rows | null;
  readonly faults: readonly Fault[];
  readonly coverage: Coverage;
  /** What was read, with where it stood: to be held against another delivery. */
  readonly read: Seen;
  /** How it compares with the delivery before, where that was at hand. */
  readonly compared?: Compared;
}
