/**
 * Lines put before the engine's own worker, for a page from disk and a page from a server alike.
 * A page opened from disk may fetch nothing, and its worker cannot read the page's blobs: so the engine's
 * bytes come by message, and the worker's own `fetch` of one made-up address is answered with them. Every
 * other address is refused, by every way a worker has to reach one.
 * They may come packed: unpacking them here keeps no page waiting, without a blob, which WebKit cannot read from disk.
 * What goes wrong inside the worker is told over the port: the engine itself would hang without a word.
 */

/** Where the worker believes that its engine stands; the domain `.invalid` exists nowhere. */
export const engineAddress = 'https://engine.invalid/duckdb.wasm';

/** The message that brings the engine's bytes, packed or not, and the port over which a failure is told. */
export interface Handover {
  readonly engine: ArrayBuffer;
  readonly failures: MessagePort;
}

/** Source text that goes before the engine's worker in one script. */
export const workerShim = `{
  let bytes = null;
  const refuse = (address) => Promise.reject(new TypeError('Refused: this page fetches nothing (' + address + ').'));
  const streamOf = (bytes) => new ReadableStream({
    start(to) {
      to.enqueue(new Uint8Array(bytes));
      to.close();
    }
  });
  const unpacked = (packed) => streamOf(packed).pipeThrough(new DecompressionStream('gzip'));
  const take = (event) => {
    const {engine, failures} = event.data ?? {};
    if (!(engine instanceof ArrayBuffer)) return;
    event.stopImmediatePropagation();
    self.removeEventListener('message', take);
    bytes = engine;
    const tell = (reason) => failures.postMessage(String(reason?.message ?? reason));
    self.addEventListener('unhandledrejection', (event) => {event.preventDefault(); tell(event.reason);});
    self.addEventListener('error', (event) => {event.preventDefault(); tell(event);});
  };
  self.addEventListener('message', take);
  self.fetch = (request) => {
    const address = String(request?.url ?? request);
    if (address !== ${JSON.stringify(engineAddress)} || bytes === null) return refuse(address);
    const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
    const body = first === 0x1f && second === 0x8b ? unpacked(bytes) : bytes;
    bytes = null;
    return Promise.resolve(new Response(body, {headers: {'content-type': 'application/wasm'}}));
  };
  const gone = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker'];
  for (const name of gone) Object.defineProperty(self, name, {value: undefined});
}
`;
