/**
 * What a family may say of a file of the reader's own: its columns, and how its records are counted. All of it
 * is plain data: query/own makes SQL of it, in the page.
 */
/** A field of a record: whether it may be empty, or its whole column missing; and what it holds. */
export type UploadColumn<C extends string = string> = {
  /** As a reader calls it: "Startdatum". */
  readonly label: string;
  /** What it holds, in a sentence. */
  readonly holds: string;
  readonly presence: 'always' | 'may be empty' | 'may be missing';
} & (
  | {readonly kind: 'text'; readonly unique?: boolean}
  | {readonly kind: 'whole' | 'decimal' | 'year'; readonly least?: number; readonly most?: number}
  /** A date of the form 2021-12-31; `today` is the day on which the file is read. */
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
export type UploadValue<C extends string = string> = C | {readonly from: C; readonly minus: C};

/** Holds where the value is filled in and within every bound that is given. */
export interface UploadCondition<C extends string = string> {
  readonly of: UploadValue<C>;
  readonly least?: number;
  readonly most?: number;
  readonly over?: number;
  readonly under?: number;
}

/** What is counted: the mean of a value, or the first category of which every condition holds. */
export type UploadCount<C extends string = string> =
  | {readonly kind: 'mean'; readonly of: UploadValue<C>}
  | {
      readonly kind: 'distribution';
      /** In the order in which they are tried; a record that fits none is not counted. */
      readonly categories: readonly (readonly [id: string, when: readonly UploadCondition<C>[]])[];
    };

/** What the engine needs to read and count such a file: plain JSON. */
export interface UploadReading {
  readonly columns: Readonly<Record<string, UploadColumn>>;
  /** Dimension → the column that places a record in it; a period's is a date or a year, a class's a code. */
  readonly at: Readonly<Record<string, string>>;
  /** A text column of which the page tells how often each value stands in the file. */
  readonly tell?: string;
  readonly counts: readonly {readonly indicator: string; readonly count: UploadCount}[];
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
