/** A small picture of every figure of a report, for docs/ontwerp.md: its drawing as it stands on a phone, on light paper. */
import {join} from 'node:path';
import type {Browser} from 'playwright-core';

/** Writes `ontwerp-<figure>.png` for every figure that a report shows of what was delivered; answers which. */
export async function takeFigures(
  browser: Browser,
  address: string,
  phrase: string,
  out: string
): Promise<readonly string[]> {
  const page = await browser.newPage({
    viewport: {width: 390, height: 900},
    colorScheme: 'light',
    reducedMotion: 'reduce'
  });
  await page.goto(address);
  await page.getByLabel('Wachtwoord', {exact: true}).fill(phrase);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#report[data-ready][data-drawn]', {state: 'attached'});
  // What stays in view would lie over a figure.
  await page.addStyleTag({content: '.bar {position: static !important}'});
  const ids = await page
    .locator('.chapter:not([data-upload]) > figure')
    .evaluateAll((figures) => figures.map(({id}) => id));
  for (const id of ids) {
    const drawing = page.locator(`[id="${id}"] [data-drawing="narrow"] svg`).first();
    await drawing.screenshot({path: join(out, `ontwerp-${id}.png`)});
  }
  await page.close();
  return ids;
}
