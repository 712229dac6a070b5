import {createHash} from 'node:crypto';
import type {SafeCells} from '../privacy/cells.ts';
import {codeHash} from '../privacy/code-hash.ts';
import {policyHash} from '../privacy/input-hash.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';

/**
 * The check number of an edition (sha-256, hex), known before a page is drawn: over the delivered files, the
 * policy, the code that protects, and every final cell. It stands in each report and in the privacy receipt.
 */
export function editionHash(safe: SafeCells, {policy}: Template, {meta, files}: Rows): string {
  const hash = createHash('sha256');
  const add = (value: unknown): unknown => hash.update(`${JSON.stringify(value)}\n`);
  add([meta.family, meta.edition, files.map(({name, sha256}) => [name, sha256]).sort()]);
  add([policyHash(policy), codeHash()]);
  const stricter = [...safe.stricter.values()].map(({groups}) => groups);
  for (const cells of [safe.groups, safe.own, ...stricter])
    for (const [scope, own] of cells) {
      add(scope);
      for (const cell of own) add(cell);
    }
  return hash.digest('hex');
}
