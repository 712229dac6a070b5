import {expect, test} from 'vitest';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import {family, holdersOf, large, rowsOf} from './mini.ts';

const take = (cells: SafeCells): number => cells.readers.length;

test('only what protect made is taken for safe: anything else does not compile', () => {
  const made = protect(rowsOf(holdersOf([{id: 'a'}]), large('a')), family());
  expect(take(made)).toBe(1);
  const {readers, groups, own, providers, tally, log} = made;
  // @ts-expect-error the same fields, but nobody protected them
  expect(take({readers, groups, own, providers, tally, log})).toBe(1);
});
