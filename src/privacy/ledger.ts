import type {SafeCell} from '../figures/series.ts';
import type {Cell} from '../template/define.ts';

/** Least and most that a reader knows an amount to be, both included. */
export type Interval = readonly [lo: number, hi: number];

/** One group number as it was given out. Its members are those of its group and period in the edition. */
export interface IssuedRow {
  /** As printed: `scope` is the group, and indicator, category and `at` say which number it is. */
  readonly cell: SafeCell;
  /** What it tells; null for what it does not tell. */
  readonly n: Interval | null;
  readonly x: Interval | null;
  readonly mean: Interval | null;
}

/** Everything of an edition that later editions must keep to and be audited with. Plain JSON; holds true values. */
export interface IssuedEdition {
  readonly edition: string;
  readonly rows: readonly IssuedRow[];
  /** Period → group id → ids of its members, sorted: frozen with that period. */
  readonly members: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Period → ids of the pooled providers, sorted. */
  readonly pool: Readonly<Record<string, readonly string[]>>;
  /** Period → provider → owner. */
  readonly owners: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The true figures of the members, of every indicator that has a benchmark. */
  readonly truth: readonly Cell[];
}
