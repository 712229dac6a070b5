import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {BrowserContext, Page, Route} from 'playwright-core';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';
import {makePortable} from '../../src/publish/portable.ts';
import {browser, noBrowser} from './chromium.ts';
import {bundleScript, gateStyle, lockedPage, renderGate, serve, words} from './gate-page.ts';

const secret = 'Praktijk De Verzonnen Linde';
const passphrase = generatePassphrase();
const script = '**/app/main.js';

const served = (contentType: string, body: string) => (page: Page) =>
  page.route(script, (route) => route.fulfill({status: 200, contentType, body}));

interface Cause {
  readonly name: string;
  /** What goes wrong, before the page is opened. */
  readonly wrong: (page: Page, context: BrowserContext) => Promise<unknown>;
  readonly at?: string;
  /** What must be said, and what must not. */
  readonly says: RegExp;
}

const causes: readonly Cause[] = [
  {
    name: 'is missing',
    wrong: (page) => page.route(script, (route) => route.fulfill({status: 404})),
    says: /staat niet meer op de website/
  },
  {
    name: 'is blocked by an extension',
    wrong: (page) => page.route(script, (route) => route.abort('blockedbyclient')),
    says: /niet aangekomen, of uw browser of een beveiligingsprogramma houdt het tegen/
  },
  {
    name: 'does not come because the network went',
    wrong: (page, context) =>
      page.route(script, (route) => context.setOffline(true).then(() => route.abort())),
    says: /heeft nu geen internet/
  },
  {
    name: 'is served as text',
    wrong: served('text/plain', 'export {}'),
    says: /De website stuurt een onderdeel van deze rapportage verkeerd door/
  },
  {
    name: 'is answered with a page',
    wrong: served('text/html', '<h1>Niet gevonden</h1>'),
    says: /De website stuurt een onderdeel van deze rapportage verkeerd door/
  },
  {
    name: 'cannot be parsed',
    wrong: served('text/javascript', 'const = 1;'),
    says: /kan een onderdeel van deze rapportage niet lezen/
  },
  {
    name: 'is cut off',
    wrong: (page) => page.route(script, (route) => cutOff(route)),
    says: /kan een onderdeel van deze rapportage niet lezen/
  },
  {
    name: 'uses what the browser does not have',
    wrong: served('text/javascript', 'Map.thatIsNotThere();'),
    says: /kan een onderdeel van deze rapportage niet lezen/
  },
  {
    name: 'imports what is missing',
    wrong: served('text/javascript', 'import "./gone.js";'),
    says: /niet aangekomen, of uw browser/
  },
  {
    name: 'was cut off with the page',
    wrong: async () => {},
    at: '/reports/cut.html',
    says: /niet helemaal aangekomen/
  },
  {
    name: 'fails while it opens the report',
    wrong: (page) =>
      page.addInitScript(() => {
        SubtleCrypto.prototype.deriveBits = () => Promise.reject(new Error('not here'));
      }),
    says: /Het openen is misgegaan/
  }
];

async function cutOff(route: Route): Promise<void> {
  const answer = await route.fetch();
  const text = await answer.text();
  await route.fulfill({response: answer, body: text.slice(0, text.length / 2)});
}

