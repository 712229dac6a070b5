/** Which clusters are free, taken, or ended: shared between threads, so that each is done once. */
const states = {free: 0, taken: 1, done: 2, failed: 3} as const;

export const newClaims = (clusters: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(Math.max(1, clusters) * 4)).fill(states.free);

/** How many clusters are taken or ended. */
export const begun = (claims: Int32Array): number => claims.filter((state) => state !== states.free).length;

/** Takes the first free cluster; -1 when none is left. */
export function claim(claims: Int32Array): number {
  for (let cluster = 0; cluster < claims.length; cluster++)
    if (Atomics.compareExchange(claims, cluster, states.free, states.taken) === states.free) return cluster;
  return -1;
}

export function settle(claims: Int32Array, cluster: number, how: 'done' | 'failed'): void {
  Atomics.store(claims, cluster, states[how]);
  Atomics.notify(claims, cluster);
}

/** Waits until a taken cluster has ended; false when it failed, or is not heard of any more. */
export function ended(claims: Int32Array, cluster: number, patience: number): boolean {
  Atomics.wait(claims, cluster, states.taken, patience);
  return Atomics.load(claims, cluster) === states.done;
}
