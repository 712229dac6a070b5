import {availableParallelism} from 'node:os';
import {MessageChannel, type MessagePort, receiveMessageOnPort, Worker} from 'node:worker_threads';
import type {Highs} from 'highs';
import {begun, claim, ended, newClaims} from './claims.ts';
import type {Defence} from './defend.ts';
import {defendCluster, type Task} from './task.ts';

/** Below this many sums of members a thread takes longer to start than to help. */
const WORTH = 400_000;

/** A thread that is not heard of for so long is given up, and its work done here (milliseconds). */
const PATIENCE = 600_000;

/**
 * All clusters of a task, in their order. Large tasks are shared with other threads, where there are any; the
 * answer is the same, since clusters have nothing in common.
 */
export function defendAll(
  highs: Highs,
  task: Task,
  threads = threadsFor(task),
  onAudit: (begun: number, of: number) => void = () => {}
): readonly (readonly Defence[])[] {
  const claims = newClaims(task.clusters.length);
  const defended = (cluster: number): readonly Defence[] => {
    onAudit(begun(claims), task.clusters.length);
    return defendCluster(highs, task, cluster);
  };
  const helpers = Array.from({length: threads - 1}, () => helper(task, claims)).filter((one) => one !== null);
  const found = new Map<number, readonly Defence[]>();
  try {
    for (let own = claim(claims); own >= 0 && own < task.clusters.length; own = claim(claims))
      found.set(own, defended(own));
    const theirs = [...task.clusters.keys()].filter((cluster) => !found.has(cluster));
    const lost = theirs.filter((cluster) => !ended(claims, cluster, PATIENCE));
    for (const {port} of helpers) receive(port, found);
    for (const cluster of lost) found.set(cluster, defendCluster(highs, task, cluster));
    return [...task.clusters.keys()].map((cluster) => found.get(cluster)!);
  } finally {
    for (const {worker} of helpers) void worker.terminate();
  }
}

function threadsFor({blocks, clusters}: Task): number {
  const size = blocks.reduce((sum, {amounts, members}) => sum + amounts.length * members.length, 0);
  return size < WORTH ? 1 : Math.min(availableParallelism(), clusters.length);
}

interface Helper {
  readonly worker: Worker;
  readonly port: MessagePort;
}

/** Null where there are no threads to be had. */
function helper(task: Task, claims: Int32Array): Helper | null {
  try {
    const {port1, port2} = new MessageChannel();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: {task, claims, port: port2},
      transferList: [port2]
    });
    worker.on('error', () => {}).unref();
    port1.unref();
    return {worker, port: port1};
  } catch {
    return null;
  }
}

function receive(port: MessagePort, found: Map<number, readonly Defence[]>): void {
  for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
    const {cluster, defences} = got.message as {cluster: number; defences: readonly Defence[]};
    found.set(cluster, defences);
  }
  port.close();
}
