import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Policy, Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {counted} from './counted.ts';
import type {ProtectOptions} from './protect.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Sha-256 (hex) of everything on which `protect` decides: rows, declarations, options, and its own code. */
export function inputHash(rows: Rows, template: Template, {key = '', earlier = []}: ProtectOptions): string {
  const hash = createHash('sha256');
  const add = (value: unknown): unknown => hash.update(`${text(value)}\n`);
  add([codeHash(), policyHash(template.policy), key, earlier, rows.meta.edition, rows.periods]);
  add([template.dataset.dimensions, template.chapters.flatMap((chapter) => chapter.indicators.map(counted))]);
  for (const holder of rows.holders) add(holder);
  for (const cell of rows.cells) add(cell);
  return hash.digest('hex');
}

/** Sha-256 (hex) of everything a policy declares, the rules by which providers are grouped included. */
export const policyHash = (policy: Policy): string => createHash('sha256').update(text(policy)).digest('hex');

/** JSON, in which a function is its source. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'function' ? String(part) : part));

/** Sha-256 (hex) of the source that protects: another version may decide otherwise. */
export function codeHash(): string {
  const files = readdirSync(here, {recursive: true, encoding: 'utf8'});
  const code = files.filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const file of code.sort()) hash.update(`${file}\n`).update(readFileSync(`${here}${file}`));
  return hash.digest('hex');
}
