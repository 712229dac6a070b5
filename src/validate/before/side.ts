import type {Delivery} from '../../delivery/read.ts';
import type {Seen} from '../rows.ts';

/** One of two deliveries, as far as they are compared. */
export interface Side {
  readonly delivery: Delivery;
  readonly read: Seen;
}
