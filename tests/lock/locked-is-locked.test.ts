import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type BrowserContext, chromium, type Page} from 'playwright-core';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';
import {chromiumPath} from '../browser.ts';
import {bundleScript, gateStyle, lockedPage, renderGate, serve, words} from './gate-page.ts';

const secret = 'Praktijk De Verzonnen Linde';
const passphrase = generatePassphrase();

/** A browser as people have it: with its back/forward cache, and a profile on disk from which it restores tabs. */
const open = (profile: string, ...more: string[]): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath!,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more],
    timeout: 0
  });

describe.skipIf(chromiumPath === null)(
  'locked is locked, in Chromium (skipped where there is none)',
  async () => {
    if (chromiumPath === null) return;
    const sealedAs = async (id: string) => {
      const content = new TextEncoder().encode(`<h1>${secret}</h1><button id="lock">Vergrendelen</button>`);
      return JSON.stringify(await seal(content, {...words, id}, [{passphrase}]));
    };
    const gate = await renderGate();
    const {origin, server} = await serve(
      new Map([
        ['/reports/a.html', lockedPage(gate, await sealedAs('a'))],
        ['/reports/b.html', lockedPage(gate, await sealedAs('b'))],
        ['/elsewhere.html', '<!doctype html><title>Elders</title><p>Een andere pagina.'],
        ['/app/gate.css', gateStyle],
        ['/app/main.js', await bundleScript()]
      ])
    );
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    let context: BrowserContext;
    let page: Page;
    beforeEach(async () => {
      context = await open(profile);
      context.setDefaultTimeout(90_000);
      page = context.pages()[0]!;
      return () => context.close();
    });
    afterAll(async () => {
      server.close();
      await rm(profile, {recursive: true, force: true});
    });

    const field = (where: Page) => where.getByLabel('Wachtwoord', {exact: true});
    const report = (where: Page) => where.getByRole('heading', {name: secret});

    async function opened(where: Page, {at = 'a', remember = false} = {}): Promise<void> {
      await where.goto(`${origin}/reports/${at}.html`);
      if (remember) await where.getByLabel(/^Onthoud/).check();
      await field(where).fill(passphrase);
      await field(where).press('Enter');
      await report(where).waitFor();
    }

    for (const remember of [false, true])
      test(`leaving and coming back asks again and says why, also out of the browser’s cache (${remember ? 'with' : 'without'} Onthoud)`, async () => {
        await opened(page, {remember});
        await page.evaluate(() =>
          window.addEventListener('pageshow', ({persisted}) =>
            sessionStorage.setItem('probe', String(persisted))
          )
        );
        const kept = page.evaluate(
          () =>
            new Promise<void>((done) => {
              window.addEventListener('pagehide', () => done());
            })
        );
        await Promise.all([kept.catch(() => {}), page.goto(`${origin}/elsewhere.html`)]);
        await page.goBack({waitUntil: 'commit'});
        await field(page).waitFor();
        await page.getByText('omdat u de pagina had verlaten').waitFor();
        expect(await page.evaluate(() => sessionStorage.getItem('probe'))).toBe('true');
        expect(await page.content()).not.toContain(secret);
        expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
      });

    test('what a page shows when it is left is empty: what the browser keeps of it tells nothing', async () => {
      await opened(page);
      const left = await page.evaluate(() => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
        return document.documentElement.outerHTML;
      });
      expect(left).not.toContain(secret);
    });

    test('a tab that was closed and is opened again asks again, however it was remembered', async () => {
      await opened(page, {remember: true});
      // What a browser restores is the address and the session's storage, as they were when the tab went.
      await page.goto('about:blank');
      await page.goto(`${origin}/elsewhere.html`);
      const [name, text] = await page.evaluate(() => Object.entries(sessionStorage)[0]!);
      const handed = JSON.parse(text);
      const hours = (count: number) => count * 3_600_000;
      const second = await context.newPage();
      for (const ago of [5_000, hours(1), hours(72)]) {
        await second.goto(`${origin}/elsewhere.html`);
        await second.evaluate(
          ([as, what]) => sessionStorage.setItem(as!, what!),
          [name, JSON.stringify({...handed, used: Date.now() - ago, left: Date.now() - ago})]
        );
        await second.goto(`${origin}/reports/a.html`);
        await second.getByText('op slot gegaan').waitFor();
        expect(await second.content()).not.toContain(secret);
        expect(await second.evaluate(() => sessionStorage.length)).toBe(0);
      }
    });

    test('a reload after half an hour without use asks again and says why', async () => {
      await opened(page, {remember: true});
      await page.evaluate(() =>
        window.addEventListener('pagehide', () => {
          const [[name, text]] = Object.entries(sessionStorage) as [[string, string]];
          const handed = JSON.parse(text);
          sessionStorage.setItem(name, JSON.stringify({...handed, used: handed.used - 30 * 60_000}));
        })
      );
      await page.reload();
      await page.getByText('omdat u een half uur niets hebt gedaan').waitFor();
      expect(await page.content()).not.toContain(secret);
    });

    test('a browser that restores its last session asks again', async () => {
      await opened(page, {remember: true});
      await page.reload();
      await report(page).waitFor();
      await context.close();
      context = await open(profile, '--restore-last-session');
      const restored = context.pages()[0]!;
      await restored.goto(`${origin}/reports/a.html`);
      await field(restored).waitFor();
      expect(await restored.content()).not.toContain(secret);
    });

    test('two tabs with two reports stay two: locking one leaves the other, and neither opens with what the other knows', async () => {
      await opened(page, {remember: true});
      const second = await context.newPage();
      await opened(second, {at: 'b', remember: true});
      await second.getByRole('button', {name: 'Vergrendelen'}).click();
      await second.getByText('De rapportage is op slot.').waitFor();
      expect(await report(page).isVisible()).toBe(true);
      await page.reload();
      await report(page).waitFor();
      await page.goto(`${origin}/reports/b.html`);
      await field(page).waitFor();
      expect(await page.content()).not.toContain(secret);
    });
  }
);
