/** A table of readings as it is drawn: rows, columns, and a mark for each place. */
export interface GridMark {
  /** Null where there is nothing to draw: hidden, only a bound, or no such figure. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** As it stands beside the mark. */
  readonly text: string;
  readonly hidden: boolean;
  /** Only known to be below or above a bound, which `text` says. */
  readonly bound: 'under' | 'over' | null;
  /** Of few, or not complete yet: drawn as an outline. */
  readonly hollow: boolean;
  /** The reader's own figure. */
  readonly own: boolean;
}

export interface GridSeries {
  readonly label: string;
  /** `var(--…)`: the reader's or the group's, whatever it is a column of. */
  readonly colour: string;
  /** Which of several lines in that colour it is: lighter and in other dashes from one to the next. Null for a line alone. */
  readonly nth: number | null;
  readonly own: boolean;
}

export interface DrawnGrid {
  /** What the drawing is called by who cannot see it. */
  readonly label: string;
  /** What the axis measures. */
  readonly unit: string;
  /** Are the rows moments that follow one another? */
  readonly timeline: boolean;
  readonly columns: readonly GridSeries[];
  readonly rows: readonly {readonly label: string; readonly marks: readonly (GridMark | null)[]}[];
}
