import {chromiumPath, launch} from '../../browser.ts';
import {type Driven, type Engine, size} from './driven.ts';

async function start(): Promise<Driven> {
  const browser = await launch();
  const context = await browser.newContext({viewport: size, locale: 'nl-NL'});
  const page = await context.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack({waitUntil: 'commit'})),
    type: async (selector, text) => {
      await page.focus(selector);
      await page.keyboard.type(text);
    },
    click: (selector) => page.click(selector),
    choose: async (selector, value) => void (await page.selectOption(selector, value)),
    give: (selector, path) => page.setInputFiles(selector, path),
    ask: (expression) => page.evaluate(expression),
    print: () => page.pdf({format: 'A4', preferCSSPageSize: true}),
    close: () => browser.close()
  };
}

/** Blink, over Playwright. */
export const chromium: Engine = {name: 'Chromium', start: chromiumPath === null ? null : start};
