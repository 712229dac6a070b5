import {EngineFault} from '../query/fault.ts';

/** What is expected to fail is told to the reader; the rest is a bug, and told to who looks for it too. */
export function tellBug(window: Window, cause: unknown): void {
  if (!(cause instanceof EngineFault)) window.reportError(cause);
}
