import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const folder = 'src/render/styles';
const sheets = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

/** Selectors of the rules of a sheet that colour anything as the reader is coloured. */
const inOwnColour = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , body]) => /:[^;]*var\(--own(-soft)?\b/.test(body!))
    .map(([, selector]) => selector!.trim());

/** What can be pressed, opened or followed, and what orders the page: none of it is the reader. */
const furniture =
  /(^|[\s,>+(])(a|button|summary|label|select|input|h[1-6]|ol|ul|thead)\b|:hover|:focus|:checked|::marker|\[aria-|\[data-over|head\b|chapter|contents|eyebrow|colophon|pages|axes/;

test('nothing that is pressed, followed or read as a heading has the colour of the reader', () => {
  for (const [name, css] of sheets)
    expect(
      inOwnColour(css).filter((selector) => furniture.test(selector)),
      name
    ).toEqual([]);
});

test('what has it is the reader’s own number', () => {
  const found = sheets.flatMap(([, css]) => inOwnColour(css));
  expect(found.length).toBeGreaterThan(0);
  expect(found).toContain('.opening-facts .big dd');
});

test('in the drawing of the opening one figure has it: the reader', () => {
  const opening = readFileSync('templates/kibg/art/opening.svg', 'utf8');
  const own = [...opening.matchAll(/<[^>]*var\(--own[^>]*>/g)].map(([mark]) => mark);
  expect(own.length).toBe(4);
  for (const mark of own) expect(mark).toContain('class="art-own"');
});
