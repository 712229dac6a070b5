import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {SafeCells} from '../privacy/cells.ts';
import type {Policy, Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';

const protection = fileURLToPath(new URL('../privacy', import.meta.url));

/**
 * The check number of an edition (sha-256, hex), known before a page is drawn: over the delivered files, the
 * policy, the code that protects, and every final cell. It stands in each report and in the privacy receipt.
 */
export function editionHash(safe: SafeCells, {policy}: Template, {meta, files}: Rows): string {
  const hash = createHash('sha256');
  const add = (value: unknown): unknown => hash.update(`${JSON.stringify(value)}\n`);
  add([meta.family, meta.edition, files.map(({name, sha256}) => [name, sha256]).sort()]);
  add([policyHash(policy), codeHash()]);
  for (const cells of [safe.groups, safe.own])
    for (const [scope, own] of cells) {
      add(scope);
      for (const cell of own) add(cell);
    }
  return hash.digest('hex');
}

/** Sha-256 (hex) of everything a policy declares, the rules by which providers are grouped included. */
export function policyHash(policy: Policy): string {
  const written = JSON.stringify(policy, (_, value) => (typeof value === 'function' ? String(value) : value));
  return createHash('sha256').update(written).digest('hex');
}

/** Sha-256 (hex) of the source that protects: another version may decide otherwise. */
function codeHash(): string {
  const files = readdirSync(protection, {recursive: true, encoding: 'utf8'});
  const code = files.filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const file of code.sort()) hash.update(`${file}\n`).update(readFileSync(`${protection}/${file}`));
  return hash.digest('hex');
}
