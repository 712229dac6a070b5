/** What a browser lacks, and where the report stands → what the gate says. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';
import {browser, noBrowser} from './chromium.ts';
import {bundleScript, lockedPage, renderGate, serve, words} from './gate-page.ts';

const unable = /te oud, of zo streng beveiligd.*nieuwe versie van Edge, Chrome, Firefox of Safari/;
const address = /Laat het adres beginnen met https:\/\//;

const withoutCrypto = 'Object.defineProperty(Crypto.prototype, "subtle", {value: undefined});';
const insecure = 'Object.defineProperty(window, "isSecureContext", {value: false});';

const cases: readonly (readonly [name: string, where: 'server' | 'disk', lack: string, said: RegExp])[] = [
  ['no cryptography at an address without https', 'server', withoutCrypto + insecure, address],
  ['no cryptography at an address that is safe', 'server', withoutCrypto, unable],
  ['no cryptography in a file', 'disk', withoutCrypto, unable],
  ['no cryptography in a file that counts as unsafe', 'disk', withoutCrypto + insecure, unable],
  ['no decompression', 'server', 'delete globalThis.DecompressionStream', unable],
  ['no decompression in a file', 'disk', 'delete globalThis.DecompressionStream', unable]
];

describe.skipIf(browser === null)(
  browser === null ? noBrowser : 'a browser that lacks something',
  async () => {
    if (browser === null) return;
    const sealed = await seal(new TextEncoder().encode('<h1>Open</h1>'), words, [
      {passphrase: generatePassphrase()}
    ]);
    const page = lockedPage(await renderGate(), JSON.stringify(sealed));
    const script = await bundleScript();
    const {origin, server} = await serve(
      new Map([
        ['/reports/a.html', page],
        ['/app/main.js', script]
      ])
    );
    const folder = await mkdtemp(join(tmpdir(), 'spiegel-gate-'));
    const file = join(folder, 'a.html');
    const inline = page
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace(/<script type="module"[^>]*>/, () => `<script type="module">${script}`);
    await writeFile(file, inline);
    afterAll(async () => {
      await browser!.close();
      server.close();
      await rm(folder, {recursive: true});
    });

    test.each(cases)('%s', async (_, where, lack, said) => {
      const tab = await browser!.newPage();
      await tab.addInitScript(lack);
      await tab.goto(where === 'server' ? `${origin}/reports/a.html` : pathToFileURL(file).href);
      await expect.poll(() => tab.locator('#gate-answer').textContent()).toMatch(said);
      expect(await tab.locator('#gate-open').getAttribute('aria-disabled')).toBe('true');
      if (where === 'disk') expect(await tab.locator('#gate-answer').textContent()).not.toMatch(/https/);
      await tab.close();
    });
  }
);
