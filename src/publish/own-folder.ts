import {fileURLToPath} from 'node:url';
import {build as says} from '../commands.nl.ts';
import {UsageError} from '../errors.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Pages are made in Spiegel's own folder, by programs that read the signs of an address in a path as an address has
 * them. Deliveries, reports and secrets may lie anywhere. Throws UsageError.
 */
export function checkOwnFolder(path: string = own): void {
  const sign = /[#?%]/.exec(path)?.[0];
  if (sign === undefined) return;
  throw new UsageError(says.ownFolder(path, sign));
}
