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

/**
 * The solver came to no answer: a defect, of which the person who meets it need not see the insides. `problem` is what
 * was asked: true figures are in it, so it is kept among the secrets and nowhere else; the message holds none of it.
 */
export class SolverFault extends Error {
  override name = 'SolverFault';
  /** Private, so that whatever prints the error does not print this. */
  readonly #problem: unknown;
  /** Which figures it was about, in codes. */
  about: string | null = null;
  /** The file in which `problem` is kept, once it is. */
  kept: string | null = null;

  constructor(message: string, problem: unknown) {
    super(message);
    this.#problem = problem;
  }

  get problem(): unknown {
    return this.#problem;
  }
}

/** Asks the solver; its own errors carry its whole source, of which no more than a line is kept. */
export function askSolver<Answer>(problem: () => unknown, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof SolverFault) throw error;
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SolverFault(line.slice(0, 200), problem());
  }
}

/** Says of a solver's fault which figures it was about. */
export function solvingFor<Answer>(about: string, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof SolverFault) error.about ??= about;
    throw error;
  }
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
