import {availableParallelism} from 'node:os';
import {Tinypool} from 'tinypool';
import type {Packed} from '../bundle/pack.ts';
import type {Painted} from './handoff.ts';
import type {Parted} from './lock-pages.ts';
import type {Written} from './parts.ts';

/** Threads that draw and pack reports; which of them does what changes no byte. */
export interface Threads extends AsyncDisposable {
  readonly count: number;
  readonly paint: (packed: Packed) => Promise<Painted>;
  readonly partsOf: (written: Written) => Promise<Parted<Uint8Array>>;
}

/** So many threads as are asked for, one for each core where nothing is asked, and no more than there are pages. */
export function threadsFor(pages: number, asked = availableParallelism()): Threads {
  const count = Math.max(1, Math.min(pages, asked));
  const pool = new Tinypool({
    filename: new URL('thread.ts', import.meta.url).href,
    minThreads: count,
    maxThreads: count
  });
  return {
    count,
    paint: (packed) => pool.run(packed, {name: 'paint'}),
    partsOf: (written) => pool.run(written, {name: 'partsOf'}),
    [Symbol.asyncDispose]: () => pool.destroy()
  };
}
