import puppeteer, {type ElementHandle} from 'puppeteer-core';
import {find} from '../../../scripts/browser.ts';
import {type Driven, type Engine, size} from './driven.ts';

const program = find('firefox');

async function start(): Promise<Driven> {
  const browser = await puppeteer.launch({
    ...{browser: 'firefox', executablePath: program!, headless: true, timeout: 0, protocolTimeout: 0},
    defaultViewport: size
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(90_000);
  return {
    open: async (url) => void (await page.goto(url)),
    // Not awaited by the driver: a page that comes out of the cache is no new one.
    back: () => page.evaluate(() => window.history.back()),
    type: (selector, text) => page.type(selector, text),
    click: (selector) => page.click(selector),
    choose: async (selector, value) => void (await page.select(selector, value)),
    give: async (selector, path) => {
      const field = (await page.$(selector)) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(path);
    },
    ask: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    print: () => page.pdf({format: 'A4', preferCSSPageSize: true, timeout: 0}),
    close: () => browser.close()
  };
}

/** Gecko, over WebDriver BiDi. */
export const firefox: Engine = {name: 'Firefox', start: program === null ? null : start};
