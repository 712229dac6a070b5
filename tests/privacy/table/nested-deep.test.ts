import {expect, test} from 'vitest';
import {auditTable} from '../../../src/privacy/table/audit-table.ts';
import {protectTable} from '../../../src/privacy/table/protect-table.ts';
import type {TableInput} from '../../../src/privacy/table/schema.ts';

/** Totals of totals: each is the one before and one cell more. */
function chain(depth: number): TableInput {
  const totals = Array.from({length: depth}, (_, at) => ({id: `t${at}`, value: 5 * (at + 2)}));
  const steps = Array.from({length: depth}, (_, at) => ({id: `c${at}`, value: 5}));
  const before = (at: number) => (at === 0 ? 'first' : `t${at - 1}`);
  return {
    // Outermost first: the way down starts at the top.
    cells: [...totals.toReversed(), ...steps, {id: 'first', value: 5}],
    constraints: totals.map(({id}, at) => ({total: id, parts: [before(at), `c${at}`]})).toReversed(),
    policy: {minFrequency: 3}
  };
}

test('a chain of totals far deeper than calls can be is protected and audited', {
  timeout: 120_000
}, async () => {
  const table = chain(12_000);
  const {cells} = await protectTable(table);
  expect(cells.every(({status}) => status === 'shown')).toBe(true);
  const {breaches} = await auditTable({...table, published: cells.map(({id}) => ({id}))});
  expect(breaches).toEqual([]);
});

test('a total that is a part of itself far down is refused in a line that can be read', async () => {
  const table = chain(9_000);
  const loop = {...table, constraints: [...table.constraints!, {total: 'first', parts: ['t8999']}]};
  const said = await protectTable(loop).catch((error: Error) => error.message);
  expect(said).toContain('The equations form a cycle: t8999 is made of t8998');
  expect(String(said).length).toBeLessThan(400);
});
