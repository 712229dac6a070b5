/** A sum over the unknowns: column and how many times it counts. */
export type Terms = readonly (readonly [column: number, times: number])[];

/** One unknown: what the providers of one atom together have of one measure. */
export interface Column {
  readonly atom: number;
  readonly place: string;
  /** `*` for the whole that exclusive parts share. */
  readonly category: string;
  readonly measure: 'n' | 'x';
  readonly truth: number;
  /** Only whole numbers of it occur. */
  readonly whole: boolean;
  /** An owner can have less than nothing of it. */
  readonly signed: boolean;
}

/** What is known of a sum. A published number also carries the words by which staff know it. */
export interface Row {
  readonly terms: Terms;
  readonly lo: number;
  readonly hi: number;
  readonly published: {readonly scope: string; readonly place: string; readonly category: string} | null;
}

/** A figure that must not be worked out: of every owner its part of these columns. */
export interface Goal {
  readonly terms: Terms;
  readonly place: string;
  readonly category: string;
  readonly measure: 'n' | 'x' | 'rest';
  /** Owner → its own part, largest first. */
  readonly parts: readonly (readonly [owner: string, amount: number])[];
}

export interface System {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
  /** Owner → column → its own amount, which it knows exactly. */
  readonly known: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Pairs of x and the n that it is part of. */
  readonly within: readonly (readonly [x: number, n: number])[];
  /** Sums that are at least nothing for every single owner: who is counted in a part is counted in its whole. */
  readonly nested: readonly Terms[];
}
