import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
/** Folders of the house whose words stand in a report. */
const folders = ['figures', 'client', 'render', 'template', 'query', 'bundle', 'csv'];
const nouns = /aanbieder|cliënt|patiënt|praktijk|keurmerk|gemeente|school|traject|behandel/i;

/** The lines of a file that are no comment; what nouns are in the singular is a word list, and no sentence. */
function linesOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replace(/const singulars[^}]*\};/, '');
  return text.split('\n').filter((line) => nouns.test(line));
}

const files = folders.flatMap((folder) =>
  readdirSync(join(src, folder), {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(ts|astro)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
);

test('the words of the house name no provider, client or kind of care: those nouns are the family’s', () => {
  expect(files.length).toBeGreaterThan(200);
  const found = files.filter((file) => linesOf(file).length > 0);
  expect(found.flatMap((file) => linesOf(file).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
});
