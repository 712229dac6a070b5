import {readFileSync} from 'node:fs';
import {createServer as createHttpServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {getViteConfig} from 'astro/config';
import {build, createServer} from 'vite';
import {type EarlyScript, earlyScript} from '../../src/render/early-script.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = file('../..');

export const words = {
  title: 'Spiegel & zo',
  publisher: 'Stichting Voorbeeld',
  contact: 'Bel het secretariaat: 030 000 00 00.',
  edition: '2021',
  id: 'k3m9'
};

/** Gate.astro, rendered by Astro itself. */
export async function renderGate(): Promise<string> {
  const astro = {
    root,
    configFile: false,
    srcDir: './src/render',
    logLevel: 'silent',
    devToolbar: {enabled: false}
  } as const;
  const config = await getViteConfig({}, astro)({mode: 'test', command: 'serve'});
  const server = await createServer({...config, server: {middlewareMode: true, watch: null, ws: false}});
  try {
    const {experimental_AstroContainer: Container} = await server.ssrLoadModule('astro/container');
    const {default: Gate} = await server.ssrLoadModule(file('../../src/render/components/Gate.astro'));
    return await (await Container.create()).renderToString(Gate, {props: words});
  } finally {
    await server.close();
  }
}

/** The page's script, as Vite builds it for browsers. */
export async function bundleScript(): Promise<string> {
  const options = {write: false, rolldownOptions: {input: file('gate-main.ts')}} as const;
  const built = await build({root, configFile: false, logLevel: 'silent', build: options});
  const chunks = 'output' in built ? built.output : [];
  return chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

export const early: EarlyScript = await earlyScript();

/** A locked page as the house lays it out, with its assets beside it. */
export function lockedPage(gate: string, sealed: string): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' ${early.hash}; style-src 'self' 'unsafe-inline'; img-src data:; form-action 'none'">
<script>${early.code}</script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Spiegel</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="../app/gate.css">
</head><body>${gate}<div id="report" hidden></div>
<script type="application/json" id="sealed">${sealed}</script>
<script type="module" src="../app/main.js"></script></body></html>`;
}

/** Serves these texts by their path on this machine only. */
export async function serve(files: ReadonlyMap<string, string>): Promise<{origin: string; server: Server}> {
  const types: Readonly<Record<string, string>> = {css: 'text/css', js: 'text/javascript', html: 'text/html'};
  const server = createHttpServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*/, '');
    const text = files.get(path);
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      `${types[path.split('.').pop() ?? ''] ?? 'text/plain'}; charset=utf-8`
    );
    response.end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server};
}

export const gateStyle = readFileSync(file('../../src/render/styles/gate.css'), 'utf8');
