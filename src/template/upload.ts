/** What a family may say of a file of the reader's own, beside how its records are counted; all of it is plain data. */
import type {Counting} from './records.ts';

/** What the engine needs to read and count such a file: plain JSON. */
export interface UploadReading extends Counting {
  /** A text column of which the page tells how often each value stands in the file. */
  readonly tell?: string;
}

/** Words about the file, for the page. */
export interface UploadWords {
  /** Where the section stands in the page, and the name of the sample: "eigen-metingen". */
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly intro: readonly string[];
  /** Said as well where the report has delivered figures of the same kind. */
  readonly besides: string;
  /** Above a figure that was delivered, and above one of the file: "Geleverd via het portaal", "Uit uw bestand". */
  readonly delivered: string;
  readonly own: string;
  /** How its series is called in a drawing and a table: "Uw bestand". */
  readonly label: string;
  /** Plural noun of a record: "trajecten". */
  readonly records: string;
  /** How the told values are introduced, and what to know when there are several: "Vragenlijsten". */
  readonly told?: {readonly label: string; readonly several: string};
  /** What is said of records without a period: "zonder einddatum". */
  readonly open: string;
  /** How the page calls the source of its figures. */
  readonly source: string;
}
