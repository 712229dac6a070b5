import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fromBase64, toBase64} from '../../src/lock/base64.ts';

test('base64 is what every other program writes, and reads back to the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    })
  );
});

test('bytes longer than one chunk are joined without a seam', () => {
  for (const length of [23_999, 24_000, 24_001, 72_002]) {
    const bytes = new Uint8Array(length).map((_, at) => at * 31);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});

test('of all texts only the one that was written is read', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'AZaz09+/=- \n'), maxLength: 12}), (text) => {
      const bytes = fromBase64(text);
      expect(bytes === null || toBase64(bytes) === text).toBe(true);
    }),
    {numRuns: 2_000}
  );
  expect(fromBase64('QR==')).toBeNull();
  expect(fromBase64('QQ==')).toEqual(new Uint8Array([65]));
});
