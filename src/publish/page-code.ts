import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {running} from '../privacy/code-hash.ts';
import type {Family} from '../template/load.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** All of which a page is made: what draws and seals it, and what is sent along. */
const folders = ['periods', 'figures', 'csv', 'template', 'query', 'bundle', 'lock', 'client', 'render'];
const files = [
  ...['src/errors.ts', 'astro.config.mjs', 'package-lock.json'],
  ...[
    'portable',
    'portable-policy',
    'engine',
    'data-url',
    'page-element',
    'splice',
    'carry-module',
    'carry-style'
  ].map((name) => `src/publish/${name}.ts`)
];

/**
 * Sha-256 (hex) of what makes a page of a plan and cells: the code, without types, comments and blanks, the locked versions
 * of what it runs on, and the family's look. Equal plans, cells and keys make equal pages under it.
 */
export function pageCode({art, theme}: Pick<Family, 'art' | 'theme'>): string {
  const hash = createHash('sha256');
  for (const file of [...files, ...folders.flatMap(filesIn)].sort())
    hash.update(`${file}\n${meaning(file)}\n`);
  for (const [name, svg] of [...art].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${name}\n${svg}\n`);
  return hash.update(readFileSync(theme)).digest('hex');
}

/** The files of the house of which a page is made, in order. */
export const pageFiles = (): readonly string[] => [...files, ...folders.flatMap(filesIn)].sort();

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(project, 'src', folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length).replaceAll('\\', '/'));

function meaning(file: string): string {
  const text = readFileSync(join(project, file), 'utf8');
  return file.endsWith('.ts') && !file.endsWith('.d.ts') ? running(file, text) : text;
}
