import type {z} from 'zod';
import type {Encoding} from '../csv/decode.ts';
import type {Delimiter} from '../csv/header.ts';
import type {Fault} from '../errors.ts';
import type {CodeDecision} from './decisions.ts';
import type {levering} from './meta.ts';

/** levering.json, checked: what was delivered, by whom and over which periods. */
export type Meta = z.output<typeof levering>;

/** One record of a file, by the column names of the dataset. An empty optional field is absent. */
export interface RawRow {
  readonly file: string;
  /** Line of the file on which the record starts, from 1. */
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** What came in: one file, as it was found. */
export interface Receipt {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Null where no number in the file has a fraction. */
  readonly decimal: ',' | '.' | null;
}

/** A folder as it was read: nothing is judged yet but what could not be read. */
export interface Delivery {
  readonly folder: string;
  /** Null when levering.json is missing or at fault. */
  readonly meta: Meta | null;
  readonly files: readonly Receipt[];
  /** File → its records; a file that is missing or unreadable is absent. */
  readonly rows: ReadonlyMap<string, readonly RawRow[]>;
  /** What staff decided about it; see decisions.ts. */
  readonly decisions: readonly CodeDecision[];
  readonly faults: readonly Fault[];
}
