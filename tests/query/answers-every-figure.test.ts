import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {toArrow} from '../../src/bundle/arrow.ts';
import type {IndicatorPlan, SafeCell} from '../../src/figures/series.ts';
import type {Engine, Question} from '../../src/query/engine.ts';
import {remembering} from '../../src/query/memory.ts';
import {nodeEngine} from '../../src/query/node.ts';
import {generated} from './arbitraries.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
}, 60_000);
afterAll(() => engine.close());

/** The same answer, worked out cell by cell without SQL and without the code under test. */
function expected({dimensions, indicators, self, view}: Question, cells: readonly SafeCell[]) {
  const wanted = (indicator: IndicatorPlan, cell: SafeCell): boolean => {
    if (cell.indicator !== indicator.id) return false;
    const besides = indicator.benchmark && [view.group, view.beside].includes(cell.scope);
    if (cell.scope !== self && !besides) return false;
    const axes = Object.keys(indicator.show);
    const asked = view.axis[indicator.id] ?? '';
    const axis = axes.includes(asked) ? asked : (axes[0] ?? dimensions[0]!.id);
    return dimensions.every(({id, total}) => {
      const atTotal = indicator.unavailable[id] !== undefined && total !== undefined;
      return id === axis || cell.at[id] === (atTotal ? total : view.at[id]);
    });
  };
  return new Map(indicators.map((one) => [one.id, cells.filter((cell) => wanted(one, cell))]));
}

test('the engine, and what remembers its cells, give each figure exactly the cells of its view, whole and in the order of the bundle', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async ({question, cells}) => {
      await engine.load(
        toArrow(
          cells,
          question.dimensions.map(({id}) => id)
        )
      );
      const answer = await engine.ask(question);
      expect(answer).toEqual(expected(question, cells));
      const remembered = remembering(engine, await engine.cells(question.dimensions));
      expect(await remembered.ask(question)).toEqual(answer);
    }),
    {numRuns: 150}
  );
}, 60_000);

test('a view that changes asks the same statement again, and gets its own answer', async () => {
  await fc.assert(
    fc.asyncProperty(generated, generated, async (one, other) => {
      await engine.load(
        toArrow(
          one.cells,
          one.question.dimensions.map(({id}) => id)
        )
      );
      const later = {
        ...one.question,
        view: {...other.question.view, at: one.question.view.at, axis: {}}
      };
      await engine.ask(one.question);
      expect(await engine.ask(later)).toEqual(expected(later, one.cells));
    }),
    {numRuns: 30}
  );
}, 60_000);

test('all cells of a report come whole and in the order of the bundle', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async ({question: {dimensions}, cells}) => {
      await engine.load(
        toArrow(
          cells,
          dimensions.map(({id}) => id)
        )
      );
      expect(await engine.cells(dimensions)).toEqual(cells);
    }),
    {numRuns: 50}
  );
}, 60_000);

test('questions asked at the same time each get their own answer', async () => {
  const {question, cells} = fc.sample(generated, {numRuns: 1, seed: 7})[0]!;
  await engine.load(
    toArrow(
      cells,
      question.dimensions.map(({id}) => id)
    )
  );
  const fewer = {...question, indicators: question.indicators.slice(0, 1)};
  const answers = await Promise.all([engine.ask(question), engine.ask(fewer), engine.ask(question)]);
  expect(answers).toEqual([expected(question, cells), expected(fewer, cells), expected(question, cells)]);
});

test('after a question that fails the engine still answers', async () => {
  const {question, cells} = fc.sample(generated, {numRuns: 1, seed: 8})[0]!;
  const ids = question.dimensions.map(({id}) => id);
  const stranger = {...question.dimensions[0]!, id: 'nowhere'};
  await engine.load(toArrow(cells, ids));
  await expect(engine.ask({...question, dimensions: [stranger]})).rejects.toThrow(/at_nowhere/);
  expect(await engine.ask(question)).toEqual(expected(question, cells));
});

test('a report that is loaded replaces the one before it', async () => {
  const [one, other] = fc.sample(generated, {numRuns: 2, seed: 9}) as [never, never];
  for (const {question, cells} of [one, other, one] as {question: Question; cells: SafeCell[]}[]) {
    await engine.load(
      toArrow(
        cells,
        question.dimensions.map(({id}) => id)
      )
    );
    expect(await engine.ask(question)).toEqual(expected(question, cells));
  }
});
