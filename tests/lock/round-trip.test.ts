import fc from 'fast-check';
import {expect, test} from 'vitest';
import {open, openWithKey} from '../../src/lock/open.ts';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';

const about = fc.record({id: fc.string(), edition: fc.string()});

test('whatever is sealed opens with its passphrase, byte for byte, also after a trip as JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({maxLength: 5_000}), about, async (content, labels) => {
      const passphrase = generatePassphrase();
      const sealed = await seal(content, labels, [{passphrase}]);
      const opened = await open(JSON.parse(JSON.stringify(sealed)), passphrase);
      expect(opened).toHaveProperty('content', content);
    }),
    {numRuns: 12}
  );
});

test('half a megabyte that does not compress comes back whole', async () => {
  const content = new Uint8Array(500_001);
  for (let at = 0; at < content.length; at += 50_000) {
    crypto.getRandomValues(content.subarray(at, at + 50_000));
  }
  const passphrase = generatePassphrase();
  const opened = await open(await seal(content, {id: 'a', edition: 'e'}, [{passphrase}]), passphrase);
  expect('content' in opened && Buffer.compare(opened.content, content)).toBe(0);
});

test('the key that opening gives opens the same copy again without the passphrase', async () => {
  const content = new TextEncoder().encode('cijfers');
  const passphrase = generatePassphrase();
  const sealed = await seal(content, {id: 'a', edition: 'e'}, [{passphrase}]);
  const opened = await open(sealed, passphrase);
  if (!('key' in opened)) throw new Error('it did not open');
  expect(await openWithKey(sealed, opened.key)).toEqual({content, key: opened.key});
});

test('two copies of one report share no key, no nonce, no salt and no ciphertext', async () => {
  const key = {passphrase: generatePassphrase()};
  const content = new TextEncoder().encode('cijfers');
  const hosted = await seal(content, {id: 'a', edition: 'e'}, [key]);
  const portable = await seal(content, {id: 'a', edition: 'e'}, [key]);
  expect(hosted.nonce).not.toBe(portable.nonce);
  expect(hosted.data).not.toBe(portable.data);
  expect(hosted.slots[0]?.salt).not.toBe(portable.slots[0]?.salt);
  const keys = await Promise.all([hosted, portable].map((sealed) => open(sealed, key.passphrase)));
  expect(keys[0]).toHaveProperty('content', content);
  expect(keys[1]).toHaveProperty('content', content);
  expect(keys[0]).not.toEqual(keys[1]);
});

test('nothing of the content, the passphrase or the content key stands in what is published', async () => {
  const passphrase = generatePassphrase();
  const sealed = await seal(
    new TextEncoder().encode('Praktijk De Verzonnen Linde'),
    {id: 'a', edition: 'e'},
    [{passphrase}]
  );
  const opened = await open(sealed, passphrase);
  if (!('key' in opened)) throw new Error('it did not open');
  const published = JSON.stringify(sealed);
  const key = Buffer.from(opened.key, 'base64');
  expect(key.length).toBe(32);
  for (const secret of [
    'Verzonnen',
    passphrase,
    passphrase.replaceAll('-', ''),
    key.toString('hex'),
    key.toString('base64')
  ]) {
    expect(published).not.toContain(secret);
  }
});
