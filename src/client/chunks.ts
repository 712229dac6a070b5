/** Work that can wait, done in the browser's idle moments. */
export interface Chunks {
  /**
   * Does these jobs instead of those that were left, one by one, until the signal; the rest stays undone.
   * True when all were done.
   */
  run(jobs: readonly (() => void)[], signal: AbortSignal): Promise<boolean>;
  /** Leaves undone whatever is left. */
  drop(): void;
}

/** Before a print nothing waits, or the paper would show two views; what fails then goes to `fail`. */
export function chunksIn(window: Window, fail: (cause: unknown) => void): Chunks {
  let left: (() => void)[] = [];
  let dropped = false;
  window.addEventListener('beforeprint', () => {
    try {
      for (const job of left.splice(0)) job();
    } catch (cause) {
      fail(cause);
    }
  });
  return {
    drop: () => {
      left = [];
      dropped = true;
    },
    async run(jobs, signal) {
      left = [...jobs];
      dropped = false;
      while (left.length > 0) {
        const timeLeft = await idle(window, signal);
        if (signal.aborted) return false;
        do left.shift()?.();
        while (left.length > 0 && timeLeft() > spare);
      }
      return !dropped;
    }
  };
}

/** Milliseconds that one more job should fit in. */
const spare = 8;

/** The next idle moment, or at once where nobody waits any more; answers how much of it is left. */
function idle(window: Window, signal: AbortSignal): Promise<() => number> {
  return new Promise((resolve) => {
    const none = () => 0;
    signal.addEventListener('abort', () => resolve(none), {once: true});
    if (typeof window.requestIdleCallback !== 'function') window.setTimeout(() => resolve(none));
    else window.requestIdleCallback((moment) => resolve(() => moment.timeRemaining()), {timeout: 100});
  });
}
