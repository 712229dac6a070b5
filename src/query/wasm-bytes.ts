/** The bytes of a WebAssembly module, read one after the other; its numbers are LEB128. */
export class WasmBytes {
  readonly #bytes: Buffer;
  /** Where the next one is read. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.at++]!;
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      number += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return number;
    }
  }

  take(length: number): Buffer {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** All names of the engine are ASCII. */
  name(): string {
    return this.take(this.number()).toString('latin1');
  }

  /** A number as such bytes. */
  static of(number: number): Uint8Array {
    const bytes: number[] = [];
    let left = number;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
    return Uint8Array.from([...bytes, left]);
  }
}
