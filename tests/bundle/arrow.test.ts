import fc from 'fast-check';
import {expect, test} from 'vitest';
import {toArrow} from '../../src/bundle/arrow.ts';
import {generated} from '../query/arbitraries.ts';

test('the same cells give the same bytes', () => {
  fc.assert(
    fc.property(generated, ({question, cells}) => {
      const ids = question.dimensions.map(({id}) => id);
      expect(toArrow(structuredClone(cells), ids)).toEqual(toArrow(cells, ids));
    })
  );
});

test('a cell without a code for a declared dimension is refused', () => {
  const {question, cells} = fc.sample(generated, {numRuns: 20, seed: 1}).find((one) => one.cells.length > 0)!;
  const ids = [...question.dimensions.map(({id}) => id), 'forgotten'];
  expect(() => toArrow(cells, ids)).toThrow(/no code for dimension forgotten/);
});
