import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fromBase64, toBase64} from '../../src/lock/base64.ts';
import {isKept, type Kept, openKept, sealKept} from '../../src/lock/kept.ts';

const [mine, other] = ['a'.repeat(64), 'b'.repeat(64)];
const as = {what: 'proef', edition: '2021'};

describe('what a reader keeps', () => {
  test('comes back as it was, whatever it is, from the text of a file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const file: unknown = JSON.parse(JSON.stringify(await sealKept(text, as, mine)));
        expect(isKept(file, 'proef')).toBe(true);
        expect(await openKept(file as Kept, mine)).toBe(text.trimEnd());
      }),
      {numRuns: 30}
    );
  });

  test('does not open with another report', async () => {
    expect(await openKept(await sealKept('[1]', as, mine), other)).toBeNull();
  });

  test('does not open when any byte of it, its edition or its purpose was changed', async () => {
    const kept = await sealKept('[1]', as, mine);
    const bytes = fromBase64(kept.data)!;
    for (const at of [0, 17, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(await openKept({...kept, data: toBase64(changed)}, mine)).toBeNull();
    }
    expect(await openKept({...kept, edition: '2020'}, mine)).toBeNull();
    expect(await openKept({...kept, what: 'iets anders'}, mine)).toBeNull();
    expect(await openKept({...kept, nonce: 'geen base64'}, mine)).toBeNull();
  });

  test('says in the open which edition it is of, and nothing else: not even how much it holds', async () => {
    const [little, more] = [
      await sealKept('[]', as, mine),
      await sealKept(`["${'x'.repeat(2000)}"]`, as, mine)
    ];
    expect(Object.keys(little).sort()).toEqual(['data', 'edition', 'nonce', 'v', 'what']);
    expect(little.data.length).toBe(more.data.length);
    expect(little.nonce).not.toBe((await sealKept('[]', as, mine)).nonce);
  });

  test('is known from what is no such file', () => {
    for (const no of [
      null,
      1,
      'x',
      [],
      {},
      {v: 1, what: 'proef'},
      {v: 2, what: 'proef', edition: '', nonce: '', data: ''}
    ])
      expect(isKept(no, 'proef')).toBe(false);
  });
});
