/** A worker with DuckDB-WASM, made of bytes that the page already holds, and the connection to it. */

import type {Connection} from './connection.ts';
import {EngineFault} from './fault.ts';
import {inTime} from './in-time.ts';
import {callsTo} from './worker-call.ts';
import {engineAddress, type Handover, workerShim} from './worker-shim.ts';

/** The engine's parts, of which the larger may be a gzip, and how long it may take to start or to answer, in milliseconds. */
export interface Parts {
  readonly worker: Uint8Array;
  /** Handed over to the worker: the buffer behind it is gone afterwards. */
  readonly wasm: Uint8Array;
  readonly within: number;
}

/** Starts DuckDB in a worker that reaches no address at all. Throws an EngineFault when it cannot, or not in time. */
export async function connect({worker: source, wasm, within}: Parts): Promise<Connection> {
  requireWebAssembly();
  const {worker, address} = workerOf(source);
  const {failure, fail} = failureOf(worker, wasm);
  const stop = () => {
    worker.terminate();
    fail(new EngineFault('stopped'));
  };
  try {
    return {...(await inTime(Promise.race([start(worker, failure, within), failure]), within)), stop};
  } catch (cause) {
    worker.terminate();
    throw asFault(cause);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function start(
  worker: Worker,
  failure: Promise<never>,
  within: number
): Promise<Omit<Connection, 'stop'>> {
  const call = callsTo(worker);
  await call('INSTANTIATE', [engineAddress, null]);
  await call('OPEN', {});
  const conn = await call<number>('CONNECT', null);
  /** A worker that has died answers nothing, and so does one that hangs: whoever asks is told instead. */
  const ask: typeof call = async (type, data) => {
    try {
      return await inTime(Promise.race([call<never>(type, data), failure]), within);
    } catch (cause) {
      throw asFault(cause);
    }
  };
  return {
    run: (sql) => ask('RUN_QUERY', [conn, sql]),
    prepare: (sql) => ask('CREATE_PREPARED', [conn, sql]),
    execute: (statement, values) => ask('RUN_PREPARED', [conn, statement, values]),
    release: (statement) => ask('CLOSE_PREPARED', [conn, statement]),
    insert: (ipc, name) => ask('INSERT_ARROW_FROM_IPC_STREAM', [conn, ipc, {name, create: true}]),
    attach: (name, bytes) => ask('REGISTER_FILE_BUFFER', [name, bytes]),
    detach: (name) => ask('DROP_FILE', name),
    close: () => worker.terminate()
  };
}

function asFault(cause: unknown): EngineFault {
  return cause instanceof EngineFault ? cause : new EngineFault('stopped', cause);
}

/** Eight bytes: a module with nothing in it. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A module that catches an exception, as the engine's build does. */
const catchingModule = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 6, 0x40, 0x19, 11, 11]
);

/** Where WebAssembly is forbidden the engine would hang: trying the smallest module tells at once. */
function requireWebAssembly(): void {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(catchingModule)) throw new EngineFault('old');
  try {
    new WebAssembly.Module(emptyModule);
  } catch (cause) {
    throw new EngineFault('forbidden', cause);
  }
}

function workerOf(source: Uint8Array): {readonly worker: Worker; readonly address: string} {
  const script = new Blob([workerShim, source as Uint8Array<ArrayBuffer>], {type: 'text/javascript'});
  const address = URL.createObjectURL(script);
  try {
    return {worker: new Worker(address), address};
  } catch (cause) {
    URL.revokeObjectURL(address);
    throw new EngineFault('forbidden', cause);
  }
}

/** Hands the engine's bytes to the worker; `failure` rejects as soon as the worker fails, or is made to by `fail`. */
function failureOf(worker: Worker, wasm: Uint8Array) {
  const {port1, port2} = new MessageChannel();
  const handover: Handover = {engine: owned(wasm), failures: port2};
  let fail: (fault: EngineFault) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  port1.onmessage = ({data}) => fail(new EngineFault('stopped', data));
  // A script that was not allowed to start fails without a message; one that broke down has one.
  worker.addEventListener('error', ({message}) =>
    fail(new EngineFault(message ? 'stopped' : 'forbidden', message))
  );
  failure.catch(() => {});
  worker.postMessage(handover, [handover.engine, port2]);
  return {failure, fail};
}

function owned(bytes: Uint8Array): ArrayBuffer {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return (whole ? bytes : bytes.slice()).buffer as ArrayBuffer;
}
