import {type MessagePort, workerData} from 'node:worker_threads';
import {loadSolver} from '../lp/solver.ts';
import {claim, settle} from './claims.ts';
import {defendCluster, type Task} from './task.ts';

/** Takes clusters until none is left, beside the thread that waits for them. */
const {task, claims, port} = workerData as {task: Task; claims: Int32Array; port: MessagePort};
const highs = await loadSolver();
for (let cluster = claim(claims); cluster >= 0; cluster = claim(claims))
  try {
    port.postMessage({cluster, defences: defendCluster(highs, task, cluster)});
    settle(claims, cluster, 'done');
  } catch {
    // The waiting thread does it again, and says with its own stack what is wrong.
    settle(claims, cluster, 'failed');
  }
port.close();
