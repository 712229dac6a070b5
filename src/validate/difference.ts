import type {PlacedHolder} from './holders.ts';
import type {Found} from './lookup.ts';

/** A fact of a provider that is not what its figures say: what stands there, and what would. */
export interface Difference {
  readonly of: PlacedHolder;
  readonly column: string;
  readonly delivered: number;
  readonly follows: number;
  readonly found: Found | null;
  readonly indicator: string;
}
