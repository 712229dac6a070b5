import {createHash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';
import type {Asset} from '../../src/publish/data-url.ts';
import {makePortable} from '../../src/publish/portable.ts';
import {browser, noBrowser} from './chromium.ts';
import {bundleScript, gateStyle, lockedPage, renderGate, words} from './gate-page.ts';

const engine = Uint8Array.from({length: 70_000}, (_, at) => (at * 7) % 256);

function assetsOf(files: Readonly<Record<string, string | Uint8Array>>): Asset {
  return async (href) => {
    const found = files[href];
    if (found === undefined) throw new Error(`${href} does not exist`);
    return typeof found === 'string' ? new TextEncoder().encode(found) : found;
  };
}

const pageWith = (head: string, body = ''): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;

test('what is not carried stays byte for byte, also what looks like markup or a pattern', async () => {
  const body = `<!-- <script src="x.js"></script> --><p title='a > b'>&euro; $& $1 $\`</p><script type="application/json" id="sealed">{"a":"<link rel=stylesheet href=x.css>"}</script><a href="https://example.org/">x</a>`;
  expect(await makePortable(pageWith('', body), assetsOf({}))).toContain(`<body>${body}</body>`);
});

test('stylesheets come inside, in order, with their fonts and images as data', async () => {
  const head =
    '<link rel="preload" as="style" href="../../app/a.css"><link rel="stylesheet" href="../../app/a.css"><link rel="stylesheet" media="print" href="../../app/b.css">';
  const files = {
    '../../app/a.css': `@font-face{font-family:F;src:url("fonts/f.woff2?v=1") format('woff2')} p::after{content:"$& </style>"}`,
    '../../app/fonts/f.woff2': new Uint8Array([1, 2, 3]),
    '../../app/b.css': 'p{background:url(#here) url(data:,) url(../img/i.svg)}',
    '../../img/i.svg': '<svg/>'
  };
  const page = await makePortable(pageWith(head), assetsOf(files));
  expect(page).toContain(
    '<style>@font-face{font-family:F;src:url("data:font/woff2;base64,AQID") format(\'woff2\')} p::after{content:"$& <\\/style>"}</style>' +
      '<style media="print">p{background:url("#here") url("data:,") url("data:image/svg+xml;base64,PHN2Zy8+")}</style>'
  );
  expect(page).not.toContain('<link');
});

test('images and the icon come inside as data', async () => {
  const files = {'../i.png': new Uint8Array([1, 2, 3])};
  const page = await makePortable(
    pageWith(
      '<link rel="icon" href="../i.png">',
      '<img src="../i.png" srcset="../j.png 2x" alt="a &amp; &quot;b&quot;">'
    ),
    assetsOf(files)
  );
  expect(page).toContain('<link rel="icon" href="data:image/png;base64,AQID">');
  expect(page).toContain('<img src="data:image/png;base64,AQID" alt="a &amp; &quot;b&quot;">');
});

test('the parts of the engine come inside as base64 of the very bytes', async () => {
  const part =
    '<script type="application/octet-stream" id="engine-wasm" data-src="../../app/e.wasm.gz"></script>';
  const page = await makePortable(pageWith('', part), assetsOf({'../../app/e.wasm.gz': engine}));
  const carried = /<script type="application\/octet-stream" id="engine-wasm">([^<]*)<\/script>/.exec(
    page
  )?.[1];
  expect(Buffer.compare(Buffer.from(carried ?? '', 'base64'), engine)).toBe(0);
});

test('the hosted policy makes way for one that allows no address; where there was none, one is added', async () => {
  const hosted = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
  for (const head of [hosted, '']) {
    const page = await makePortable(pageWith(head, '<script>let a = 1</script>'), assetsOf({}));
    expect(page.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(page).not.toContain("'self'");
    expect(page).toContain("connect-src 'none'");
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  }
});

test('a script within is allowed by its hash, and no other script is', async () => {
  const head = '<script>let a = 1</script><script type="module" src="main.js"></script>';
  const page = await makePortable(pageWith(head), assetsOf({'main.js': 'document.title = "b"'}));
  const inside = [...page.matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(([, code]) => code!);
  expect(inside).toHaveLength(2);
  const hashes = inside.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  const [, allowed = ''] = /script-src ([^;]*);/.exec(page) ?? [];
  expect(allowed.split(' ').sort()).toEqual([...hashes, "'wasm-unsafe-eval'"].sort());
});

test.each([
  ['a script elsewhere', '<script type="module" src="https://example.org/a.js"></script>'],
  ['a stylesheet elsewhere', '<link rel="stylesheet" href="//example.org/a.css">'],
  ['a stylesheet that imports', '<link rel="stylesheet" href="import.css">'],
  ['a classic script', '<script src="a.js"></script>'],
  ['a base', '<base href="x/">'],
  ['a frame', '<iframe src="x.html"></iframe>'],
  ['a file that is missing', '<script type="module" src="missing.js"></script>']
])('%s is refused', async (_, head) => {
  const files = {'a.js': '', 'import.css': '@import "b.css";', 'x.html': ''};
  await expect(makePortable(pageWith(head), assetsOf(files))).rejects.toThrow();
});

describe.skipIf(browser === null)(
  browser === null ? noBrowser : 'a portable page in Chromium, from disk, with the network cut',
  async () => {
    if (browser === null) return;
    const folder = await mkdtemp(join(tmpdir(), 'portable-'));
    afterAll(async () => {
      await browser!.close();
      await rm(folder, {recursive: true});
    });

    async function openFromDisk(name: string, html: string) {
      const path = join(folder, name);
      await writeFile(path, html);
      const context = await browser!.newContext({offline: true});
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(path).href);
      return {page, complaints, requests};
    }

    test('modules that import one another, and hold what HTML would end a script at, run inside the page', async () => {
      const files = {
        '../app/main.js': `import {text} from './part.js'; const {late} = await import('./late.js'); document.title = text + late;`,
        '../app/part.js': `export const text = "</script><!-- <script>$& $1" + /<\\/script>/.test('</script>');`,
        '../app/late.js': `export const late = ' € ok';`
      };
      const html = await makePortable(
        pageWith(
          '<link rel="modulepreload" href="../app/part.js"><script type="module" src="../app/main.js"></script>'
        ),
        assetsOf(files)
      );
      const {page, complaints} = await openFromDisk('modules.html', html);
      await expect.poll(() => page.title()).toBe('</script><!-- <script>$& $1true € ok');
      expect(complaints).toEqual([]);
    });

    test('a worker from a blob compiles WebAssembly, and neither page nor worker reaches any address', async () => {
      const work = `const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      WebAssembly.compile(wasm).then(() => fetch('https://example.org/')).then(() => postMessage('reached'), (error) => postMessage(error.name))`;
      const main = `const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(work)}])));
      const fromWorker = await new Promise((resolve) => { worker.onmessage = ({data}) => resolve(data); });
      const fromPage = await fetch('https://example.org/').catch((error) => error.name);
      document.title = fromWorker + ' ' + fromPage;`;
      const html = await makePortable(
        pageWith('<script type="module" src="main.js"></script>'),
        assetsOf({'main.js': main})
      );
      const {page, complaints, requests} = await openFromDisk('worker.html', html);
      await expect.poll(() => page.title()).toBe('TypeError TypeError');
      expect(
        complaints.every((text) => text.includes('Content Security Policy') || text.includes('violates'))
      ).toBe(true);
      expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
    });

    test('the locked page opens with its passphrase, does not offer to remember, and asks again after a reload', async () => {
      const passphrase = generatePassphrase();
      const content = new TextEncoder().encode(
        '<h1>Praktijk De Verzonnen Linde</h1><button id="lock">Vergrendelen</button>'
      );
      const sealed = await seal(content, words, [{passphrase}]);
      const part =
        '<script type="application/octet-stream" id="engine-worker" data-src="../app/w.gz"></script>';
      const files = {
        '../app/gate.css': gateStyle,
        '../app/main.js': await bundleScript(),
        '../app/w.gz': engine
      };
      const hosted = lockedPage((await renderGate()) + part, JSON.stringify(sealed));
      const {page, complaints, requests} = await openFromDisk(
        'report.html',
        await makePortable(hosted, assetsOf(files))
      );
      const field = page.getByLabel('Wachtwoord', {exact: true});
      await field.fill(passphrase);
      expect(await page.getByLabel(/^Onthoud/).isVisible()).toBe(false);
      expect(
        await page.locator('#gate-open').evaluate((button) => getComputedStyle(button).minHeight)
      ).not.toBe('0px');
      await field.press('Enter');
      await page.getByRole('heading', {name: 'Verzonnen'}).waitFor();
      await page.getByRole('button', {name: 'Vergrendelen'}).click();
      await field.waitFor();
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      expect(complaints).toEqual([]);
      expect(requests.every((url) => url.startsWith('file:') || url.startsWith('data:'))).toBe(true);
    });
  }
);
