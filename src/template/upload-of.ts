import type {Dataset, Drawn, Indicator} from './define.ts';
import type {RecordColumn, RecordCount} from './records.ts';
import type {UploadWords} from './upload.ts';

/** A file of the reader's own: its words, its columns, and the indicators that are counted from it. */
export interface Upload<C extends string = string, D extends string = string> extends UploadWords {
  readonly columns: Readonly<Record<C, RecordColumn<C>>>;
  /** Dimension → the column that places a record in it: the period's a date or a year, a class's a code. */
  readonly at: Partial<Readonly<Record<D, C>>>;
  /** A text column of which the page tells how often each value stands in the file. */
  readonly tell?: C;
  readonly figures: readonly {
    /** Whose question, words and explanation it shares. */
    readonly as: Indicator;
    readonly show: Partial<Readonly<Record<D, readonly Drawn[]>>>;
    readonly count: RecordCount<C>;
  }[];
  /** Invented records with every case, in the order of the columns. */
  readonly sample: readonly (readonly string[])[];
}

/** Makes `upload()` for a dataset: its columns and dimensions are checked by the compiler. */
export function uploadOf<D extends string>(
  _of: Pick<Dataset<D>, 'dimensions'>
): <const C extends string>(
  declared: {readonly columns: Readonly<Record<C, RecordColumn<NoInfer<C>>>>} & Omit<
    Upload<NoInfer<C>, D>,
    'columns'
  >
) => Upload {
  return (declared) => declared as unknown as Upload;
}
