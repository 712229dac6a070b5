import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {bold, letters, regular} from '../../src/figures/widths.ts';
import {createDocument} from '../../src/render/document.ts';
import {chromiumPath, launch} from '../browser.ts';
import {markup} from './browser.ts';
import {houseFonts} from './house-fonts.ts';

if (!chromiumPath) console.warn('Chromium was not found: drawings were not compared in a browser.');

describe.skipIf(!chromiumPath)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const built = markup(createDocument());

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({deviceScaleFactor: 2});
    await page.setContent('<!doctype html><html lang="nl"><body></body></html>');
    await page.addScriptTag({content: await bundle()});
    await page.addStyleTag({content: houseFonts() + readFileSync('src/render/styles/figures.css', 'utf8')});
    await page.evaluate(() =>
      Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 13px 'Spiegel Sans'`)))
    );
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  test('every figure, table and sentence is the same there, byte for byte', async () => {
    const there = await page.evaluate(() =>
      (globalThis as unknown as {figures: {markup(d: Document): Record<string, string>}}).figures.markup(
        document
      )
    );
    expect(Object.keys(there)).toEqual(Object.keys(built));
    for (const [name, text] of Object.entries(built)) expect(there[name], name).toBe(text);
  }, 120_000);

  test('what was drawn at build is read back as it was written', async () => {
    const back = await page.evaluate((texts) => {
      const holder = document.createElement('div');
      return texts.map((text) => {
        holder.innerHTML = text;
        return holder.innerHTML;
      });
    }, Object.values(built));
    expect(back).toEqual(Object.values(built));
  }, 120_000);

  test('every letter is as wide there as the table of widths says', async () => {
    const faults = await page.evaluate(measureLetters, {letters: [...letters], regular, bold});
    expect(faults).toEqual([]);
  });

  test('no label lies on another, and none leaves its drawing', async () => {
    const faults = await page.evaluate(
      measure,
      Object.entries(built).filter(([, text]) => text.includes('<svg'))
    );
    expect(faults).toEqual([]);
  }, 120_000);
});

async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: ['tests/figures/browser.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'figures',
    minify: true,
    define: {'window.devicePixelRatio': '2'}
  });
  return outputFiles[0]!.text;
}

/** Runs in the page: which letters are another width than the table says, rounded up to a thousandth of their size. */
function measureLetters(told: {letters: string[]; regular: number[]; bold: number[]}): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  const weights = [
    [400, told.regular],
    [700, told.bold]
  ] as const;
  return weights.flatMap(([weight, widths]) => {
    pen.font = `${weight} 1000px 'Spiegel Sans'`;
    return told.letters.flatMap((letter, at) => {
      const {width} = pen.measureText(letter);
      const off = widths[at]! - width;
      return off > -0.5 && off < 1.5 ? [] : [`${letter} at ${weight}: ${width}, not ${widths[at]}`];
    });
  });
}

/** Runs in the page: which texts overlap by more than letters' air, or stick out of their svg. */
function measure(drawings: [string, string][]): string[] {
  const faults: string[] = [];
  /** A line of type is higher than its letters: what the tallest and the lowest letter reach. */
  const inked = ({left, right, top, bottom, height}: DOMRect) => ({
    ...{left, right, top: top + height * 0.18, bottom: bottom - height * 0.12}
  });
  const stage = document.body.appendChild(document.createElement('div'));
  for (const [name, text] of drawings) {
    stage.style.width = name.includes('(wide)') ? '720px' : '340px';
    stage.innerHTML = text;
    for (const svg of stage.querySelectorAll('svg')) {
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')]
        .filter((label) => label.textContent !== '')
        .map((label) => ({words: label.textContent, box: inked(label.getBoundingClientRect())}));
      for (const [at, {words, box}] of boxes.entries()) {
        if (
          box.left < frame.left - 3 ||
          box.right > frame.right + 3 ||
          box.top < frame.top - 2 ||
          box.bottom > frame.bottom + 3
        ) {
          faults.push(`${name}: "${words}" leaves the drawing`);
        }
        for (const other of boxes.slice(at + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1 && along > 3) faults.push(`${name}: "${words}" lies on "${other.words}"`);
        }
      }
    }
  }
  stage.remove();
  return faults;
}
