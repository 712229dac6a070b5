/**
 * What is locked always has a size of one ladder, so that the size of a file tells nothing of what is in it:
 * [length of what was packed, uint32 little-endian][what was packed][zeros].
 */
const head = 4;

/** Rungs in each doubling: what is added is at most a thirty-second. All of an edition stand on one rung, that of the largest. */
const steps = 32;

/** The first rung of the ladder on which a gzip of so many bytes fits. */
export function rungFor(bytes: number): number {
  const least = Math.max(bytes + head, 64);
  const step = 2 ** (Math.floor(Math.log2(least)) - Math.log2(steps));
  return Math.ceil(least / step) * step;
}

/** A gzip, filled up to so many bytes. Throws RangeError when it does not fit. */
export function pad(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  if (packed.length + head > size) throw new RangeError(`${packed.length} bytes do not fit in ${size}`);
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, packed.length, true);
  padded.set(packed, head);
  return padded;
}

/** Undoes `pad`; throws when the bytes are not what it made. */
export function unpad(padded: Uint8Array): Uint8Array {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength);
  const end = head + view.getUint32(0, true);
  if (end > padded.length) throw new RangeError('cut short');
  return padded.subarray(head, end);
}
