/** What invented deliveries draw from. */

/** Mulberry32 on a hash of the seed: numbers from 0 up to 1. */
export function chanceOf(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5
  );
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
