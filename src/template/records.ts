/**
 * How records are counted: columns, where a record has its place, and what is counted there. All of it is plain data, so
 * that two may do it: the page's engine a file of the reader's own (query/own, SQL), the build the records of a delivery
 * (validate/count-records.ts). Both give the same answer; a test holds them to it.
 */
import type {Step} from '../periods/period.ts';

/** A field of a record: whether it may be empty, or its whole column missing; and what it holds. */
export type RecordColumn<C extends string = string> = {
  /** As a reader calls it: "Startdatum". */
  readonly label: string;
  /** What it holds, in a sentence. */
  readonly holds: string;
  readonly presence: 'always' | 'may be empty' | 'may be missing';
} & (
  | {readonly kind: 'text'; readonly unique?: boolean}
  | {readonly kind: 'whole' | 'decimal' | 'year'; readonly least?: number; readonly most?: number}
  /**
   * A date of the form 2021-12-31; `today` is the day on which the file is read. A delivery is held to its own period
   * instead: a build knows no day.
   */
  | {
      readonly kind: 'date';
      readonly least?: string;
      readonly most?: string;
      /** The column whose date it may not come before. */
      readonly notBefore?: C;
    }
  /** A code, with other ways in which it may be written. */
  | {readonly kind: 'code'; readonly codes: Readonly<Record<string, readonly string[]>>}
);

/** A number of one record: a column, or the difference of two. There is none where a field of it is empty. */
export type RecordValue<C extends string = string> = C | {readonly from: C; readonly minus: C};

/** Holds where the value is filled in and within every bound that is given. */
export interface RecordCondition<C extends string = string> {
  readonly of: RecordValue<C>;
  readonly least?: number;
  readonly most?: number;
  readonly over?: number;
  readonly under?: number;
}

/** What is counted: records, the mean of a value, or the first category of which every condition holds. */
export type RecordCount<C extends string = string> =
  | {readonly kind: 'count'}
  | {readonly kind: 'mean'; readonly of: RecordValue<C>}
  | {
      readonly kind: 'distribution';
      /** In the order in which they are tried; a record that fits none is not counted. */
      readonly categories: readonly (readonly [id: string, when: readonly RecordCondition<C>[]])[];
    };

/** All that must be known to count records. */
export interface Counting {
  readonly columns: Readonly<Record<string, RecordColumn>>;
  /** Dimension → the column that places a record in it; a period's is a date or a year, a class's a code. */
  readonly at: Readonly<Record<string, string>>;
  readonly counts: readonly {readonly indicator: string; readonly count: RecordCount}[];
}

/** A dimension, as far as records are placed in it. */
export interface RecordDimension {
  readonly id: string;
  readonly role: 'period' | 'class';
  /** Of a period: what its single codes are; a year where nothing is said. */
  readonly step?: Step;
  /** A class's codes without its total; of a period those of several together. */
  readonly codes: readonly string[];
  readonly total?: string;
}

/** The numbers behind a value. */
export const columnsIn = (of: RecordValue): readonly string[] =>
  typeof of === 'string' ? [of] : [of.from, of.minus];
