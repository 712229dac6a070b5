import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import {expect, test} from 'vitest';
import {protectTable} from '../../../src/privacy/table/protect-table.ts';

test('a worker thread answers what the main thread answers', async () => {
  const values = [20, 2, 30, 4, 5, 60];
  const cells = [...values.map((value, index) => ({id: `c${index}`, value})), {id: 'T', value: 121}];
  const table = {
    cells,
    constraints: [{total: 'T', parts: values.map((_, index) => `c${index}`)}],
    policy: {minFrequency: 3}
  };
  const worker = new Worker(new URL('./in-a-worker.ts', import.meta.url), {workerData: table});
  const [answer] = await once(worker, 'message');
  await worker.terminate();
  const {cells: here, cost} = await protectTable(table);
  expect(answer).toEqual({cells: here, cost});
});
