/** One rule of the policy: its number, where it comes from, and what the report says of it. */
export interface Rule<T = number> {
  readonly value: T;
  readonly rule: string;
  /** Source, and how firm it is: read in the source, or a judgement. */
  readonly basis: string;
  readonly standing: 'source' | 'judgement';
  /** Sentence that the report shows; a rule without one is not told to readers (R15). */
  readonly says?: string;
}

export function rule<T>(declared: Rule<T>): Rule<T> {
  return declared;
}
