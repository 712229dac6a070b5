import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {pageFiles} from '../../src/publish/page-code.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const known = new Set(pageFiles());

/** What a file of ours names of ours: imports, styles and threads, in whatever language it is. */
function namedIn(file: string): readonly string[] {
  const text = readFileSync(join(project, file), 'utf8').replaceAll(/^import type .*$/gm, '');
  return [...text.matchAll(/(?:from|import|import\(|new URL\(|@import)\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(
    ([, named]) => relative(project, resolve(project, dirname(file), named!)).replaceAll('\\', '/')
  );
}

test('what is told apart as the code of a page is all that a page is made of', () => {
  const starts = readdirSync(join(project, 'src/render'), {recursive: true, encoding: 'utf8'})
    .map((name) => `src/render/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(ts|astro|css)$/.test(name));
  const left = [...starts, 'src/client/main.ts', 'src/publish/portable.ts', 'src/publish/engine.ts'];
  const seen = new Set<string>();
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (seen.has(file) || !/\.(ts|astro|css)$/.test(file)) continue;
    seen.add(file);
    left.push(...namedIn(file));
  }
  expect(seen.size).toBeGreaterThan(200);
  expect([...seen].filter((file) => !known.has(file)).sort()).toEqual([]);
});
