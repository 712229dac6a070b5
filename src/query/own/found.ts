/** A file of the reader's own, as it goes into the engine and as it comes out: counted, or at fault. */
import type {SafeCell} from '../../figures/series.ts';
import type {Step} from '../../periods/period.ts';
import type {UploadReading} from '../../template/upload.ts';

export interface OwnFile {
  readonly bytes: Uint8Array;
  readonly reading: UploadReading;
  readonly dimensions: readonly OwnDimension[];
  /** The day on which it is read: `2024-05-31`. */
  readonly today: string;
}

/** A dimension of the report, as far as records are placed in it. */
export interface OwnDimension {
  readonly id: string;
  readonly role: 'period' | 'class';
  /** Of a period: what its single codes are; a year where nothing is said. */
  readonly step?: Step;
  /** A class's codes without its total; of a period those of several together. */
  readonly codes: readonly string[];
  readonly total?: string;
}

export type OwnFaultCode =
  | 'too-large'
  | 'not-text'
  | 'empty'
  | 'quote-open'
  | 'quotes'
  | 'no-header'
  | 'no-rows'
  | 'too-many-rows'
  | 'nothing-placed'
  | 'column-missing'
  | 'column-twice'
  | 'columns-unknown'
  | 'letters-lost'
  | 'footer'
  | 'surplus'
  | 'field-empty'
  | 'field-whole'
  | 'field-decimal'
  | 'field-year'
  | 'field-date'
  | 'field-endless'
  | 'field-moment'
  | 'field-shortened'
  | 'field-code'
  | 'field-low'
  | 'field-high'
  | 'field-before'
  | 'field-twice';

/** One kind of fault in one column, with the first places where it stands; worded in client/upload/words.ts. */
export interface OwnFault {
  readonly code: OwnFaultCode;
  readonly severity: 'blocks' | 'warns';
  readonly column?: string;
  readonly places: readonly OwnPlace[];
  /** Rows in which it stands. */
  readonly many: number;
  /** Names of columns that it is about. */
  readonly names?: readonly string[];
}

export interface OwnPlace {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  readonly row: number;
  /** The start of what stands there. */
  readonly value?: string;
  /** The earlier row that it is the same as. */
  readonly first?: number;
}

/** Records counted. The records themselves are gone. */
export interface OwnCounted {
  readonly rows: number;
  /** Rows without a period: nothing counts them. */
  readonly open: number;
  /** Single periods with at least one record, in order. */
  readonly periods: readonly string[];
  /** Dimensions of which the file has the column. */
  readonly placed: readonly string[];
  readonly told: readonly {readonly value: string; readonly many: number}[];
  readonly cells: readonly SafeCell[];
}

/** `counted` is null where a fault blocks. */
export interface OwnFound {
  readonly faults: readonly OwnFault[];
  readonly counted: OwnCounted | null;
}

/** The most that is read at once. */
export const most = {bytes: 25_000_000, rows: 250_000} as const;
