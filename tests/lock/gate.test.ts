import {createRequire} from 'node:module';
import type {BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest';
import {generatePassphrase} from '../../src/lock/passphrase.ts';
import {seal} from '../../src/lock/seal.ts';
import {browser, noBrowser} from './chromium.ts';
import {bundleScript, gateStyle, lockedPage, renderGate, serve, words} from './gate-page.ts';

const secret = 'Praktijk De Verzonnen Linde';
const passphrase = generatePassphrase();
const wrong = generatePassphrase();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(browser === null)(browser === null ? noBrowser : 'the unlock page in Chromium', async () => {
  if (browser === null) return;
  const content = new TextEncoder().encode(`<h1>${secret}</h1><button id="lock">Vergrendelen</button>`);
  const sealed = await seal(content, words, [{passphrase}]);
  const damaged = {...sealed, data: `${sealed.data.slice(0, 20)}AAAA${sealed.data.slice(24)}`};
  const gate = await renderGate();
  const {origin, server} = await serve(
    new Map([
      ['/reports/a.html', lockedPage(gate, JSON.stringify(sealed))],
      ['/reports/damaged.html', lockedPage(gate, JSON.stringify(damaged))],
      ['/reports/cut.html', lockedPage(gate, JSON.stringify(sealed).slice(0, 90))],
      ['/app/gate.css', gateStyle],
      ['/app/main.js', await bundleScript()]
    ])
  );
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    context = await browser!.newContext();
    page = await context.newPage();
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/reports/a.html`);
  });
  afterEach(async () => {
    const kept = await page.evaluate(() => Object.keys(localStorage));
    await context.close();
    expect(kept).toEqual([]);
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser!.close();
    server.close();
  });

  const field = () => page.getByLabel('Wachtwoord', {exact: true});
  const openButton = () => page.getByRole('button', {name: 'Rapportage openen'});
  const report = () => page.getByRole('heading', {name: secret});
  const remember = () => page.getByLabel('Onthouden als ik deze pagina opnieuw laad');

  async function enter(phrase: string): Promise<void> {
    await field().fill(phrase);
    await openButton().click();
  }

  test('the right passphrase opens the report and is left nowhere in the page', async () => {
    const input = await page.waitForSelector('#gate-phrase');
    await enter(passphrase);
    await report().waitFor();
    expect(await page.locator('#gate').count()).toBe(0);
    expect(await input.evaluate((element) => (element as HTMLInputElement).value)).toBe('');
    expect(await page.content()).not.toContain(passphrase);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('a passphrase in lower case with spaces, sent with Enter, opens the report', async () => {
    await field().fill(` ${passphrase.toLowerCase().replaceAll('-', ' ')}`);
    await field().press('Enter');
    await report().waitFor();
  });

  test('a wrong passphrase is answered in words, in the field that has the focus, and the right one still opens', async () => {
    await enter(wrong);
    await page.getByText('Dit wachtwoord klopt niet').waitFor();
    expect(await page.locator('#gate-answer').getAttribute('aria-live')).toBe('polite');
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    expect(await field().getAttribute('aria-describedby')).toContain('gate-answer');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('gate-phrase');
    expect(await page.content()).not.toContain(secret);
    await enter(passphrase);
    await report().waitFor();
  });

  test('a passphrase that is too short is told its length, and an empty one is asked for', async () => {
    await enter('7K3M-9QXT-0HVB');
    await page.getByText('te kort voor een wachtwoord').waitFor();
    await page.getByText('U vulde 12 tekens in').waitFor();
    await enter('abc');
    await page.getByText('U vulde 3 tekens in').waitFor();
    expect(await page.locator('#gate-answer').textContent()).not.toContain('klopt niet');
    await enter(`${passphrase}7K3M`);
    await page.getByText('te lang voor een wachtwoord').waitFor();
    await enter(' - ');
    await page.getByText('Vul eerst uw wachtwoord in.').waitFor();
  });

  test('while the key is derived the page says so and the button cannot be pressed twice', async () => {
    const seen = await page.evaluate(
      ([phrase]) => {
        const form = document.querySelector<HTMLFormElement>('#gate-form')!;
        const states: string[] = [];
        const note = () => states.push(document.querySelector('#gate-answer')!.textContent);
        new MutationObserver(note).observe(document.querySelector('#gate-answer')!, {childList: true});
        document.querySelector<HTMLInputElement>('#gate-phrase')!.value = phrase!;
        form.requestSubmit();
        form.requestSubmit();
        return new Promise<{states: string[]; disabled: string | null}>((resolve) => {
          const check = () =>
            resolve({states, disabled: document.querySelector('#gate-open')!.getAttribute('aria-disabled')});
          new MutationObserver(check).observe(document.querySelector('#gate-open')!, {attributes: true});
        });
      },
      [wrong]
    );
    expect(seen).toEqual({states: ['Bezig met openen…'], disabled: 'true'});
    await page.getByText('Dit wachtwoord klopt niet').waitFor();
    expect(await openButton().getAttribute('aria-disabled')).toBe('false');
    expect(page.url()).toBe(`${origin}/reports/a.html`);
  });

  test('the passphrase is shown and hidden by keyboard alone', async () => {
    await field().focus();
    await page.keyboard.type('7K3M');
    await page.keyboard.press('Tab');
    const toggle = page.getByRole('button', {name: 'Wachtwoord tonen'});
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Space');
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    expect(await field().getAttribute('type')).toBe('text');
    await page.keyboard.press('Enter');
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    expect(await field().getAttribute('type')).toBe('password');
    expect(await field().inputValue()).toBe('7K3M');
  });

  test('password managers and paste find what they need, and no field could ever reach an address bar', async () => {
    expect(await field().getAttribute('autocomplete')).toBe('current-password');
    expect(await page.locator('#gate-name').getAttribute('autocomplete')).toBe('username');
    expect(await page.locator('#gate-name').inputValue()).toBe(words.id);
    expect(await page.locator('#gate-form [name]').count()).toBe(0);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin});
    await page.evaluate((text) => navigator.clipboard.writeText(text), passphrase);
    await field().focus();
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    await report().waitFor();
  });

  test('a reload asks again when the reader did not tick to remember', async () => {
    await enter(passphrase);
    await report().waitFor();
    expect(await handedOn()).toBe('[]');
    await page.reload();
    await field().waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  /** What the page would leave behind if it went away now. */
  const handedOn = async (): Promise<string> => {
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    return page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  };

  test('a reload opens by itself when the reader ticked to remember, as often as asked, without keeping the passphrase', async () => {
    await remember().check();
    await enter(passphrase);
    for (let times = 0; times < 3; times++) {
      await report().waitFor();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      await page.reload();
    }
    await report().waitFor();
    const kept = await handedOn();
    expect(kept).toContain(words.id);
    expect(kept).not.toContain(passphrase);
    expect(kept).not.toContain(passphrase.replaceAll('-', ''));
  });

  test('another tab does not know what this tab remembers', async () => {
    await remember().check();
    await enter(passphrase);
    await report().waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel('Wachtwoord', {exact: true}).waitFor();
    expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('a remembered key that does not fit is forgotten and the passphrase is asked', async () => {
    await remember().check();
    await enter(passphrase);
    await report().waitFor();
    await page.evaluate(() =>
      window.addEventListener('pagehide', () => {
        const name = sessionStorage.key(0)!;
        const handed = JSON.parse(sessionStorage.getItem(name)!);
        sessionStorage.setItem(name, JSON.stringify({...handed, key: btoa('x'.repeat(32))}));
      })
    );
    await page.reload();
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    await enter(passphrase);
    await report().waitFor();
  });

  test('Vergrendel locks at once and forgets, also when the reader had ticked to remember', async () => {
    await remember().check();
    await enter(passphrase);
    await page.getByRole('button', {name: 'Vergrendelen'}).click();
    await field().waitFor();
    await page.reload();
    await field().waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('half an hour without use locks and forgets; a minute before, the page says so', async () => {
    await page.clock.install();
    await page.reload();
    await remember().check();
    await enter(passphrase);
    await report().waitFor();
    await page.clock.runFor('29:10');
    expect(await page.getByRole('alert').textContent()).toContain('binnen een minuut');
    await page.clock.runFor('01:00');
    await field().waitFor();
    await page.getByText('omdat u een half uur niets hebt gedaan').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    await field().waitFor();
    expect(await page.locator('#gate-answer').textContent()).toBe('');
  });

  test('use prolongs, the half hour counts from the last use, and sleep is caught by the first sign of use', async () => {
    const told = await page.evaluate(() => {
      const {guard} = window as unknown as {guard: typeof import('../../src/client/guard.ts').guard};
      const minute = 60_000;
      let now = 0;
      let locked = 0;
      let check = () => {};
      const clock = {now: () => now, every: (_: number, act: () => void) => (check = act)};
      const at = (minutes: number, act: () => void) => {
        now = minutes * minute;
        act();
        return [minutes, locked, document.querySelector('#lock-soon') !== null] as const;
      };
      const key = () => document.dispatchEvent(new KeyboardEvent('keydown'));
      const scroll = () => document.dispatchEvent(new Event('scroll'));
      const wake = () => document.dispatchEvent(new Event('visibilitychange'));
      guard(document, {minutes: 30, clock}, () => (locked += 1));
      const used = [
        at(28, key),
        at(57.5, check),
        at(57.6, scroll),
        at(87, wake),
        at(87.5, wake),
        at(87.6, wake),
        at(90, key)
      ];
      locked = 0;
      now = 0;
      guard(document, {minutes: 30, clock}, () => (locked += 1));
      return {used, slept: [at(600, key), at(601, key)]};
    });
    expect(told.used).toEqual([
      [28, 0, false],
      [57.5, 0, true],
      [57.6, 0, false],
      [87, 0, true],
      [87.5, 0, true],
      [87.6, 1, false],
      [90, 1, false]
    ]);
    expect(told.slept.map(([, locked]) => locked)).toEqual([1, 1]);
  });

  test.each(['damaged', 'cut'])('a %s report says that it is damaged and what to do', async (name) => {
    await page.goto(`${origin}/reports/${name}.html`);
    if (name === 'damaged') await enter(passphrase);
    await page.getByText('Deze rapportage is beschadigd').waitFor();
  });

  test('without JavaScript the page says what to do', async () => {
    const plain = await browser!.newContext({javaScriptEnabled: false});
    const still = await plain.newPage();
    await still.goto(page.url());
    expect(await still.locator('.gate-noscript').isVisible()).toBe(true);
    expect(await still.locator('.gate-noscript').textContent()).toContain('Bewaar het bestand dan eerst');
    // Once is enough: the words for where scripts are stopped stay away.
    expect(await still.locator('#gate-silent').evaluate((one) => getComputedStyle(one).display)).toBe('none');
    await plain.close();
  });

  test.each(['light', 'dark'] as const)(
    'the page has no accessibility fault in %s, before and after a wrong passphrase',
    async (colorScheme) => {
      const seeing = await browser!.newContext({colorScheme, bypassCSP: true});
      const view = await seeing.newPage();
      await view.goto(`${origin}/reports/a.html`);
      await view.addScriptTag({path: axe});
      const faults = () =>
        view.evaluate(async () => {
          const {axe} = window as unknown as {axe: typeof import('axe-core')};
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const {violations} = await axe.run(document, {runOnly: tags});
          return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`);
        });
      expect(await faults()).toEqual([]);
      await view.getByLabel('Wachtwoord', {exact: true}).fill(wrong);
      await view.keyboard.press('Enter');
      await view.getByText('Dit wachtwoord klopt niet').waitFor();
      expect(await faults()).toEqual([]);
      await seeing.close();
    }
  );

  test('at 320 pixels nothing needs sideways scrolling and every control is at least 24 pixels', async () => {
    await page.setViewportSize({width: 320, height: 640});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const control of await page.locator('#gate :is(input, button):visible').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
    }
  });
});
