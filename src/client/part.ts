/** A part of the page's own script that comes later. */
import {EngineFault} from '../query/fault.ts';
import {inTime} from '../query/in-time.ts';

/** Milliseconds in which it must have come. */
export const patience = 180_000;

/** A part that did not come is missing; one that this browser cannot read is too new for it; the rest is a bug. */
export async function fetchedCode<T>(fetch: () => Promise<T>): Promise<T> {
  try {
    return await inTime(fetch(), patience);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new EngineFault('old', cause);
    if (cause instanceof TypeError && /module/i.test(cause.message)) throw new EngineFault('missing', cause);
    throw cause;
  }
}
