/**
 * Speaks to DuckDB's worker in its own messages. The package's class for it, AsyncDuckDB, brings all of Apache
 * Arrow along for answers that are read otherwise here: a third of the page's script. The package is pinned,
 * and its types name the messages.
 */
import type {WorkerRequestType} from '@duckdb/duckdb-wasm';

/** One request, and its answer; rejects with the worker's own words. */
export type Call = <T>(type: `${WorkerRequestType}`, data: unknown) => Promise<T>;

interface Message {
  readonly requestId?: number;
  readonly type: string;
  readonly data: unknown;
}

interface Asker {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Calls to one worker, answered in whatever order it answers them. */
export function callsTo(worker: Worker): Call {
  const askers = new Map<number, Asker>();
  let last = 0;
  worker.addEventListener('message', ({data: message}: MessageEvent<Message>) => {
    const {requestId, type, data} = message;
    const asker = requestId === undefined ? undefined : askers.get(requestId);
    if (requestId === undefined || asker === undefined || type === 'INSTANTIATE_PROGRESS') return;
    askers.delete(requestId);
    if (type === 'ERROR') asker.reject(new Error((data as {message: string}).message));
    else asker.resolve(data);
  });
  return <T>(type: `${WorkerRequestType}`, data: unknown) =>
    new Promise<T>((resolve, reject) => {
      const messageId = ++last;
      askers.set(messageId, {resolve: resolve as Asker['resolve'], reject});
      worker.postMessage({messageId, type, data});
    });
}
