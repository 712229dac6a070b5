/**
 * Opening a page costs seconds, and most tests are not about that: those of a file may look at one page in turn. After each of them
 * it is put back by its own means, and must then be as it was opened; a page on which a test failed is closed.
 */
import type {BrowserContext, Page} from 'playwright-core';
import {afterEach, expect} from 'vitest';

/** Milliseconds in which a page must be as it was. */
const patience = 60_000;

/** All that a reader can have changed of a page, so that a difference can be read. Who reads looks away first. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const report = document.getElementById('report')!;
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo({top: 0, left: 0, behavior: 'instant'});
    // What was said aloud is gone once it was heard.
    for (const said of report.querySelectorAll('#announce, [data-summary-said]')) said.textContent = '';
    return {
      address: location.href,
      title: document.title,
      size: [innerWidth, innerHeight],
      stored: [localStorage.length, sessionStorage.length, document.cookie.length],
      unfolded: report.querySelectorAll('details[open], [aria-expanded="true"]').length,
      fields: [...report.querySelectorAll<HTMLInputElement>('input, select')]
        .filter((field) => field.checkVisibility())
        .map(
          ({name, id, type, value, checked, disabled}) =>
            `${name || id}: ${type === 'radio' ? checked : value}${disabled ? ', off' : ''}`
        ),
      text: report.innerText
    };
  });

/** As a reader who goes back in the history to an earlier address. */
export const backTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/** Keeps in mind what was unfolded when the page was opened. */
const markUnfolded = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('#report details[open]'))
      details.setAttribute('data-was-open', '');
  });

/** As a reader who folds up again what was folded, and unfolds the rest. */
const foldAsOpened = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('#report details'))
      details.open = details.hasAttribute('data-was-open');
  });

/** How a page is opened, and what a reader does to have it as it was. */
interface Sharing<K, V> {
  readonly open: (which: K) => Promise<V>;
  readonly putBack: (visited: V, which: K) => Promise<unknown>;
}

export interface SharedPages<K, V> {
  /** The page of this name, opened when it is first asked for. */
  readonly at: (which: K) => Promise<V>;
  /** Is it one of a page that the next test may ask for? */
  readonly holds: (context: BrowserContext) => boolean;
}

/** Lends pages to the tests of a file; to be called where these are declared. */
export function sharedPages<K, V extends {readonly page: Page}>(sharing: Sharing<K, V>): SharedPages<K, V> {
  const pages = new Map<K, {readonly visited: V; readonly opened: Awaited<ReturnType<typeof stateOf>>}>();
  const lent = new Set<K>();
  afterEach(async ({task}) => {
    const back = [...lent];
    lent.clear();
    for (const which of back) {
      const {visited, opened} = pages.get(which)!;
      const {page} = visited;
      pages.delete(which);
      if (task.result?.state === 'fail') {
        await page.context().close();
        continue;
      }
      await foldAsOpened(page);
      await sharing.putBack(visited, which);
      await expect.poll(() => stateOf(page), {timeout: patience, interval: 20}).toEqual(opened);
      pages.set(which, {visited, opened});
    }
  });
  return {
    async at(which) {
      const there = pages.get(which);
      const visited = there?.visited ?? (await sharing.open(which));
      if (!there) {
        await markUnfolded(visited.page);
        pages.set(which, {visited, opened: await stateOf(visited.page)});
      }
      lent.add(which);
      return visited;
    },
    holds: (context) => [...pages.values()].some(({visited}) => visited.page.context() === context)
  };
}
