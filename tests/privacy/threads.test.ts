import fc from 'fast-check';
import {expect, test} from 'vitest';
import {protect} from '../../src/privacy/protect.ts';
import {family} from './mini.ts';
import {deliveries} from './random.ts';

test('several threads come to the same numbers, counts and formulas as one', () => {
  const template = family();
  for (const rows of fc.sample(deliveries, {numRuns: 3, seed: 7}))
    expect(protect(rows, template, {threads: 3})).toEqual(protect(rows, template, {threads: 1}));
});
