/** Pages for the browser tests: hosted, with everything beside them, and portable, in one file from disk. */
import {createHash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {engineFiles} from '../../src/publish/engine.ts';

export interface Shown {
  readonly url: string;
  /** Paths that the page asked of its server. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** What the page forbids, beside what its own script is. */
const policy = (script: string, wasm: string, worker: string) =>
  `default-src 'none'; script-src ${script} ${wasm}; worker-src ${worker}; connect-src 'self'; ` +
  "style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

export interface Layout {
  readonly script: string;
  /** What the script of a page from a server fetches later, by name. */
  readonly later?: ReadonlyMap<string, string>;
  readonly body: string;
  readonly wasm?: string;
  readonly worker?: string;
}

/** The engine's two parts as they are shipped: gzipped. */
export async function engineParts() {
  const {wasm, worker} = await engineFiles();
  return {wasm: Buffer.from(wasm.bytes), worker: Buffer.from(worker.bytes)};
}

type Parts = Awaited<ReturnType<typeof engineParts>>;

const html = (
  csp: string,
  body: string,
  script: string
) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}"><link rel="icon" href="data:,"><title>Proef</title></head>
<body>${body}${script}</body></html>`;

/** A page from a web server on this machine, its engine beside it. */
export async function hosted(layout: Layout, parts: Parts): Promise<Shown> {
  const {script, later = new Map(), body, wasm = "'wasm-unsafe-eval'", worker = 'blob:'} = layout;
  const engine = `<script type="application/octet-stream" id="engine-wasm" data-src="app/wasm.gz"></script>
<script type="application/octet-stream" id="engine-worker" data-src="app/worker.gz"></script>`;
  const page = html(
    policy("'self'", wasm, worker),
    body + engine,
    '<script type="module" src="app/main.js"></script>'
  );
  const files = new Map<string, {type: string; bytes: string | Uint8Array}>([
    ['/r/', {type: 'text/html; charset=utf-8', bytes: page}],
    ['/r/app/main.js', {type: 'text/javascript; charset=utf-8', bytes: script}],
    ['/r/app/wasm.gz', {type: 'application/gzip', bytes: parts.wasm}],
    ['/r/app/worker.gz', {type: 'application/gzip', bytes: parts.worker}],
    ...[...later].map(
      ([name, bytes]) => [`/r/app/${name}`, {type: 'text/javascript; charset=utf-8', bytes}] as const
    )
  ]);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*/, '').replace(/^\/+/, '/');
    requests.push(path);
    const file = files.get(path);
    response.writeHead(file ? 200 : 404, {'content-type': file?.type ?? 'text/plain'});
    response.end(file?.bytes ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/r/`;
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return {url, requests, close};
}

/** A page of one file on disk, its engine inside. */
export async function portable({script, body}: Layout, parts: Parts): Promise<Shown> {
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const part = (name: keyof Parts) =>
    `<script type="application/octet-stream" id="engine-${name}">${parts[name].toString('base64')}</script>`;
  const inline = `<script type="module">${script}</script>`;
  const page = html(
    policy(hash, "'wasm-unsafe-eval'", 'blob:'),
    body + part('wasm') + part('worker'),
    inline
  );
  const folder = await mkdtemp(join(tmpdir(), 'spiegel-page-'));
  const file = join(folder, 'rapportage.html');
  await writeFile(file, page);
  return {
    url: pathToFileURL(file).href,
    requests: [],
    close: () => rm(folder, {recursive: true, force: true})
  };
}
