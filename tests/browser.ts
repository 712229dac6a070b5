import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createServer as createSocket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Browser, chromium} from 'playwright-core';
import sirv from 'sirv';
import {find} from '../scripts/browser.ts';

/** Where Chromium stands, or null: tests that need it are then skipped and say so. */
export const chromiumPath = find('chromium');
export const nginxPath = find('nginx');

/** Milliseconds that a step in a page may take. */
const patience = 90_000;

/**
 * Each context is a window to Chromium, with a bar for addresses whose list is two pages of four hundred modules: they would
 * load beside every report, and nobody sees them. The last such argument counts, so that what Playwright switches off stands here too.
 */
const unseen = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'LensOverlay', 'MediaRouter'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  'PreconnectToSearch'
];

/**
 * A page opens its engine and is closed soon after: machine code that pays itself back in minutes, which Chromium makes beside it
 * of what was called often, costs each of them a second.
 */
const shortLived = '--js-flags=--wasm-tiering-budget=2000000000';

/** A browser in which every wait ends and says what it waited for; long enough that a slow machine is no failure. */
export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: [
      ...['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-gpu'],
      `--disable-features=${unseen.join(',')}`,
      shortLived
    ],
    timeout: 0
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The policy that a host should send as a header: the one that stands in the pages, and that no page may frame them. */
async function policyOf(folder: string): Promise<string> {
  const [slug] = await readdir(join(folder, 'reports'));
  const page = await readFile(join(folder, 'reports', slug!, 'index.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!;
  return `${policy}; frame-ancestors 'none'`;
}

/** Serves a folder under a sub-path: by nginx with the policy as a header, else by sirv. */
export async function serve(folder: string, under = '/een/pad'): Promise<Site> {
  const csp = await policyOf(folder);
  return nginxPath ? serveByNginx(nginxPath, folder, under, csp) : serveBySirv(folder, under, csp);
}

async function serveByNginx(program: string, folder: string, under: string, csp: string): Promise<Site> {
  const port = await freePort();
  const home = await mkdtemp(join(tmpdir(), 'spiegel-nginx-'));
  await writeFile(join(home, 'nginx.conf'), configuration({home, folder, under, port, csp}));
  const server = spawn(program, ['-c', join(home, 'nginx.conf'), '-p', home, '-e', join(home, 'error.log')], {
    stdio: 'ignore'
  });
  const url = `http://127.0.0.1:${port}${under}`;
  await answers(`${url}/app/`);
  return {url, close: () => stop(server).then(() => rm(home, {recursive: true, force: true}))};
}

interface Served {
  readonly home: string;
  readonly folder: string;
  readonly under: string;
  readonly port: number;
  readonly csp: string;
}

const configuration = ({home, folder, under, port, csp}: Served): string => `
daemon off; master_process off; pid ${home}/nginx.pid;
events {}
http {
  types { text/html html; text/css css; text/javascript js; application/wasm wasm; application/gzip gz; }
  default_type application/octet-stream; access_log off;
  client_body_temp_path ${home}/b; proxy_temp_path ${home}/p; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  server {
    listen 127.0.0.1:${port};
    add_header Content-Security-Policy "${csp}" always;
    location ${under}/ { alias ${folder}/; index index.html; autoindex off; }
  }
}`;

async function serveBySirv(folder: string, under: string, csp: string): Promise<Site> {
  const files = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', csp);
    request.url = (request.url ?? '/').replace(under, '') || '/';
    files(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`;
  return {url, close: () => new Promise((done) => server.close(() => done()))};
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const {port} = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}

/** Waits until something answers there. */
export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    const up = await fetch(url).then(
      () => true,
      () => false
    );
    if (up) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Nothing answers at ${url}.`);
}

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((done) => {
    server.once('exit', () => done());
    server.kill();
  });
