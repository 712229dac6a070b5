import type {Coalitions} from './coalition.ts';
import type {Finding} from './finding.ts';
import type {Turnover} from './turnover.ts';

/** What the audit of one edition came to; any finding blocks. */
export interface Audited {
  readonly findings: readonly Finding[];
  readonly reports: number;
  /** Check number in the reports (sha-256, hex). */
  readonly hash: string;
  readonly cells: {
    readonly shown: number;
    readonly rounded: number;
    readonly hidden: number;
    /** Of the hidden: by the figure itself, and to protect another; the rest are totals that nobody publishes. */
    readonly hiddenFirst: number;
    readonly hiddenForOthers: number;
    readonly none: number;
    readonly ownShown: number;
    readonly ownHidden: number;
  };
  readonly attackers: number;
  readonly goals: number;
  readonly derivable: number;
  readonly lps: number;
  /** Smallest room found above a value, as a share of it; null where no figure was at risk. */
  readonly smallestRoom: number | null;
  readonly percentiles: number;
  readonly ownTested: number;
  readonly coalitions: Coalitions;
  readonly turnover: Turnover;
}
