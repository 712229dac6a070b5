/** A file of a delivery as a family declares it: its rows, and the cells that they hold or are counted to. */
import type {z} from 'zod';
import type {Counting} from './records.ts';

/** One delivered or counted figure of one provider. Sums travel, ratios are made last. */
export interface Cell {
  readonly provider: string;
  readonly indicator: string;
  /** `-` where the indicator has no categories. */
  readonly category: string;
  /** Dimension id → code; every declared dimension is present. */
  readonly at: Readonly<Record<string, string>>;
  /** Distinct people behind the cell. */
  readonly clients: number;
  /** Denominator (may be fractional). */
  readonly n: number;
  /** Numerator, or the sum. */
  readonly x: number;
  /** Sum of squares, where the provider's own spread is shown. */
  readonly xx?: number;
}

/** What makes cells of records: how they are counted, and whose they are. */
export interface Counted extends Counting {
  /** The column that holds the provider. */
  readonly provider: string;
  /** The column that holds whom a record is about; without it every record is about somebody else. */
  readonly person?: string;
}

export interface Source<Row extends z.ZodType = z.ZodType> {
  /** File in the delivery. */
  readonly file: string;
  /** As the reader may read it: "Declaraties van zorgverzekeraars". */
  readonly title: string;
  /** What to keep in mind with every figure from this source: whole sentences. */
  readonly limits?: readonly string[];
  /** May the file be missing? Then its indicators are empty and the report says so. */
  readonly optional?: boolean;
  /** Has every provider rows of it in each period in which it is listed? Then one that has none is refused. */
  readonly everyone?: boolean;
  /** One raw row, column by column. Fields come from this module (`decimal()`, `text()` …). */
  readonly row: Row;
  /** A checked row → the cells it holds (long format: one; wide format: several). */
  readonly cells?: (row: z.output<Row>) => readonly Cell[];
  /** Instead of `cells`: rows are records, of which the house counts several to a cell; made by `counted()`. */
  readonly counted?: Counted;
}
