/** What a reader's eye trips over in a drawing, measured in the browser that draws it: words over words, over marks, or past the edge. */
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import type {Page} from 'playwright-core';
import {draw} from '../../src/figures/draw.ts';
import {createDocument} from '../../src/render/document.ts';
import type {Example} from './gallery.ts';
import {houseFonts} from './house-fonts.ts';

export type Width = 'wide' | 'narrow';

/** What WCAG 1.4.12 lets a reader set. */
export const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const styles = ['base', 'figures', 'spacing'].map((name) =>
  readFileSync(`src/render/styles/${name}.css`, 'utf8')
);

/** A page of drawings as a report shows them: a wide one on a laptop, a narrow one on a phone. */
export async function show(
  page: Page,
  examples: readonly Example[],
  width: Width,
  setting = ''
): Promise<void> {
  const document = createDocument();
  await page.setViewportSize(width === 'wide' ? {width: 1366, height: 768} : {width: 390, height: 844});
  const figures = examples.map(
    ({name, series}) =>
      `<figure class="figure" data-name="${name}"><div class="figure-drawing" ><div data-drawing="${width}">${draw(series, {document, width}).outerHTML}</div></div></figure>`
  );
  await page.setContent(
    `<!doctype html><html lang="nl"><meta charset="utf-8"><style>${houseFonts()}${styles.join('')} body { padding: 16px; max-width: 74rem } .figure { --drawing-most: 45rem; margin-bottom: 40px } .figure-drawing { max-width: var(--drawing-most) }${setting}</style>${figures.join('')}`
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (setting !== '') await page.addScriptTag({content: await minding()});
}

/** What the page does for who sets more space. */
const minding = async (): Promise<string> => {
  const {outputFiles} = await build({
    ...{entryPoints: ['tests/figures/spacing-entry.ts'], bundle: true, write: false, format: 'iife'}
  });
  return outputFiles[0]!.text;
};

/** Every collision on the page, as `state: what`. */
export const collisionsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    /** Letters themselves, without the air above and below that their line has. */
    const letters = (text: Element): Box => {
      const {left, right, top, bottom, height} = text.getBoundingClientRect();
      return {left: left + 0.5, right: right - 0.5, top: top + height * 0.22, bottom: bottom - height * 0.22};
    };
    const over = (a: Box, b: Box): number =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      );
    const most = 1;
    return [...document.querySelectorAll('figure')].flatMap((figure) => {
      const name = figure.dataset['name'] ?? figure.id;
      return [...figure.querySelectorAll('svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        if (frame.width === 0) return [];
        const texts = [...svg.querySelectorAll('text')]
          .filter((text) => text.textContent !== '' && !text.closest('[transform]'))
          .map((text) => ({words: text.textContent ?? '', box: letters(text), text}));
        const apart = texts.flatMap((one, at) =>
          texts
            .slice(at + 1)
            .filter(({box}) => over(one.box, box) > most)
            .map((other) => `${name}: “${one.words}” over “${other.words}”`)
        );
        const room = figure.querySelector('.figure-drawing')?.getBoundingClientRect() ?? frame;
        const beyond = texts
          .filter(
            ({box}) => box.left < room.left - most || box.right > Math.max(room.right, frame.right) + most
          )
          .map(({words}) => `${name}: “${words}” past the edge`);
        const dots = [...svg.querySelectorAll('circle')].map((dot) => dot.getBoundingClientRect());
        const onDots = texts.flatMap(({words, box}) =>
          dots.filter((dot) => over(box, dot) > 2).map(() => `${name}: “${words}” over a dot`)
        );
        return [...apart, ...beyond, ...onDots];
      });
    });
  });
