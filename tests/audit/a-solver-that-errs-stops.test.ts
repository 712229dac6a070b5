/** The truth is always a solution: a solver that says otherwise is tried again, and is never taken for one without bounds. */
import type {Highs} from 'highs';
import {expect, test} from 'vitest';
import {attempt, solver} from '../../src/audit/solver.ts';
import {INFEASIBLE, OPTIMAL} from '../../src/audit/status.ts';
import type {System} from '../../src/audit/system.ts';
import {SolverFault} from '../../src/errors.ts';

const highs = await solver();

/** The same solver, which first comes to these states, one a run. */
function saying(states: readonly number[]): {readonly highs: Highs; readonly runs: () => number} {
  let runs = 0;
  const createModel: Highs['createModel'] = (problem) => {
    const model = highs.createModel(problem);
    const real = model.getModelStatus.bind(model);
    model.getModelStatus = () => {
      runs++;
      return (states[runs - 1] as ReturnType<typeof real> | undefined) ?? real();
    };
    return model;
  };
  return {highs: {...highs, createModel}, runs: () => runs};
}

/** Two counts of which the sum is known: neither can be more than that. */
const column = {measure: 'n', signed: false, whole: true} as const;
const system = {
  columns: [
    {...column, truth: 4},
    {...column, truth: 6}
  ],
  rows: [
    {
      terms: [
        [0, 1],
        [1, 1]
      ],
      lo: 10,
      hi: 10
    }
  ],
  within: [],
  nested: []
} as unknown as System;

test('without an error the most that a part can be is the sum', () => {
  expect(attempt(highs, system).most([[0, 1]]).most).toBeCloseTo(10);
});

test.each([[[INFEASIBLE]], [[INFEASIBLE, INFEASIBLE]]])(
  'tried again after %j, it answers as ever',
  (states) => {
    const {highs: erring, runs} = saying(states);
    expect(attempt(erring, system).most([[0, 1]]).most).toBeCloseTo(10);
    expect(runs()).toBe(states.length + 1);
  }
);

test.each([INFEASIBLE, 4, 11])(
  'with state %d every time, it stops, and tells neither a bound nor that there is none',
  (state) => {
    const {highs: erring, runs} = saying([state, state, state]);
    expect(state).not.toBe(OPTIMAL);
    expect(() => attempt(erring, system).most([[0, 1]])).toThrow(SolverFault);
    expect(runs()).toBe(3);
  }
);
