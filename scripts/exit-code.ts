import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {CommanderError} from 'commander';
import {InputError, SolverFault, UsageError} from '../src/errors.ts';
import {solver, system} from './endings.nl.ts';

/** What ended a command: its exit code, and what is said of it; null where commander has said it already. */
export interface Ending {
  readonly code: 1 | 2;
  readonly says: string | null;
}

/** 1 where the input is at fault, 2 where the command was used wrongly; null for a defect, which keeps its stack. */
export function endingOf(error: unknown): Ending | null {
  if (error instanceof CommanderError) return {code: 2, says: null};
  if (error instanceof InputError) return {code: 1, says: error.message};
  if (error instanceof UsageError) return {code: 2, says: error.message};
  if (error instanceof SolverFault) return {code: 1, says: sayOfSolver(error)};
  const says = sayOfSystem(error);
  return says === null ? null : {code: 2, says};
}

function sayOfSolver({about, message, kept}: SolverFault): string {
  const place = kept === null ? null : relative('', kept);
  return [
    solver.failed(about, message),
    ...(place === null ? [] : [solver.kept(place, place.endsWith('.age'))])
  ].join(' ');
}

const project = fileURLToPath(new URL('..', import.meta.url));

const ofDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG']);

function sayOfSystem(error: unknown): string | null {
  const {code = '', path, dest} = error as Partial<NodeJS.ErrnoException> & {dest?: string};
  const refusal = system[code];
  const place = dest ?? path;
  // Whoever writes through a file that is open is not told which.
  if (refusal !== undefined && place === undefined && ofDisk.has(code))
    return `${refusal.slice(0, 1).toUpperCase()}${refusal.slice(1)}`;
  // A file of our own that is not where it should be is a defect.
  if (refusal === undefined || place === undefined || (code === 'ENOENT' && place.startsWith(project)))
    return null;
  return `${place}: ${refusal}`;
}
