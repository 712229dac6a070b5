import fc from 'fast-check';
import {expect, test} from 'vitest';
import {open, openWithKey} from '../../src/lock/open.ts';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';
import type {Sealed} from '../../src/lock/sealed.ts';

const passphrase = generatePassphrase();
const sealed: Sealed = await seal(
  new TextEncoder().encode('cijfers van een ander?'),
  {id: 'k3m9', edition: '2021'},
  [{passphrase}, {passphrase: generatePassphrase()}]
);
const opened = await open(sealed, passphrase);
if (!('key' in opened)) throw new Error('the untouched report did not open');
const {key} = opened;

/** Every text in the sealed report, by its path. */
const texts: readonly (readonly [string, string])[] = [
  ...(['id', 'edition', 'nonce', 'data'] as const).map((name) => [name, sealed[name]] as const),
  ...sealed.slots.flatMap((slot, at) =>
    (['salt', 'wrapped'] as const).map((name) => [`slots.${at}.${name}`, slot[name]] as const)
  )
];

function withText(path: string, text: string): unknown {
  const copy: unknown = structuredClone(sealed);
  const steps = path.split('.');
  const last = steps.pop() as string;
  const holder = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  (holder as Record<string, unknown>)[last] = text;
  return copy;
}

const flip = fc.constantFrom(...texts).chain(([path, text]) =>
  fc.tuple(fc.nat(text.length - 1), fc.integer({min: 1, max: 127})).map(([at, bits]) => {
    const changed = String.fromCharCode(text.charCodeAt(at) ^ bits);
    return [path, text.slice(0, at) + changed + text.slice(at + 1)] as const;
  })
);

test('a changed character in any field never gives content to who holds the content key', async () => {
  await fc.assert(
    fc.asyncProperty(flip, async ([path, text]) => {
      expect(await openWithKey(withText(path, text), key)).toEqual({damaged: true});
    }),
    {numRuns: 1_500}
  );
});

test('a changed character in any field never gives content to who types the right passphrase', async () => {
  await fc.assert(
    fc.asyncProperty(flip, async ([path, text]) => {
      const answer = await open(withText(path, text), passphrase);
      expect([{damaged: true}, {wrong: true}]).toContainEqual(answer);
    }),
    {numRuns: 20}
  );
});

test.each(texts.map(([path]) => path))('emptying %s never gives content', async (path) => {
  expect(await openWithKey(withText(path, ''), key)).toEqual({damaged: true});
});

test('a report that was cut off, or is something else, is damaged and nothing is thrown', async () => {
  const others = [
    null,
    undefined,
    7,
    'sealed',
    [],
    {},
    {...sealed, v: 1},
    {...sealed, slots: {}},
    {...sealed, slots: [null]}
  ];
  for (const other of others) {
    expect(await open(other, passphrase)).toEqual({damaged: true});
    expect(await openWithKey(other, key)).toEqual({damaged: true});
  }
  const cut = {...sealed, data: sealed.data.slice(0, 8)};
  expect(await open(cut, passphrase)).toEqual({damaged: true});
});

test('a key of another length, or another key, opens nothing', async () => {
  for (const other of ['', 'x', btoa('x'.repeat(16)), btoa('x'.repeat(32))]) {
    expect(await openWithKey(sealed, other)).toEqual({damaged: true});
  }
});

test('a report put under the name of another is refused', async () => {
  expect(await openWithKey({...sealed, id: 'q7t0'}, key)).toEqual({damaged: true});
  expect(await openWithKey({...sealed, edition: '2020'}, key)).toEqual({damaged: true});
});
