import type {Delivery, Meta} from '../delivery/read.ts';
import type {Fault} from '../errors.ts';
import type {Cell, HolderYear} from '../template/define.ts';
import type {Coverage} from './coverage.ts';

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

export interface Verdict {
  /** Null when a fault blocks. */
  readonly rows: Rows | null;
  readonly faults: readonly Fault[];
  readonly coverage: Coverage;
}
