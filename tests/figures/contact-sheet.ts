/** Every kind of figure once, on one picture for people. */
import {readFileSync} from 'node:fs';
import {draw} from '../../src/figures/draw.ts';
import {createDocument} from '../../src/render/document.ts';
import {launch} from '../browser.ts';
import {gallery} from './gallery.ts';
import {houseFonts} from './house-fonts.ts';

const style = `
body { margin: 24px; display: grid; grid-template-columns: 720px 720px; gap: 36px 56px; background: var(--paper) }
h2 { margin: 0 0 8px; font-size: 16px; color: var(--muted); font-weight: 400 }`;

/** A PNG; needs Chromium. */
export async function contactSheet(): Promise<Uint8Array> {
  const browser = await launch();
  try {
    const page = await browser.newPage({viewport: {width: 1544, height: 900}});
    await page.setContent(markup());
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await page.screenshot({fullPage: true});
  } finally {
    await browser.close();
  }
}

function markup(): string {
  const document = createDocument();
  const colours = readFileSync('src/render/styles/figures.css', 'utf8');
  const first = gallery().filter(({kind}, at, all) => all[at - 1]?.kind !== kind);
  const figures = first.map(
    ({kind, series}) => `<div><h2>${kind}</h2>${draw(series, {document, width: 'wide'}).innerHTML}</div>`
  );
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><style>${houseFonts()}${colours}${style}</style>${figures.join('')}`;
}
