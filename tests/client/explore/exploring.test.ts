import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {toArrow} from '../../../src/bundle/arrow.ts';
import {frame} from '../../../src/bundle/unpack.ts';
import type {SafeCell} from '../../../src/figures/series.ts';
import {nodeEngine} from '../../../src/query/node.ts';
import {chromiumPath, launch} from '../../browser.ts';
import {backTo, sharedPages} from '../../shared-pages.ts';
import {words} from '../../spoken.ts';
import {bundled} from '../bundle.ts';
import {engineParts, hosted, portable, type Shown} from '../pages.ts';
import {reportHtml} from '../report.ts';
import {cells, plan} from './a-report.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const css = new URL('../../../src/render/styles/', import.meta.url);

let browser: Browser;
let served: Shown;
let onDisk: Shown;
let style: string;

beforeAll(async () => {
  if (chromiumPath === null) return;
  const node = await nodeEngine();
  const arrow = toArrow(
    cells,
    plan.dimensions.map(({id}) => id)
  );
  const content = Buffer.from(frame({html: await reportHtml(node, {plan, arrow}), plan}, arrow)).toString(
    'base64'
  );
  const body = `<main id="gate">Slot</main><div id="report" hidden></div><script type="text/plain" id="content">${content}</script>`;
  const layout = {script: await bundled('report-entry.ts'), body};
  const parts = await engineParts();
  const theme = await readFile(new URL('../../../templates/kibg/theme.css', import.meta.url), 'utf8');
  const sheets = ['base.css', 'figures.css', 'report.css', 'explore.css'];
  style = theme + (await Promise.all(sheets.map((name) => readFile(new URL(name, css), 'utf8')))).join('\n');
  [browser, served, onDisk] = await Promise.all([launch(), hosted(layout, parts), portable(layout, parts)]);
});
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) if (!shared.holds(context)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([served?.close(), onDisk?.close()]);
});

interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

const screen = {width: 1280, height: 900};

/** A reader's page, in the house's own styles; what it complains of and asks for is kept. */
async function visit(url: string, before?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const context = await browser.newContext({viewport: screen, acceptDownloads: true});
  const page = await context.newPage();
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => complaints.push(String(error)));
  // The engine's worker logs what it refuses; a page that is well says nothing.
  page.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await before?.(page);
  await page.goto(url);
  await page.addStyleTag({content: style});
  return {page, complaints, requests};
}

async function exploring(url: string, before?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const visited = await visit(url, before);
  await visited.page.getByRole('link', {name: 'Verkennen'}).click();
  await visited.page.getByRole('table').first().waitFor();
  return visited;
}

/** Where each way of giving a report away is visited. */
const urlOf = {hosted: () => served.url, portable: () => onDisk.url};

/** Pages at which exploring has begun, for tests that are not about how it begins. */
const shared = sharedPages({
  open: (where: keyof typeof urlOf) => exploring(urlOf[where]()),
  async putBack({page, complaints}, where) {
    await page.emulateMedia({colorScheme: null, reducedMotion: null});
    await page.setViewportSize(screen);
    // Another topic takes the order and what was looked for away.
    await backTo(page, `${urlOf[where]()}#page=explore&topic=herkomst`);
    await page.locator('#explore-title').getByText('Waar komen zij vandaan?').waitFor();
    await backTo(page, `${urlOf[where]()}#page=explore`);
    complaints.splice(0);
  }
});
const explored = (where: keyof typeof urlOf = 'hosted') => shared.at(where);

const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, {exact: true}).filter({visible: true}).selectOption({label: option});
const hash = (page: Page) => new URL(page.url()).hash;

/** The table on screen: heads and rows as text. */
const tableIn = (page: Page, within = '.explore-place') =>
  page.evaluate((selector) => {
    const text = (cell: Element) =>
      (cell.firstChild instanceof HTMLButtonElement ? cell.firstChild.firstChild : cell)!.textContent!.trim();
    const table = document.querySelector(`${selector} table`)!;
    return [...table.querySelectorAll('tr')].map((row) => [...row.children].map(text));
  }, within);

/** Dutch text of a share, worked out here: nothing of the page's own code. */
const percent = ({scope, status, x, n}: SafeCell): string => {
  if (status === 'hidden') return scope === 'own' ? words.hiddenOwn : words.hidden;
  if (status === 'none') return '–';
  if (status === 'under') return '<5%';
  if (status === 'over') return '>95%';
  const share = Math.min(1, x! / n!) * 100;
  const rounded = Math.round(share);
  if (share > 0 && rounded === 0) return '<1%';
  if (share < 100 && rounded === 100) return '>99%';
  return `${rounded}%${n! < 10 ? '*' : ''}`;
};

