import {parentPort, workerData} from 'node:worker_threads';
import {protectTable} from '../../../src/privacy/table/protect-table.ts';
import type {TableInput} from '../../../src/privacy/table/schema.ts';

const {cells, cost} = await protectTable(workerData as TableInput);
parentPort?.postMessage({cells, cost});
