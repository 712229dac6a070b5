/**
 * Every message a person may see starts here: what happened, where, and what to do.
 * Anything else that is thrown is a defect of ours and keeps its stack.
 */

/** The person's input is at fault (exit code 1). `message` says what happened and what to do. */
export class InputError extends Error {
  override name = 'InputError';
}

/** The command was used wrongly (exit code 2). */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Faults are data; words come last (validate/say.ts). Row is 1-based, as a spreadsheet shows it. */
export interface Fault {
  readonly code: string;
  readonly severity: 'blocks' | 'warns';
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  /** What the message needs: what was expected, which id; never more of a value than finds it. */
  readonly args?: Readonly<Record<string, string | number>>;
}
