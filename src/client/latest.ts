/**
 * One piece of work at a time, and only for the latest wish: what was wished for in between is never begun,
 * and what is under way is told by its signal that nobody waits for it any more.
 * The promise settles when the last wish is granted.
 */
export function latest<T>(work: (wish: T, signal: AbortSignal) => Promise<void>): (wish: T) => Promise<void> {
  let next: {readonly wish: T} | null = null;
  let running: Promise<void> | null = null;
  let under = new AbortController();
  const grant = async () => {
    try {
      while (next !== null) {
        const {wish} = next;
        next = null;
        under = new AbortController();
        await work(wish, under.signal);
      }
    } finally {
      // In the same breath as the last look at `next`: a wish made in between would be lost.
      running = null;
    }
  };
  return (wish) => {
    next = {wish};
    under.abort();
    running ??= Promise.resolve().then(grant);
    return running;
  };
}
