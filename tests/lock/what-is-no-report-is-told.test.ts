import {expect, test} from 'vitest';
import {isSealed, type Sealed} from '../../src/lock/sealed.ts';

const slot = {salt: 'aa', wrapped: 'bb'};
const sealed: Sealed = {v: 3, id: 'k3m9', edition: '2021', nonce: 'n', data: 'd', slots: [slot, slot]};

test('a locked report has every field, in every slot too', () => {
  expect(isSealed(sealed)).toBe(true);
  expect(isSealed({...sealed, slots: []})).toBe(true);
});

const cases: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', null],
  ['a text', 'd'],
  ['another version', {...sealed, v: 1}],
  ['no id', {...sealed, id: undefined}],
  ['no edition', {...sealed, edition: undefined}],
  ['no nonce', {...sealed, nonce: 12}],
  ['no content', {...sealed, data: null}],
  ['no slots', {...sealed, slots: undefined}],
  ['slots that are no list', {...sealed, slots: {0: slot}}],
  ['a slot without a salt', {...sealed, slots: [slot, {wrapped: 'bb'}]}],
  ['a slot without a key', {...sealed, slots: [{salt: 'aa'}, slot]}],
  ['a slot that is nothing', {...sealed, slots: [slot, null]}]
];

test.each(cases)('%s is none', (_, value) => {
  expect(isSealed(value)).toBe(false);
});
