import {together} from '../commands.nl.ts';
import {InputError, UsageError} from '../errors.ts';
import type {Rows} from '../validate/validate.ts';
import {readManifest} from './manifest.ts';
import type {Place} from './place.ts';
import {deliveryHash} from './privacy-receipt.ts';

/** Where nobody named a delivery, an invented one is taken: never for an edition of a real one. Throws UsageError. */
export async function mayGuessDelivery({name, secrets}: Place): Promise<void> {
  if ((await readManifest(secrets))?.invented === false) throw new UsageError(together.nameDelivery(name));
}

/** Is this the delivery of which the edition was made? Throws InputError, before anything is written, where it is not. */
export async function checkTogether({name, secrets}: Place, {meta, files}: Rows): Promise<void> {
  const manifest = await readManifest(secrets);
  if (manifest === null) return;
  if (!name.endsWith(`-${meta.edition}`)) throw new InputError(together.otherEdition(name, meta.edition));
  const differs = manifest.delivery !== undefined && manifest.delivery !== deliveryHash(files);
  if (differs || manifest.invented !== meta.invented) throw new InputError(together.otherDelivery(name));
}
