import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';

const render = 'src/render';
const layout = readFileSync(join(render, 'layouts/Locked.astro'), 'utf8');
const policy = [.../const policy = \[([\s\S]*?)\]\.join/.exec(layout)![1]!.matchAll(/["`]([^"`]+)["`]/g)].map(
  (match) => match[1]!
);

test('a hosted page may ask its own host and nobody else, by every part of its policy', () => {
  expect(policy).toContain("default-src 'none'");
  const allowed = /^('self'|'none'|'unsafe-inline'|'wasm-unsafe-eval'|data:|blob:|\$\{early\.hash\})$/;
  for (const part of policy)
    for (const source of part.split(' ').slice(1)) expect(source, part).toMatch(allowed);
  expect(policy.find((part) => part.startsWith('script-src'))).not.toContain("'unsafe-inline'");
  expect(layout).toContain('<meta http-equiv="Content-Security-Policy" content={policy} />');
});

test('no page or style names an address elsewhere', () => {
  const files = readdirSync(render, {recursive: true, encoding: 'utf8'}).filter((file) =>
    /\.(astro|css)$/.test(file)
  );
  expect(files.length).toBeGreaterThan(20);
  const named = files.flatMap((file) =>
    [
      ...readFileSync(join(render, file), 'utf8').matchAll(
        /(?:src|href|url|@import)\s*[=(]?\s*["']?(?:https?:)?\/\/\S+/g
      )
    ].map(([text]) => `${file}: ${text}`)
  );
  expect(named).toEqual([]);
});

test('a browser is asked not to translate, not to tell from where one comes, and to list nothing', () => {
  expect(layout).toMatch(/<html lang="nl" translate="no">/);
  expect(layout).toMatch(/<meta name="google" content="notranslate" \/>/);
  expect(layout).toMatch(/<meta name="referrer" content="no-referrer" \/>/);
  expect(layout).toMatch(/<meta name="robots" content="noindex[^"]*" \/>/);
});
