import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {chromiumPath, launch, type Site, serve} from '../browser.ts';
import {faint} from './faint.ts';
import {giveFaulty, giveGood} from './own-file.ts';
import {choose, keysOf, ready, sharedReports, unlock} from './reader.ts';

const edition = inject('edition');
const keys = keysOf(edition.secrets).filter(({sleutel}) => sleutel === 'aanbieder');
const reader = {
  individual: keys.filter(({soort}) => soort === 'individueel')[1]!,
  /** Finds figures in its report that its own file gives too. */
  delivered: keys.filter(({soort}) => soort === 'individueel')[0]!,
  pooled: keys.filter(({soort}) => soort === 'kleine-aanbieders')[1]!
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Screen {
  readonly viewport?: {readonly width: number; readonly height: number};
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
}

/** What a reader may be in, and what to do to get there. */
interface State {
  readonly name: string;
  readonly who?: keyof typeof reader;
  readonly screen?: Screen;
  /** After it nobody reads on. */
  readonly ends?: true;
  readonly go?: (page: Page) => Promise<void>;
}

const everythingOpen = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const hiddenCells = async (page: Page) => {
  await choose(page, 'Prestatie', 'chronisch');
  await choose(page, 'Jaar', '2018');
};

const exploring = async (page: Page) => {
  await page.getByRole('link', {name: 'Verkennen'}).click();
  await page.locator('.explore-place table').waitFor();
};

const asking = async (page: Page) => {
  await exploring(page);
  await page.getByText('Voor wie SQL kent').click();
  await page.getByRole('button', {name: 'Verandering in de tijd'}).click();
  await page.locator('.sql-answer table').waitFor();
};

const presenting = async (page: Page) => {
  await page.getByRole('button', {name: 'Presenteren'}).first().click();
  await page.locator('.slide-title').waitFor();
  for (const place of ['2 van', '3 van']) {
    await page.keyboard.press('PageDown');
    await page.locator('.stage-at', {hasText: place}).waitFor();
  }
};

/** A figure on a slide, and then the list of all. */
const listing = async (page: Page) => {
  await presenting(page);
  await page.keyboard.press('o');
  await page.locator('.overview').waitFor();
};

const presented: readonly State[] = [
  {name: 'that is presented', go: presenting},
  {name: 'that is presented, dark', screen: {colorScheme: 'dark'}, go: presenting},
  {name: 'that is presented, in forced colours', screen: {forcedColors: 'active'}, go: presenting},
  {
    name: 'of the pool, whose slides are listed on a phone',
    who: 'pooled',
    screen: {viewport: {width: 390, height: 844}},
    go: listing
  }
];

const states: readonly State[] = [
  {name: 'as it opens'},
  {name: 'everything unfolded', go: everythingOpen},
  {name: 'dark', screen: {colorScheme: 'dark'}, go: everythingOpen},
  {name: 'filtered to what is hidden', go: hiddenCells},
  {name: 'of the pool', who: 'pooled', go: everythingOpen},
  {name: 'on a phone', screen: {viewport: {width: 390, height: 844}}},
  {
    name: 'with a file of its reader',
    go: async (page) => {
      await giveGood(page);
      await everythingOpen(page);
    }
  },
  {
    name: 'with a file of its reader beside the same figures as they were delivered',
    who: 'delivered',
    go: async (page) => {
      await giveGood(page);
      await everythingOpen(page);
      expect(await page.locator('#rom-respons').count()).toBe(1);
    }
  },
  {name: 'with a file of its reader, dark', screen: {colorScheme: 'dark'}, go: giveGood},
  {
    name: 'with a faulty file, on a phone',
    screen: {viewport: {width: 390, height: 844}},
    go: async (page) => {
      await giveFaulty(page);
      await everythingOpen(page);
    }
  },
  {name: 'that is explored', go: exploring},
  {
    name: 'that is explored as a figure, dark',
    screen: {colorScheme: 'dark'},
    go: async (page) => {
      await exploring(page);
      await page.getByRole('radio', {name: 'Figuur'}).check();
    }
  },
  {
    name: 'that is asked in SQL, of the pool, on a phone',
    who: 'pooled',
    screen: {viewport: {width: 390, height: 844}},
    go: asking
  },
  ...presented,
  {name: 'in forced colours', screen: {forcedColors: 'active'}},
  {name: 'locked', ends: true, go: (page) => page.getByRole('button', {name: 'Vergrendelen'}).click()}
];

describe.skipIf(chromiumPath === null)('in Chromium (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
    site = await serve(edition.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const usual = {
    ...{locale: 'nl-NL', reducedMotion: 'reduce' as const, bypassCSP: true},
    viewport: {width: 1366, height: 768}
  };
  const shared = sharedReports(() => ({browser, site}), usual);
  const opened = async ({
    who = 'individual',
    screen = {},
    ends
  }: Omit<State, 'name' | 'go'>): Promise<Page> => {
    const {viewport, ...media} = screen;
    if (ends) return openedAnew(who);
    const {page} = await shared.at(reader[who]);
    await page.emulateMedia(media);
    if (viewport) await page.setViewportSize(viewport);
    return page;
  };
  const openedAnew = async (who: keyof typeof reader): Promise<Page> => {
    const page = await (await browser.newContext(usual)).newPage();
    await unlock(page, `${site.url}/reports/${reader[who].slug}/`, reader[who].wachtzin);
    await ready(page);
    return page;
  };

  for (const {name, go, ...state} of states)
    test(`axe finds nothing in a report ${name}, and every word stands out from what is under it`, async () => {
      const page = await opened(state);
      await go?.(page);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const {violations} = await (
          globalThis as unknown as {axe: {run(on: Document, how: object): Promise<{violations: Violation[]}>}}
        ).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations']
        });
        interface Violation {
          readonly id: string;
          readonly nodes: readonly {readonly html: string; readonly failureSummary: string}[];
        }
        return violations.map(
          ({id, nodes}) =>
            `${id}: ${nodes.map(({html, failureSummary}) => `${html.slice(0, 120)} ${failureSummary}`).join('\n')}`
        );
      });
      const unclear = await faint(page);
      if ((await page.locator('.stage').count()) > 0) await page.keyboard.press('Escape');
      if (state.ends) await page.context().close();
      expect(found).toEqual([]);
      expect(unclear).toEqual([]);
    });

  test('what waits can be read as well as the rest', async () => {
    const context = await browser.newContext({locale: 'nl-NL', viewport: {width: 1366, height: 768}});
    const page = await context.newPage();
    await page.route('**/app/*.gz', () => {});
    await unlock(page, `${site.url}/reports/${reader.individual.slug}/`, reader.individual.wachtzin);
    await page.locator('#filters [aria-disabled="true"]').first().waitFor();
    const unclear = await faint(page);
    await context.close();
    expect(unclear).toEqual([]);
  });

  // 1280 px at 400% is 320 px: what WCAG 1.4.10 asks. 640 px is a laptop at 200%.
  for (const width of [320, 640])
    for (const who of ['individual', 'pooled'] as const)
      test(`at ${width} px a report (${who}) is read without scrolling sideways, folded or unfolded`, async () => {
        const page = await opened({who, screen: {viewport: {width, height: 700}}});
        const beyond = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(await beyond()).toBe(0);
        await everythingOpen(page);
        expect(await beyond()).toBe(0);
        if (who === 'individual') {
          for (const file of [giveGood, giveFaulty]) await file(page);
          await everythingOpen(page);
          expect(await beyond()).toBe(0);
        }
      });

  test('every target is 24 px or more, or stands in a line of text', async () => {
    const page = await opened({screen: {viewport: {width: 390, height: 844}}});
    await giveGood(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, summary, select, input:not([hidden]), textarea')]
        .filter((target) => target.checkVisibility() && getComputedStyle(target).display !== 'inline')
        .map((target) => ({target, box: target.getBoundingClientRect()}))
        .filter(({box}) => box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({target, box}) => `${target.outerHTML.slice(0, 80)} ${box.width}×${box.height}`)
    );
    expect(small).toEqual([]);
  });

  test('Tab reaches every control in the order of the page, and what has the focus can be seen', async () => {
    // The first Tab goes from where a page begins.
    const page = await openedAnew('individual');
    const steps = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, [tabindex="0"]')
        ].filter((target) => target.checkVisibility()).length
    );
    const walked: {readonly name: string; readonly seen: boolean; readonly behind: boolean}[] = [];
    for (let step = 0; step < Math.min(steps, 60); step++) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => {
          const target = document.activeElement as HTMLElement;
          const drawn = target.matches('input:is([type="radio"], [type="file"])')
            ? target.nextElementSibling!
            : target;
          const {outlineStyle, outlineWidth} = getComputedStyle(drawn);
          const box = target.getBoundingClientRect();
          const bar = document.querySelector('.bar')!.getBoundingClientRect();
          return {
            name: target.outerHTML.slice(0, 90),
            seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
            behind: !target.closest('.bar, .skip') && box.bottom <= bar.bottom && box.bottom > 0
          };
        })
      );
    }
    await page.context().close();
    expect(walked.filter(({seen}) => !seen)).toEqual([]);
    expect(walked.filter(({behind}) => behind)).toEqual([]);
    expect(new Set(walked.map(({name}) => name)).size).toBeGreaterThan(20);
  });

  test('with reduced motion nothing moves, in forced colours the reader is still told apart', async () => {
    const page = await opened({screen: {forcedColors: 'active'}});
    const moving = await page.evaluate(() => document.getAnimations().length);
    const [own, group] = await page.evaluate(() =>
      ['.drawing-range circle', '.drawing-range rect'].map(
        (mark) => getComputedStyle(document.querySelector(mark)!).fill
      )
    );
    expect(moving).toBe(0);
    expect(own).not.toBe('none');
    expect(own).not.toBe(group);
  });
});
