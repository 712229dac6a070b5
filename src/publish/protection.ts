/**
 * Protection is made once: as long as the delivery, the policy, the editions given out and the code that
 * protects are the same, a build takes what an earlier one made.
 */
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {build as says} from '../commands.nl.ts';
import {InputError} from '../errors.ts';
import type {SafeCells} from '../privacy/cells.ts';
import {inputHash} from '../privacy/input-hash.ts';
import type {IssuedEdition} from '../privacy/ledger.ts';
import {protect} from '../privacy/protect.ts';
import {readSecret} from '../store/read-secret.ts';
import {closePacked, openPacked} from '../store/under-key.ts';
import type {Vault} from '../store/vault.ts';
import {writeSecret} from '../store/write-secret.ts';
import type {Template} from '../template/define.ts';
import type {Rows} from '../validate/validate.ts';
import {packCells, unpackCells} from './kept-cells.ts';
import type {Order} from './order.ts';
import {placeOf} from './place.ts';

/** Unlocked, of an invented delivery; and under a key of the store, of a real one: it holds every provider's own figures. */
const [OPEN, CLOSED] = ['gz', 'sealed'] as const;
const NAME = 'protection';

/** Final cells: those kept from the same input where there are, else protected now and kept beside the secrets. */
export async function protectOnce(
  rows: Rows,
  template: Template,
  order: Pick<Order, 'delivery' | 'root' | 'keepProtection' | 'onProtect' | 'onAudit'>,
  earlier: readonly IssuedEdition[],
  vault: Pick<Vault, 'store'>
): Promise<SafeCells> {
  const key = vault.store.tieBreak;
  const input = inputHash(rows, template, {key, earlier});
  const beside = `${order.delivery}.protection`;
  const open = order.keepProtection ? publicFolder(beside, rows) : null;
  const {secrets} = placeOf(order.root, template.id, rows.meta.edition);
  const lid = lidOf(vault.store, input, NAME);
  const unlocked = unlockedAs(NAME);
  const known = (await readKept(beside, input, unlocked)) ?? (await readKept(secrets, input, lid));
  order.onProtect?.(known ? 'kept' : 'made');
  const safe = known ?? protect(rows, template, {key, earlier, onAudit: order.onAudit});
  if (open !== null) await keep(open, input, safe, unlocked);
  if (!known) await keep(secrets, input, safe, lid);
  // A version before the store left it unlocked.
  if (!vault.store.practice) await rm(join(secrets, unlocked.name), {force: true});
  return safe;
}

/** How a protection that is packed is put away, and under which name. */
interface Lid {
  readonly name: string;
  readonly close: (packed: Uint8Array) => Uint8Array;
  readonly open: (bytes: Uint8Array) => Uint8Array | null;
}

const unlockedAs = (name: string): Lid => ({
  name: `${name}.${OPEN}`,
  close: (packed) => packed,
  open: (bytes) => bytes
});

/** Under a key of the store, and bound to what it is of; of an invented delivery as it is. */
export const lidOf = ({practice, beside}: Vault['store'], input: string, name: string): Lid =>
  practice
    ? unlockedAs(name)
    : {
        name: `${name}.${CLOSED}`,
        close: (packed) => closePacked(beside, input, packed),
        open: (bytes) => openPacked(beside, input, bytes)
      };

/** It holds every provider's own figures: only an invented delivery may have it lying beside it. */
function publicFolder(folder: string, {meta}: Rows): string {
  if (meta.invented) return folder;
  throw new InputError(says.openProtection);
}

/** Puts final cells away. */
export async function keep(
  folder: string,
  input: string,
  safe: SafeCells,
  {name, close}: Lid
): Promise<void> {
  await writeSecret(folder, name, close(await packCells(input, safe)));
}

/** Null where nothing is kept, where it is of another input, and where it is not what was written. */
export async function readKept(folder: string, input: string, {name, open}: Lid): Promise<SafeCells | null> {
  const bytes = await readSecret(join(folder, name));
  const packed = bytes && open(bytes);
  return packed && unpackCells(input, packed);
}
