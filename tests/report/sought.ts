/**
 * Which of these words stand in some bytes; a word is a text of which each sign is a byte (`latin1`). One pass for all of them: an
 * edition is a hundred megabytes, and what may not stand in it thousands of words. Throws where a word is too short to begin one.
 */
export function finderOf(words: readonly string[]): (bytes: Uint8Array) => readonly string[] {
  const sought = words.map((word) => ({word, bytes: Buffer.from(word, 'latin1')}));
  if (sought.some(({bytes}) => bytes.length < 3)) throw new Error('A word of less than three bytes.');
  const byStart = Map.groupBy(sought, ({bytes}) => startAt(bytes, 0));
  const begins = new Uint8Array(1 << 24);
  for (const start of byStart.keys()) begins[start] = 1;
  return (bytes) => {
    const found = new Set<string>();
    for (let at = 0; at < bytes.length - 2; at++) {
      const start = startAt(bytes, at);
      if (begins[start] === 0) continue;
      for (const one of byStart.get(start)!)
        if (one.bytes.every((byte, step) => bytes[at + step] === byte)) found.add(one.word);
    }
    return words.filter((word) => found.has(word));
  };
}

const startAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
