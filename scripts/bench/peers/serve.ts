/** A folder on this machine's own network, packed as a server that compresses sends it; says what it sent, and when. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';

export interface Sent {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds of the wall clock. */
  readonly done: number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
};

/** What is packed or sealed already is sent as it is. */
const asItIs = new Set(['.woff2', '.gz', '.bin', '.png']);

const bodies = new Map<string, Buffer>();

export async function serve(root: string) {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://here');
    const file = fileAt(root, decodeURIComponent(pathname));
    if (file === undefined) return response.writeHead(404).end();
    const body = bodies.get(file) ?? packed(file);
    bodies.set(file, body);
    response.on('close', () =>
      sent.push({path: pathname, bytes: body.length, done: performance.timeOrigin + performance.now()})
    );
    return response
      .writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'no-store',
        ...(asItIs.has(extname(file)) ? {} : {'content-encoding': 'gzip'})
      })
      .end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

const packed = (file: string): Buffer =>
  asItIs.has(extname(file)) ? readFileSync(file) : gzipSync(readFileSync(file), {level: 9});

const fileAt = (root: string, path: string): string | undefined =>
  [join(root, path), join(root, path, 'index.html')].find(
    (file) => existsSync(file) && statSync(file).isFile()
  );
