import {expect, test} from 'vitest';
import {nl} from '../../src/validate/words.nl.ts';
import {expectedIn, faultsOf, names, verdictOf} from './cases-said.ts';
import {examples} from './examples.ts';

test.each(names)('the delivery "%s" gives exactly the faults that it names', async (name) => {
  expect(await faultsOf(name)).toBe(expectedIn(name));
});

test.each(names.filter((name) => name.startsWith('sound-')))(
  'the delivery "%s" holds the same figures as "sound"',
  async (name) => {
    expect((await verdictOf(name)).rows?.cells).toEqual((await verdictOf('sound')).rows?.cells);
  }
);

test('every fault that can be worded is shown by a delivery, but for eight that have tests of their own', () => {
  const shown = new Set([
    ...names.flatMap((name) =>
      [...expectedIn(name).matchAll(/^(?:blocks|warns) (\S+) at/gm)].map(([, code]) => code)
    ),
    ...examples.map(({code}) => code)
  ]);
  expect(Object.keys(nl).filter((code) => !shown.has(code))).toEqual([
    'meta-json',
    'file-too-large',
    'provider-codes-alike',
    'group-codes-alike',
    'record-twice',
    'cell-not-finite',
    'period-malformed',
    'period-of-other-step'
  ]);
});
