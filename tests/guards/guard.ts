/** A guard that a document claims, how to break it, and what then fails. */
export interface Guard {
  /** What is claimed, in a few words. */
  readonly claim: string;
  readonly file: string;
  /** Stands in the file, and is put out of action by `to` where it does so first. */
  readonly from: string;
  readonly to: string;
  /** A test file, or `tsc` for what does not compile. */
  readonly test: string;
}

/** The guards of one document, in its order. */
export interface Guarded {
  readonly document: string;
  readonly guards: readonly Guard[];
}