const shareOf = (at: Record<string, string>, scope: string): string => {
  const cell = cells.find(
    (one) =>
      one.indicator === 'vroeg' &&
      one.scope === scope &&
      Object.entries(at).every(([id, code]) => one.at[id] === code)
  )!;
  const text = percent(cell);
  return scope === 'own' ? text : text.replace('*', '');
};

const years = ['2017', '2018', '2019', '2020', '2021'];
const scopes = ['own', 'alle', 'groot'];

async function ask(page: Page, sql: string): Promise<string> {
  await page.getByLabel('Vraag in SQL').fill(sql);
  await page.getByRole('button', {name: 'Uitvoeren'}).click();
  return answer(page);
}

/** What is said once there is an answer, or none. */
async function answer(page: Page): Promise<string> {
  await page.waitForFunction(() => !/^(Bezig|$)/.test(document.querySelector('.sql-state')!.textContent!));
  return (await page.locator('.sql-state').textContent())!;
}

/** The time that a statement may take ends when the test says so. */
const endedByTest = (page: Page) =>
  page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const ending = new AbortController();
      const endTime = () => {
        ending.abort(new DOMException('', 'TimeoutError'));
        return milliseconds;
      };
      Object.assign(globalThis, {endTime});
      return ending.signal;
    };
  });
/** How long it was to take, in milliseconds. */
const endTime = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as {endTime: () => number}).endTime());

const endless = 'WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT max(i) FROM t';

