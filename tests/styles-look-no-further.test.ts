import {globSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

/** `:has()` of the whole page for what lies anywhere within: at every change of the page the browser looks through all of it. */
const ofThePage = /(?:html|:root|body|main|#report|#inhoud)[^\s{,>+~()]*:has\(\s*(?![>+~\s])[^)]*\)/g;

test('no style of the whole page depends on what lies deep within it', () => {
  const sheets = globSync(['src/**/*.{css,astro}', 'templates/**/*.css']);
  expect(sheets.length).toBeGreaterThan(10);
  const found = sheets.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(ofThePage)].map(([selector]) => `${file}: ${selector}`)
  );
  expect(found).toEqual([]);
});
