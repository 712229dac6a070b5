import type {Status} from '../../figures/series.ts';
import type {Terms} from '../lp/system.ts';

/**
 * Everything that is published of one indicator in the periods that hang together, as linear statements
 * about what each provider has. Plain data, so that a block can be audited in another thread.
 */
export interface Block {
  readonly name: string;
  /** Rounded amounts are multiples of this. */
  readonly base: number;
  readonly members: readonly Member[];
  readonly basics: readonly Basic[];
  /** What owners must be protected in: sums of basics. */
  readonly quantities: readonly Quantity[];
  /** Sets of members (by index) of which something is published. */
  readonly sets: readonly (readonly number[])[];
  /** Group and period of each set, the same in every block. */
  readonly setNames: readonly string[];
  readonly amounts: readonly Amount[];
  /** Rounded amounts that add up, hidden ones included: the total and its parts, by index of amount. */
  readonly sums: readonly {readonly total: number; readonly parts: readonly number[]}[];
  readonly ratios: readonly Ratio[];
  /** What is at least nothing for everybody. */
  readonly margins: readonly Margin[];
  /** Nobody in the set has any of these. */
  readonly nothing: readonly {readonly set: number; readonly basics: readonly number[]}[];
  /** Per member that does not know all of its own: what it knows, and what it may not find out. */
  readonly own: readonly Own[];
}

/** A provider; figures of an earlier edition that have changed since are a member of their own. */
export interface Member {
  readonly id: string;
  readonly concern: string;
  /** These are figures of an earlier edition, which are others now. */
  readonly former: boolean;
}

/** A number of each member that no other number of the block is made of. */
export interface Basic {
  readonly name: string;
  readonly measure: 'count' | 'sum';
  /** Only whole numbers of it occur. */
  readonly whole: boolean;
  readonly signed: boolean;
  /** By member. */
  readonly values: readonly number[];
}

/** A sum of basics that nobody has less than nothing of: what the scale of a mean leaves, or a part of its total. */
export interface Margin {
  readonly name: string;
  readonly measure: 'count' | 'sum';
  readonly whole: boolean;
  readonly terms: Terms;
}

export interface Quantity {
  readonly name: string;
  readonly measure: 'count' | 'sum';
  readonly whole: boolean;
  readonly terms: Terms;
}

/** A rounded sum over a set of members. */
export interface Amount {
  readonly name: string;
  readonly set: number;
  readonly quantity: number;
  /** Cells that show it: it is known while one of these does; null: always, it has been given out. */
  readonly cells: readonly number[] | null;
  /** A cell that shows no more than a bound does not show it. */
  readonly exact: boolean;
  /** What is known of it then. */
  readonly lo: number;
  readonly hi: number;
  readonly rounded: number;
  /** How far the rounded amount can lie from the true one. */
  readonly reach: number;
  /** The least that it is known to be while hidden. */
  readonly floor: number;
  /** While hidden it must be possible that it is 1 to `window`; null: no need. */
  readonly window: number | null;
}

/** A statement with other terms than a sum: a mean, or a bound on a share; it holds while the cell may be read. */
export interface Ratio {
  readonly name: string;
  readonly set: number;
  readonly terms: Terms;
  readonly lo: number;
  readonly hi: number;
  /** Null: always, it has been given out. */
  readonly cell: number | null;
  /** Holds only while the cell shows a bound instead of its number. */
  readonly instead: boolean;
}

/** One published number of a group, shared by all blocks that speak of it. */
export interface PublishedCell {
  /** Group and place in words for staff: codes and labels, no values. */
  readonly label: string;
  readonly group: string;
  readonly status: Status;
  /** The bound that could be shown instead of the number. */
  readonly bound: 'under' | 'over' | null;
  /** What is lost by hiding it; null where it cannot be hidden. */
  readonly cost: number | null;
  /** Order among equals. */
  readonly tie: string;
}

/** How much of each cell may be read at the moment. */
export interface Sight {
  readonly hidden: (cell: number) => boolean;
  /** Hidden, or a bound instead of a number. */
  readonly blurred: (cell: number) => boolean;
}

/** One thing that can be done to a cell. */
export interface Step {
  readonly cell: number;
  readonly to: 'bound' | 'hidden';
}

/** What a member knows of its own figures where the source knows more than it does. */
export interface Own {
  readonly member: number;
  readonly known: readonly {readonly quantity: number; readonly lo: number; readonly hi: number}[];
  /** Quantities that must be able to be anything between these. */
  readonly holes: readonly {readonly quantity: number; readonly least: number; readonly most: number}[];
}
