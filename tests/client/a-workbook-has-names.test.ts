import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sheetNames} from '../../src/client/files/workbook.ts';

test('whatever figures are called, their sheets have names that every spreadsheet takes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('Inhoud', 'a/b', 'A b', "'a b'", ''))),
      (words) => {
        const names = sheetNames(words);
        expect(names).toHaveLength(words.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
          expect(name.toLowerCase()).not.toBe('inhoud');
        }
      }
    )
  );
});
