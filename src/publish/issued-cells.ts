/** What was given out of a family whose own figures may be renewed: its final cells, beside which newer own ones are laid. */
import {renew as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import type {SafeCells} from '../privacy/cells.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import {renew} from '../privacy/renew.ts';
import type {Vault} from '../store/vault.ts';
import {say} from '../store/words.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {type Issue, readLedger} from './ledger.ts';
import {type Place, placeOf} from './place.ts';
import {keep, lidOf, readKept} from './protection.ts';

const NAME = 'issued';

/** Keeps the cells of an edition that is given out, known by its check number. */
export const keepIssued = (
  vault: Pick<Vault, 'store'>,
  {secrets}: Place,
  number: string,
  safe: SafeCells
): Promise<void> => keep(secrets, number, safe, lidOf(vault.store, number, NAME));

/** Final cells of a renewal: what was given out last by a person, with own cells of this delivery. Throws InputError where that may not be. */
export async function renewed(
  rows: Rows,
  template: Template,
  earlier: readonly IssuedEdition[],
  vault: Vault
): Promise<SafeCells> {
  const {name, secrets} = placeOf(vault.root, vault.family, rows.meta.edition);
  if (template.renewable !== true) throw new InputError(says.notRenewable(template.id));
  const line = (await readLedger(vault)).findLast((one) => one.name === name && one.edition !== undefined);
  const issued = line && (await readKept(secrets, line.hash, lidOf(vault.store, line.hash, NAME)));
  if (!line?.contents || !issued || !isWhatWasGiven(issued, line)) throw new InputError(say.issuedGone(name));
  const {delivered} = line.contents;
  return renew(issued, rows, template, {key: vault.store.tieBreak, earlier, delivered});
}

/** Every number of a group that was given out stands in the cells as the ledger has it. */
function isWhatWasGiven({groups}: SafeCells, {edition}: Issue): boolean {
  const kept = new Set([...groups.values()].flat().map((cell) => JSON.stringify(cell)));
  return edition!.rows.every(({cell}) => kept.has(JSON.stringify(cell)));
}
