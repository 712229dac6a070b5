import {expect, test, vi} from 'vitest';
import {open} from '../../src/lock/open.ts';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';

const content = new TextEncoder().encode('cijfers');
const provider = {passphrase: generatePassphrase()};
const consultant = {passphrase: generatePassphrase()};

test('the passphrase of report B does not open report A', async () => {
  const a = await seal(content, {id: 'a', edition: 'e'}, [provider]);
  expect(await open(a, generatePassphrase())).toEqual({wrong: true});
});

test('a slot of report B put into report A does not open report A', async () => {
  const a = await seal(content, {id: 'a', edition: 'e'}, [provider]);
  const b = await seal(content, {id: 'b', edition: 'e'}, [consultant]);
  const mixed = {...a, slots: [...a.slots, ...b.slots]};
  expect(await open(mixed, consultant.passphrase)).toEqual({damaged: true});
});

test('each of two passphrases opens the same content', async () => {
  const sealed = await seal(content, {id: 'a', edition: 'e'}, [provider, consultant]);
  for (const {passphrase} of [provider, consultant]) {
    expect(await open(sealed, passphrase)).toHaveProperty('content', content);
  }
});

test('a consultant whose slot was withdrawn can no longer open the report; the provider can', async () => {
  const sealed = await seal(content, {id: 'a', edition: 'e'}, [provider]);
  expect(await open(sealed, consultant.passphrase)).toEqual({wrong: true});
  expect(await open(sealed, provider.passphrase)).toHaveProperty('content', content);
});

test('every slot has a salt of its own, and a salt that is given is kept', async () => {
  const given = {...consultant, salt: '0123456789abcdef0123456789abcdef'};
  const sealed = await seal(content, {id: 'a', edition: 'e'}, [provider, provider, given]);
  const salts = sealed.slots.map((slot) => slot.salt);
  expect(new Set(salts).size).toBe(3);
  expect(salts[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(salts[2]).toBe(given.salt);
  expect(await open(sealed, given.passphrase)).toHaveProperty('content', content);
});

test('a wrong passphrase costs one derivation a slot and no retry for old formats', async () => {
  const sealed = await seal(content, {id: 'a', edition: 'e'}, [provider, consultant]);
  const derive = vi.spyOn(crypto.subtle, 'deriveBits');
  await open(sealed, generatePassphrase());
  const iterations = derive.mock.calls.map(([algorithm]) => (algorithm as Pbkdf2Params).iterations);
  derive.mockRestore();
  expect(iterations).toEqual([1_000, 14_000, 585_000, 1_000, 14_000, 585_000]);
});

test('a report for one looks like a report for two, and nothing says whose a slot is', async () => {
  const alone = await seal(content, {id: 'a', edition: 'e'}, [provider]);
  const both = await seal(content, {id: 'a', edition: 'e'}, [provider, consultant]);
  expect(JSON.stringify(alone).length).toBe(JSON.stringify(both).length);
  const shapes = [alone, both].map(({slots}) =>
    slots.map((slot) =>
      Object.entries(slot).map(([name, text]) => [name, text.length, /^[0-9a-f]+$/.test(text)])
    )
  );
  expect(shapes[0]).toEqual(shapes[1]);
  expect(Object.keys(alone.slots[0]!)).toEqual(['salt', 'wrapped']);
  expect(await open(alone, provider.passphrase)).toHaveProperty('content', content);
  expect(await open(alone, consultant.passphrase)).toEqual({wrong: true});
});

test('a report without a key is refused', async () => {
  await expect(seal(content, {id: 'a', edition: 'e'}, [])).rejects.toThrow('key');
});

test('a slot without a passphrase is refused', async () => {
  const empty = seal(content, {id: 'a', edition: 'e'}, [{passphrase: ' - '}]);
  await expect(empty).rejects.toThrow('passphrase');
});
