import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {chromiumPath, launch} from '../browser.ts';
import {looks} from './looks.ts';

const house = readFileSync('src/render/styles/figures.css', 'utf8');
const theme = readFileSync('templates/kibg/theme.css', 'utf8');

/** Ways in which a report is seen. */
const ways = [
  ['by day', {colorScheme: 'light'}],
  ['by night', {colorScheme: 'dark'}],
  ['on paper', {colorScheme: 'light', media: 'print'}],
  ['in a reader’s own light colours', {colorScheme: 'light', forcedColors: 'active'}],
  ['in a reader’s own dark colours', {colorScheme: 'dark', forcedColors: 'active'}]
] as const;

describe.skipIf(chromiumPath === null)('in Chromium (skipped where there is no Chromium)', () => {
  let browser: Browser;
  const marks = looks();

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(ways)(
    'every mark of the gallery stands out 3:1 from the paper, or has an edge that does, %s',
    async (_, way) => {
      const page = await browser.newPage({viewport: {width: 1200, height: 800}, deviceScaleFactor: 2});
      await page.emulateMedia(way);
      await page.setContent('<!doctype html><html lang="nl"><body></body></html>');
      await page.addStyleTag({content: `${house}${theme} body { margin: 0; background: var(--paper) }`});
      await page.evaluate(layOut, marks);
      const picture = (await page.screenshot({fullPage: true})).toString('base64');
      const faint = await page.evaluate(measure, picture);
      await page.close();
      expect(marks.length).toBeGreaterThan(25);
      expect(faint).toEqual([]);
    },
    120_000
  );
});

/** Runs in the page: each mark alone, in a box that is as large as it. */
function layOut(given: readonly string[]): void {
  const stage = document.body.appendChild(document.createElement('div'));
  stage.className = 'drawing';
  stage.style.cssText = 'display: flex; flex-wrap: wrap; gap: 12px; padding: 12px';
  for (const said of given) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.innerHTML = said.slice(said.indexOf('<'));
    stage.append(svg);
    const mark = svg.firstElementChild as SVGGraphicsElement;
    const {x, y, width, height} = mark.getBBox();
    const air = Number(mark.getAttribute('stroke-width') ?? 1) / 2 + 8;
    const [wide, high] = [width + 2 * air, height + 2 * air];
    svg.setAttribute('viewBox', `${x - air} ${y - air} ${wide} ${high}`);
    svg.style.cssText = `width: ${wide}px; height: ${high}px; overflow: hidden; max-width: none`;
    svg.dataset['look'] = said;
  }
}

/** Runs in the page: the marks of which something can be seen further out than where it stands out from the paper. */
async function measure(picture: string): Promise<string[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const pen = Object.assign(document.createElement('canvas'), {
    width: image.width,
    height: image.height
  }).getContext('2d')!;
  pen.drawImage(image, 0, 0);
  const light = (data: Uint8ClampedArray, at: number): number => {
    const [red, green, blue] = [0, 1, 2].map((side) => {
      const part = data[at + side]! / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const scale = image.width / document.documentElement.clientWidth;
  return [...document.querySelectorAll<SVGElement>('[data-look]')].flatMap((svg) => {
    const {left, top, width, height} = svg.getBoundingClientRect();
    const size = [Math.floor(width * scale), Math.floor(height * scale)] as const;
    const {data} = pen.getImageData(Math.round(left * scale), Math.round((top + scrollY) * scale), ...size);
    const paper = light(data, 0);
    /** How far pixels of at least this contrast reach, from left to right and from top to bottom. */
    const reach = (least: number) => {
      const found = {left: size[0], right: -1, top: size[1], bottom: -1};
      for (let at = 0; at < size[0] * size[1]; at++) {
        const [low, high] = [light(data, at * 4), paper].sort((a, b) => a - b);
        if ((high! + 0.05) / (low! + 0.05) < least) continue;
        const [x, y] = [at % size[0], Math.floor(at / size[0])];
        Object.assign(found, {left: Math.min(found.left, x), right: Math.max(found.right, x)});
        Object.assign(found, {top: Math.min(found.top, y), bottom: Math.max(found.bottom, y)});
      }
      return found;
    };
    const [seen, clear] = [reach(1.15), reach(3)];
    // An edge is soft over two pixels of a fine screen.
    const off = (['left', 'right', 'top', 'bottom'] as const).filter(
      (side) => Math.abs(seen[side] - clear[side]) > 2
    );
    return clear.right < 0 || off.length > 0
      ? [`${off.join(', ') || 'all'} of ${svg.dataset['look']!.slice(0, 160)}`]
      : [];
  });
}
