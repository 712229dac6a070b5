import {expect, test} from 'vitest';
import type {SafeCells} from '../../src/privacy/cells.ts';
import {protect} from '../../src/privacy/protect.ts';
import {family, holdersOf, large, rowsOf} from './mini.ts';

const take = (cells: SafeCells): number => cells.readers.length;

/** Every field by name, so that only the brand is missing: where a field is added, this no longer compiles. */
type Fields = {readonly [Name in keyof SafeCells]: SafeCells[Name]};

test('only what protect made is taken for safe: anything else does not compile', () => {
  const made = protect(rowsOf(holdersOf([{id: 'a'}]), large('a')), family());
  expect(take(made)).toBe(1);
  const {readers, groups, own, providers, stricter, tally, log, audit, recipes, decisions} = made;
  const fields: Fields = {readers, groups, own, providers, stricter, tally, log, audit, recipes, decisions};
  // @ts-expect-error the same fields, but nobody protected them
  expect(take(fields)).toBe(1);
  // @ts-expect-error a copy with one field changed
  expect(take({...made, own: new Map()})).toBe(1);
});
