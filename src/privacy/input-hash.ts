import {createHash} from 'node:crypto';
import {audiencesOf} from '../template/audience.ts';
import type {Policy, Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {codeHash} from './code-hash.ts';
import {counted} from './counted.ts';
import type {ProtectOptions} from './protect.ts';

/** Sha-256 (hex) of everything on which `protect` decides: rows, declarations, options, and its own code. */
export function inputHash(rows: Rows, template: Template, {key = '', earlier = []}: ProtectOptions): string {
  const {groupings} = template.policy;
  const hash = createHash('sha256');
  const add = (value: unknown): unknown => hash.update(`${text(value)}\n`);
  add([codeHash(), policyHash(template.policy), key, earlier, rows.meta.edition, rows.periods]);
  add(readersIn(template));
  add([template.dataset.dimensions, template.chapters.flatMap((chapter) => chapter.indicators.map(counted))]);
  // How providers are grouped is a function: what it makes of each of them is data.
  for (const holder of rows.holders) add([holder, groupings.map(({classOf}) => classOf(holder.facts))]);
  for (const cell of rows.cells) add(cell);
  return hash.digest('hex');
}

/** Who reads what: what its reports are called decides nothing. */
const readersIn = (template: Template): unknown =>
  Object.entries(audiencesOf(template)).map(([id, {of, self, groups, floors}]) => [
    id,
    of,
    self,
    groups,
    floors
  ]);

/**
 * Sha-256 (hex) of everything a policy declares. Which class a provider is in follows from a function, whose source is
 * another wherever it is compiled: what it makes of the delivery is in the hash of the input, and in the reports.
 */
export const policyHash = (policy: Policy): string => createHash('sha256').update(text(policy)).digest('hex');

/** As editions were given out under 0.1.0: with that function's source. They stay what they are. */
export const policyHashOfOld = (policy: Policy): string =>
  createHash('sha256')
    .update(JSON.stringify(policy, (_, part) => (typeof part === 'function' ? String(part) : part)))
    .digest('hex');

/** JSON; a function of which nobody says what it comes to would be left out unseen. */
const text = (value: unknown): string =>
  JSON.stringify(value, (name, part) => {
    if (typeof part !== 'function') return part;
    if (name === 'classOf') return undefined;
    throw new Error(`"${name}" is a function: put what it comes to in the hash.`);
  });