describe.skipIf(browser === null)(browser === null ? noBrowser : 'the gate in Chromium', async () => {
  if (browser === null) return;
  const content = new TextEncoder().encode(`<h1>${secret}</h1>`);
  const sealed = JSON.stringify(await seal(content, words, [{passphrase}]));
  const gate = await renderGate();
  const page0 = lockedPage(gate, sealed);
  const main = await bundleScript();
  const {origin, server} = await serve(
    new Map([
      ['/reports/a.html', page0],
      ['/reports/cut.html', page0.slice(0, page0.indexOf('id="sealed"') + 60)],
      ['/reports/strict.html', page0.replace(/script-src [^;]*/, "script-src 'none'")],
      ['/app/gate.css', gateStyle],
      ['/app/main.js', main]
    ])
  );
  const folder = await mkdtemp(join(tmpdir(), 'gate-'));
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser!.newContext({viewport: {width: 1366, height: 625}});
    page = await context.newPage();
    return () => context.close();
  });
  afterAll(async () => {
    await browser!.close();
    server.close();
    await rm(folder, {recursive: true});
  });

  const field = () => page.getByLabel('Wachtwoord', {exact: true});
  const openButton = () => page.getByRole('button', {name: 'Rapportage openen'});
  const said = (words: RegExp) => page.locator('#gate-answer').filter({hasText: words}).waitFor();
  /** How far the answer sticks out of the window, in px. */
  const outOfSight = () =>
    page.evaluate(() => {
      const {top, bottom} = document.getElementById('gate-answer')!.getBoundingClientRect();
      return Math.ceil(Math.max(-top, bottom - window.innerHeight, 0));
    });

  for (const {name, wrong, at = '/reports/a.html', says} of causes)
    test(`says so, and what to do, when the script that opens the report ${name}`, async () => {
      await wrong(page, context);
      await page.goto(origin + at);
      await field().fill(passphrase);
      await field().press('Enter');
      await said(says);
      expect(await outOfSight()).toBe(0);
      // Whoever presses again is answered again.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await openButton().click({force: true});
      expect(await page.locator('#gate-answer').textContent()).toMatch(says);
      expect(await outOfSight()).toBe(0);
      expect(page.url()).toBe(origin + at);
    });

  test('says after three seconds that the script is on its way, and an Enter before it is there counts when it comes', async () => {
    let letThrough = (): void => {};
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.clock.install();
    await page.route(script, (route) => held.then(() => route.continue()));
    await page.goto(`${origin}/reports/a.html`, {waitUntil: 'commit'});
    await openButton().waitFor();
    await page.clock.runFor(3_000);
    await said(/nog onderweg. U kunt uw wachtwoord al invullen/);
    await field().fill(passphrase);
    await field().press('Enter');
    await said(/gaat vanzelf open/);
    letThrough();
    await page.getByRole('heading', {name: secret}).waitFor();
  });

  test('a wrong passphrase that was given before the script was there is answered when it comes', async () => {
    let letThrough = (): void => {};
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route(script, (route) => held.then(() => route.continue()));
    await page.goto(`${origin}/reports/a.html`, {waitUntil: 'commit'});
    await field().fill(generatePassphrase());
    await openButton().click();
    letThrough();
    await said(/klopt niet/);
    await field().fill(passphrase);
    await openButton().click();
    await page.getByRole('heading', {name: secret}).waitFor();
  });

  test('a page saved to disk says that it opens at its address only', async () => {
    const file = join(folder, 'bewaard.html');
    await writeFile(file, page0);
    await page.goto(pathToFileURL(file).href);
    await said(/U hebt deze pagina bewaard op uw computer/);
  });

  test('a file that was changed on its way says so', async () => {
    const files: Record<string, string> = {'../app/gate.css': gateStyle, '../app/main.js': main};
    const html = await makePortable(page0, async (href) => new TextEncoder().encode(files[href]));
    const file = join(folder, 'veranderd.html');
    await writeFile(file, html.replace('<script type="module">', '<script type="module">/* scanned */'));
    await page.goto(pathToFileURL(file).href);
    await said(/het bestand is onderweg veranderd/);
  });

  const inFrame = async (sandbox: string) => {
    await page.route('**/mail.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="${sandbox}" width="900" height="900" src="/reports/a.html"></iframe>`
      })
    );
    await page.goto(`${origin}/mail.html`);
    return page.frameLocator('iframe');
  };

  test('in a preview that lets scripts run but opens nothing, it says to open its address', async () => {
    const frame = await inFrame('allow-scripts');
    await frame.getByText('getoond binnen een ander venster').waitFor();
    await frame.getByLabel('Wachtwoord', {exact: true}).fill(passphrase);
    await frame.getByRole('button', {name: 'Rapportage openen'}).click({force: true});
    await frame.getByText('getoond binnen een ander venster').waitFor();
  });

  test('in a preview that allows no forms, the button and Enter open it all the same', async () => {
    for (const key of ['button', 'Enter']) {
      const frame = await inFrame('allow-scripts allow-same-origin');
      const phrase = frame.getByLabel('Wachtwoord', {exact: true});
      await phrase.fill(passphrase);
      if (key === 'Enter') await phrase.press('Enter');
      else await frame.getByRole('button', {name: 'Rapportage openen'}).click();
      await frame.getByRole('heading', {name: secret}).waitFor();
    }
  });

  test('where not even the script within the page may run, words appear by themselves', async () => {
    await page.goto(`${origin}/reports/strict.html`);
    await page.locator('#gate-silent').waitFor({state: 'visible'});
    expect(await page.locator('#gate-silent').textContent()).toContain('laat dat niet toe');
    await page.goto(`${origin}/reports/a.html`);
    expect(await page.locator('#gate-silent').isVisible()).toBe(false);
  });

  const sizes = [
    [1366, 625],
    [1280, 720],
    [1366, 768],
    [640, 400],
    [390, 400],
    [320, 256]
  ] as const;
  for (const [width, height] of sizes)
    test(`at ${width}×${height} every answer is in sight, and so is the field where both fit`, async () => {
      await page.setViewportSize({width, height});
      await page.goto(`${origin}/reports/a.html`);
      for (const [phrase, says] of [
        ['', /Vul eerst/],
        ['abc', /te kort/],
        [generatePassphrase(), /klopt niet/]
      ] as const) {
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await field().fill(phrase);
        await openButton().click();
        await said(says);
        expect(await outOfSight(), String(says)).toBe(0);
        const box = await field().boundingBox();
        if (height > 400) expect(box!.y >= 0 && box!.y + box!.height <= height).toBe(true);
      }
    });
});
