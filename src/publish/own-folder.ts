import {fileURLToPath} from 'node:url';
import {UsageError} from '../errors.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Pages are made in Spiegel's own folder, by programs that read the signs of an address in a path as an address has
 * them. Deliveries, reports and secrets may lie anywhere. Throws UsageError.
 */
export function checkOwnFolder(path: string = own): void {
  const sign = /[#?%]/.exec(path)?.[0];
  if (sign === undefined) return;
  throw new UsageError(
    `Spiegel itself stands in ${path}, and cannot make pages in a folder with ${sign} in its path. Rename that folder, or move Spiegel; deliveries and reports may stay where they are.`
  );
}
