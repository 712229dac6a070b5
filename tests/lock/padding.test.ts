import fc from 'fast-check';
import {expect, test} from 'vitest';
import {gzip} from '../../src/lock/gzip.ts';
import {open} from '../../src/lock/open.ts';
import {pad, rungFor, unpad} from '../../src/lock/padding.ts';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {lockFor, seal} from '../../src/lock/seal.ts';

test('every size is a rung of one ladder, never more than a thirty-second above what it holds', () => {
  const rungs = new Set<number>();
  for (let bytes = 60; bytes < 300_000; bytes += 7) {
    const rung = rungFor(bytes);
    rungs.add(rung);
    expect(rung).toBeGreaterThanOrEqual(bytes + 4);
    expect(rung).toBeLessThanOrEqual(Math.max(66, (bytes + 4) * (1 + 1 / 32)));
    expect(rungFor(rung - 4)).toBe(rung);
  }
  expect(rungs.size).toBeLessThan(420);
});

test('what was filled up comes out as it went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 500}), fc.nat(300), (bytes, more) => {
      expect(unpad(pad(bytes, bytes.length + 4 + more))).toEqual(bytes);
    })
  );
});

test('what does not fit is refused, and so is what says that it is longer than it is', () => {
  expect(() => pad(new Uint8Array(61), 64)).toThrow(RangeError);
  expect(() => unpad(new Uint8Array([9, 0, 0, 0, 1]))).toThrow(RangeError);
  expect(() => unpad(new Uint8Array(2))).toThrow(RangeError);
});

test('reports of other content and other keys have the same size, and each opens', async () => {
  const texts = ['kort', 'lang '.repeat(90), crypto.randomUUID().repeat(20)];
  const packed = await Promise.all(texts.map((text) => gzip(new TextEncoder().encode(text))));
  const size = rungFor(Math.max(...packed.map(({length}) => length)));
  const passphrase = generatePassphrase();
  const sealed = await Promise.all(
    packed.map(async (one, at) => {
      const keys = Array.from({length: 1 + (at % 2)}, () => ({passphrase}));
      return (await lockFor({id: 'a', edition: 'e'}, keys)).closeFirst(one, size);
    })
  );
  expect(new Set(sealed.map((one) => JSON.stringify(one).length)).size).toBe(1);
  for (const [at, one] of sealed.entries())
    expect(await open(one, passphrase)).toHaveProperty('content', new TextEncoder().encode(texts[at]));
});

test('a report sealed by itself has a size of the ladder too', async () => {
  const {data} = await seal(new TextEncoder().encode('cijfers'), {id: 'a', edition: 'e'}, [
    {passphrase: generatePassphrase()}
  ]);
  // The tag of AES-GCM is 16 bytes.
  const bytes = Buffer.from(data, 'base64').length - 16;
  expect(rungFor(bytes - 4)).toBe(bytes);
});
