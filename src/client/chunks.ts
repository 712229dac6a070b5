/** Work that can wait, done in turns between which the browser may paint and hear the reader. */
export interface Chunks {
  /** Does these jobs instead of those that were left, until the signal; the rest stays undone. True when all were done. */
  run(jobs: Jobs, signal: AbortSignal): Promise<boolean>;
  /** Leaves undone whatever is left. */
  drop(): void;
}

export type Job = () => void;

/** `soon` goes first, as fast as the page stays alive; `idle` is what nobody sees now, in the browser's idle moments. */
export interface Jobs {
  readonly soon: readonly Job[];
  readonly idle: readonly Job[];
}

/** What surrounds the jobs of one turn that may move what is seen; what nobody sees moves nothing, and costs no layout. */
type Around = (turn: Job) => void;

/** Before a print nothing waits, or the paper would show two views; what fails then goes to `fail`. */
export function chunksIn(window: Window, fail: (cause: unknown) => void, around: Around): Chunks {
  let left: {soon: Job[]; idle: Job[]} = {soon: [], idle: []};
  let dropped = false;
  window.addEventListener('beforeprint', () => {
    try {
      for (const job of [...left.soon.splice(0), ...left.idle.splice(0)]) job();
    } catch (cause) {
      fail(cause);
    }
  });
  return {
    drop: () => {
      left = {soon: [], idle: []};
      dropped = true;
    },
    async run({soon, idle}, signal) {
      left = {soon: [...soon], idle: [...idle]};
      dropped = false;
      while (left.soon.length > 0) {
        await nextTask(signal);
        if (signal.aborted) return false;
        const until = performance.now() + turnTime;
        around(() => turn(left.soon, () => until - performance.now()));
      }
      while (left.idle.length > 0) {
        const timeLeft = await idleMoment(window, signal);
        if (signal.aborted) return false;
        turn(left.idle, () => timeLeft() - spareTime);
      }
      return !dropped;
    }
  };
}

/** One job at least, and as many as fit in the time that there is. */
function turn(jobs: Job[], timeLeft: () => number): void {
  do jobs.shift()?.();
  while (jobs.length > 0 && timeLeft() > 0);
}

/** Milliseconds that a turn may take before the browser gets one: a reader who does something meanwhile does not feel less than 50. */
const turnTime = 40;

/** Milliseconds of an idle moment that one more job should fit in. */
const spareTime = 8;

/** As soon as the browser did what is more urgent; a timer would wait longer with every turn. */
function nextTask(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    const go = () => {
      port1.close();
      resolve();
    };
    signal.addEventListener('abort', go, {once: true});
    port1.onmessage = go;
    port2.postMessage(null);
  });
}

/** The next idle moment, or at once where nobody waits any more; answers how much of it is left. */
function idleMoment(window: Window, signal: AbortSignal): Promise<() => number> {
  return new Promise((resolve) => {
    const none = () => 0;
    signal.addEventListener('abort', () => resolve(none), {once: true});
    if (typeof window.requestIdleCallback !== 'function') window.setTimeout(() => resolve(none));
    else window.requestIdleCallback((moment) => resolve(() => moment.timeRemaining()), {timeout: 100});
  });
}
