/**
 * A reader's own statements, on an engine of their own that is walled in: whatever becomes of it, the report's
 * filters go on. One that takes too long is ended together with its engine, and a fresh one takes its place.
 */
import type {Answer, Engine} from '../../query/engine.ts';
import {QueryFault} from '../../query/query-fault.ts';
import {type Halt, limitSeconds} from './fault-words.ts';

/** A statement that was ended before it had an answer. */
export class Halted extends Error {
  override name = 'Halted';
  readonly why: Halt;

  constructor(why: Halt, cause?: unknown) {
    super(`The statement was ended: ${why}.`, {cause});
    this.why = why;
  }
}

export interface Asker {
  /** Starts an engine, so that the first answer comes soon. */
  prepare(): Promise<void>;
  /** Answers one statement; throws a QueryFault, an EngineFault, or Halted. The time that starting takes does not count. */
  ask(sql: string, stop: AbortSignal): Promise<Answer>;
}

/** Rows that an answer holds at most. */
export const mostRows = 1000;

/** `start` makes an engine, `sheet` what stands in it (Arrow IPC stream). */
export function askerOf(
  start: () => Promise<Engine>,
  sheet: () => Promise<Uint8Array>,
  limit = limitSeconds * 1000
): Asker {
  let walled: Promise<Engine> | null = null;
  const begin = async (): Promise<Engine> => {
    const engine = await start();
    await engine.wall(await sheet());
    return engine;
  };
  const engine = (): Promise<Engine> => {
    const coming = walled ?? begin();
    walled = coming;
    // One that does not start is not waited for again.
    coming.catch(() => {
      if (walled === coming) walled = null;
    });
    return coming;
  };
  const end = (ended: Engine) => {
    ended.stop();
    walled = null;
  };
  return {
    prepare: async () => void (await engine()),
    async ask(sql, stop) {
      const asked = await untilHalted(engine(), stop);
      const clock = AbortSignal.timeout(limit);
      try {
        return await untilHalted(asked.query(sql, mostRows), stop, clock);
      } catch (cause) {
        if (cause instanceof QueryFault) throw cause;
        end(asked);
        engine().catch(() => {});
        throw cause instanceof Halted ? cause : new Halted('broken', cause);
      }
    }
  };
}

/** What comes first: the answer, or the end. */
function untilHalted<T>(answer: Promise<T>, stop: AbortSignal, clock?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const halt = (signal: AbortSignal | undefined, why: Halt) => {
      if (signal?.aborted) reject(new Halted(why));
      signal?.addEventListener('abort', () => reject(new Halted(why)), {once: true});
    };
    halt(stop, 'stopped');
    halt(clock, 'late');
    answer.then(resolve, reject);
  });
}