async function openSql(page: Page): Promise<void> {
  await page.getByText('Voor wie SQL kent').click();
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const {violations} = await (
      globalThis as unknown as {
        axe: {
          run(
            of: Element,
            how: object
          ): Promise<{violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]}>;
        };
      }
    ).axe.run(document.querySelector('.explore')!, {resultTypes: ['violations']});
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`);
  });
}

describe.skipIf(chromiumPath === null)(
  'exploring in Chromium (skipped where there is none: install chromium)',
  () => {
    for (const where of ['hosted', 'portable'] as const)
      test(`${where}: the table holds the very cells of the report, by the rows and columns that are chosen`, async () => {
        const {page, complaints} = await explored(where);
        expect(await tableIn(page)).toEqual([
          ['Jaar', 'Uw praktijk', 'Alle aanbieders', 'Grote aanbieders'],
          ...years.map((year) => [year, ...scopes.map((scope) => shareOf({year, class: 'totaal'}, scope))])
        ]);
        await choose(page, 'Kolommen', 'Soort');
        await choose(page, 'Benchmarkgroep', 'Grote aanbieders');
        expect(await tableIn(page)).toEqual([
          ['Jaar', 'Alles samen', 'Kort', 'Lang'],
          ...years.map((year) => [
            year,
            ...['totaal', 'kort', 'lang'].map((kind) => shareOf({year, class: kind}, 'groot'))
          ])
        ]);
        await choose(page, 'Rijen', 'Soort');
        const turned = await tableIn(page);
        expect(turned[0]).toEqual(['Soort', ...years]);
        expect(turned[2]).toEqual(['Kort', ...years.map((year) => shareOf({year, class: 'kort'}, 'groot'))]);
        await choose(page, 'Wat wilt u zien?', 'Aantal trajecten (n)');
        const kort = cells.filter(
          ({indicator, scope, at}) => indicator === 'vroeg' && scope === 'groot' && at['class'] === 'kort'
        );
        expect((await tableIn(page))[2]!.slice(1)).toEqual(
          kort.map(({status, n}) =>
            status === 'hidden'
              ? words.hidden
              : status === 'none'
                ? '–'
                : n === null
                  ? ''
                  : n.toLocaleString('nl-NL')
          )
        );
        expect(complaints).toEqual([]);
      });

    test('a page is turned to by a link, and the title, the focus and the link say so', async () => {
      const {page} = await visit(served.url);
      await page.locator('#report[data-ready]').waitFor();
      expect(await page.getByRole('link', {name: 'Rapport'}).getAttribute('aria-current')).toBe(null);
      await page.getByRole('link', {name: 'Verkennen'}).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('verkennen-kop');
      expect(await page.title()).toMatch(/^Verkennen · /);
      expect(await page.getByRole('link', {name: 'Verkennen'}).getAttribute('aria-current')).toBe('page');
      expect(await page.locator('#vroeg').isVisible()).toBe(false);
      expect(hash(page)).toBe('#page=explore');
      await page.getByRole('link', {name: 'Rapport'}).click();
      expect(await page.locator('#vroeg').isVisible()).toBe(true);
      expect(await page.locator('#verkennen').isVisible()).toBe(false);
      expect(page.url()).toBe(served.url);
    });

    test('the choice stands in the address beside the filters, survives a reload and goes with the back button', async () => {
      const {page} = await visit(`${served.url}#year=2019`);
      await page.locator('#report[data-drawn-view="year=2019"]').waitFor();
      await page.getByRole('link', {name: 'Verkennen'}).click();
      await page.getByRole('table').first().waitFor();
      await choose(page, 'Onderwerp', 'Herkomst');
      await choose(page, 'Jaar', '2020');
      expect(hash(page)).toBe('#year=2019&page=explore&topic=herkomst&at.year=2020');
      await page.reload();
      await page.addStyleTag({content: style});
      await page.getByRole('table').first().waitFor();
      expect(await page.locator('#explore-title').textContent()).toBe('Waar komen zij vandaan?');
      expect(await page.getByLabel('Jaar', {exact: true}).filter({visible: true}).inputValue()).toBe('2020');
      await page.goBack();
      await expect
        .poll(() => page.getByLabel('Jaar', {exact: true}).filter({visible: true}).inputValue())
        .toBe('2021');
      await page.goBack();
      await page.goBack();
      await expect.poll(() => page.locator('#vroeg').isVisible()).toBe(true);
      expect(hash(page)).toBe('#year=2019');
      await page.goForward();
      await expect.poll(() => page.locator('#verkennen').isVisible()).toBe(true);
    });

    test('a head sorts up, then down, then not at all; what is hidden stays last, and it is told', async () => {
      const {page} = await explored();
      const head = page.getByRole('columnheader', {name: 'Grote aanbieders'});
      const column = async () => (await tableIn(page)).slice(1).map((row) => row[3]!);
      const before = await column();
      const numbers = (list: readonly string[]) =>
        list.flatMap((text) => (/^\d/.test(text) ? [Number.parseFloat(text)] : []));
      await head.getByRole('button').click();
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      expect(numbers(await column())).toEqual(numbers(before).toSorted((a, b) => a - b));
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      expect(numbers(await column())).toEqual(numbers(before).toSorted((a, b) => b - a));
      expect((await column()).findLastIndex((text) => /^\d/.test(text))).toBe(numbers(before).length - 1);
      expect(await page.locator('.explore-rows').textContent()).toBe(
        'Gesorteerd op Grote aanbieders, aflopend. 5 rijen.'
      );
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe(null);
      expect(await column()).toEqual(before);
    });

    test('the rows that are looked for are left, and how many is told', async () => {
      const {page} = await explored();
      await choose(page, 'Onderwerp', 'Herkomst');
      await page.getByLabel('Zoek in de rijen').fill('ZELF');
      expect((await tableIn(page)).slice(1).map(([name]) => name)).toEqual(['Zélf gekomen']);
      expect(await page.locator('.explore-rows').textContent()).toBe('1 rij.');
      await page.getByLabel('Zoek in de rijen').fill('nergens');
      expect(await page.locator('.explore-rows').textContent()).toBe('Geen rijen.');
    });

    test('the file holds what is on screen, byte for byte a Dutch spreadsheet', async () => {
      const {page} = await explored();
      await page.getByRole('columnheader', {name: 'Jaar'}).getByRole('button').click();
      await page.keyboard.press('Enter');
      await page.getByLabel('Zoek in de rijen').fill('20');
      const coming = page.waitForEvent('download');
      await page.getByRole('button', {name: 'Downloaden als CSV'}).click();
      const file = await coming;
      expect(file.suggestedFilename()).toBe(
        'proef-2021_vroeg-gestopt_percentage-van-de-trajecten-per-jaar-en-per-benchmarkgroep_met-eigen-cijfers.csv'
      );
      const bytes = await readFile(await file.path());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const lines = bytes.toString('utf8').split('\r\n');
      expect(lines).toContain('"Bron: Declaraties; bewerkt"');
      expect(lines).toContain('Alleen rijen met: 20');
      const head = lines.indexOf('Jaar;Uw praktijk;Alle aanbieders;Grote aanbieders');
      const shown = await tableIn(page);
      expect(lines.slice(head + 1, -1)).toEqual(
        shown
          .slice(1)
          .map((row) => row.map((text) => (/^\d+%$/.test(text) ? text.slice(0, -1) : text)).join(';'))
      );
      expect(shown.map(([name]) => name)).toEqual(['Jaar', ...years.toReversed()]);
    });

    test('first stands a question in words, completed by choosing; its answer is drawn at once', async () => {
      const {page} = await explored();
      const first = page.locator('[data-explore] > *').first();
      expect(await first.getAttribute('class')).toBe('explore-question');
      const sentence = first.locator('form');
      expect((await sentence.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/^Hoe zit het met .* bij .*\?$/);
      const drawn = () => first.locator('[data-grid="wide"] svg text').allTextContents();
      expect((await drawn()).length).toBeGreaterThan(0);
      await sentence.getByLabel('Welk cijfer').selectOption({label: 'Herkomst'});
      const shown = (await tableIn(page)).slice(1).flatMap((row) => row.slice(1));
      for (const text of shown)
        expect(await drawn()).toContain(text.startsWith('verborgen') ? 'verborgen' : text);
      await sentence.getByLabel('Van wie').selectOption({label: 'Uw praktijk'});
      expect(hash(page)).toContain('columns=');
      expect((await tableIn(page))[0]!.filter((head) => /aanbieders/i.test(head))).toEqual([]);
      await sentence.getByLabel('Uitgesplitst').selectOption({label: 'per jaar'});
      expect((await tableIn(page)).slice(1).map(([name]) => name)).toEqual(years);
      // What stands drawn below is not drawn twice.
      await page.getByRole('radio', {name: 'Figuur'}).check();
      expect(await first.locator('svg').count()).toBe(0);
      await sentence.getByLabel('Van wie').selectOption({label: 'iedereen naast elkaar'});
      expect(hash(page)).not.toContain('columns=');
    });

    test('SQL lies behind a fold for who knows it', async () => {
      const {page} = await explored();
      expect(await page.getByLabel('Vraag in SQL').isVisible()).toBe(false);
      await page.getByText('Voor wie SQL kent').click();
      expect(await page.getByLabel('Vraag in SQL').isVisible()).toBe(true);
    });

    test('as a figure it shows the same numbers, and the table is what it was', async () => {
      const {page} = await explored();
      await choose(page, 'Onderwerp', 'Herkomst');
      const shown = (await tableIn(page)).slice(1).flatMap((row) => row.slice(1));
      await page.getByRole('radio', {name: 'Figuur'}).check();
      expect(hash(page)).toContain('as=chart');
      const drawn = await page.locator('[data-grid="wide"] svg text').allTextContents();
      for (const text of shown) expect(drawn).toContain(text.startsWith('verborgen') ? 'verborgen' : text);
      expect(await page.locator('[data-grid] svg').first().getAttribute('role')).toBe('img');
      await page.getByRole('radio', {name: 'Tabel'}).check();
      expect((await tableIn(page)).slice(1).flatMap((row) => row.slice(1))).toEqual(shown);
    });

    test('its figure is walked with the arrow keys, and says at each mark what the table says there', async () => {
      const {page} = await explored();
      await choose(page, 'Onderwerp', 'Vroeg gestopt');
      const [heads, ...rows] = await tableIn(page);
      await page.getByRole('radio', {name: 'Figuur'}).check();
      const press = async (key: string) => {
        await page.keyboard.press(key);
        return page.locator('#announce').textContent();
      };
      const at = (row: number, column: number) => {
        const text = rows[row]![column]!;
        const where = [rows[row]![0], heads!.length > 2 ? heads![column] : ''].filter(Boolean).join(', ');
        return `${where}: ${text.startsWith('verborgen') ? 'verborgen' : text}`;
      };
      await page.locator('[data-grid]:visible').focus();
      expect(await press('Home')).toBe(at(0, 1));
      expect(await page.locator('.explore-figure .point-words').textContent()).toBe(at(0, 1));
      expect(await press('ArrowRight')).toBe(at(1, 1));
      if (heads!.length > 2) expect(await press('ArrowDown')).toBe(at(1, 2));
      expect(await press('End')).toBe(at(rows.length - 1, heads!.length - 1));
      await page.keyboard.press('Escape');
      expect(await page.locator('.point-words').count()).toBe(0);
    });

    test('it leads to the figure in the report', async () => {
      const {page} = await explored();
      await choose(page, 'Onderwerp', 'Aantal');
      await page.getByRole('button', {name: 'Bekijken met uitleg in het rapport'}).click();
      expect(await page.locator('#aantal').isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.closest('figure')?.id)).toBe('aantal');
      await page.goBack();
      await expect.poll(() => page.locator('#verkennen').isVisible()).toBe(true);
    });

    for (const where of ['hosted', 'portable'] as const)
      test(`${where}: a question in SQL is answered, by its button and by Ctrl+Enter, and nothing is asked of anybody`, async () => {
        const {page, requests, complaints} = await explored(where);
        await openSql(page);
        const before = requests.length;
        expect(
          await ask(
            page,
            "SELECT jaar, n FROM cijfers WHERE onderwerp = 'Vroeg gestopt' AND soort = 'Lang' AND groep = 'Uw praktijk' ORDER BY jaar DESC;"
          )
        ).toBe('5 rijen.');
        const own = cells.filter(
          ({indicator, scope, at}) => indicator === 'vroeg' && scope === 'own' && at['class'] === 'lang'
        );
        expect(await tableIn(page, '.sql-answer')).toEqual([
          ['jaar', 'n'],
          ...own.map(({at, n}) => [at['year'], n === null ? '' : String(n)]).reverse()
        ]);
        await page.getByLabel('Vraag in SQL').fill('SELECT 1.5 AS half, true AS waar, NULL AS leeg');
        await page.keyboard.press('Control+Enter');
        await expect
          .poll(() => tableIn(page, '.sql-answer').catch(() => null))
          .toEqual([
            ['half', 'waar', 'leeg'],
            ['1,5', 'ja', '']
          ]);
        expect(await ask(page, 'SELECT * FROM range(5000)')).toBe(
          'Er zijn meer dan 1000 rijen. Dit zijn de eerste 1000.'
        );
        expect(requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
        expect(complaints).toEqual([]);
      });

    test('Tab leaves the field', async () => {
      const {page} = await explored();
      await openSql(page);
      await page.getByLabel('Vraag in SQL').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Uitvoeren');
    });

    test('every example is answered', async () => {
      const {page} = await explored();
      await openSql(page);
      const examples = page.getByRole('list', {name: 'Voorbeelden'}).getByRole('button');
      expect(await examples.count()).toBeGreaterThanOrEqual(4);
      for (const example of await examples.all()) {
        await example.click();
        expect(await answer(page)).toMatch(/^\d+ (rijen|rij)\.$/);
      }
    });

    test('what writes, reaches outside or is mistyped is refused in Dutch, and the report’s filters go on', async () => {
      const {page, requests, complaints} = await explored();
      await openSql(page);
      await ask(page, 'SELECT 1');
      const before = requests.length;
      const refused = {
        "COPY cijfers TO 'x.csv'": 'COPY',
        "ATTACH 'x.db'": 'ATTACH',
        [`SELECT * FROM read_csv('${served.url}x.csv')`]: 'read_csv',
        [`FROM '${served.url}x.csv'`]: 'buiten het rapport',
        "SELECT * FROM read_text('/etc/passwd')": 'read_text',
        "SELECT * FROM 'opfs://x.csv'": 'buiten het rapport',
        'INSTALL httpfs': 'INSTALL',
        "SET memory_limit='4GB'": 'SET',
        'DROP TABLE cijfers': 'DROP',
        'UPDATE cijfers SET n = 0': 'UPDATE',
        'SELECT 1; DROP TABLE cijfers': 'één vraag tegelijk',
        'SELECT 1); DROP TABLE cijfers; SELECT * FROM (SELECT 1': 'één vraag tegelijk',
        '/* SELECT */ DROP TABLE cijfers': 'DROP',
        'SELECT warde FROM cijfers': 'Bedoelt u ‘waarde’?'
      };
      for (const [sql, words] of Object.entries(refused)) expect(await ask(page, sql), sql).toContain(words);
      expect(await page.locator('.sql-detail pre').textContent()).toContain('LINE 1');
      expect(requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(await ask(page, 'SELECT count(*) FROM cijfers')).toBe('1 rij.');
      await page.getByRole('link', {name: 'Rapport'}).click();
      await page
        .getByRole('combobox', {name: 'Jaar', exact: true})
        .filter({visible: true})
        .selectOption('2018');
      await page.locator('#report[data-drawn-view="year=2018"]').waitFor();
      expect(complaints).toEqual([]);
    });

    test('an endless question is ended after its time, and the next is answered; the filters never wait for it', async () => {
      const {page} = await exploring(served.url, endedByTest);
      await openSql(page);
      await ask(page, 'SELECT 1');
      await page.getByLabel('Vraag in SQL').fill(endless);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('link', {name: 'Rapport'}).click();
      await page
        .getByRole('combobox', {name: 'Jaar', exact: true})
        .filter({visible: true})
        .selectOption('2017');
      await page.locator('#report[data-drawn-view="year=2017"]').waitFor();
      await page.getByRole('link', {name: 'Verkennen'}).click();
      expect(await page.locator('.sql-state').textContent()).toContain('Bezig');
      expect(await endTime(page)).toBe(10_000);
      expect(await answer(page)).toBe(
        'Deze vraag duurde langer dan 10 seconden en is gestopt. Vraag om minder tegelijk, bijvoorbeeld met WHERE.'
      );
      expect(await ask(page, 'SELECT count(*) FROM cijfers')).toBe('1 rij.');
    });

    test('a question that breaks its engine is said to be too much, and the next is answered', async () => {
      const {page} = await exploring(served.url);
      await openSql(page);
      expect(await ask(page, 'SELECT list_sum(range(900000000))')).toMatch(/te zwaar|te veel geheugen/);
      expect(await ask(page, 'SELECT count(*) FROM cijfers')).toBe('1 rij.');
    });

    test('Stop ends a question, also from disk, and the next is answered', async () => {
      const {page} = await explored('portable');
      await openSql(page);
      await ask(page, 'SELECT 1');
      await page.getByLabel('Vraag in SQL').fill(endless);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', {name: 'Stoppen'}).click({force: true});
      expect(await answer(page)).toMatch(/gestopt/);
      expect(await ask(page, 'SELECT count(*) FROM cijfers')).toBe('1 rij.');
    });

    test('before its engine is there the page says so, and then it comes', async () => {
      const hold = Promise.withResolvers<void>();
      const {page} = await visit(served.url, (page) =>
        page.route('**/wasm.gz', (route) => hold.promise.then(() => route.continue()))
      );
      await page.getByRole('link', {name: 'Verkennen'}).click();
      await page.getByText('De cijfers worden klaargezet.').waitFor();
      hold.resolve();
      await page.getByRole('table').first().waitFor();
      expect(await page.locator('[data-explore-state]').textContent()).toBe('');
    });

    test('where the engine cannot start the page says why, and the report can still be read', async () => {
      const {page} = await visit(`${served.url}#page=explore`, (page) =>
        page.addInitScript('delete globalThis.WebAssembly')
      );
      const notice = page.getByText('De filters doen het niet.');
      await notice.waitFor();
      expect(await page.locator('#notice').textContent()).toContain('te oud');
      expect(await page.locator('#vroeg').isVisible()).toBe(true);
      expect(await page.getByRole('link', {name: 'Verkennen'}).isVisible()).toBe(false);
    });

    for (const scheme of ['light', 'dark'] as const)
      test(`${scheme}: axe finds nothing in any state, and no state is wider than a narrow screen`, async () => {
        const {page} = await explored();
        await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'});
        const check = async () => {
          expect(await faultsOf(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        };
        await page.setViewportSize({width: 320, height: 700});
        await check();
        await choose(page, 'Onderwerp', 'Verloop');
        await check();
        await page.getByRole('radio', {name: 'Figuur'}).check();
        await check();
        await choose(page, 'Rijen', 'Jaar');
        await check();
        await openSql(page);
        await ask(page, 'SELECT * FROM cijfers');
        await check();
        await ask(page, 'SELECT niets FROM cijfers');
        await check();
      });

    test('every control is large enough for a finger', async () => {
      const {page} = await explored();
      await openSql(page);
      await ask(page, 'SELECT niets FROM cijfers');
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.explore :is(button, select, textarea, input:not([type=radio]), summary, .axes label), .pages a'
          )
        ].flatMap((control) => {
          const {width, height} = control.getBoundingClientRect();
          return width < 24 || height < 24 ? [`${control.textContent}: ${width}×${height}`] : [];
        })
      );
      expect(small).toEqual([]);
    });
  }
);
