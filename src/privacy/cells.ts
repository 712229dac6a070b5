import type {SafeCell} from '../figures/series.ts';
import type {Within} from '../template/audience.ts';
import type {Owner, OwnerId} from '../template/owner.ts';

/** The brand: a field that no literal can have and that a spread leaves behind. */
declare class Brand {
  protected readonly final: true;
}

/** One report: who reads it, in which audience, and which groups it may show. */
export interface Reader {
  /** What its report is known by: a provider's own id, or another that no provider has. */
  readonly id: string;
  /** Who reads; null where that is nobody who could have cells of its own. */
  readonly owner: Owner | null;
  readonly name: string;
  /** Id of the audience that it is in, see template/audience.ts. */
  readonly audience: string;
  /** Scope of what is highlighted: its own cells, or a group's; null where nobody is. */
  readonly self: string | null;
  /** Groups on offer in display order, each with the periods in which the reader is a member. */
  readonly groups: readonly {readonly id: string; readonly memberIn: readonly string[]}[];
  /** Class → the codes at which it sees figures; one that is not named is seen at all of its codes. */
  readonly within: Within;
  /** Who has a key to it besides the reader itself, by name. */
  readonly keys: readonly string[];
}

/** What groups have, as some reports show it. */
export interface Shown {
  /** Group id → its cells, the same objects in every report that shows them. */
  readonly groups: ReadonlyMap<string, readonly SafeCell[]>;
  /** Group id → providers in the last period (as may be shown). */
  readonly providers: ReadonlyMap<string, number>;
}

/**
 * Final cells: only privacy/protect.ts makes them, privacy/restore.ts gives back what it made, and privacy/renew.ts lays newer
 * own cells beside it; bundle/pack.ts is their only taker.
 */
export interface SafeCells extends Brand, Shown {
  readonly readers: readonly Reader[];
  /** Audience id → what its reports show instead, of those that have floors of their own: the same cells, or hidden. */
  readonly stricter: ReadonlyMap<string, Shown>;
  /** Owner → its own cells; absent for readers that have none. */
  readonly own: ReadonlyMap<OwnerId, readonly SafeCell[]>;
  /** Own cells were renewed: the day on which those were delivered that stand beside them, as they were given out. */
  readonly judged?: string;
  readonly tally: {readonly shown: number; readonly hidden: number; readonly none: number};
  /** What protection did, for staff and the receipt: counts only, never in a report (R16). */
  readonly log: readonly Deed[];
  /** What the audit came to, in counts: for staff and the receipt. */
  readonly audit: AuditTally;
  /** How somebody could have been worked out, in words for staff: no values, and never in a report. */
  readonly recipes: readonly string[];
  /** What staff must look at before the edition is given out. */
  readonly decisions: readonly Decision[];
}

/**
 * absorbed: a provider that is large enough for a report of its own joined the pool, which was too small to
 * be shown. kept: a number that was given out before stands as it was, though figures behind it changed.
 */
export type Decision =
  | {readonly kind: 'absorbed'; readonly provider: string}
  | {
      readonly kind: 'kept';
      readonly group: string;
      readonly indicator: string;
      readonly category: string;
      readonly at: Readonly<Record<string, string>>;
    };

/** The audit of an edition: every owner as an attacker, with its own figures. */
export interface AuditTally {
  readonly attackers: number;
  /** Linear problems solved. */
  readonly lps: number;
  readonly breachesFound: number;
  /** Numbers taken away because of them: hidden, or a bound instead. */
  readonly repaired: number;
  /** Least room that was established above somebody's true amount, as a share of it; null where nothing was tight. */
  readonly smallestInterval: number | null;
  /** Group cells hidden on their own account. */
  readonly hiddenFirst: number;
  /** Group cells hidden to protect another. */
  readonly hiddenOther: number;
  readonly rounded: number;
  readonly shown: number;
}

/** What was done to the cells of one scope and indicator; own cells of all readers stand under `own`. */
export interface Deed {
  readonly scope: string;
  readonly indicator: string;
  /** Readable, bounds included. */
  readonly shown: number;
  /** Of the shown: how many are rounded. */
  readonly rounded: number;
  /** Structural zeros. */
  readonly none: number;
  /** Hidden on its own account. */
  readonly primary: number;
  /** Hidden because another could be worked out inside the same table. */
  readonly secondary: number;
  /** Hidden because the difference of two groups would give somebody away. */
  readonly difference: number;
  /** Hidden because the audit could work somebody out from all numbers together. */
  readonly audit: number;
  /** Totals that the policy does not publish for groups. */
  readonly unpublished: number;
}
